"""How many there are at once, as one step function over a long time: exact, and in arrays.

It says what `layers.load_of` says of a window, for many windows at a time. After an instant there are as many
as have begun by then less those that have ended by then, so two sorted columns are all it takes, and what
ends goes before what begins. Source: the definitions of the figures, section 8.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.load.busy_hour import BusyHour
from wallboard.domain.words import Seconds

Instants: TypeAlias = NDArray[np.float64]
Counts: TypeAlias = NDArray[np.int64]
Stretch: TypeAlias = tuple[Seconds, Seconds]
"""Half-open."""

_HOUR = 3600.0
_DIGITS = 9
"""Erlangs that differ by less are equally many: sums of floats differ so by the order of their parts."""


class Steps:
    """Spans in a window, swept once."""

    def __init__(self, begins: Instants, ends: Instants, since: Seconds, until: Seconds) -> None:
        """Take spans in any order, those that go on with an infinite end; they are clipped to the window."""
        begins, ends = np.maximum(begins, since), np.minimum(ends, until)
        there = begins < ends
        self.since, self.until = since, until
        # Counted from the window's beginning, sums of seconds keep their digits; instants stay as they were.
        self._begins: Instants = np.sort(begins[there])
        self._ends: Instants = np.sort(ends[there])
        self._sums = tuple(_summed(one - since) for one in (self._begins, self._ends))
        self._running = self.at(self._begins)

    def __len__(self) -> int:
        """Return how many spans there are in the window."""
        return len(self._begins)

    def at(self, instants: Instants) -> Counts:
        """Say how many there are at each instant: what begins then is there, what ends then is not."""
        begun = np.searchsorted(self._begins, instants, "right")
        ended = np.searchsorted(self._ends, instants, "right")
        counts: Counts = begun - ended
        return counts

    def top(self) -> tuple[int, Seconds | None]:
        """Return most at once, and the first instant of it; None: there was nothing."""
        return self.tops([(self.since, self.until)])[0]

    def tops(self, stretches: Sequence[Stretch]) -> list[tuple[int, Seconds | None]]:
        """Return the same for each stretch of the window; what runs as one begins counts from there."""
        if not stretches:
            return []
        sinces, untils = np.array(stretches, float).T
        already = self.at(sinces).tolist()
        first = np.searchsorted(self._begins, sinces, "right").tolist()
        last = np.searchsorted(self._begins, untils, "left").tolist()
        found: list[tuple[int, Seconds | None]] = []
        for n, (since, until) in enumerate(stretches):
            most, at = (already[n], since) if since < until else (0, since)
            if first[n] < last[n]:
                inner = self._running[first[n] : last[n]]
                place = int(inner.argmax())
                if inner[place] > most:
                    most, at = int(inner[place]), float(self._begins[first[n] + place])
            found.append((most, at if most else None))
        return found

    def seconds(self, stretches: Sequence[Stretch]) -> Instants:
        """Return the call-seconds in each stretch."""
        if not stretches:
            return np.empty(0)
        sinces, untils = np.array(stretches, float).T
        lasted: Instants = np.maximum(self._upto(untils) - self._upto(sinces), 0.0)
        return lasted

    def busy_hour(self, since: Seconds, until: Seconds, step_s: Seconds) -> BusyHour | None:
        """Find the hour from a step of a window on that carried most; None where no whole hour is over."""
        starts = [since + n * step_s for n in range(int((until - since - _HOUR) // step_s) + 1)]
        if not starts:
            return None
        erlangs = self.seconds([(at, at + _HOUR) for at in starts]) / _HOUR
        best = int(np.round(erlangs, _DIGITS).argmax())
        return BusyHour(starts[best], float(erlangs[best]))

    def above(self, number: int) -> list[Stretch]:
        """Return the stretches, as long as they are, in which there were more than so many; in order."""
        instants = np.unique(np.concatenate([self._begins, self._ends]))
        over = np.concatenate([[False], self.at(instants) > number, [False]])
        edges = np.flatnonzero(over[1:] != over[:-1])
        # The last instant is an end, after which there is nothing: what is over ends there or before.
        return [(float(instants[a]), float(instants[b])) for a, b in edges.reshape(-1, 2)]

    def _upto(self, instants: Instants) -> Instants:
        """Return the call-seconds from the window's beginning up to each instant."""
        at = instants - self.since
        begun = np.searchsorted(self._begins, instants, "right")
        ended = np.searchsorted(self._ends, instants, "right")
        begins, ends = self._sums
        lasted: Instants = (begun - ended) * at - (begins[begun] - ends[ended])
        return lasted


def _summed(some: Instants) -> Instants:
    sums: Instants = np.concatenate([[0.0], np.cumsum(some)])
    return sums
