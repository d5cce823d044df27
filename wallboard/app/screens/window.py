"""Starts Qt and shows the windows of a running wallboard."""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from wallboard.app.compose import REAL, Wallboard
from wallboard.app.customers.crm import crm_of
from wallboard.app.desk.opened import may_act
from wallboard.app.privacy.office import PrivacyOffice
from wallboard.app.screens.awake import Awake
from wallboard.app.screens.begin import Begin
from wallboard.app.screens.boards import boards_of, scopes_of
from wallboard.app.screens.collector import collecting
from wallboard.app.screens.displays import Displays, check_display
from wallboard.app.screens.how import how_of
from wallboard.app.screens.message import Hours, MessageFile, message_path
from wallboard.app.screens.mishaps import noted
from wallboard.app.settings import ScreenSettings
from wallboard.app.speech import translation
from wallboard.domain.errors import WallboardError
from wallboard.ui.board import Board
from wallboard.ui.means import Desk, Means, Memory
from wallboard.ui.notes.habits import Customers
from wallboard.ui.resources import resource
from wallboard.ui.shell.kept import Kept
from wallboard.ui.shell.place import remember
from wallboard.ui.window import WallWindow

if TYPE_CHECKING:
    from wallboard.app.screens.door import Wanted

_SIGNALS_MS = 200
_PAGE = "page"
_DIGITS = 4
"""Fewer has the number of any page; Python refuses to read one of some thousands."""


def show(
    wallboard: Wallboard,
    screens: Mapping[str, ScreenSettings],
    known: Mapping[str, ScreenSettings] | None = None,
    opened: Callable[[], object] | None = None,
) -> int:
    """Show a window for each screen until the last is closed; `known` are those that may be opened later.

    `opened` is called when all windows are there. The wallboard is started behind the first frame, and then
    it hears what others want shown. Raises WallboardError when there can be no window, or when the start
    fails; then the windows are closed again.
    """
    boards = {name: boards_of(screen) for name, screen in screens.items()}
    app = _application()
    for screen in screens.values():
        check_display(screen.display)
    _end_on_signals(app)
    awake = Awake()
    shell = Windows(wallboard, Displays(wallboard.notices, app), awake)

    def start() -> None:
        later = _readable(known or {})
        wallboard.start(scopes_of(board for some in (*boards.values(), *later) for board in some))
        QTimer.singleShot(0, app, partial(_hear_others, shell, wallboard, app))

    begin = Begin(app, start)
    try:
        with noted(wallboard.notices), collecting(app):
            for name, screen in screens.items():
                shell.open(name, screen, boards[name])
            app.setQuitOnLastWindowClosed(True)
            if opened is not None:
                opened()
            code = app.exec()
    finally:
        awake.stop()
        wallboard.stop()
    if begin.error is not None:
        raise begin.error
    return code


def _application() -> QApplication:
    """Make the application, or take the one that the splash was shown with."""
    there = QApplication.instance()
    app = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Wallboard")
    app.setDesktopFileName("wallboard")
    app.setWindowIcon(QIcon(str(resource("icons/wallboard.png"))))
    translate(app)
    return app


