"""Answers what a page asks at once, in the thread that paints: a picture waits for nothing else."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from wallboard.app.memory import reading
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.problems import in_words

PATIENCE_S = 60.0
"""How long all that a page asks may take together."""
_STEPS = 500_000
"""Of SQLite's machine, some 10 ms."""


class Answers:
    """Takes the questions of a page, all to one unchanging state of a cache."""

    def __init__(self, connection: sqlite3.Connection, cache: Path, patience: Seconds = PATIENCE_S) -> None:
        """Use a read-only connection for so long."""
        self.asked = 0
        """So many questions came so far."""
        self._connection = connection
        self._cache = cache
        self._patience = patience
        self._until = monotonic() + patience
        self._trouble: BaseException | None = None
        connection.set_progress_handler(lambda: self._late, _STEPS)
        connection.execute("BEGIN")

    def submit(self, question: Callable[[sqlite3.Connection], Any]) -> Future[Any]:
        """Answer; what went wrong is for the page to show, and `require` tells of it too."""
        self.asked += 1
        answer: Future[Any] = Future()
        try:
            answer.set_result(question(self._connection))
        except Exception as error:  # noqa: BLE001 -- whatever it is, no picture must hide it
            self._trouble = self._trouble or error
            answer.set_exception(error)
        return answer

    def require(self) -> None:
        """Raise WallboardError where something could not be answered, or not within the limit."""
        if self._late:
            raise WallboardError(
                say(
                    "error",
                    "The page did not have all its answers within {limit} s.",
                    limit=f"{self._patience:g}",
                ),
                mark("error", "Try again when the computer has less to do."),
            )
        if isinstance(self._trouble, sqlite3.Error):
            raise in_words(self._trouble, self._cache) from self._trouble
        if self._trouble is not None:
            raise self._trouble

    @property
    def _late(self) -> bool:
        return monotonic() > self._until


@contextmanager
def answering(cache: Path) -> Iterator[Answers]:
    """Open a cache for the questions of a page. Raises WallboardError when it can't be read."""
    with reading(cache) as connection:
        yield Answers(connection, cache)
