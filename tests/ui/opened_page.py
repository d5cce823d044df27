"""Pages behind a tile, in tests: opened on a moment, and closed while they are still held."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for
from wallboard.ui.theme.tokens import Palette

W = TypeVar("W", bound=QWidget)
OPEN = ScreenOptions(mask=False, agents="names", breaks=True)
"""A supervisor's own screen."""


def look(palette: Palette = DARK) -> Look:
    return Look(palette, sizes_for(1280, 720), Fonts(load_family()))


def setting(options: ScreenOptions = OPEN) -> Setting:
    return Setting(Format("UTC"), options)


def moment(snapshot: Snapshot | None = None) -> Moment:
    snapshot = snapshot or lived()[0]
    return Moment(snapshot, snapshot.at)


@contextmanager
def shown(widget: W, qtbot: QtBot, size: tuple[int, int] = (1280, 720)) -> Iterator[W]:
    """Show a widget; one that nobody holds may be collected while it paints itself, which is a crash."""
    try:
        widget.resize(*size)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow, timeout=5000)
        yield widget
    finally:
        widget.close()
        widget.deleteLater()


@contextmanager
def opened(page: DetailPage, qtbot: QtBot, size: tuple[int, int] = (1280, 720)) -> Iterator[DetailPage]:
    page.resize(*size)
    page.show_moment(moment())
    with shown(page, qtbot, size):
        yield page
