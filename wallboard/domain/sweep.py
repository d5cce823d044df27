"""Calls at once: the exact count over half-open spans, kept up to date span by span.

At equal instants ends go before starts, so two calls that follow each other
without a gap are never two at once. The day is kept in minutes; only those
from the earliest changed one on are looked at again, which is nearly always
the present one.
"""

import math
from bisect import insort
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from wallboard.domain.words import Seconds

MINUTE = 60.0


class Peak(Struct, frozen=True):
    """Most at once, and when it was first reached; and how many there are now."""

    most: int = 0
    at: Seconds | None = None
    now: int = 0


class Span(NamedTuple):
    """A call at the centre from `since` to `until`, talking from `talks` on. None: not (yet)."""

    since: Seconds
    until: Seconds | None = None
    talks: Seconds | None = None


class AtOnce(NamedTuple):
    """Calls at one instant: all of them, and those of them that are talking."""

    calls: int
    talking: int


_Edge: TypeAlias = tuple[Seconds, int, int]
"""When, and by how much it changes the calls and those of them that are talking."""


Change: TypeAlias = tuple[list[_Edge], list[_Edge]]
"""What goes and what comes where a span takes the place of its older self."""


class _Reached(NamedTuple):
    """How many there are at an instant, and the most so far with the first instant of it."""

    calls: int = 0
    talking: int = 0
    most: int = 0
    at: Seconds | None = None


class Sweep:
    """Counts spans that overlap within one window, such as a business day."""

    def __init__(self, start: Seconds, end: Seconds) -> None:
        """Watch `[start, end)`; spans are clipped to it."""
        self._start = start
        self._end = end
        self._minutes: list[list[_Edge]] = []
        self._before: list[_Reached] = [_Reached()]
        """As each minute begins; one more than there are settled minutes."""
        self._tops: list[AtOnce] = []
        self._clean = 0
        self._news = 0

    def swap(self, before: Span | None, after: Span | None) -> None:
        """Let a span take the place of its older self; None: there was, or is, none."""
        self.turn(change_of(before, after, self._start, self._end))

    def turn(self, change: Change) -> None:
        """Do the same with what `change_of` has found for this window."""
        gone, come = change
        for edge in gone:
            self._minute(edge).remove(edge)
        for edge in come:
            insort(self._minute(edge), edge)

    def peak(self, now: Seconds) -> Peak:
        """Return most at once up to `now` (0 and None when there was none), and the number at `now`."""
        if not self._minutes:
            return Peak()
        last = min(self._index(now), len(self._minutes) - 1)
        self._settle(last)
        reached, _ = self._walked(last, now)
        return Peak(reached.most, reached.at, reached.calls)

    def tops(self, count: int) -> tuple[int, list[AtOnce]]:
        """Return the first `count` minutes or more, each as it was when it held the most calls.

        Before them comes the first minute that may have changed since this was asked last.
        """
        self._settle(count)
        news, self._news = min(self._news, count), count
        return news, self._tops

    def top(self, now: Seconds) -> AtOnce:
        """Return the minute of `now` so far, as it was when it held the most calls."""
        index = self._index(now)
        self._settle(index)
        self._grow(index)
        return self._walked(index, now)[1]

    def _settle(self, count: int) -> None:
        """Bring the first `count` minutes up to date."""
        if count <= self._clean:
            return
        self._grow(count - 1)
        del self._before[self._clean + 1 :], self._tops[self._clean :]
        for index in range(self._clean, count):
            reached, top = self._walked(index, math.inf)
            self._before.append(reached)
            self._tops.append(top)
        self._clean = count

    def _walked(self, index: int, until: Seconds) -> tuple[_Reached, AtOnce]:
        """Go through a minute: what is reached at its end, and its fullest instant, the first of them."""
        calls, talking, most, at = self._before[index]
        begin = self._start + index * MINUTE
        top = AtOnce(calls, talking)
        for when, change, talk in self._minutes[index]:
            if when > until:
                break
            calls += change
            talking += talk
            if calls > most:
                most, at = calls, when
            if calls > top.calls or when == begin:  # what ends as a minute begins is not in it
                top = AtOnce(calls, talking)
        return _Reached(calls, talking, most, at), top

    def _minute(self, edge: _Edge) -> list[_Edge]:
        """Return the minute of an edge that changes."""
        index = self._index(edge[0])
        self._grow(index)
        self._clean = min(self._clean, index)
        self._news = min(self._news, index)
        return self._minutes[index]

    def _grow(self, index: int) -> None:
        while len(self._minutes) <= index:
            self._minutes.append([])

    def _index(self, when: Seconds) -> int:
        return max(0, int((when - self._start) // MINUTE))


def change_of(before: Span | None, after: Span | None, start: Seconds, end: Seconds) -> Change:
    """Return what changes in the window `[start, end)` where a span takes the place of its older self."""
    if before == after:
        return [], []
    old, new = _edges(before, start, end), _edges(after, start, end)
    return [edge for edge in old if edge not in new], [edge for edge in new if edge not in old]


def _edges(span: Span | None, start: Seconds, end: Seconds) -> tuple[_Edge, ...]:
    if span is None:
        return ()
    since, until, talks = span
    first = max(start, since)
    last = end if until is None or until > end else until
    if first >= last:
        return ()
    over: tuple[_Edge, ...] = ()
    if talks is None or talks >= last:
        if last < end:
            over = ((last, -1, 0),)
        return ((first, 1, 0), *over)
    if last < end:
        over = ((last, -1, -1),)
    return ((first, 1, 0), (talks, 0, 1), *over) if talks > first else ((first, 1, 1), *over)
