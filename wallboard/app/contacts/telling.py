"""How far a large address book has come, on a line of the terminal that is written over."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TextIO

from wallboard.app.speech import speak
from wallboard.domain.text import Text, mark, say

READ, KEPT = mark("cli", "rows read"), mark("cli", "numbers kept")
_EVERY_S = 0.25
_LOOK = 500
"""Rows between two looks at the clock."""


class Counting:
    """Says how many there are a few times a second; on anything but a terminal nothing is written."""

    def __init__(self, what: Text, out: TextIO | None = None) -> None:
        """Take what is counted; without `out`, standard error is told."""
        self._what, self._out = what, sys.stderr if out is None else out
        self._shows = self._out.isatty()
        self._next = monotonic() + _EVERY_S

    def __call__(self, count: int) -> None:
        """Take how many there are by now."""
        if self._shows and not count % _LOOK and monotonic() >= self._next:
            self._next = monotonic() + _EVERY_S
            told = say("cli", "{count} {what} · Ctrl+C stops", count=f"{count:,}", what=self._what)
            self._out.write(f"\r\x1b[K{speak(told)}")
            self._out.flush()

    def over(self) -> None:
        """Take the line away."""
        if self._shows:
            self._out.write("\r\x1b[K")
            self._out.flush()


@contextmanager
def closing_line(what: Text, out: TextIO | None = None) -> Iterator[Counting]:
    """Count on a line that is taken away in the end, whatever that was."""
    counting = Counting(what, out)
    try:
        yield counting
    finally:
        counting.over()
