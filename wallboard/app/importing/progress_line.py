"""How far an import is: one line on a terminal, written over a few times a second."""

import sys
from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Generic, TextIO, TypeVar
from zoneinfo import ZoneInfo

from wallboard.app.speech import speak
from wallboard.domain.text import Text
from wallboard.domain.words import Seconds

Step = TypeVar("Step")
_EVERY_S = 0.25


class ProgressLine(Generic[Step]):
    """Writes on a terminal only; on anything else nothing is written."""

    def __init__(self, words: Callable[[Step, Seconds], Text], out: TextIO | None = None) -> None:
        """Take how to put a step after so many seconds; `out`: where, if not on standard error."""
        self._words, self._out = words, out or sys.stderr
        self._shows = self._out.isatty()
        self._began = self._next = monotonic()

    def tell(self, step: Step) -> None:
        """Say how far it is, a few times a second."""
        now = monotonic()
        if self._shows and now >= self._next:
            self._next = now + _EVERY_S
            self._out.write(f"\r\x1b[K{speak(self._words(step, now - self._began))}")
            self._out.flush()

    def over(self) -> None:
        """Take the line away."""
        if self._shows:
            self._out.write("\r\x1b[K")
            self._out.flush()


def instant_words(at: Seconds, zone: str) -> str:
    """Write an instant for a log of what was imported: `2026-11-23 08:00:00+01:00`."""
    return datetime.fromtimestamp(at, ZoneInfo(zone)).isoformat(" ", "seconds")
