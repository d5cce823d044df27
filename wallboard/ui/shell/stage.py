"""The pages of a window: boards side by side, and detail pages on top of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wallboard.ui.behind import Behind
from wallboard.ui.board import Board
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage
from wallboard.ui.pages.wall import WallPage
from wallboard.ui.paint.canvas import Record
from wallboard.ui.paint.guard import tried
from wallboard.ui.theme.look import Look

DEPTH = 8
"""So many detail pages may lie on each other; then the oldest is forgotten."""


MakeBoard: TypeAlias = Callable[[Look, Board], WallPage]
MakeDetail: TypeAlias = Callable[[Look, Behind], DetailPage]


@dataclass(slots=True)
class _Open:
    """A detail page that lies on the board."""

    page: DetailPage
    behind: object
    focus: QWidget | None
    """What had the keys on the page below."""


class Stage(QWidget):
    """Shows one page at a time. The others are hidden and told nothing.

    A page is laid out and given the present moment before it is shown, so nothing old is ever seen. A board
    is made when it is first turned to, so that the first one is there sooner.
    """

    changed = Signal()
    """Another page is shown."""
    message_wanted = Signal()

    def __init__(
        self, look: Look, boards: Sequence[Board], make_board: MakeBoard, make_detail: MakeDetail
    ) -> None:
        """Show the first board."""
        super().__init__()
        self._look = look
        self._boards = tuple(boards)
        self._make_board, self._make_detail = make_board, make_detail
        self._made: dict[int, WallPage] = {}
        self._details: list[_Open] = []
        self._moment: Moment | None = None
        self._record: Record | None = None
        self.nth = 0
        self.board_page = self._page(0)

    @property
    def count(self) -> int:
        """How many boards there are."""
        return len(self._boards)

    @property
    def titles(self) -> tuple[str, ...]:
        """What the boards are called."""
        return tuple(board.title for board in self._boards)

    @property
    def deep(self) -> int:
        """How many detail pages lie on the board."""
        return len(self._details)

    @property
    def current(self) -> WallPage | DetailPage:
        """The page that is shown."""
        return self._details[-1].page if self._details else self.board_page

    @property
    def board(self) -> Board:
        """The board that is shown, or that the details lie on."""
        return self._boards[self.nth]

    def go(self, nth: int) -> None:
        """Show a board, counted from 0; there is none of that number: nothing happens."""
        if not 0 <= nth < len(self._boards) or (nth == self.nth and not self._details):
            return
        before = self.current
        self._drop_details()
        self.nth, self.board_page = nth, self._page(nth)
        self._swap(before)

    def turn(self, by: int) -> None:
        """Show the next board, or the one before; after the last comes the first."""
        self.go((self.nth + by) % len(self._boards))

    def home(self) -> None:
        """Go back from all detail pages to their board."""
        self.go(self.nth)

    def push(self, behind: object) -> None:
        """Show what is behind something."""
        before, focus = self.current, self.window().focusWidget()
        page = self._detail(behind)
        self._details.append(_Open(page, behind, focus))
        if len(self._details) > DEPTH:
            oldest = self._details.pop(0)
            self._details[0].focus = oldest.focus
            _end(oldest.page)
        self._swap(before)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Show, in place of the page on top, the next one of the list below it, or one before."""
        if len(self._details) < 2:  # noqa: PLR2004 -- a list, and what was opened from it
            return
        gone = self._details[-1]
        behind = self._details[-2].page.beside(gone.behind, by)
        if behind is None:
            return
        page = self._detail(behind)
        self._details[-1] = _Open(page, behind, gone.focus)
        self._swap(gone.page)
        _end(gone.page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def visit(self, behind: Behind) -> None:
        """Show what is behind something: the page as it was left, if it lies below, else a new one."""
        there = next((n for n, one in enumerate(self._details) if one.behind == behind), None)
        if there is None:
            self.push(behind)
            return
        while len(self._details) > there + 1:
            self.pop()

    def pop(self) -> bool:
        """Go back to the page below; False: nothing lies on the board."""
        if not self._details:
            return False
        left = self._details.pop()
        focus = left.focus
        self._swap(left.page)
        _end(left.page)
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_moment(self, moment: Moment) -> None:
        """Show this moment on the page that is seen."""
        self._moment = moment
        self.current.show_moment(moment)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self._look = look
        self.current.set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that a board paints; None: nobody."""
        self._record = record
        self.board_page.set_record(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page all the room."""
        super().resizeEvent(event)
        self.current.setGeometry(self.rect())

    def _detail(self, behind: object) -> DetailPage:
        page = self._make_detail(self._look, cast("Behind", behind))
        page.setParent(self)
        page.opened.connect(self.push)
        page.left.connect(self.pop)
        page.aside.connect(self.step)
        return page

    def _page(self, nth: int) -> WallPage:
        if nth not in self._made:
            page = self._made[nth] = self._make_board(self._look, self._boards[nth])
            page.setParent(self)
            page.opened.connect(self.push)
            page.message_wanted.connect(self.message_wanted)
            page.header.set_place(nth, len(self._boards))
        return self._made[nth]

    def _swap(self, before: QWidget) -> None:
        page = self.current
        page.setGeometry(self.rect())
        page.set_look(self._look)  # sizes may have changed while it was hidden
        if not self._details:
            self.board_page.set_record(self._record)
        if self._moment is not None:
            tried(page.show_moment, self._moment)
        page.show()
        page.raise_()
        before.hide()
        self.changed.emit()

    def _drop_details(self) -> None:
        for one in self._details[:-1]:
            _end(one.page)
        if self._details:
            self._details[-1].page.deleteLater()  # it is hidden when the board is shown
        self._details.clear()


def _end(page: QWidget) -> None:
    page.hide()
    page.deleteLater()
