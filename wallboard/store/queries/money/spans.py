"""Calls at once, of very many: as `domain.sweep` and `domain.load.busy_hour` have it, from columns.

Spans are half-open: where one ends as another begins there are never two.
"""

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.load.busy_hour import STEP_MIN, BusyHour
from wallboard.domain.words import Seconds

Instants = NDArray[np.float64]
_HOUR_S = 3600.0


class Spans:
    """Times in which calls were there, cut at the ends of a window."""

    def __init__(self, begins: Instants, ends: Instants, window: tuple[Seconds, Seconds]) -> None:
        """Take them in any order; those that are outside, or have no length, are left out."""
        self.window = window
        begins, ends = np.clip(begins, *window) - window[0], np.clip(ends, *window) - window[0]
        some = ends > begins  # sums of times since 1970 would be good to a tenth of a second
        self._begins, self._ends = np.sort(begins[some]), np.sort(ends[some])
        self._begun = np.concatenate([[0.0], np.cumsum(self._begins)])
        self._ended = np.concatenate([[0.0], np.cumsum(self._ends)])

    def most(self) -> tuple[int, Seconds | None]:
        """Give the most at once, and when that was reached first; 0 and None without any."""
        if not len(self._begins):
            return 0, None
        there = self.at_begins()
        first = int(there.argmax())
        return int(there[first]), float(self.begins[first])

    def at_begins(self) -> NDArray[np.int64]:
        """Say how many there are as each begins, itself among them; in the order in which they begin."""
        over = np.searchsorted(self._ends, self._begins, side="right")
        return np.arange(1, len(self._begins) + 1) - over

    @property
    def begins(self) -> Instants:
        """When they begin, in order."""
        return self._begins + self.window[0]

    def _upto(self, at: Instants) -> Instants:
        """Say how many call-seconds there were up to each instant, counted from the window's beginning."""
        begun = np.searchsorted(self._begins, at)
        ended = np.searchsorted(self._ends, at)
        carried: Instants = begun * at - self._begun[begun] - (ended * at - self._ended[ended])
        return carried

    def busy(self) -> BusyHour | None:
        """Give the 60 minutes that carried most; None where it has no whole hour, or nobody called."""
        since, until = self.window
        step = STEP_MIN * 60.0
        slots = int((until - since) // step)
        wide = int(_HOUR_S / step)
        if slots < wide or not len(self._begins):
            return None
        edges: Instants = np.arange(slots + 1, dtype=np.float64) * step
        carried = self._upto(edges)
        hours = carried[wide:] - carried[:-wide]
        best = int(np.round(hours, 6).argmax())
        return BusyHour(since + float(edges[best]), float(hours[best]) / _HOUR_S)

    def full_s(self, channels: int) -> Seconds:
        """Say how long at least so many were there."""
        times = np.concatenate([self._begins, self._ends])
        change = np.concatenate([np.ones(len(self._begins)), -np.ones(len(self._ends))])
        order = np.argsort(times, kind="stable")
        there = np.cumsum(change[order])[:-1]
        return float(np.diff(times[order])[there >= channels].sum())
