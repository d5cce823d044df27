"""The calls of a caller on their common scale: what the keys are at has a ring, and stays legible."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look
from wallboard.ui.ledger.caller.lines import Lines
from wallboard.ui.ledger.caller.story import CallLine
from wallboard.ui.theme.tokens import Tone


def picture(lines: Lines) -> QImage:
    return lines.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


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
