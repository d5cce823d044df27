"""The window of one screen: its pages, the bars for notices and messages, full screen and back."""

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, TypedDict, Unpack

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QHideEvent,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallboard.domain.snapshot import AgentNow, Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.behind import Behind
from wallboard.ui.board import Board
from wallboard.ui.format import Format
from wallboard.ui.frame.notice_bar import NoticeBar, view_of
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.notices import Notices
from wallboard.ui.pages import PAGES, page_for
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.pages.wall import WallPage
from wallboard.ui.paint.canvas import Record
from wallboard.ui.paint.guard import painted, tried
from wallboard.ui.pulse import Pulse, no_frame
from wallboard.ui.shell.attention import Attention
from wallboard.ui.shell.composer import Composer, Messages
from wallboard.ui.shell.desk import Around, Desk
from wallboard.ui.shell.help import Help
from wallboard.ui.shell.idle import Idle
from wallboard.ui.shell.keys import Keys, When
from wallboard.ui.shell.missing import Missing
from wallboard.ui.shell.mover import Mover
from wallboard.ui.shell.stage import Stage
from wallboard.ui.shell.toast import CONFIRM_MS, LONG_MS, Toast
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.sizes import Viewing, sizes_for
from wallboard.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from wallboard.ui.export.dialogs import Dialogs

__all__ = ["ScreenOptions", "WallWindow"]

_FIRST_SIZE = (1280, 720)
_LEAST_SIZE = (640, 360)
_THEMES = {
    "dark": mark("theme", "dark"),
    "light": mark("theme", "light"),
    "high-contrast": mark("theme", "high contrast"),
}
_HINT = mark("window", "Press ? for the keys")
_NO_MESSAGES = mark("window", "Messages can't be typed here.")


class How(TypedDict, total=False):
    """How a window shows its boards; each has a default."""

    options: ScreenOptions
    zone: str
    """IANA zone of the site."""
    demo: Text | None
    """Marks a clock that is not the real one, with this."""
    notices: Notices
    viewing: Viewing
    theme: str
    """A key of `PALETTES`."""
    means: Means
    """For the pages behind the tiles."""
    messages: Messages
    """Without it nobody can type one."""
    group_of: Callable[[AgentNow], str]
    name_of: Callable[[str], str]
    dialogs: "Callable[[QWidget], Dialogs]"
    """Makes what asks where files go."""
    name: str
    """Which of several windows this is; behind the board in the window's title."""
    ticks: Callable[[], float]
    """The seconds of a clock that goes on, whatever time the wall shows."""
    frame: Callable[[], Callable[[], None]]
    """Called before a frame, and what it returns after it."""


