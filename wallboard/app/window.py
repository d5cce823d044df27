"""Starts Qt and shows the wall of a running wallboard."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from wallboard.app.compose import Place, Wallboard
from wallboard.app.speech import translation
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.ui.board import Board, read_board
from wallboard.ui.notices import Notice, Notices
from wallboard.ui.resources import resource
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.window import WallWindow

_SIGNALS_MS = 200
_DEMO = mark("wall", "Made-up centre")


def show(wallboard: Wallboard, board: Path | None, *, display: int, fullscreen: bool) -> int:
    """Show the wall until its window is closed. Raises WallboardError before there is a window."""
    layout = read_board(board if board is not None else resource("boards/wall.toml"))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Wallboard")
    _translate(app)
    display = _display_there(display, wallboard.notices)
    _end_on_signals(app)
    wallboard.start()
    try:
        window = _window(wallboard, layout)
        _place(window, display, fullscreen=fullscreen)
        return app.exec()
    finally:
        wallboard.stop()


def _window(wallboard: Wallboard, layout: Board) -> WallWindow:
    return WallWindow(
        layout,
        wallboard.latest,
        wallboard.clock,
        zone=wallboard.place.zone,
        options=ScreenOptions(made_up=_made_up(wallboard.place)),
        demo=_demo_mark(wallboard),
        notices=wallboard.notices,
    )


def _made_up(place: Place) -> frozenset[str]:
    """Name the sources that are made up beside real ones; where all are, the clock says so."""
    return frozenset(spec.name for spec in place.specs if spec.scheme == "simulator" and not place.demo)


def _demo_mark(wallboard: Wallboard) -> Text | None:
    return _DEMO if wallboard.place.demo else None


def _display_there(display: int, notices: Notices) -> int:
    """Return the display to use: the main one while the wanted one is not there, perhaps switched off.

    Raises WallboardError for one that can never be.
    """
    most = len(QApplication.screens())
    missing = say("error", "There is no display {display}.", display=display)
    there = say("error", "This computer has displays 1 to {most}; 0 is the main one.", most=most)
    if display < 0:
        raise WallboardError(missing, there)
    if display > most:
        notices.tell("display", Notice(missing, there))
        return 0
    return display


def _place(window: WallWindow, display: int, *, fullscreen: bool) -> None:
    if display:
        window.setGeometry(QApplication.screens()[display - 1].availableGeometry())
    if fullscreen:
        window.showFullScreen()
    else:
        window.show()


def _translate(app: QApplication) -> None:
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
