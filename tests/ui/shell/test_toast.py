from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.test_stage import look
from wallboard.domain.text import mark
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


def test_what_it_offers_is_done_by_a_click_and_offered_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(10, 10)
    window.resize(640, 360)
    window.show()
    toast, done = Toast(look(), window), []
    toast.tell("Written: calls.csv", 60_000)
    plain = toast.width()
    toast.tell("Written: calls.csv", 60_000, (mark("test", "Open"), lambda: done.append("open")))
    assert toast.width() > plain
    toast.grab()
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert done == ["open"]
    assert toast.isHidden()
    toast.tell("Colours: light", 60_000)
    assert toast.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert done == ["open"]
