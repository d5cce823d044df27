from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.walls import first_wall
from wallboard.app.screens.displays import Displays, check_display
from wallboard.domain.errors import WallboardError
from wallboard.ui.means import Forgetful
from wallboard.ui.notices import Notices
from wallboard.ui.shell.place import remember
from wallboard.ui.window import WallWindow


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WallWindow]:
    made = WallWindow(first_wall(), the_day, lambda: NOW, zone=ZONE)
    with ExitStack() as stack:
        stack.callback(made.deleteLater)
        stack.callback(made.close)
        yield made


def full() -> QRect:
    return QGuiApplication.primaryScreen().geometry()


def test_a_window_is_opened_on_its_display(parent: QObject, window: WallWindow, notices: Notices) -> None:
    Displays(notices, parent).open(window, 1, Forgetful(), fullscreen=False)
    assert full().contains(window.frameGeometry())
    assert window.width() > full().width() * 0.7
    assert not window.isFullScreen()
    assert not notices.current


def test_full_screen_fills_it(parent: QObject, window: WallWindow, notices: Notices) -> None:
    Displays(notices, parent).open(window, 1, Forgetful(), fullscreen=True)
    assert window.isFullScreen()
    assert window.geometry() == full()


def test_a_window_comes_back_as_it_was_left(parent: QObject, window: WallWindow, notices: Notices) -> None:
    memory = Forgetful()
    left = WallWindow(first_wall(), the_day, lambda: NOW)
    left.setGeometry(30, 40, 700, 420)
    remember(left, memory)
    left.deleteLater()
    Displays(notices, parent).open(window, 0, memory, fullscreen=False)
    assert window.geometry() == QRect(30, 40, 700, 420)


@pytest.mark.parametrize("state", [Qt.WindowState.WindowMaximized, Qt.WindowState.WindowFullScreen])
def test_so_does_one_that_was_large(
    parent: QObject, window: WallWindow, notices: Notices, state: Qt.WindowState
) -> None:
    memory = Forgetful()
    left = WallWindow(first_wall(), the_day, lambda: NOW)
    left.setWindowState(state)
    remember(left, memory)
    left.deleteLater()
    Displays(notices, parent).open(window, 0, memory, fullscreen=False)
    assert window.windowState() & state


def test_what_was_left_in_full_screen_goes_back_to_where_it_was_before(
    parent: QObject, window: WallWindow, notices: Notices, qtbot: QtBot
) -> None:
    memory, displays, place = Forgetful(), Displays(notices, parent), QRect(30, 40, 700, 420)
    left = WallWindow(first_wall(), the_day, lambda: NOW)
    left.setGeometry(place)
    left.closed.connect(lambda: remember(left, memory, left.normal))
    displays.open(left, 0, memory, fullscreen=False)
    left.setGeometry(place)
    left.show_full()
    left.close()
    displays.forget(left)
    left.deleteLater()
    displays.open(window, 0, memory, fullscreen=False)
    assert (window.isFullScreen(), window.geometry()) == (True, full())
    window.leave_full()
    assert (window.isFullScreen(), window.geometry()) == (False, place)


def test_what_never_was_anything_but_full_goes_back_to_the_middle(
    parent: QObject, window: WallWindow, notices: Notices
) -> None:
    Displays(notices, parent).open(window, 0, Forgetful(), fullscreen=True)
    window.leave_full()
    assert full().contains(window.geometry())
    assert window.width() < full().width()


def test_a_display_that_is_missing_is_told_and_another_takes_its_place(
    parent: QObject, window: WallWindow, notices: Notices, caplog: pytest.LogCaptureFixture
) -> None:
    displays = Displays(notices, parent)
    displays.open(window, 9, Forgetful(), fullscreen=True)
    assert window.geometry() == full()
    assert str(notices.current[0].text) == "There is no display 9."
    assert notices.current[0].for_s == 60.0
    assert notices.dismiss()
    displays.settle()
    assert not notices.current  # once is enough
    assert ["There is no display 9" in record.message for record in caplog.records] == [True]


@pytest.mark.qt_log_ignore("does not support raise")
@pytest.mark.parametrize("missing_first", [True, False])
def test_a_window_whose_display_is_missing_does_not_cover_another_until_it_is_there(
    parent: QObject,
    window: WallWindow,
    notices: Notices,
    caplog: pytest.LogCaptureFixture,
    missing_first: bool,
) -> None:
    desk = WallWindow(first_wall(), the_day, lambda: NOW, zone=ZONE)
    displays = Displays(notices, parent)
    opened = [(window, 9, True), (desk, 0, False)]
    for which, display, large in opened if missing_first else reversed(opened):
        displays.open(which, display, Forgetful(), fullscreen=large)
    assert not window.isFullScreen()
    assert full().contains(window.geometry())
    displays._placed[0 if missing_first else 1].display = 1  # as if it were there now
    displays.settle()
    assert (window.isFullScreen(), window.geometry(), desk.isFullScreen()) == (True, full(), False)
    desk.close()
    displays.forget(desk)
    desk.deleteLater()
    displays.settle()
    assert window.isFullScreen()


@pytest.mark.parametrize("change", ["screenAdded", "screenRemoved"])
def test_a_screen_that_comes_or_goes_has_its_window_filling_one_again(
    parent: QObject, window: WallWindow, notices: Notices, qtbot: QtBot, change: str
) -> None:
    Displays(notices, parent).open(window, 1, Forgetful(), fullscreen=True)
    window.setGeometry(5000, 5000, 700, 400)  # as if its screen had gone
    app = QGuiApplication.instance()
    getattr(app, change).emit(QGuiApplication.primaryScreen())
    qtbot.waitUntil(lambda: window.geometry() == full(), timeout=3000)


def test_a_window_that_nobody_can_see_any_more_is_brought_back(
    parent: QObject, window: WallWindow, notices: Notices
) -> None:
    displays = Displays(notices, parent)
    displays.open(window, 0, Forgetful(), fullscreen=False)
    place = window.geometry()
    displays.settle()
    assert window.geometry() == place
    window.setGeometry(5000, 5000, 700, 400)
    displays.settle()
    assert full().contains(window.geometry())


def test_a_closed_window_is_left_alone(parent: QObject, window: WallWindow, notices: Notices) -> None:
    displays = Displays(notices, parent)
    displays.open(window, 1, Forgetful(), fullscreen=True)
    window.close()
    displays.settle()
    assert not window.isVisible()


def test_a_display_that_can_never_be_is_refused(qtbot: QtBot) -> None:
    check_display(0)
    check_display(99)
    with pytest.raises(WallboardError, match="There is no display -1"):
        check_display(-1)
