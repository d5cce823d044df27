"""Answers questions to the cache in one thread of its own, on a read-only connection."""

import sqlite3
from collections import deque
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from typing import Any, TypeAlias, TypeVar

from wallboard.store.book.file import attach_later
from wallboard.store.cache import open_reader
from wallboard.store.problems import in_words

T = TypeVar("T")

_STEPS = 500_000
"""Of SQLite's machine, some 10 ms: rarely enough to cost nothing.

It alone ends what is stale. `sqlite3_interrupt` would end every later statement too, as long as one that was
begun before is not read to its end, and a cycle of objects may keep such a one for minutes:
https://sqlite.org/c3ref/interrupt.html
"""

Question: TypeAlias = Callable[[sqlite3.Connection], T]
Interrupt: TypeAlias = Callable[["_Answer[Any]"], None]


class _Answer(Future[T]):
    """What is asked and what will be answered; cancelled while it is worked on, it is interrupted."""

    def __init__(self, question: Question[T], asker: Hashable | None, interrupt: Interrupt) -> None:
        super().__init__()
        self.question = question
        self.asker = asker
        self.stale = False
        self._interrupt = interrupt

    def cancel(self) -> bool:
        """Want no answer any more; False when it is being worked on, which soon ends with CancelledError."""
        if super().cancel():
            return True
        self._interrupt(self)
        return False


class Reader:
    """One thread that answers one question after the other, each on one unchanging state of the cache.

    The connection is opened with the first question, so a cache that is made later is found.
    """

    def __init__(self, path: Path) -> None:
        """Note where the cache is."""
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._waiting: deque[_Answer[Any]] = deque()
        self._running: _Answer[Any] | None = None
        self._changed = Condition()
        self._stopping = False
        self._thread = Thread(target=self._run, name="reader", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def submit(self, question: Question[T], asker: Hashable | None = None) -> Future[T]:
        """Ask; the future gets the answer, or a WallboardError, or what the question raised.

        An earlier question of the same asker that has no answer yet gets none: its future raises
        CancelledError, and if it is being worked on, it is interrupted; cancelling a future does the same.
        """
        answer = _Answer(question, asker, self._interrupt)
        with self._changed:
            stale = self._of(asker) if asker is not None else ()
            self._waiting.append(answer)
            self._changed.notify()
            refused = (answer,) if self._stopping else ()
        for other in (*stale, *refused):
            other.cancel()
        return answer

    def stop(self) -> None:
        """Leave all open questions unanswered, interrupt the running one, and end."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
            left = (*self._waiting, *((self._running,) if self._running else ()))
        for answer in left:
            answer.cancel()
        if self._thread.is_alive():
            self._thread.join()

    def _of(self, asker: Hashable) -> tuple[_Answer[Any], ...]:
        asked = (*self._waiting, *((self._running,) if self._running else ()))
        return tuple(answer for answer in asked if answer.asker == asker)

    def _interrupt(self, answer: _Answer[Any]) -> None:
        with self._changed:
            if answer is self._running:
                answer.stale = True

    def _run(self) -> None:
        while (answer := self._next()) is not None:
            if answer.set_running_or_notify_cancel():
                self._work(answer)
        if self._connection is not None:
            self._connection.close()

    def _next(self) -> _Answer[Any] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._waiting)
            self._running = self._waiting.popleft() if self._waiting else None
            return self._running

    def _work(self, job: _Answer[Any]) -> None:
        answer: Any = None
        error: Exception | None = None
        try:
            answer = self._asked(job)
        except sqlite3.OperationalError as problem:
            error = problem if _is_our_fault(problem) else in_words(problem, self._path)
        except sqlite3.DatabaseError as problem:
            error = in_words(problem, self._path)
        except Exception as problem:  # noqa: BLE001 -- whatever it is, the one who asked must hear of it
            error = problem
        with self._changed:  # from here on it can't be interrupted any more
            self._running = None
        if job.stale:
            job.set_exception(CancelledError())
        elif error is not None:
            job.set_exception(error)
        else:
            job.set_result(answer)

    def _asked(self, job: _Answer[T]) -> T:
        if self._connection is None:
            self._connection = open_reader(self._path)
        attach_later(self._connection, self._path)
        if job.stale:
            raise CancelledError
        self._connection.set_progress_handler(lambda: job.stale, _STEPS)
        self._connection.execute("BEGIN")  # all its statements see one state
        try:
            return job.question(self._connection)
        finally:
            with suppress(sqlite3.Error):
                self._connection.rollback()


def _is_our_fault(error: sqlite3.OperationalError) -> bool:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR
