"""Paints a board or a page as its window would show it: the only part of a picture that loads Qt."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from wallboard.app.picture.pages import Opened
from wallboard.app.picture.png import png
from wallboard.app.screens.how import how_of
from wallboard.app.screens.window import translate
from wallboard.app.settings import ScreenSettings
from wallboard.domain.snapshot import AgentNow, Snapshot
from wallboard.domain.words import SourceName
from wallboard.ui.board import Board
from wallboard.ui.picture import picture_of
from wallboard.ui.window import WallWindow

_QUIET = 2
"""So many turns without a question: an answer may be laid out a turn after it came."""


class Shot(Struct, frozen=True):
    """What is painted and how: a snapshot, on a board, as a screen shows it, in a size."""

    snapshot: Snapshot
    board: Board
    screen: ScreenSettings
    size: tuple[int, int]
    """Width and height in logical pixels; a scale makes more pixels of them."""
    zone: str
    group_of: Callable[[AgentNow], str]
    """The title of an agent's group."""
    demo: bool = False
    """Whether all is made up, and the clock is marked."""
    made_up: frozenset[SourceName] = frozenset()
    """The sources that are made up beside real ones."""
    past: bool = False
    """Whether it is an instant out of the cache."""
    page: Opened | None = None
    """None: the board itself."""


def paint(shot: Shot) -> QImage:
    """Paint a board as the window of its screen would show it, or a page with all its answers.

    Raises WallboardError where a page does not get them, and what went wrong where a part can't be painted:
    on a wall the others go on, but half a picture is none.
    """
    app = QApplication.instance()
    if app is None:
        app = QApplication([])
        translate(app)
    snapshot, page = shot.snapshot, shot.page
    how = how_of(shot.screen, shot.zone, shot.group_of, demo=shot.demo, made_up=shot.made_up, past=shot.past)
    if page is not None:
        how["means"] = page.means
    window = WallWindow(shot.board, lambda: snapshot, lambda: snapshot.at, **how)
    try:
        with _whole():
            return picture_of(window, *shot.size, lambda: None if page is None else _open(window, page))
    finally:
        window.deleteLater()
        del app


def _open(window: WallWindow, page: Opened) -> None:
    """Open a page, and let it ask until it knows all."""
    window.stage.visit(page.behind)
    quiet = 0
    while quiet < _QUIET:
        before = page.answers.asked
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        page.answers.require()
        quiet = quiet + 1 if page.answers.asked == before else 0


@contextmanager
def _whole() -> Iterator[None]:
    """Raise what nobody caught: Qt, and what paints a wall, tell of it and go on."""
    before, wrong = sys.excepthook, list[BaseException]()

    def note(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        wrong.append(error)

    sys.excepthook = note
    try:
        yield
    finally:
        sys.excepthook = before
    if wrong:
        raise wrong[0]


def png_of(image: QImage) -> bytes:
    """Pack an image as PNG."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    return png((plain.width(), plain.height()), plain.constBits(), plain.bytesPerLine())
