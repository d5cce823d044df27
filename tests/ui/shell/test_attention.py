import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.shell.attention import FULL_S, WINDOW_S, Attention


class Ticks:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_nobody_is_there_after_a_minute_in_full_screen_and_ten_in_a_window(
    window: QWidget, ticks: Ticks
) -> None:
    attention = Attention(window, ticks)
    attention.watch()
    for seconds, gone in ((WINDOW_S - 1, False), (1.0, True)):
        ticks.now += seconds
        assert attention.gone is gone
    window.showFullScreen()
    attention.watch()
    for seconds, gone in ((FULL_S - 1, False), (1.0, True)):
        ticks.now += seconds
        assert attention.gone is gone


@pytest.mark.parametrize("used", ["mouse", "key"])
def test_whoever_uses_it_is_there(qtbot: QtBot, window: QWidget, ticks: Ticks, used: str) -> None:
    attention = Attention(window, ticks)
    attention.watch()
    ticks.now += WINDOW_S
    handle = window.windowHandle()
    if used == "mouse":
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    else:
        QTest.keyClick(handle, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not attention.gone, timeout=3000)
