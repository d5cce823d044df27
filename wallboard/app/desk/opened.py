"""The desk of a running program: its book, its person, and what rings for it."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TypeAlias

from wallboard.app.desk.habits import habits_of
from wallboard.app.desk.keeping import book_retention
from wallboard.app.desk.ringing import Ringing, line_of
from wallboard.app.desk.work import DeskWork, name_of
from wallboard.app.settings import ScreenSettings, Settings
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.desk.entry import Entry
from wallboard.domain.errors import WallboardError
from wallboard.domain.source import Clock
from wallboard.domain.text import mark
from wallboard.sources.spec import SourceSpec
from wallboard.store.book.book import Book
from wallboard.store.book.file import book_path
from wallboard.ui.desk.habits import DeskHabits
from wallboard.ui.means import CallBacks

Listener: TypeAlias = Callable[[tuple[Entry, ...]], None]
Deeds: TypeAlias = Callable[[Sequence[Deed]], None]
Tell: TypeAlias = Callable[[WallboardError | None], None]

DESK = "desk"
"""The board of those who act."""


class OpenDesk:
    """What is entered here and at other desks, as long as the program runs."""

    def __init__(
        self,
        settings: Settings,
        zone: str,
        specs: tuple[SourceSpec, ...],
        trouble: Tell,
        clock: Clock,
    ) -> None:
        """Open nothing yet. `trouble` hears why the book can't be written, and None when it can again.

        Raises WallboardError for settings that can't be.
        """
        self.listeners: list[Listener] = []
        """Who hears of entries, of this desk and of others, in the book's thread."""
        self.work = DeskWork(name_of(settings), self._write)
        self.habits: DeskHabits = habits_of(settings, zone)
        line = line_of(settings, specs)
        self._ringing = None if line is None else Ringing(line, self.work, clock)
        self._trouble, self._clock = trouble, clock
        self._keep = book_retention(settings)
        self._early: list[Entry] = []
        self._book: Book | None = None
        self._why: WallboardError | None = None

    @property
    def call_backs(self) -> CallBacks | None:
        """What rings; None: nothing does."""
        return self._ringing

    @property
    def book(self) -> Book | None:
        """The book; None before the start and where it could not be opened."""
        return self._book

    def start(self, cache: Path) -> None:
        """Open the book beside a cache; where that can't be, the walls go on and the trouble is told."""
        path = book_path(cache)
        book = Book(path, self._trouble, self._heard, clock=self._clock, keep=self._keep)
        try:
            book.start()
        except WallboardError as error:
            self._why = error
            self._trouble(error)
        else:
            self._book = book

    def listen(self, told: Deeds) -> None:
        """Let somebody hear of deeds, of this desk and of others, in the book's thread.

        They hear at once of those that came since the start, maybe twice.
        """
        self.listeners.append(lambda entries: told(_deeds_in(entries)))
        told(_deeds_in(self._early))
        self._early.clear()

    def stop(self) -> None:
        """Follow no call any more, write what is pending, and close the book."""
        if self._ringing is not None:
            self._ringing.stop()
        if self._book is not None:
            self._book.stop()

    def _write(self, *entries: Entry) -> Future[None]:
        if self._book is not None:
            return self._book.write(*entries)
        nobody: Future[None] = Future()
        nobody.set_exception(self._why or _not_open())
        return nobody

    def _heard(self, entries: tuple[Entry, ...]) -> None:
        if not self.listeners:
            self._early += entries
        for listener in self.listeners:
            listener(entries)


def _deeds_in(entries: Iterable[Entry]) -> list[Deed]:
    return [entry for entry in entries if isinstance(entry, Deed)]


def may_act(screen: ScreenSettings) -> bool:
    """Whether one may act before a screen: as set, else where the board of those who act is shown."""
    if screen.desk is not None:
        return screen.desk
    return DESK in {screen.board, *screen.boards}


def _not_open() -> WallboardError:
    return WallboardError(
        mark("error", "This can't be kept yet: the program is still starting."),
        mark("error", "Try again in a moment."),
    )
