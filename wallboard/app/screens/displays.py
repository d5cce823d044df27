"""Puts windows on the computer's screens, and back when one is unplugged, switched on or changed."""

import logging

from msgspec import Struct
from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import say
from wallboard.ui.means import Memory
from wallboard.ui.notices import Notice, Notices
from wallboard.ui.shell.place import normal_in, on_a_screen, restore
from wallboard.ui.window import WallWindow

log = logging.getLogger(__name__)

_SETTLE_MS = 300
"""Qt itself moves windows off a screen that is gone, and a desktop may tell several changes in a row."""

_SHOWN_S = 60.0
"""How long it is told that a display is missing: it is for those who set the program up, not for the room."""

_PART = 0.8
"""How much of a screen a window takes that was not on it before."""


class Placing(Struct):
    """Where a window should be."""

    window: WallWindow
    display: int
    """The number of a screen, from 1; 0: any."""
    name: str = ""
    """Of that screen, once it was seen: numbers change when one is unplugged."""
    waits: bool = False
    """It is to fill its own screen when that appears; meanwhile it covers no other window."""
    missed: bool = False
    """It was told that its screen is missing."""


class Displays(QObject):
    """Knows which window belongs where; a screen that is missing is told until it is there."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        """Listen to what becomes of the computer's screens."""
        super().__init__(parent)
        self._notices = notices
        self._placed: list[Placing] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.settle)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._changed)

    def open(self, window: WallWindow, display: int, memory: Memory, *, fullscreen: bool) -> None:
        """Show a window on its display: where it was before, or in the middle."""
        placing = Placing(window, display)
        self._placed.append(placing)
        restored = restore(window, memory)
        full, maximised = fullscreen or window.isFullScreen(), window.isMaximized()
        if full:
            window.setWindowState(Qt.WindowState.WindowNoState)
            window.setGeometry(normal_in(memory) or _middle(_screen_of(window)))
        screen = self._wanted(placing)
        if screen is not None and not (restored and screen.geometry().contains(window.geometry().center())):
            window.setGeometry(_middle(screen))
        if full:
            window.show_full(screen)
        elif maximised:
            window.showMaximized()
        else:
            window.show()
        self._make_room()

    def forget(self, window: WallWindow) -> None:
        """Let go of a window that is gone."""
        self._placed = [placing for placing in self._placed if placing.window is not window]

    def settle(self) -> None:
        """Put each window where it should be now."""
        for placing in self._placed:
            if placing.window.isVisible():
                self._settle(placing)
        self._make_room()

    def _make_room(self) -> None:
        """Let a window whose own screen is missing not cover another one."""
        for placing in self._placed:
            window = placing.window
            if not (window.fills_a_screen and placing.missed):
                continue
            screen = _screen_of(window)
            others = [other.window for other in self._placed if other is not placing]
            covered = [other for other in others if other.isVisible() and _screen_of(other) is screen]
            if covered:
                placing.waits = True
                window.showNormal()
                window.setGeometry(_middle(screen))
            for other in covered:
                QTimer.singleShot(_SETTLE_MS, other, other.raise_)
                QTimer.singleShot(_SETTLE_MS, other, other.activateWindow)

    def _settle(self, placing: Placing) -> None:
        window, screen = placing.window, self._wanted(placing)
        if screen is not None and placing.waits:
            placing.waits = False
            window.show_full(screen)
        elif window.isFullScreen():
            window.show_full(screen or _screen_of(window))
        elif not on_a_screen(window.geometry()):
            window.setGeometry(_middle(_fallback()))

    def _wanted(self, placing: Placing) -> QScreen | None:
        """Find the screen a window should be on; None: it has none of its own, or that is missing."""
        if not placing.display:
            return None
        screens = QGuiApplication.screens()
        found = next((screen for screen in screens if placing.name and screen.name() == placing.name), None)
        if found is None and not placing.name and placing.display <= len(screens):
            found = screens[placing.display - 1]
        self._tell(placing, found)
        if found is not None:
            placing.name = found.name()
        return found

    def _tell(self, placing: Placing, found: QScreen | None) -> None:
        """Tell once that a screen is missing, and again when it went again."""
        key = f"display {placing.display}"
        if found is None and not placing.missed:
            notice = _missing(placing.display, len(QGuiApplication.screens()))
            log.warning("%s %s", notice.text, notice.hint)
            self._notices.tell(key, notice)
        elif found is not None:
            self._notices.withdraw(key)
        placing.missed = found is None

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._timer.start()

    def _changed(self) -> None:
        self._timer.start()


def check_display(display: int) -> None:
    """Raise WallboardError for a display that can never be."""
    if display < 0:
        notice = _missing(display, len(QGuiApplication.screens()))
        raise WallboardError(notice.text, notice.hint)


def _missing(display: int, most: int) -> Notice:
    return Notice(
        say("error", "There is no display {display}.", display=display),
        say("error", "This computer has displays 1 to {most}; 0 is the main one.", most=most),
        for_s=_SHOWN_S,
    )


def _screen_of(window: WallWindow) -> QScreen:
    return QGuiApplication.screenAt(window.geometry().center()) or _fallback()


def _middle(screen: QScreen) -> QRect:
    """Return a place for a window with a frame around it."""
    room = screen.availableGeometry()
    place = QRect(0, 0, round(room.width() * _PART), round(room.height() * _PART))
    place.moveCenter(room.center())
    return place


def _fallback() -> QScreen:
    return QGuiApplication.primaryScreen()
