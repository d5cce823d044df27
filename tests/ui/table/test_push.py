from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.table.push import PushChip


def test_a_chip_is_pressed_and_says_what_it_is(qtbot: QtBot) -> None:
    parent = QWidget()
    chip = PushChip(look(), "All queues", mark("test", "choose queues"), parent)
    pressed: list[bool] = []
    chip.clicked.connect(lambda: pressed.append(True))
    assert chip.accessibleName() == "choose queues"
    with shown(parent, qtbot, (400, 60)):
        chip.resize(chip.sizeHint())
        painted: list[Painted] = []
        chip.record = painted.append
        chip.grab()
        assert [(paint.text, paint.cut) for paint in painted] == [("All queues", False)]
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(chip, Qt.Key.Key_Space)
        wide = chip.sizeHint().width()
        assert not chip.set_words("All queues")
        assert chip.set_words("A queue with a very long name " * 20)
        assert wide < chip.sizeHint().width() < 25 * chip.look.sizes.detail
    assert pressed == [True]
