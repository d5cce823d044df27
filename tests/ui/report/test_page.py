"""The page of the report: asked of a real cache, shown, and taken along."""

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.store.book.entered import book_with
from tests.store.made import cache_with
from tests.ui.lived_day import DAY, answering, lived, means_with
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.kpis import read
from wallboard.domain.text import say
from wallboard.store.book.file import book_path
from wallboard.ui.behind import Behind, CallerBehind, FigureBehind, ReportBehind
from wallboard.ui.export.contents import facts_of
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.report import ReportPage
from wallboard.ui.report.paper import completeness
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

LIMIT_MS = 20_000
DAY_ONLY = ReportBehind("day", DAY.isoformat())


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("report") / "day.sqlite") as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    return replace(cache, memory=Forgetful())


def line() -> str:
    return min({fact.line for fact in lived()[1] if isinstance(fact, Call) and fact.line})


def report(means: Means, behind: ReportBehind = DAY_ONLY, options: ScreenOptions = OPEN) -> ReportPage:
    page = page_for(look(), setting(options), means, behind)
    assert isinstance(page, ReportPage)
    return page


def known(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.found is not None and page.people.model.rowCount() > 0, timeout=LIMIT_MS)


def said(page: ReportPage) -> dict[str, str]:
    return {total.key: shown(total.value) for total in page.strip.totals}


def test_the_figures_are_those_of_the_wall(qtbot: QtBot, means: Means) -> None:
    page, form = report(means), setting().format
    with opened(page, qtbot):
        known(page, qtbot)
        wall = lived()[0].all
        for key in ("arrived", "unique_lost_callers"):
            assert said(page)[key] == form.count(read(key, wall).value)
        assert said(page)["answered_rate"] == form.share(read("answered_rate", wall).value)
        assert page.lost.model.rowCount() == len(lived()[0].ledger.rows)
        answered = sum(row.calls for row in page.people.model.rows)
        assert answered == read("call_answered", wall).value


def test_paper_says_once_what_was_seen_and_that_of_its_own_time(qtbot: QtBot, means: Means) -> None:
    shows = report(means)
    with opened(shows, qtbot):
        known(shows, qtbot)
        assert shows.found is not None
        facts = facts_of(shows, moment(), setting())
    titles = [str(fact.title) for fact in facts]
    assert len(titles) == len(set(titles))
    assert [shown(fact.words) for fact in facts if str(fact.title) in {"Seen", "Data"}] == [
        shown(completeness(shows.found.report, setting().format))
    ]


@pytest.mark.parametrize("mask", [True, False])
def test_the_address_book_says_who_was_lost_where_numbers_are_seen(
    qtbot: QtBot, tmp_path: Path, *, mask: bool
) -> None:
    path = tmp_path / "day.sqlite"
    who = next(row.who for row in lived()[0].ledger.rows if row.who is not None)
    cache_with(path, lived()[1])
    book_with(book_path(path), [Contact(who, "Anna", "Kovács Kft.")])
    with answering(path) as means:
        page = report(means, options=replace(OPEN, mask=mask))
        with opened(page, qtbot):
            known(page, qtbot)
            row = next(row for row in page.lost.model.rows if row.it.who == who)
    assert row.name == ("" if mask else "Kovács Kft.")


def test_one_number_is_a_part_of_all(qtbot: QtBot, means: Means) -> None:
    page = report(means)
    with opened(page, qtbot):
        known(page, qtbot)
        whole = page.lost.model.rowCount()
        assert len(page.choice.lines.offers) > 1
        page.choice.lines.chosen.emit(line())
        assert page.found is None
        known(page, qtbot)
        assert page.choice.lines.value == line()
        assert 0 < page.lost.model.rowCount() < whole
        with qtbot.waitSignal(page.opened) as explained:
            page.strip.chosen.emit("answered_rate_promised")
        behind: Any = explained.args[0]
        assert isinstance(behind, FigureBehind)
        assert (behind.key, behind.lines) == ("lost", (line(),))


def test_the_keys_lead_to_other_days_and_what_was_chosen_is_kept(qtbot: QtBot, means: Means) -> None:
    page = report(means)
    with opened(page, qtbot):
        known(page, qtbot)
        QTest.keyClick(page.lost.view, Qt.Key.Key_Left)
        qtbot.waitUntil(lambda: page.found is not None and not page.lost.model.rowCount(), timeout=LIMIT_MS)
        assert page.found is not None
        assert page.found.report.until == lived()[0].day_start
        page.choose_kind("week")
        page.choose_day(DAY + timedelta(days=1))
        known(page, qtbot)
    assert means.memory.get("report.kind") == "week"


