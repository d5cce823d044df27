"""The thread that keeps what people enter, and hears what was entered at other desks."""

import logging
import sqlite3
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from threading import Condition, Thread
from typing import Any, TypeVar

from wallboard.domain.desk.entry import Entry
from wallboard.domain.errors import WallboardError
from wallboard.domain.words import Seconds
from wallboard.store.book.entries import changes, last_change, put
from wallboard.store.book.file import open_book
from wallboard.store.book.housekeeping import BookRetention, book_tidied
from wallboard.store.book.problems import book_faulty, book_in_words, book_removed, not_kept, not_taken
from wallboard.store.chores import Chore
from wallboard.store.transaction import transaction

POLL_S = 0.25
"""How often it is looked whether another program wrote something."""

_RETRY_S = 2.0
_TIDY_EVERY_S = 3600.0
_UNWRITABLE = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    OverflowError,
)
"""What a senseless entry causes: no trying again helps."""

T = TypeVar("T")
Told = Callable[[tuple[Entry, ...]], None]
Notify = Callable[[WallboardError | None], None]
Work = Callable[[sqlite3.Connection], Any]
Job = tuple[Work, "Future[Any]"]

_log = logging.getLogger(__name__)


def _no_more(_: sqlite3.Connection) -> None:
    """Do nothing more after what was written by others."""


class Book:
    """One thread, in which all that this program writes into the book is written.

    What can't be written stays in memory and is tried again every two seconds; `notify` hears of it once, and
    `notify(None)` says that all is well again. Entries of this and of other programs that come after the
    start are handed to `told`, in the order in which they were written. Both are called in the book's thread.
    """

    def __init__(
        self,
        path: Path,
        notify: Notify,
        told: Told,
        *,
        clock: Callable[[], Seconds],
        keep: BookRetention = BookRetention(),  # noqa: B008 -- frozen
    ) -> None:
        """Note what is needed; nothing is opened yet. `clock` tells the time for the retention."""
        self.after: Work = _no_more
        """Called after something was written, by whomever, and once at the start; set it before `start`."""
        self._path = path.expanduser().resolve()
        self._notify = notify
        self._told = told
        self._clock = clock
        self._jobs: deque[Job] = deque()
        self._changed = Condition()
        self._stopping = False
        self._failing = False
        self._connection: sqlite3.Connection | None = None
        self._version = 0
        self._heard = 0
        self._identity: tuple[int, int] | None = None
        self._tidying = Chore(partial(book_tidied, keep=keep), _TIDY_EVERY_S)
        self._thread = Thread(target=self._run, name="book", daemon=True)

    def start(self) -> None:
        """Open the book and begin. Raises WallboardError when it can't be opened."""
        self._open()
        self._thread.start()

    def write(self, *entries: Entry) -> Future[None]:
        """Keep entries, all or none. Never waits for the disk.

        The future is done when they are kept. It raises a WallboardError for what can never be kept, such as
        a version of a report that was issued before, and for what was not kept when the program ended.
        """
        return self.work(lambda connection: put(connection, entries, self._clock()))

    def work(self, what: Callable[[sqlite3.Connection], T]) -> "Future[T]":
        """Do something with the book in a transaction of its own, after what was asked for before.

        It is done again when the disk did not take it. The future raises a WallboardError as that of `write`.
        """
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()  # from here on it can't be taken back
        with self._changed:
            if self._stopping:
                future.set_exception(not_kept(self._path))
            else:
                self._jobs.append((what, future))
                self._changed.notify_all()
        return future

    @property
    def pending(self) -> int:
        """How many writes are not kept yet."""
        return len(self._jobs)

    def stop(self) -> None:
        """Write what is pending and end. What can't be written then is told to whoever holds its future."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()
        for _, future in self._jobs:
            future.set_exception(not_kept(self._path))
        self._jobs.clear()

    def _run(self) -> None:
        stopping = False
        while not stopping:
            with self._changed:
                self._changed.wait_for(self._due, POLL_S)
                stopping = self._stopping
            if not self._attempt() and not stopping:
                with self._changed:
                    self._changed.wait_for(lambda: self._stopping, _RETRY_S)
        if self._connection is not None:
            self._connection.close()

    def _due(self) -> bool:
        return self._stopping or bool(self._jobs)

    def _attempt(self) -> bool:
        """Write all that is pending and hear what others wrote; False when that failed and was told."""
        try:
            connection = self._open()
            while self._jobs:
                self._do(connection, *self._jobs[0])
                self._jobs.popleft()
                self._hear(connection, always=True)
            self._hear(connection)
            self._tidying.step(connection, self._clock())
        except WallboardError as error:
            self._failed(error)
        except (sqlite3.Error, OSError) as error:
            self._failed(book_in_words(error, self._path))
        except Exception as error:  # noqa: BLE001 -- whatever it is, what was entered is kept in memory
            _log.exception("writing the book failed")
            self._failed(book_faulty(self._path, error))
        else:
            self._well()
            return True
        return False

    def _do(self, connection: sqlite3.Connection, what: Work, future: "Future[Any]") -> None:
        """Do one job; what can never be done is told and is over with."""
        try:
            with transaction(connection):
                result = what(connection)
        except (*_UNWRITABLE, UnicodeError) as error:
            future.set_exception(not_taken(error))
        else:
            future.set_result(result)

    def _hear(self, connection: sqlite3.Connection, *, always: bool = False) -> None:
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version == self._version and not always:
            return
        self._version = version
        while True:
            entries, heard = changes(connection, self._heard)
            if heard == self._heard:
                break
            self._heard = heard
            self._told(entries)
        self.after(connection)

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None and _identity(self._path) != self._identity:
            self._connection.close()
            self._connection = None
            raise book_removed(self._path)
        if self._connection is None:
            self._connection = open_book(self._path)
            self._identity = _identity(self._path)
            self._heard = last_change(self._connection)
            self._version = -1  # so that `after` is called once
        return self._connection

    def _failed(self, error: WallboardError) -> None:
        if not self._failing:
            self._failing = True
            _log.warning("%s", error)
            self._notify(error)

    def _well(self) -> None:
        if self._failing:
            self._failing = False
            _log.info("the book can be written again")
            self._notify(None)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
