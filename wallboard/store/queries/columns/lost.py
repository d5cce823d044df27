"""What became of lost callers, many at once: as `domain.day.lost.LostFold` says it call by call."""

import math
from collections.abc import Callable
from typing import TypeVar

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.snapshot import LostSums
from wallboard.domain.stats.percentile import rank_of
from wallboard.domain.stats.waits import waited
from wallboard.domain.words import Seconds
from wallboard.store.queries.columns.reading import Instants, Mask, Numbers, belongs, has
from wallboard.store.queries.columns.said import NOTHING_SAID, Said
from wallboard.store.rollup.columns.names import NOBODY
from wallboard.store.rollup.columns.rows import Flag
from wallboard.store.rollup.columns.table import Rows

_Ints = NDArray[np.intp]
_Whole = TypeVar("_Whole", bound=np.integer)
_FEW = 8


class Fates(Struct, frozen=True):
    """The lost calls of known callers, and what became of each; the earliest that ended first."""

    index: _Ints
    """Which of the calls of the period each is."""
    who: Numbers
    ended: Instants
    contact: Instants
    """When the caller was reached in time; NaN: not."""
    by_centre: Mask
    until: Instants
    """Until when they could be reached in time."""

    @property
    def recovered(self) -> Mask:
        """Whether each was made good."""
        return ~np.isnan(self.contact)


class Lost(Struct, frozen=True):
    """What was lost of some calls."""

    fates: Fates
    withheld: _Ints
    """Lost calls of callers whom nobody can tell from others: which of the calls of the period."""
    on_line: Numbers
    """Callers who are neither answered nor gone."""

    def sums(self, at: Seconds) -> LostSums:
        """Count as of an instant."""
        fates, recovered = self.fates, self.fates.recovered
        running = fates.until[~recovered]
        unrecovered = int((running < at).sum())
        pairs = zip(fates.ended[recovered].tolist(), fates.contact[recovered].tolist(), strict=True)
        times = sorted(waited(end, contact) for end, contact in pairs)
        last = latest_of(fates.who)
        open_, busy = ~recovered[last], np.isin(fates.who[last], self.on_line)
        since = fates.ended[last][open_ & ~busy]
        return LostSums(
            int(recovered.sum()),
            len(self.withheld),
            len(last),
            len(since),
            float(since.min()) if len(since) else None,
            int(fates.by_centre[recovered].sum()),
            len(running) - unrecovered,
            unrecovered,
            math.fsum(times),
            times[rank_of(50, len(times)) - 1] if times else None,
            int((open_ & busy).sum()),
        )


def latest_of(groups: NDArray[np.integer]) -> _Ints:
    """Say where each group of equal numbers has its last one."""
    order = np.argsort(groups, kind="stable")
    is_last = np.ones(len(groups), bool)
    is_last[:-1] = groups[order[1:]] != groups[order[:-1]]
    return order[is_last]


def each_once(numbers: NDArray[_Whole]) -> NDArray[_Whole]:
    """Give every number once: sorting is faster than what `np.unique` does."""
    ordered = np.sort(numbers)
    is_new = np.ones(len(ordered), bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]


def lost_of(calls: Rows, around: Rows, rules: CallRules, said: Said = NOTHING_SAID) -> Lost:
    """Say what became of the lost ones of some calls; `around` are all in which a caller may be reached.

    `said` is what people say of reaching them.
    """
    index = np.flatnonzero(has(calls, Flag.LOST))
    lost = calls.pick(index)
    is_known = lost["who"] != NOBODY
    theirs = around.pick(belongs(around["who"], lost["who"]))
    theirs = theirs.pick(~has(theirs, Flag.INTERNAL))
    open_ = np.isnan(theirs["answered"]) & np.isnan(theirs["ended"])
    withheld, known = index[~is_known], index[is_known]
    known = known[np.argsort(calls["ended"][known], kind="stable")]
    reached = said.contacts(theirs.pick(~np.isnan(theirs["answered"])))
    fates = _fates(known, calls.pick(known), reached, rules)
    return Lost(fates, withheld, np.unique(theirs["who"][open_]))


def _fates(index: _Ints, lost: Rows, reached: Rows, rules: CallRules) -> Fates:
    ended = lost["ended"]
    until = ended + rules.recover_s if rules.opening is None else untils(ended, rules.recover_until)
    who = lost["who"]
    at, centre = _first_after(who, ended, reached)
    in_time = at <= until
    return Fates(index, who, ended, np.where(in_time, at, np.nan), centre & in_time, until)


def _first_after(who: Numbers, ended: Instants, reached: Rows) -> tuple[Instants, Mask]:
    """Find for each lost call the first contact of the same caller after its end; NaN: none.

    All are put in one order, by caller and time, a contact before what was lost at the same instant; of
    contacts at one instant that of the caller comes first.
    """
    centre = np.concatenate([has(reached, Flag.CENTRE), np.zeros(len(who), bool)])
    whos = np.concatenate([reached["who"], who])
    times = np.concatenate([reached["answered"], ended])
    is_lost = np.arange(len(whos)) >= len(reached)
    order = np.lexsort((centre, is_lost, times, whos))
    places = np.where(is_lost[order], len(order), np.arange(len(order)))
    following = np.minimum.accumulate(places[::-1])[::-1]
    at, by_centre = np.full(len(order) + 1, np.nan), np.zeros(len(order) + 1, bool)
    at[:-1], by_centre[:-1] = times[order], centre[order]
    group = np.append(whos[order], np.uint32(NOBODY))
    found = np.full(len(whos), len(order))
    found[order] = np.where(group[following] == whos[order], following, len(order))
    mine = found[len(reached) :]
    return at[mine], by_centre[mine]


def untils(ended: Instants, until: Callable[[Seconds], Seconds]) -> Instants:
    """Ask for each instant, given in order, until when; what is asked never falls as an instant grows.

    Where it is the same at both ends of a stretch, it is so in between: opening days are few.
    """
    found = np.empty(len(ended))
    stack = [(0, len(ended))] if len(ended) else []
    while stack:
        first, last = stack.pop()
        low, high = until(float(ended[first])), until(float(ended[last - 1]))
        if low == high:
            found[first:last] = low
        elif last - first <= _FEW:
            found[first:last] = [until(at) for at in ended[first:last].tolist()]
        else:
            middle = (first + last) // 2
            stack += [(first, middle), (middle, last)]
    return found