class WallWindow(QWidget):
    """Shows one board, or several as pages, live, until it is closed.

    The keys are those of `ui/shell/keys.py`. When the latest snapshot is too old, everything is shown as
    old and the bar says since when.
    """

    full_changed = Signal()
    """It went to full screen or left it, was shown or hidden."""
    closed = Signal()
    _moment: Moment | None = None

    def __init__(
        self,
        board: Board | Sequence[Board],
        latest: Callable[[], Snapshot],
        clock: Callable[[], Seconds],
        **how: Unpack[How],
    ) -> None:
        """Take what to show and where it comes from; nothing runs before the window is shown."""
        super().__init__()
        boards = (board,) if isinstance(board, Board) else tuple(board)
        self.setMinimumSize(*_LEAST_SIZE)
        self._notices = how.get("notices") or Notices()
        self._format = Format(how.get("zone", "UTC"))
        self._viewing = how.get("viewing", Viewing())
        self._theme = how.get("theme", "dark")
        self._setting = _setting(self._format, how)
        self._demo = how.get("demo")
        self._means = how.get("means", Means())
        self._name = how.get("name", "")
        self._ticks = how.get("ticks", monotonic)
        sizes = sizes_for(*_FIRST_SIZE, self._viewing)
        self._look = Look(PALETTES[self._theme], sizes, Fonts(load_family()))
        self.stage = Stage(self._look, boards, self._board_page, self._detail_page)
        self._messages = how.get("messages")
        self.composer: Composer | None = None
        """Made when somebody types the first message: a wall seldom needs it."""
        self.help = Help(self._look, self)
        self.toast = Toast(self._look, self)
        self._build(boards)
        self.desk = self._make_desk(how)
        current = (lambda: None) if self._messages is None else self._messages.current
        self.pulse = Pulse(latest, clock, self, message=current, frame=how.get("frame", no_frame))
        self.pulse.add(self)
        self.idle = Idle(self)
        self.attention = Attention(self, self._ticks)
        self.mover = Mover(self._column, self)
        self._keys = Keys(self, self)
        self._page_changed()
        self.resize(*_FIRST_SIZE)
        self._normal, self._was_maximised = self.geometry(), False

    @property
    def page(self) -> WallPage:
        """The board that is shown, or that lies below the detail pages."""
        return self.stage.board_page

    @property
    def fills_a_screen(self) -> bool:
        """Whether it is on a screen and all that is on it."""
        return self.isFullScreen() and self.isVisible() and not self.isMinimized()

    @property
    def normal(self) -> QRect:
        """Where it is when it fills no screen."""
        if self.isFullScreen():
            return self._normal
        return self.normalGeometry() if self.isMaximized() else self.geometry()

    def show_moment(self, moment: Moment) -> None:
        """Show this moment on the page and in the bar."""
        if self.stage.deep and self.attention.gone:
            self.stage.home()
        tried(self.stage.show_moment, moment)
        tried(self._missing.look, moment.snapshot)
        self._notices.pass_time(self._ticks())
        self._moment = moment
        self._show_notices(moment)

    def _show_notices(self, moment: Moment) -> None:
        was = self.bar.isHidden()
        self.bar.show_view(view_of(moment, self._notices.current, self._format))
        if self.bar.isHidden() != was:
            self._column.activate()  # at once, or one frame would show the bar across the head

    def turn(self, by: int) -> None:
        """Go so many boards on, or back."""
        self.stage.turn(by)

    def go(self, nth: int) -> None:
        """Go to a board, counted from 0."""
        self.stage.go(nth)

    def back(self) -> bool:
        """Go back from a detail page; False: there is none."""
        return self.stage.pop()

    def escape(self) -> None:
        """Close what is open on top or put a notice away, else go back, else leave full screen."""
        if self.help.isVisible():
            self.help.hide()
        elif self.composer is not None and self.composer.isVisible():
            self.composer.leave()
        elif not self.dismiss() and not self.back():
            self.leave_full()

    def dismiss(self) -> bool:
        """Put the notice away that is shown; False: there is none, or it stays."""
        shown_now = self._moment
        if shown_now is None or shown_now.frozen or not self._notices.dismiss():
            return False
        self._show_notices(shown_now)
        return True

    def toggle_help(self) -> None:
        """Show what the keys do, or hide it."""
        self.toast.hide()
        self.help.setGeometry(self.rect())
        self.help.setVisible(not self.help.isVisible())
        self.help.raise_()

    def hint(self) -> None:
        """Say how to find out about the keys."""
        self.toast.tell(_HINT, LONG_MS)

    def type_message(self) -> None:
        """Let the user type a message for the room."""
        if self._messages is None:
            self.toast.tell(_NO_MESSAGES)
            return
        if self.composer is None:
            self.composer = Composer(self._look, self._messages)
            self.composer.shown_until.connect(self._confirm)
            self._column.insertWidget(1, self.composer)
        self.toast.hide()
        self.composer.open()

    def next_theme(self) -> None:
        """Show in the colours of the next theme."""
        names = tuple(PALETTES)
        self._theme = names[(names.index(self._theme) + 1) % len(names)]
        self.set_colours(PALETTES[self._theme])
        self.toast.tell(say("theme", "Colours: {theme}", theme=_THEMES[self._theme]))

    def show_full(self, screen: QScreen | None = None) -> None:
        """Fill a screen, or the one the window is on.

        Where no window manager runs (an X server with nothing but the wall) nobody else gives the window
        the screen's size.
        """
        screen = screen or QGuiApplication.screenAt(self.geometry().center()) or self.screen()
        if not self.isFullScreen():
            self._normal, self._was_maximised = self.normal, self.isMaximized()
        self.setScreen(screen)
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
            if self._was_maximised:
                self.showMaximized()

    def set_colours(self, palette: Palette) -> None:
        """Show in other colours from now on."""
        self._look = Look(palette, self._look.sizes, self._look.fonts)
        self._apply_look()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.stage.set_record(record)
        self.bar.record = record

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes for the new size."""
        super().resizeEvent(event)
        self._look = self._look.sized(sizes_for(self.width(), self.height(), self._viewing))
        self._apply_look()
        self._wander()
        self.help.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        """Look at snapshots from now on."""
        super().showEvent(event)
        self.pulse.start()
        self._state_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Notice full screen and back, by whoever it was done."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._state_changed()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking at snapshots."""
        self.pulse.stop()
        self.desk.end()
        self.closed.emit()
        super().closeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice that it is seen no more."""
        super().hideEvent(event)
        self._state_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge around a page that wanders."""
        painted(self, lambda painter: painter.fillRect(self.rect(), QColor(self._look.palette.background)))

    def _build(self, boards: Sequence[Board]) -> None:
        self._missing = Missing(boards, self._notices)
        self.bar = NoticeBar(self._look)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.bar)
        self.stage.changed.connect(self._page_changed)
        self.stage.message_wanted.connect(self.type_message)
        self.bar.clicked.connect(self.dismiss)
        self.setWindowTitle(_title(boards[0], self._name))

    def _make_desk(self, how: How) -> Desk:
        return Desk(
            Around(
                self, self.stage, self.toast, lambda: self._moment, self._setting, self._means, self._demo,
                how.get("dialogs"),
            ),
            self._look,
        )  # fmt: skip

    def _page_changed(self) -> None:
        self.attention.note()  # a key that leads here is a shortcut, which no filter sees
        self.setWindowTitle(_title(self.stage.board, self._name))
        if self.stage.deep:
            self._keys.allow(When.DETAIL)
        elif self.stage.count > 1:
            self._keys.allow(When.BOARDS)
        else:
            self._keys.allow()

    def _confirm(self, until: Words) -> None:
        self.toast.tell(say("message", "Shown until {time}", time=until), CONFIRM_MS)

    def _state_changed(self) -> None:
        self.idle.watch()
        self.attention.watch()
        self.desk.watch(self._look)
        self._wander()
        self.full_changed.emit()

    def _wander(self) -> None:
        self.mover.run(running=self.fills_a_screen, gap=self._look.sizes.gap)

    def _board_page(self, look: Look, board: Board) -> WallPage:
        return PAGES["wall"].make(look, board, self._setting, self._demo)

    def _detail_page(self, look: Look, behind: Behind) -> DetailPage:
        return page_for(look, self._setting, self._means, behind, self._demo)

    def _apply_look(self) -> None:
        self.stage.set_look(self._look)
        self.desk.watch(self._look)
        self.bar.set_look(self._look)
        self.help.set_look(self._look)
        self.toast.set_look(self._look)
        self.update()
        if self.composer is not None:
            self.composer.set_look(self._look)


def _setting(format_: Format, how: How) -> Setting:
    options = how.get("options", ScreenOptions())
    plain = Setting()
    return Setting(format_, options, how.get("group_of", plain.group_of), how.get("name_of", plain.name_of))


def _title(board: Board, name: str) -> str:
    title = shown(board.title or mark("window", "Wallboard"))
    return shown(say("window", "{title} – {name}", title=title, name=name)) if name else title


def screen_named(name: str) -> QScreen | None:
    """Find a screen by its name or its number from 1, as a setting gives it; None: there is none."""
    screens = QGuiApplication.screens()
    if name.isdecimal():
        number = int(name) - 1
        return screens[number] if 0 <= number < len(screens) else None
    return next((screen for screen in screens if screen.name() == name), None)
