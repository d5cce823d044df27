"""Long work of the writer in small steps, begun again every so often."""

import sqlite3
from collections.abc import Callable, Generator
from typing import TypeAlias

from wallboard.domain.words import Seconds

Work: TypeAlias = Callable[[sqlite3.Connection, Seconds], Generator[None, None, None]]
"""Does something as of an instant, a transaction at each step."""

_DONE = object()


class Chore:
    """One such work. Not safe for threads: the writer's own."""

    def __init__(self, work: Work, every_s: Seconds) -> None:
        """Begin at once, and again this long after each beginning."""
        self._work = work
        self._every_s = every_s
        self._begun = -every_s
        self._steps: Generator[None, None, None] | None = None

    @property
    def busy(self) -> bool:
        """Whether there is more of it to do."""
        return self._steps is not None

    def step(self, connection: sqlite3.Connection, now: Seconds) -> None:
        """Do a step, if it is due. Raises sqlite3.Error; it then begins anew when it is due next."""
        if self._steps is None and abs(now - self._begun) >= self._every_s:
            self._begun = now
            self._steps = self._work(connection, now)
        if self._steps is not None:
            steps, self._steps = self._steps, None
            if next(steps, _DONE) is not _DONE:
                self._steps = steps

    def stop(self) -> None:
        """Leave the rest for the next time."""
        self._steps = None
