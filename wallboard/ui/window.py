"""The window of one screen: a page, the bar for notices, full screen and back."""

from collections.abc import Callable
from typing import TypedDict, Unpack

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QScreen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.ui.board import Board
from wallboard.ui.format import Format
from wallboard.ui.frame.notice_bar import NoticeBar, view_of
from wallboard.ui.moment import Moment
from wallboard.ui.notices import Notices
from wallboard.ui.pages import PAGES
from wallboard.ui.paint.canvas import Record
from wallboard.ui.pulse import Pulse
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for
from wallboard.ui.theme.tokens import Palette

__all__ = ["ScreenOptions", "WallWindow"]

_FIRST_SIZE = (1280, 720)
_LEAST_SIZE = (640, 360)


class How(TypedDict, total=False):
    """How a window shows its board; each has a default."""

    options: ScreenOptions
    zone: str
    """IANA zone of the site."""
    demo: Text | None
    """Marks a clock that is not the real one, with this."""
    notices: Notices


class WallWindow(QWidget):
    """Shows one board, live, until it is closed.

    F11 goes to full screen and back, Esc only back. When the latest snapshot is too old, everything
    is shown as old and the bar says since when.
    """

    def __init__(
        self,
        board: Board,
        latest: Callable[[], Snapshot],
        clock: Callable[[], Seconds],
        **how: Unpack[How],
    ) -> None:
        """Take what to show and where it comes from; nothing runs before the window is shown."""
        super().__init__()
        self.setWindowTitle(shown(board.title or mark("window", "Wallboard")))
        self.setMinimumSize(*_LEAST_SIZE)
        self._notices = how.get("notices") or Notices()
        self._format = Format(how.get("zone", "UTC"))
        setting = Setting(self._format, how.get("options", ScreenOptions()))
        self._look = Look(DARK, sizes_for(*_FIRST_SIZE), Fonts(load_family()))
        self.page = PAGES["wall"].make(self._look, board, setting, how.get("demo"))
        self.bar = NoticeBar(self._look)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.bar)
        self.pulse = Pulse(latest, clock, self)
        self.pulse.add(self)
        for key, action in ((Qt.Key.Key_F11, self.toggle_full), (Qt.Key.Key_Escape, self.leave_full)):
            QShortcut(QKeySequence(key), self).activated.connect(action)
        self.resize(*_FIRST_SIZE)
        self._normal = self.geometry()

    def show_moment(self, moment: Moment) -> None:
        """Show this moment on the page and in the bar."""
        self.page.show_moment(moment)
        was = self.bar.isHidden()
        self.bar.show_view(view_of(moment, self._notices.current, self._format))
        if self.bar.isHidden() != was:
            self._column.activate()  # at once, or one frame would show the bar across the head

    def show_full(self, screen: QScreen | None = None) -> None:
        """Fill a screen, or the one the window is on.

        Where no window manager runs (an X server with nothing but the wall) nobody else gives the window
        the screen's size.
        """
        screen = screen or QGuiApplication.screenAt(self.geometry().center()) or self.screen()
        if not self.isFullScreen():
            self._normal = self.geometry()
        self.setGeometry(screen.geometry())
        super().showFullScreen()

    def showFullScreen(self) -> None:  # noqa: N802 -- Qt's name
        """Fill the screen the window is on."""
        self.show_full()

    def toggle_full(self) -> None:
        """Go to full screen, or back."""
        if self.isFullScreen():
            self.leave_full()
        else:
            self.show_full()

    def leave_full(self) -> None:
        """Go back from full screen."""
        if self.isFullScreen():
            self.showNormal()
            self.setGeometry(self._normal)

    def set_colours(self, palette: Palette) -> None:
        """Show in other colours from now on."""
        self._look = Look(palette, self._look.sizes, self._look.fonts)
        self._apply_look()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.page.set_record(record)
        self.bar.record = record

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes for the new size."""
        super().resizeEvent(event)
        self._look = self._look.sized(sizes_for(self.width(), self.height()))
        self._apply_look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at snapshots from now on."""
        super().showEvent(event)
        self.pulse.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking at snapshots."""
        self.pulse.stop()
        super().closeEvent(event)

    def _apply_look(self) -> None:
        self.page.set_look(self._look)
        self.bar.set_look(self._look)


def screen_named(name: str) -> QScreen | None:
    """Find a screen by its name or its number from 1, as a setting gives it; None: there is none."""
    screens = QGuiApplication.screens()
    if name.isdecimal():
        number = int(name) - 1
        return screens[number] if 0 <= number < len(screens) else None
    return next((screen for screen in screens if screen.name() == name), None)
