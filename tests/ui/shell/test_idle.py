from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.shell.idle import Idle


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    yield made
    assert QGuiApplication.overrideCursor() is None


def hidden() -> bool:
    cursor = QGuiApplication.overrideCursor()
    return cursor is not None and cursor.shape() is Qt.CursorShape.BlankCursor


def test_the_pointer_rests_in_full_screen_and_wakes_when_it_moves(qtbot: QtBot, window: QWidget) -> None:
    idle = Idle(window, after_ms=30)
    window.showFullScreen()
    QCursor.setPos(window.geometry().center())
    idle.watch()
    qtbot.waitUntil(hidden, timeout=3000)
    idle._timer.setInterval(60_000)
    QTest.mouseMove(window.windowHandle(), QPoint(20, 30))
    qtbot.waitUntil(lambda: not hidden(), timeout=3000)
    idle._timer.setInterval(30)
    idle.wake()
    qtbot.waitUntil(hidden, timeout=3000)
    window.close()
    assert not hidden()


def test_it_stays_in_a_window(qtbot: QtBot, window: QWidget) -> None:
    idle = Idle(window, after_ms=1)
    window.show()
    idle.watch()
    QTest.mouseMove(window.windowHandle(), QPoint(20, 30))
    qtbot.wait(30)
    assert not hidden()


def test_leaving_full_screen_shows_it(qtbot: QtBot, window: QWidget) -> None:
    idle = Idle(window, after_ms=10)
    window.showFullScreen()
    QCursor.setPos(window.geometry().center())
    idle.watch()
    qtbot.waitUntil(hidden, timeout=3000)
    window.showNormal()
    idle.wake()
    assert not hidden()
    qtbot.wait(40)
    assert not hidden()
