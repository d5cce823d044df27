"""Counts calls and callers of some of the calls of a time."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.periods import Day
from wallboard.domain.promise.heard import Heard
from wallboard.store.queries.columns.lost import Lost, each_once, latest_of
from wallboard.store.queries.columns.reading import Mask, Numbers, Source, has
from wallboard.store.rollup.columns.names import NOBODY
from wallboard.store.rollup.columns.rows import Flag, Rows

NEW_S = 90 * DAY_S
"""Who has not called for so long is a new caller."""


class Earlier(Struct, frozen=True):
    """Who had called before a time."""

    there: Mask
    """By the caller's number."""

    def new_of(self, callers: Numbers) -> int:
        """Count those who had not."""
        known = callers[callers < len(self.there)]
        return len(callers) - int(self.there[known].sum())


def earlier_than(source: Source, since: float) -> Earlier:
    """Find out who had called in the 90 days before an instant."""
    whos = source.whos(since - NEW_S, since)
    there: Mask = np.zeros(int(whos.max(initial=0)) + 1, bool)
    there[whos] = True
    return Earlier(there)


class Hearing:
    """The calls of a time, ready to be counted part by part."""

    def __init__(self, calls: Rows, lost: Lost, days: tuple[Day, ...], earlier: Earlier) -> None:
        """Take the calls of these days, and what became of the lost ones.

        Of a caller's lost calls that of the latest day counts, and of one day the one that ended last.
        """
        self._calls = calls
        self._who = np.ascontiguousarray(calls["who"])
        self._talked = ~np.isnan(calls["answered"])
        self._lost_calls = has(calls, Flag.LOST)
        self._reached = self._talked & ~has(calls, Flag.PARTIAL)
        self._reach_s = np.where(self._reached, calls["answered"] - calls["arrived"], 0.0)
        self._earlier = earlier
        day = np.searchsorted([one.start for one in days], calls["arrived"][lost.fates.index], side="right")
        order = np.argsort(day, kind="stable")
        self._index, self._lost_who = lost.fates.index[order], lost.fates.who[order]
        self._unreached = ~lost.fates.recovered[order]
        self._withheld = lost.withheld

    def of(self, part: NDArray[np.intp], mask: Mask) -> Heard:
        """Count a part: where its calls stand, and the same as a mask over all calls."""
        who = each_once(self._who[part])
        who = who[who != NOBODY]
        mine = mask[self._index]
        last = latest_of(self._lost_who[mine])
        return Heard(
            len(part),
            int(self._talked[part].sum()),
            int(self._lost_calls[part].sum()),
            int(mask[self._withheld].sum()),
            int(self._reached[part].sum()),
            float(self._reach_s[part].sum()),
            len(who),
            self._earlier.new_of(who),
            int(self._unreached[mine][last].sum()),
        )
