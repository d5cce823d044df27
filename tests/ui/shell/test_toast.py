from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.test_stage import look
from wallboard.ui.shell.toast import Toast


def test_a_word_is_there_for_a_while_and_inside_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(10, 10)
    window.resize(640, 360)
    window.show()
    toast = Toast(look(), window)
    assert toast.isHidden()
    toast.tell("Colours: light", for_ms=30)
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    short = toast.width()
    toast.tell("a longer word than the one before, and longer than the window is wide" * 3, for_ms=30)
    assert short < toast.width() <= window.width()
    qtbot.waitUntil(toast.isHidden, timeout=3000)
