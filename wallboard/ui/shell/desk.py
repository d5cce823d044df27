"""What a window has for somebody who stands or sits before it: a menu, every page, files and paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import Behind
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.shell.keys import Shell
from wallboard.ui.shell.menu import Beckon, MenuButton, entries_of, menu_of
from wallboard.ui.shell.stage import Stage
from wallboard.ui.shell.toast import Toast
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

if TYPE_CHECKING:
    from wallboard.ui.export.dialogs import Dialogs
    from wallboard.ui.export.exporter import Exporter, Page


class Around(Struct, frozen=True):
    """The window around a desk."""

    shell: Shell
    stage: Stage
    toast: Toast
    moment: Callable[[], Moment | None]
    setting: Setting
    means: Means
    demo: Text | None = None
    dialogs: "Callable[[QWidget], Dialogs] | None" = None
    """Makes what asks where files go; None: the desktop's own."""


class Desk(QObject):
    """Goes from page to page, and takes pages along."""

    def __init__(self, around: Around, look: Look) -> None:
        """Show nothing until somebody comes."""
        super().__init__(around.stage)
        self._around, self._look = around, look
        self.menu: QMenu | None = None
        """While it is open."""
        self.button = MenuButton(look, around.stage)
        self.button.clicked.connect(self.open_menu)
        self.beckon = Beckon(around.stage.window(), self.place)
        self._exporter: Exporter | None = None
        around.stage.changed.connect(self.place)

    @property
    def exporter(self) -> "Exporter":
        """What writes and prints; made when somebody first does so, for a wall seldom needs it."""
        if self._exporter is None:
            # 60 ms that the first frame would wait for.
            from wallboard.ui.export.dialogs import QtDialogs  # noqa: PLC0415 -- as said
            from wallboard.ui.export.exporter import Exporter, Office  # noqa: PLC0415 -- as said

            around = self._around
            dialogs = (around.dialogs or QtDialogs)(around.stage)
            office = Office(
                self._page, dialogs, around.toast, around.setting, around.means,
                lambda: self._look.fonts, around.demo,
            )  # fmt: skip
            self._exporter = Exporter(office, self)
        return self._exporter

    def end(self) -> None:
        """The window closes: nothing is written any more."""
        if self._exporter is not None:
            self._exporter.end()

    def visit(self, behind: Behind) -> None:
        """Go to a page, from wherever one is; where one is already, stay."""
        self._around.stage.visit(behind)

    def open_menu(self) -> None:
        """Offer all pages, and what can be done with the one that is shown."""
        if self.menu is not None:
            return
        self._set_room(shown=True)
        self.menu = self.make_menu()
        self.menu.destroyed.connect(self._closed)
        self.menu.popup(self.button.below)

    def make_menu(self) -> QMenu:
        """Make the menu."""
        stage = self._around.stage
        at = None if stage.deep else stage.nth
        return menu_of(entries_of(self._around.shell, stage.titles, at), self.button.look, stage)

    def export(self) -> None:
        """Write the tables of the page to a file."""
        self.exporter.export()

    def print_page(self) -> None:
        """Print the page, or write it as PDF."""
        self.exporter.print_page()

    def watch(self, window_look: Look) -> None:
        """Take the window's look, and watch the window that is on screen."""
        self._look = window_look
        self.beckon.watch()
        self.place()

    def place(self) -> None:
        """Put the button where the page has room for it: on a board only while somebody is there."""
        stage = self._around.stage
        shown = bool(stage.deep) or (self.beckon.there and QGuiApplication.overrideCursor() is None)
        self._set_room(shown=shown or self.menu is not None)

    def _set_room(self, *, shown: bool) -> None:
        page = self._around.stage.current
        self.button.look = page.header.look
        room = self.button.sizeHint().width() if shown else 0
        self.button.place(page.make_room(room))
        self.button.setVisible(shown)

    def _closed(self) -> None:
        self.menu = None

    def _page(self) -> "Page | None":
        """Take what is shown now; a board is its picture and the figures of its queues."""
        from wallboard.ui.export.board import board_table, picture_of_page  # noqa: PLC0415 -- as above
        from wallboard.ui.export.exporter import Page  # noqa: PLC0415 -- as above

        page, moment = self._around.stage.current, self._around.moment()
        if moment is None:
            return None
        title: Words = page.header.view.title if page.header.view is not None else mark("window", "Wallboard")
        if isinstance(page, DetailPage):
            return Page(page, title, moment)
        table = board_table(moment.snapshot)
        return Page(page, title, moment, (table,), (picture_of_page(page, self._look, self.place),))
