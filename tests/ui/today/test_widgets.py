"""The row of controls, the row of totals, and the chart: clicked, typed at, and read."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from tests.ui.today.days import MONDAY, found, part, parts_of, wish
from tests.ui.walls import SLACK
from wallboard.ui.chart.gaps import Gaps
from wallboard.ui.chart.marks import Marked
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.text import shown as said
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.today.asked import OtherDays
from wallboard.ui.today.chart import DayChart
from wallboard.ui.today.controls import MINUTES, Controls
from wallboard.ui.today.strip import Strip, Total
from wallboard.ui.today.view import DayView, view_of

LEFT = Qt.MouseButton.LeftButton
TOTALS = (Total("offered", "Offered", "516", "25 day before"), Total("lost", "Lost calls", "23", ""))


def busy_day() -> DayView:
    """A day with everything that a chart can show."""
    day = wish()
    start = day.day.start
    cut = day.day.intervals(30)
    parts = [
        part(since, until, answered=12 + n, in_time=8, abandoned=n % 4, waiting=n % 2, provisional=n > 22)
        for n, (since, until) in enumerate(cut)
    ]
    like = (parts_of(wish(MONDAY - timedelta(days=7)), lambda n: n),)
    others = OtherDays(day, parts_of(wish(MONDAY - timedelta(days=1)), lambda n: 10), like)
    gaps = Gaps(((start + 3600, start + 7200),), ((start + 3000, start + 9000),))
    marks = (Marked(start + 4 * 3600, start + 5 * 3600, "04:00–05:00 line down"),)
    return view_of(found(day, parts, gaps), others, None, marks)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a pop-up takes the keys for itself
def test_arrows_and_the_calendar_choose_a_day(qtbot: QtBot) -> None:
    controls = Controls(look(), 30)
    days: list[date] = []
    controls.day_chosen.connect(days.append)
    with shown(controls, qtbot, (900, 40)):
        controls.show_day(MONDAY, MONDAY, "Mon 23 Nov")
        assert not controls.later.isEnabled()
        QTest.mouseClick(controls.earlier, LEFT)
        controls.step(1)
        assert days == [MONDAY - timedelta(days=1)]
        controls.show_day(MONDAY - timedelta(days=3), MONDAY, "Fri 20 Nov")
        QTest.mouseClick(controls.later, LEFT)
        assert days[1:] == [MONDAY - timedelta(days=2)]
        QTest.mouseClick(controls.date, LEFT)
        assert controls.picker is not None
        month = controls.picker.month
        assert month.maximumDate() == QDate(2026, 11, 23)
        assert month.selectedDate() == QDate(2026, 11, 20)
        month.activated.emit(QDate(2026, 11, 9))
        assert days[2:] == [date(2026, 11, 9)]
        qtbot.waitUntil(lambda: controls.picker is None, timeout=3000)


def test_chips_and_the_menu_choose_parts_and_queues(qtbot: QtBot) -> None:
    controls = Controls(look(), 60)
    told: list[object] = []
    controls.minutes_chosen.connect(told.append)
    controls.queues_chosen.connect(told.append)
    with shown(controls, qtbot, (900, 40)):
        controls.show_queues([("Support", ("pbx-1/support",)), ("R & D", ("pbx-1/r&d",))], ("*",))
        assert said(controls.queues.words) == "All queues"
        assert [chip.isChecked() for chip in controls.minutes.chips] == [False, False, True]
        QTest.mouseClick(controls.minutes.chips[0], LEFT)
        menu = controls.queue_menu()
        assert [(a.text(), a.isChecked()) for a in menu.actions()] == [
            ("All queues", True), ("Support", False), ("R && D", False),
        ]  # fmt: skip
        menu.actions()[2].trigger()
        menu.deleteLater()
        controls.show_queues([("Support", ("pbx-1/support",))], ("PBX-1/Support",))
        assert said(controls.queues.words) == "Support"
    assert told == [MINUTES[0], ("pbx-1/r&d",)]


def test_totals_are_asked_for_by_mouse_and_keys(qtbot: QtBot) -> None:
    strip = Strip(look())
    asked: list[str] = []
    strip.chosen.connect(asked.append)
    with shown(strip, qtbot, (800, 100)):
        QTest.mouseClick(strip, LEFT)
        assert asked == []
        strip.show_totals(TOTALS)
        assert strip.accessibleName() == "Offered 516, Lost calls 23"
        QTest.mouseClick(strip, LEFT, pos=QPoint(700, 50))
        strip.setFocus()
        QTest.keyClick(strip, Qt.Key.Key_Down)
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert asked == ["lost", "offered"]


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", [(640, 200), (1254, 236), (1900, 380)])
def test_all_words_of_a_chart_stay_in_it(qtbot: QtBot, theme: str, size: tuple[int, int]) -> None:
    chart = DayChart(look(PALETTES[theme]), Format("UTC"))
    chart.show_view(busy_day())
    painted: list[Painted] = []
    with shown(chart, qtbot, size):
        chart.grab()
        chart.set_record(painted.append)
        chart.grab()
        ground = chart.rect().toRectF().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    texts = [paint.text for paint in painted]
    assert all(ground.contains(paint.ink) for paint in painted)
    assert {"100%", "50%", "0%", "Calls and service level", "04:00–05:00 line down"} <= set(texts)
    assert any("not seen" in text for text in texts)
    assert not [paint.text for paint in painted if paint.cut]


def test_the_part_below_the_mouse_is_read_out_and_asked_for(qtbot: QtBot) -> None:
    chart = DayChart(look(), Format("UTC"))
    asked: list[tuple[str, float, float]] = []
    chart.chosen.connect(lambda *what: asked.append(what))
    view = busy_day()
    with shown(chart, qtbot, (1200, 300)):
        chart.show_view(view)
        chart.grab()
        QTest.mouseMove(chart, QPoint(600, 250))
        bar = chart.pointed
        assert bar is not None
        QTest.mouseClick(chart, LEFT, pos=QPoint(600, 250))
        QTest.mouseClick(chart, LEFT, pos=QPoint(600, 60))
        later = view.bars[-1]
        assert not later.come
        QTest.mouseClick(chart, LEFT, pos=QPoint(1180, 250))
        chart.leaveEvent(QEvent(QEvent.Type.Leave))
        assert chart.pointed is None
    assert asked == [("offered", bar.since, bar.until), ("sl_default", bar.since, bar.until)]


def test_arrows_go_from_day_to_day_and_down_to_the_table(qtbot: QtBot) -> None:
    chart = DayChart(look(), Format("UTC"))
    steps: list[int] = []
    chart.stepped.connect(steps.append)
    with shown(chart, qtbot, (600, 200)):
        chart.setFocus()
        with qtbot.waitSignal(chart.entered, timeout=3000):
            for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down):
                QTest.keyClick(chart, key)
    assert steps == [-1, 1]


def test_without_calls_it_says_so(qtbot: QtBot) -> None:
    chart = DayChart(look(), Format("UTC"))
    chart.show_view(DayView(), "No calls on this day")
    painted: list[Painted] = []
    chart.set_record(painted.append)
    with shown(chart, qtbot, (600, 200)):
        chart.grab()
        QTest.mouseClick(chart, LEFT, pos=QPoint(300, 100))
    assert {paint.text for paint in painted} == {"Calls and service level", "No calls on this day"}


def test_a_day_that_is_old_has_no_colours(qtbot: QtBot) -> None:
    chart = DayChart(look(), Format("UTC"))
    with shown(chart, qtbot, (600, 200)):
        chart.show_view(replace(busy_day(), live=False, marks=()))
        image = chart.grab().toImage()
    colours = [image.pixelColor(x, y) for x in range(0, 600, 3) for y in range(60, 170, 3)]
    assert max(colour.red() - colour.blue() for colour in colours) < 30
    assert max(colour.blue() - colour.red() for colour in colours) < 60
