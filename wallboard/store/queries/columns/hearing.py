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
from wallboard.store.rollup.columns.rows import Flag
from wallboard.store.rollup.columns.table import Rows

Groups = NDArray[np.unsignedinteger]
_ABOVE = 32
"""The number of a group stands above these bits, that of a caller below."""

_BITS = 3
_KINDS = np.arange(1 << _BITS)
"""Whether a call talked, was lost, and reached somebody."""

NEW_S = 90 * DAY_S
"""Who has not called for so long is a new caller."""


class Earlier(Struct, frozen=True):
    """Who had called before a time."""

    there: Mask
    """By the caller's number."""

    def new_of(self, callers: Numbers) -> int:
        """Count those who had not."""
        return int(self.are_new(callers).sum())

    def are_new(self, callers: NDArray[np.integer]) -> Mask:
        """Say who had not."""
        new = np.ones(len(callers), bool)
        within = callers < len(self.there)
        new[within] = ~self.there[callers[within]]
        return new


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
        self._who = calls["who"]
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

    def of(self, mask: Mask) -> Heard:
        """Count some of the calls."""
        part = slice(None) if mask.all() else np.flatnonzero(mask)
        who = each_once(self._who[part])
        who = who[who != NOBODY]
        mine = mask[self._index]
        last = latest_of(self._lost_who[mine])
        return Heard(
            len(self._who[part]),
            int(self._talked[part].sum()),
            int(self._lost_calls[part].sum()),
            int(mask[self._withheld].sum()),
            int(self._reached[part].sum()),
            float(self._reach_s[part].sum()),
            len(who),
            self._earlier.new_of(who),
            int(self._unreached[mine][last].sum()),
        )

    def by(self, groups: Groups, number: int) -> list[Heard]:
        """Count all of the calls group by group; `groups` says for each call in which of them it is."""

        def count(some: NDArray[np.intp]) -> list[int]:
            found: list[int] = np.bincount(groups[some], minlength=number).tolist()
            return found

        kinds = self._talked | self._lost_calls.view(np.uint8) << 1 | self._reached.view(np.uint8) << 2
        of_kinds = np.bincount(groups.astype(np.intp) << _BITS | kinds, minlength=number << _BITS)
        by_kind = of_kinds.reshape(number, 1 << _BITS)
        talked, lost, reached = (by_kind[:, _KINDS & bit > 0].sum(axis=1).tolist() for bit in (1, 2, 4))
        callers, new = self._callers_by(groups, number)
        of_lost = groups[self._index].astype(np.int64) << _ABOVE | self._lost_who
        last = latest_of(of_lost)
        unreached = self._index[last[self._unreached[last]]]
        columns = (
            by_kind.sum(axis=1).tolist(),
            talked,
            lost,
            count(self._withheld),
            reached,
            np.bincount(groups, self._reach_s, minlength=number).tolist(),
            callers,
            new,
            count(unreached),
        )
        return [Heard(*numbers) for numbers in zip(*columns, strict=True)]

    def _callers_by(self, groups: Groups, number: int) -> tuple[list[int], list[int]]:
        """Count the callers of each group, and those of them who are new."""
        pairs = each_once(groups.astype(np.int64) << _ABOVE | self._who)
        group, who = pairs >> _ABOVE, pairs & ((1 << _ABOVE) - 1)
        known = who != NOBODY
        new = known & self._earlier.are_new(who)
        found = [np.bincount(group[some], minlength=number).tolist() for some in (known, new)]
        return found[0], found[1]
