from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.means import Forgetful
from wallboard.ui.shell.place import normal_in, on_a_screen, remember, restore


def window(qtbot: QtBot, place: QRect) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(place)
    return made


def test_a_window_comes_back_where_it_was(qtbot: QtBot) -> None:
    memory = Forgetful()
    left = window(qtbot, QRect(60, 70, 500, 300))
    left.show()
    remember(left, memory)
    opened = window(qtbot, QRect(0, 0, 300, 200))
    assert restore(opened, memory)
    assert opened.geometry() == left.geometry()


def test_full_screen_and_maximised_come_back_too(qtbot: QtBot) -> None:
    memory = Forgetful()
    for show, is_it in (
        (QWidget.showFullScreen, QWidget.isFullScreen),
        (QWidget.showMaximized, QWidget.isMaximized),
    ):
        left = window(qtbot, QRect(60, 70, 500, 300))
        show(left)
        remember(left, memory)
        opened = window(qtbot, QRect(0, 0, 300, 200))
        assert restore(opened, memory)
        assert is_it(opened)


def test_what_is_no_place_leaves_the_window_as_it_is(qtbot: QtBot) -> None:
    memory = Forgetful()
    opened = window(qtbot, QRect(10, 20, 300, 200))
    assert not restore(opened, memory)
    for nonsense in ("", "no base64!", "AAAA", "é"):
        memory.put("window", nonsense)
        assert not restore(opened, memory)
    assert opened.geometry() == QRect(10, 20, 300, 200)


def test_a_place_counts_when_enough_of_it_is_seen(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert on_a_screen(QRect(screen.left(), screen.top(), 400, 300))
    assert on_a_screen(QRect(screen.right() - 120, screen.bottom() - 120, 400, 300))
    assert not on_a_screen(QRect(screen.right() - 60, screen.top(), 400, 300))
    assert not on_a_screen(QRect(screen.right() + 5000, screen.top(), 400, 300))


def test_where_a_window_is_when_it_fills_no_screen_is_kept_too(qtbot: QtBot) -> None:
    memory = Forgetful()
    assert normal_in(memory) is None
    full = window(qtbot, QRect(0, 0, 300, 200))
    full.showFullScreen()
    remember(full, memory, QRect(60, 70, 500, 300))
    assert normal_in(memory) == QRect(60, 70, 500, 300)
    for nonsense in ("1 2 3", "1 2 x 4", "-9000 -9000 500 300", "1 2 ² 4", "9" * 9999):
        memory.put("normal", nonsense)
        assert normal_in(memory) is None
