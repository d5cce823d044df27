"""The page on which a bill is held against the exchange: asked of a real cache, part by part."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import answering, means_with
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from tests.ui.planning.match.made import LONGER, STRANGERS, UNBILLED, billed, write_bill
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.behind import Behind, CallBehind, CallerBehind, MatchBehind
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.planning.match.page import MatchPage
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

LIMIT_MS = 20_000


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    path = tmp_path_factory.mktemp("match") / "day.sqlite"
    with means_with(path):
        pass
    write_bill(path)
    with answering(path) as means:
        yield means


def page_with(means: Means, behind: Behind | None = None, options: ScreenOptions = OPEN) -> MatchPage:
    page = page_for(look(), setting(options), means, behind or MatchBehind())
    assert isinstance(page, MatchPage)
    return page


def done(page: MatchPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.asking.found is not None, timeout=LIMIT_MS)


def test_it_tells_what_each_side_alone_knows_and_where_lengths_differ(cache: Means, qtbot: QtBot) -> None:
    page = page_with(cache)
    with opened(page, qtbot):
        done(page, qtbot)
        said = {one.key: (shown(one.value), shown(one.before)) for one in page.strip.totals}
        assert said["pairs"][0] == f"{len(billed()) - UNBILLED}"
        assert said["bill_only"] == (f"{STRANGERS}", f"{STRANGERS} unexplained")
        assert said["unmet"][0] == "HUF 155.00"
        assert said["lengths"] == (f"{LONGER}", "together +2:40")
        assert len(page.bill.model.rows) == STRANGERS
        assert len(page.lengths.model.rows) == LONGER
        assert shown(page.lengths.foot) == (
            "the bill's times are 1:00 h early, another time zone; the bill's clock is 0:07 slow"
            " · lengths from the arrival on"
        )
        facts = {shown(fact.title): shown(fact.words) for fact in page.facts()}
        assert facts["Call records"] == "November bill"
        assert len(page.pictures()) == 1


def test_all_can_be_listed_and_looked_through(cache: Means, qtbot: QtBot) -> None:
    page = page_with(cache)
    with opened(page, qtbot):
        done(page, qtbot)
        few = len(page.calls.model.rows)
        page.choice.lists.chips[1].click()
        assert len(page.calls.model.rows) > few
        page.look_for("5550102")
        assert [shown(row.caller) for row in page.bill.model.rows] == ["+36 20 555 0102"]
        assert page.calls.said


def test_rows_lead_to_the_call_or_to_whoever_rang(cache: Means, qtbot: QtBot) -> None:
    page = page_with(cache)
    went: list[object] = []
    page.opened.connect(went.append)
    with opened(page, qtbot):
        done(page, qtbot)
        for sheet in (page.bill, page.lengths):
            sheet.view.setFocus()
            sheet.view.go_to(0)
            QTest.keyClick(sheet.view, Qt.Key.Key_Return)
    assert isinstance(went[0], CallerBehind)
    assert isinstance(went[1], CallBehind)


def test_a_figure_leads_to_its_table(cache: Means, qtbot: QtBot) -> None:
    page = page_with(cache)
    with opened(page, qtbot):
        done(page, qtbot)
        page.strip.chosen.emit("lengths")
        assert page.lengths.view.hasFocus()
        page.strip.chosen.emit("unmet")
        assert page.bill.view.hasFocus()


def test_another_choice_compares_again(cache: Means, qtbot: QtBot) -> None:
    page = page_with(cache)
    with opened(page, qtbot):
        done(page, qtbot)
        page.choice.differs.chosen.emit(60.0)
        assert not page.strip.totals
        done(page, qtbot)
        assert shown(page.lengths.said) == "All lengths agree"
        page.choice.tolerance.chosen.emit(15.0)
        page.choice.records.chosen.emit("November bill")
        done(page, qtbot)
        assert page.asking.found is not None
        assert page.asking.found.held.how.tolerance_s == 15.0


def test_it_can_be_stopped_and_begun_again(cache: Means, qtbot: QtBot) -> None:
    waiting: list[Any] = []

    def later(question: Any) -> Future[Any]:  # noqa: ANN401 -- whatever is asked
        waiting.append(question)
        return Future()

    page = page_with(Means(later))
    with opened(page, qtbot):
        assert shown(page.choice.stop.words) == "Cancel"
        page.choice.stop.click()
        assert "Stopped" in shown(page.bill.said)
        page.choice.stop.click()
        assert waiting[1:]
        assert not waiting[2:]
        page.hide()
        assert not page.asking.goes_on


def test_what_goes_wrong_is_said_in_place(qtbot: QtBot) -> None:
    def fails(_question: object) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(WallboardError(mark("error", "The disk is gone.")))
        return future

    page = page_with(Means(fails))
    with opened(page, qtbot):
        qtbot.waitUntil(lambda: "The disk is gone." in page.bill.said, timeout=LIMIT_MS)


def test_without_a_cache_or_without_records_it_says_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    page = page_with(Means())
    page.show_moment(moment())
    assert "no cache" in page.bill.said
    page.deleteLater()
    with means_with(tmp_path / "day.sqlite") as means:
        bare = page_with(means)
        with opened(bare, qtbot):
            qtbot.waitUntil(lambda: "Import a bill" in bare.bill.said, timeout=LIMIT_MS)


def test_numbers_are_hidden_where_the_screen_hides_them(cache: Means, qtbot: QtBot) -> None:
    page = page_with(cache, options=ScreenOptions())
    with opened(page, qtbot):
        done(page, qtbot)
        assert "•••" in shown(page.bill.model.rows[0].caller)
