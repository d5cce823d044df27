"""Asks for a time, in pieces where it takes long, so that nobody else waits and it can be given up."""

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from wallboard.domain.money.standing import LineSeen
from wallboard.store.queries.money.course import Course
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.planning.lines.asked import (
    PIECES,
    Found,
    LinesWish,
    Part,
    Piece,
    find_course,
    find_lifts,
    find_sales,
    find_seen,
    find_sets,
)
from wallboard.ui.table.asked import REFRESH_MS

_RARELY = 20
"""What took long is asked again after so many times as long."""


class Asking(QObject):
    """Every question is answered by itself; the page shows what it knows."""

    changed = Signal()
    """Something is known that was not before."""
    drawn = Signal()
    """The course of the chosen row is known."""
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.found = Found()
        self.course: Course | None = None
        self.stopped = False
        """Whether somebody gave up waiting."""
        self._wish: LinesWish | None = None
        self._read: Part | None = None
        self._row: LineSeen | None = None
        self._asks = {
            name: Ask(means.submit, self._fail, self)
            for name in ("main", "sales", "lifts", "seen", "sets", "course")
        }
        self._clock = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.timeout.connect(self._refresh)
        self._seen = False

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many pieces are read, out of how many; None: nothing is being read that takes long."""
        read = self._read
        if read is None or read.found is not None or self.stopped:
            return None
        return read.done, read.of

    def want(self, wish: LinesWish) -> bool:
        """Ask for this from now on; return whether it is another question than before."""
        before, self._wish = self._wish, wish
        if before is not None and before.about == wish.about:
            return False
        self.found, self._read, self.stopped = Found(), None, False
        self.course = None
        if self._seen:
            self._ask_all()
        return True

    def draw(self, row: LineSeen | None) -> None:
        """Ask for the course of a row."""
        if self._row is None or row is None or (self._row.key, self._row.lines) != (row.key, row.lines):
            self.course = None
        self._row = row
        if row is not None and self._wish is not None and row.lines and not self.alone:
            self._asks["course"](partial(find_course, self._wish, row), self._take_course)

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self._ask_all()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = False
        self._beat.stop()
        for ask in self._asks.values():
            ask.forget()

    def give_up(self) -> None:
        """Read no further; what is known stays."""
        self.stopped = True
        self._beat.stop()
        for ask in self._asks.values():
            ask.forget()
        self.changed.emit()

    def again(self) -> None:
        """Ask once more, after an error or after giving up."""
        self.stopped = False
        self._ask_all()

    def _ask_all(self) -> None:
        self._beat.stop()
        if self.alone or self._wish is None or self.stopped:
            return
        self._clock.start()
        self._asks["seen"](partial(find_seen, self._wish), partial(self._take, "seen"))
        if self._wish.view == "operators":
            self._asks["sets"](find_sets, partial(self._take, "sets"))
        self._ask_part("main", PIECES[self._wish.view], self._wish, None)

    def _ask_part(self, name: str, piece: Piece, wish: LinesWish, memo: object) -> None:
        """Ask for another part, as of the same instant as the first."""
        question: Callable[[sqlite3.Connection], Part] = partial(piece, wish, memo)
        self._asks[name](question, partial(self._take_part, name, piece, wish))

    def _take_part(self, name: str, piece: Piece, wish: LinesWish, read: Part) -> None:
        if name == "main":
            self._read = read
        if read.found is None:
            self._ask_part(name, piece, wish, read.memo)
            self.changed.emit()
            return
        self._take("sales" if name == "sales" else wish.view, read.found)
        if name == "main":
            self._beat.start(max(REFRESH_MS, _RARELY * self._clock.elapsed()))
            if wish.view == "lines":
                self._ask_beside(wish)

    def _ask_beside(self, wish: LinesWish) -> None:
        """Ask for what is told beside the counts: sales, and what campaigns lifted."""
        rows = self.found.lines.rows if self.found.lines is not None else ()
        self._asks["lifts"](partial(find_lifts, wish, rows), partial(self._take, "lifts"))
        self._ask_part("sales", find_sales, wish, None)

    def _refresh(self) -> None:
        """Ask again for what goes on, or was not settled when it was over."""
        if self._wish is not None and not self._wish.is_settled:
            self._ask_all()
            self.draw(self._row)

    def _take(self, name: str, answer: Any) -> None:  # noqa: ANN401 -- whichever was asked for
        self.found = replace(self.found, **{name: answer})
        self.changed.emit()

    def _take_course(self, course: Course) -> None:
        self.course = course
        self.drawn.emit()

    def _fail(self, error: BaseException) -> None:
        self._beat.stop()
        self.failed.emit(error)
