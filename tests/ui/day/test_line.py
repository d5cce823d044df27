"""The line of the day: in its colours, told in words to mouse and keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.domain.words import AgentState
from wallboard.ui.chart.axes import HOUR
from wallboard.ui.day.line import DayLine, span_of
from wallboard.ui.day.parts import Part
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.text import shown as said
from wallboard.ui.theme.palettes import DARK

S, K = AgentState, Qt.Key
T = 1_795_305_600.0
SPAN = (T, T + 10 * HOUR)
PARTS = (
    Part(T + HOUR, T + 3 * HOUR, S.AVAILABLE, "Free"),
    Part(T + 3 * HOUR, T + 4 * HOUR, S.ON_CALL, "Talking", "Support"),
    Part(T + 4 * HOUR, T + 5 * HOUR, None, "Not seen"),
    Part(T + 5 * HOUR, T + 6 * HOUR, S.LOGGED_OFF, "Not logged in"),
)


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[DayLine]:
    made = DayLine(look(), Format("UTC"))
    made.show_day(PARTS, SPAN, T + 6 * HOUR)
    with shown(made, qtbot, (1000, 200)) as opened:
        yield opened


def colour(line: DayLine, hour: float) -> str:
    bar = line.bar()
    x = bar.left() + bar.width() * hour / 10
    return line.grab().toImage().pixelColor(round(x), round(bar.center().y())).name()


def test_each_state_has_its_colour_and_what_nobody_saw_is_hatched(line: DayLine) -> None:
    assert [colour(line, hour) for hour in (0.5, 2, 3.5, 5.5, 8)] == [
        DARK.chip,
        DARK.free,
        DARK.talking,
        DARK.chip,
        DARK.chip,
    ]
    bar, image = line.bar(), line.grab().toImage()
    row = {
        image.pixelColor(round(bar.left() + bar.width() * (0.4 + n / 1000)), round(bar.center().y())).name()
        for n in range(2, 98)
    }
    assert {DARK.hatch, DARK.muted} <= row


def test_the_mouse_is_told_what_is_under_it(line: DayLine) -> None:
    bar = line.bar()
    spot = bar.topLeft().toPoint()
    spot.setX(round(bar.left() + bar.width() * 0.35))
    spot.setY(round(bar.center().y()))
    QTest.mouseMove(line, spot)
    QTest.qWait(1)
    assert said(line.note) == "03:00–04:00 · 1:00 h · Talking · Support"


def test_keys_go_from_part_to_part_and_are_not_the_windows(qtbot: QtBot, line: DayLine) -> None:
    turned: list[int] = []
    QShortcut(QKeySequence(K.Key_Left), line).activated.connect(lambda: turned.append(1))
    line.setFocus(Qt.FocusReason.TabFocusReason)
    told = []
    for key in (K.Key_Left, K.Key_Left, K.Key_Home, K.Key_Left, K.Key_Right, K.Key_End):
        QTest.keyClick(line, key)
        told.append(line.accessibleDescription().split(" · ")[-1])
    assert told == ["Not seen", "Support", "Free", "Free", "Support", "Not logged in"]
    assert turned == []


def test_sums_and_hours_are_written_and_stay_inside(line: DayLine) -> None:
    painted: list[Painted] = []
    line.record = painted.append
    line.grab()
    line.record = None
    texts = [one.text for one in painted]
    assert {"The day", "00", "10", "Free", "2:00 h", "Talking", "1:00 h"} <= set(texts)
    assert [one for one in painted if one.cut or not one.box.adjusted(-1, -1, 1, 1).contains(one.ink)] == []


def test_the_day_reaches_from_opening_to_closing_and_around_what_happened() -> None:
    form, hours = Format("UTC"), (T + 8 * HOUR, T + 18 * HOUR)
    assert span_of(T + 9.5 * HOUR, T + 12 * HOUR, hours, form) == hours
    assert span_of(T + 6.5 * HOUR, T + 18.2 * HOUR, hours, form) == (T + 6 * HOUR, T + 19 * HOUR)
    assert span_of(T + 9.5 * HOUR, T + 10 * HOUR, None, form) == (T + 9 * HOUR, T + 17 * HOUR)
    assert span_of(None, T + 10.5 * HOUR, None, form) == (T + 10 * HOUR, T + 18 * HOUR)


def test_an_empty_day_is_painted_too(line: DayLine) -> None:
    line.show_day((), SPAN, T)
    assert colour(line, 2) == DARK.chip
    QTest.keyClick(line, K.Key_Left)
    assert line.note == ""
