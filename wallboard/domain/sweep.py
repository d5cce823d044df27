"""Calls at once: the exact count over half-open spans, kept up to date span by span.

At equal instants ends go before starts, so two calls that follow each other
without a gap are never two at once. The day is kept in minutes; only those
from the earliest changed one on are looked at again, which is nearly always
the present one.
"""

from bisect import insort
from itertools import accumulate

from msgspec import Struct

from wallboard.domain.words import Seconds

MINUTE = 60.0


class Peak(Struct, frozen=True):
    """Most at once, and when it was first reached; and how many there are now."""

    most: int = 0
    at: Seconds | None = None
    now: int = 0


class Sweep:
    """Counts spans that overlap within one window, such as a business day."""

    def __init__(self, start: Seconds, end: Seconds) -> None:
        """Watch `[start, end)`; spans are clipped to it."""
        self._start = start
        self._end = end
        self._minutes: list[list[tuple[Seconds, int]]] = []
        self._before: list[tuple[int, int, Seconds | None]] = [(0, 0, None)]
        self._clean = 0

    def add(self, since: Seconds, until: Seconds | None) -> None:
        """Count a span in; until None: it still lasts."""
        self._edges(since, until, 1)

    def remove(self, since: Seconds, until: Seconds | None) -> None:
        """Take out a span that was counted in with the same ends."""
        self._edges(since, until, -1)

    def peak(self, now: Seconds) -> Peak:
        """Return most at once up to `now` (0 and None when there was none), and the number at `now`."""
        if not self._minutes:
            return Peak()
        last = min(self._index(now), len(self._minutes) - 1)
        self._settle(last)
        running, most, at = self._before[last]
        for when, delta in self._minutes[last]:
            if when > now:
                break
            running += delta
            if running > most:
                most, at = running, when
        return Peak(most, at, running)

    def by_minute(self, now: Seconds) -> list[int]:
        """Return the most at once within each minute up to `now`."""
        self._settle(len(self._minutes))
        return [self._top(index) for index in range(min(self._index(now) + 1, len(self._minutes)))]

    def _top(self, index: int) -> int:
        """Return the most at once within a minute; what ends as it begins is not in it."""
        begin = self._start + index * MINUTE
        running = self._before[index][0]
        edges = self._minutes[index]
        ended = sum(when == begin and delta < 0 for when, delta in edges)
        return max(accumulate((delta for _, delta in edges[ended:]), initial=running - ended))

    def _edges(self, since: Seconds, until: Seconds | None, sign: int) -> None:
        first = max(since, self._start)
        last = self._end if until is None else min(until, self._end)
        if first >= last or first >= self._end:
            return
        self._edge(first, 1, sign)
        if until is not None and until < self._end:
            self._edge(last, -1, sign)

    def _edge(self, when: Seconds, delta: int, sign: int) -> None:
        index = self._index(when)
        while len(self._minutes) <= index:
            self._minutes.append([])
        edge = (when, delta)
        if sign > 0:
            insort(self._minutes[index], edge)
        else:
            self._minutes[index].remove(edge)
        self._clean = min(self._clean, index)

    def _settle(self, upto: int) -> None:
        """Bring the running counts at the start of each minute up to date."""
        del self._before[self._clean + 1 :]
        for index in range(self._clean, min(upto, len(self._minutes))):
            running, most, at = self._before[index]
            for when, delta in self._minutes[index]:
                running += delta
                if running > most:
                    most, at = running, when
            self._before.append((running, most, at))
        self._clean = max(self._clean, min(upto, len(self._minutes)))

    def _index(self, when: Seconds) -> int:
        return max(0, int((when - self._start) // MINUTE))
