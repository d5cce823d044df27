"""The calls of a caller on their common scale: what the keys are at has a ring, and stays legible."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.ui.ledger.caller.lines import Lines, LinesView
from wallboard.ui.ledger.caller.story import CallLine
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.table.ink import ROW
from wallboard.ui.theme.tokens import Tone

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform has nothing to raise a tool tip over."""


def picture(lines: Lines) -> QImage:
    return lines.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def line(nth: int, end: str = "lost") -> CallLine:
    return CallLine("pbx", str(nth), 0.0, "16:11:00", (), end, Tone.ALARM)


def test_half_a_line_is_not_shown(qtbot: QtBot) -> None:
    view = LinesView(look())
    size = look().sizes.detail
    view.its.show_lines([line(nth) for nth in range(9)])
    with shown(view, qtbot, (900, round(size * (1.4 + ROW * 4.6)))):
        assert view.viewport().height() == pytest.approx(size * (1.4 + ROW * 4), abs=1.5)
        view.resize(900, view.its.sizeHint().height())
        assert view.viewport().height() == view.height()


def test_an_end_has_the_room_that_it_needs_and_is_told_whole_where_it_is_cut(qtbot: QtBot) -> None:
    long = "lost after 1:04 · hung up · left a message on the voice mail, and another one"
    lines, painted = Lines(look()), list[Painted]()
    lines.record = painted.append
    lines.show_lines([line(1, "lost after 1:04 · hung up"), line(2, long)])
    with shown(lines, qtbot, (2000, lines.sizeHint().height())):
        lines.grab()
        assert not any(one.cut for one in painted)
        lines.resize(700, lines.height())
        painted.clear()
        lines.grab()
        assert [one.text[:9] for one in painted if one.cut] == [long[:9]]
        where = QPoint(600, round(look().sizes.detail * (1.4 + ROW * 1.5)))
        QApplication.sendEvent(lines, QHelpEvent(QEvent.Type.ToolTip, where, lines.mapToGlobal(where)))
        assert QToolTip.text() == f"16:11:00 · {long}"
        QToolTip.hideText()


def test_the_ring_leaves_the_time_of_day_legible(qtbot: QtBot) -> None:
    lines = Lines(look())
    qtbot.addWidget(lines)
    lines.show_lines([CallLine("pbx", "1", 0.0, "16:11:00", (), "lost", Tone.ALARM)])
    lines.resize(900, lines.sizeHint().height())
    with qtbot.waitExposed(lines):
        lines.show()
    lines.activateWindow()
    time = QRect(0, 0, round(look().sizes.detail * 3.5), lines.height())

    lines.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = picture(lines)
    lines.clearFocus()
    lines.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = picture(lines)

    assert ringed != plain
    assert ringed.copy(time) == plain.copy(time)