def test_a_row_opens_its_caller(qtbot: QtBot, means: Means) -> None:
    page = report(means)
    behinds: list[Behind] = []
    page.opened.connect(behinds.append)
    with opened(page, qtbot):
        known(page, qtbot)
        page.lost.view.opened.emit(page.lost.model.rows[0])
    assert isinstance(behinds[0], CallerBehind)


class Kept:
    """A desk that remembers what is written."""

    name = "Ana"

    def __init__(self) -> None:
        self.entries: list[Any] = []

    def write(self, *entries: Any) -> "Future[None]":  # noqa: ANN401 -- any entry
        self.entries += entries
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def new_id(self) -> str:
        return str(len(self.entries))


@pytest.mark.parametrize("mask", [True, False])
def test_whoever_takes_whole_numbers_along_is_noted(qtbot: QtBot, means: Means, *, mask: bool) -> None:
    desk = Kept()
    page = report(replace(means, desk=desk), options=replace(OPEN, mask=mask))
    with opened(page, qtbot):
        known(page, qtbot)
        titles = [shown(fact.title) for fact in page.facts()]
        assert ("Callers" in titles) == mask
        assert page.pictures()
        page.note_taken(AccessKind.EXPORTED, "report.xlsx")
    assert [type(entry) for entry in desk.entries] == ([] if mask else [Access])


def test_without_a_cache_it_says_so(qtbot: QtBot) -> None:
    page = report(Means())
    with opened(page, qtbot):
        page.show_moment(moment())
        assert "there is no cache" in shown(page.lost.said)
        assert page.facts() == ()


class Booked(Kept):
    """A desk whose book is a real one beside the cache; refuses while it is told to."""

    def __init__(self, book: Path) -> None:
        super().__init__()
        self._book = book
        self.why: WallboardError | None = None

    def write(self, *entries: Any) -> "Future[None]":  # noqa: ANN401 -- any entry
        if self.why is not None:
            refused: Future[None] = Future()
            refused.set_exception(self.why)
            return refused
        book_with(self._book, entries)
        return super().write(*entries)


BEFORE = ReportBehind("day", (DAY - timedelta(days=3)).isoformat())


def test_a_time_that_is_over_is_issued_on_the_second_press(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "day.sqlite"
    cache_with(path, lived()[1])
    book_with(book_path(path), [])
    desk = Booked(book_path(path))
    with answering(path) as means:
        page = report(replace(means, desk=desk), BEFORE)
        with opened(page, qtbot):
            qtbot.waitUntil(page.choice.issue.isEnabled, timeout=LIMIT_MS)
            page.choice.issue.click()
            assert (shown(page.choice.issue.words), desk.entries) == ("Issue now?", [])
            with qtbot.waitSignal(page.issuing.told, timeout=LIMIT_MS) as told:
                page.choice.issue.click()
            assert shown(told.args[0]) == "Issued as report 1, version 1"
            page.choice.issue.click()
            with qtbot.waitSignal(page.issuing.told, timeout=LIMIT_MS) as told:
                page.choice.issue.click()
            assert shown(told.args[0]) == "Report 1, version 1 still holds: nothing changed"
            assert [type(entry) for entry in desk.entries] == [IssuedReport, Access]


def test_what_can_not_be_kept_is_said(qtbot: QtBot, means: Means, tmp_path: Path) -> None:
    desk = Booked(tmp_path / "no.sqlite")
    desk.why = WallboardError(say("error", "The disk is full."))
    page = report(replace(means, desk=desk), BEFORE)
    with opened(page, qtbot):
        qtbot.waitUntil(page.choice.issue.isEnabled, timeout=LIMIT_MS)
        page.choice.issue.click()
        with qtbot.waitSignal(page.issuing.told, timeout=LIMIT_MS) as told:
            page.choice.issue.click()
        assert shown(told.args[0]) == "It could not be issued: The disk is full."


def test_what_goes_on_is_not_issued_nor_is_anything_without_a_desk(qtbot: QtBot, means: Means) -> None:
    nobodys, kept = report(replace(means, desk=None)), Kept()
    with opened(nobodys, qtbot):
        known(nobodys, qtbot)
        assert not nobodys.choice.issue.isVisible()
    page = report(replace(means, desk=kept))
    with opened(page, qtbot):
        known(page, qtbot)
        with qtbot.waitSignal(page.issuing.told, timeout=LIMIT_MS) as told:
            page.choice.issue.click()
        assert shown(told.args[0]) == "A time that goes on is not issued: choose one that is over"
        assert (shown(page.choice.issue.words), kept.entries) == ("Issue", [])