class Windows:
    """The windows of one program: each with its own boards and place, all with the same message."""

    def __init__(self, wallboard: Wallboard, displays: Displays, awake: Awake) -> None:
        """Open none yet."""
        place = wallboard.place
        self._wallboard = wallboard
        self._displays = displays
        self._awake = awake
        hours = Hours(REAL, wallboard.clock, place.zone, place.site.day_start)
        self._messages = MessageFile(message_path(), hours)
        self.all: list[WallWindow] = []
        self._by_name: dict[str, WallWindow] = {}

    def open(self, name: str, screen: ScreenSettings, boards: tuple[Board, ...]) -> None:
        """Open the window of a screen, where and as it was left."""
        memory = Kept(windows_path(), name)
        window = self._window(name, screen, boards, memory)
        self._forget(name)
        self.all.append(window)
        self._by_name[name] = window
        window.full_changed.connect(self._keep_awake)
        window.closed.connect(partial(_remember, window, memory))
        window.go(_page_in(memory))
        self._displays.open(window, screen.display, memory, fullscreen=screen.fullscreen)
        if not window.isFullScreen():
            window.hint()

    def show(self, wanted: "Wanted") -> tuple[str, ...]:
        """Open or raise the windows of some screens, or raise all; return whose they are.

        Raises WallboardError for a board that can't be read.
        """
        if not wanted.screens:
            for window in self._open.values():
                _raise(window)
            return tuple(self._open)
        boards = {name: boards_of(screen) for name, screen in wanted.screens.items()}
        for name, screen in wanted.screens.items():
            if name not in self._open:
                self.open(name, screen, boards[name])
            elif screen.fullscreen and not self._open[name].isFullScreen():
                self._open[name].toggle_full()
            _raise(self._open[name])
        return tuple(wanted.screens)

    @property
    def _open(self) -> dict[str, WallWindow]:
        return {name: window for name, window in self._by_name.items() if window.isVisible()}

    def _window(
        self, name: str, screen: ScreenSettings, boards: tuple[Board, ...], memory: Memory
    ) -> WallWindow:
        place = self._wallboard.place
        how = how_of(screen, place.zone, place.group_of, demo=place.demo, made_up=place.made_up)
        how["notices"] = self._wallboard.notices
        site = place.site
        desk = self._wallboard.desk
        acts = may_act(screen) and not self._wallboard.keeper.looks_only
        how["means"] = Means(
            self._wallboard.submit,
            memory,
            site.roster,
            place.recordings,
            site.names,
            unseen=place.unseen,
            desk=desk.work if acts else None,
            call_backs=desk.call_backs if acts else None,
            habits=desk.habits,
            campaigns=place.campaigns,
            currency=place.currency,
            planning=replace(place.planning, importer=place.importer) if acts else place.planning,
            recording=self._wallboard.keeper.recording,
            notes=place.notes,
            privacy=self._privacy if acts else None,
            customers=self._customers(desk.work if acts else None),
        )
        how["messages"] = self._messages
        how["name_of"] = self._wallboard.known_names
        how["name"] = name
        how["frame"] = self._wallboard.courtesy.frame
        return WallWindow(boards, self._wallboard.latest, self._wallboard.clock, **how)

    def _customers(self, desk: Desk | None) -> Customers | None:
        board = self._wallboard
        return crm_of(board.place.crm, desk, board.clock, board.known_names)

    @property
    def _privacy(self) -> PrivacyOffice:
        place = self._wallboard.place
        return PrivacyOffice(place.cache, place.config, self._wallboard.desk.work, self._wallboard.clock)

    def _forget(self, name: str) -> None:
        """Let go of the window of a screen that was closed."""
        if (closed := self._by_name.pop(name, None)) is not None:
            self.all.remove(closed)
            self._displays.forget(closed)
            closed.deleteLater()

    def _keep_awake(self) -> None:
        self._awake.want(awake=any(window.fills_a_screen for window in self.all))


def windows_path() -> Path:
    """Return where it is kept how windows were left."""
    return Path(platformdirs.user_state_dir("wallboard", appauthor=False)) / "windows.ini"


def _raise(window: WallWindow) -> None:
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def _readable(screens: Mapping[str, ScreenSettings]) -> Iterator[tuple[Board, ...]]:
    """Read the boards of screens that are not opened yet; one that is wrong is said when it is."""
    for screen in screens.values():
        with suppress(WallboardError):
            yield boards_of(screen)


def _hear_others(shell: Windows, wallboard: Wallboard, app: QApplication) -> None:
    """Let another program with the same cache ask for windows."""
    from wallboard.app.screens.door import address_of  # noqa: PLC0415 -- not before the first frame
    from wallboard.app.screens.doorkeeper import Doorkeeper  # noqa: PLC0415 -- loads Qt's network

    address = address_of(wallboard.place.cache)
    if address is not None:
        doorkeeper = Doorkeeper(shell.show, app)
        app.aboutToQuit.connect(doorkeeper.close)
        doorkeeper.open(address)


def _page_in(memory: Memory) -> int:
    kept = memory.get(_PAGE) or ""
    return int(kept) if kept.isdecimal() and len(kept) < _DIGITS else 0


def _remember(window: WallWindow, memory: Memory) -> None:
    remember(window, memory, window.normal)
    memory.put(_PAGE, str(window.stage.nth))


def translate(app: QCoreApplication) -> None:
    """Let the windows speak the user's language."""
    path = translation()
    if path is not None:
        translator = QTranslator(app)
        if translator.load(str(path)):
            app.installTranslator(translator)


def _end_on_signals(app: QApplication) -> None:
    """End well on Ctrl+C and on SIGTERM: Python sees a signal only when it is given a turn."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # By the event loop: before that runs, `quit` would be forgotten.
        signal.signal(number, lambda *_: QTimer.singleShot(0, app.quit))
    turn = QTimer(app)
    turn.timeout.connect(lambda: None)
    turn.start(_SIGNALS_MS)
