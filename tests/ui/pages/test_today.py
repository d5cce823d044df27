"""The day by intervals: asked of a real cache, shown, and every number a way to why it is so."""

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived, means_with
from tests.ui.opened_page import OPEN, look, moment, opened, setting
from wallboard.domain.kpis import read
from wallboard.ui.behind import AgentsBehind, Behind, FigureBehind, TodayBehind
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.today import TodayPage
from wallboard.ui.text import shown
from wallboard.ui.today.view import DayView

LIMIT_MS = 20_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    with means_with(tmp_path_factory.mktemp("today") / "day.sqlite") as made:
        yield made


@pytest.fixture
def means(cache: Means) -> Means:
    return replace(cache, memory=Forgetful())


def today(means: Means, behind: TodayBehind | None = None) -> TodayPage:
    page = page_for(look(), setting(OPEN), means, behind or TodayBehind())
    assert isinstance(page, TodayPage)
    return page


def known(page: TodayPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.table.model.rowCount() > 0, timeout=LIMIT_MS)


def test_the_totals_are_what_the_wall_shows(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    with opened(page, qtbot):
        known(page, qtbot)
        whole = page.table.model.rows[-1]
        assert whole.whole
        for key in ("offered", "answered", "abandoned", "lost", "sl_default", "calls_peak"):
            assert whole.figures[key].value == pytest.approx(read(key, lived()[0].all).value), key
        assert shown(page.strip.totals[0].value) == page.table.model.columns[1].text(whole)
        parts = [row for row in page.table.model.rows if not row.whole]
        assert sum(row.figures["offered"].value for row in parts) == whole.figures["offered"].value
        assert sum(bar.offered for bar in page.chart.view.bars) == whole.figures["offered"].value


def test_every_cell_explains_itself(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    told: list[Behind] = []
    page.opened.connect(told.append)
    with opened(page, qtbot):
        known(page, qtbot)
        view, model = page.table.view, page.table.model
        keys = [column.key for column in model.columns]
        row = next(n for n, one in enumerate(model.rows) if one.figures["answered"].value)
        part = model.rows[row].part
        for key in ("time", "sl_default", "on_duty"):
            index = model.index(row, keys.index(key))
            view.scrollTo(index)
            QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
        last = model.index(model.rowCount() - 1, keys.index("lost"))
        view.scrollTo(last)
        view.setCurrentIndex(last)
        QTest.keyClick(view, Qt.Key.Key_Return)
        QTest.mouseClick(page.strip, LEFT, pos=QPoint(10, 20))
    assert told == [
        FigureBehind("offered", ("*",), part.since, part.until),
        FigureBehind("sl_default", ("*",), part.since, part.until),
        AgentsBehind(),
        FigureBehind("lost"),
        FigureBehind("offered"),
    ]


def test_rows_are_chosen_with_shift_and_copied_with_their_headings(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    told: list[Behind] = []
    page.opened.connect(told.append)
    with opened(page, qtbot):
        known(page, qtbot)
        view = page.table.view
        view.scrollToTop()
        for n in (0, 1):
            centre = view.visualRect(page.table.model.index(n, 1)).center()
            QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, centre)
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["From", "Note", "Offered"]
    assert len(lines) == 1 + 2
    assert told == []


def test_parts_and_queues_are_remembered(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    scope = next(iter(page_scopes()))
    with opened(page, qtbot):
        known(page, qtbot)
        page.controls.minutes_chosen.emit(60)
        qtbot.waitUntil(lambda: page.table.model.rowCount() < 26, timeout=LIMIT_MS)
        page.controls.queues_chosen.emit(scope)
        assert page.table.model.rowCount() == 0 or page.asking is not None
        qtbot.waitUntil(lambda: len(page.strip.totals) == 7, timeout=LIMIT_MS)
    again = today(means)
    with opened(again, qtbot):
        known(again, qtbot)
        whole = again.table.model.rows[-1]
        assert again.table.model.rows[1].part.since - again.table.model.rows[0].part.since == 3600
        queue = next(q for s in lived()[0].sources for q in s.queues if (f"{q.source}/{q.queue}",) == scope)
        assert whole.figures["offered"].value == queue.day.visits.offered
        assert shown(again.controls.queues.words) == queue.title


def page_scopes() -> list[tuple[str, ...]]:
    return [(f"{q.source}/{q.queue}",) for source in lived()[0].sources for q in source.queues]


def test_arrows_go_to_the_day_before_and_back(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    told: list[Behind] = []
    page.opened.connect(told.append)
    with opened(page, qtbot):
        known(page, qtbot)
        page.setFocus()
        QTest.keyClick(page.chart, Qt.Key.Key_Left)
        assert page.header.view is not None
        assert shown(page.header.view.title) == "Sun 22 Nov"
        qtbot.waitUntil(lambda: shown(page.table.said) == "Nothing was seen of this day", timeout=LIMIT_MS)
        assert page.table.model.rowCount() == 0
        QTest.mouseClick(page.strip, LEFT, pos=QPoint(10, 20))
        QTest.keyClick(page.chart, Qt.Key.Key_Right)
        assert shown(page.header.view.title) == "Today"
        QTest.keyClick(page.chart, Qt.Key.Key_Right)
        known(page, qtbot)
    start = lived()[0].day_start
    assert told == [FigureBehind("offered", ("*",), start - 86_400, start)]


def test_without_a_cache_it_says_so(qtbot: QtBot) -> None:
    page = today(Means(memory=Forgetful()))
    with opened(page, qtbot):
        assert "no cache" in page.table.said
        assert "no cache" in shown(page.chart.empty)


def test_what_is_old_is_said_and_has_no_colours(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    with opened(page, qtbot):
        known(page, qtbot)
        page.show_moment(replace(moment(), now=moment().now + 60))
        assert page.table.old
        assert page.strip.old
        assert not page.chart.view.live


def test_what_is_kept_of_choices_may_be_nonsense(qtbot: QtBot, means: Means) -> None:
    for nonsense in ("7", "", "9" * 5000, "½"):
        means.memory.put("today.minutes", nonsense)
        page = today(means)
        assert page.controls.minutes.chips[1].isChecked()
        page.deleteLater()


def test_a_file_about_it_says_which_day_it_is(qtbot: QtBot, means: Means) -> None:
    page = today(means)
    assert page.facts() == ()
    with opened(page, qtbot):
        known(page, qtbot)
        said = [f"{shown(fact.title)}: {shown(fact.words)}" for fact in page.facts()]
        assert said[0] == "Period: Mon 23 Nov 2026, 00:00 to 16:30, in parts of 30 min"
        assert len(page.pictures()) == 2


def test_another_day_is_not_shown_under_the_name_of_this_one(qtbot: QtBot, means: Means) -> None:
    def never(_question: object) -> Future[Any]:
        return Future()

    page = today(replace(means, submit=never))
    with opened(page, qtbot):
        page.chart.show_view(DayView(live=False), "old")
        page.controls.day_chosen.emit(date(2026, 11, 20))
        qtbot.waitUntil(lambda: page.chart.view == DayView(), timeout=3000)
        assert page.strip.totals == ()
