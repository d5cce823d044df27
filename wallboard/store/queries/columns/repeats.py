"""Who rang again, of many calls at once: as `domain.callers.repeats.RepeatFold` says it call by call."""

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.words import Seconds
from wallboard.store.queries.columns.reading import Instants, Mask, Numbers, belongs, has
from wallboard.store.rollup.columns.rows import Flag, Rows

_PLACES = 31
"""Bits of the place of a call in what is sorted; its caller's number stands above."""


def repeats_among(around: Rows, period: tuple[Seconds, Seconds], at: Seconds, rules: CallRules) -> RepeatSums:
    """Count repeats and first contacts among the calls of `[since, until)`.

    `around` are all calls in their order, as known at `at`, that may have come before or after those.
    """
    mine = _of_these(around, period)
    who, order = _by_caller(around["who"][mine])
    picked = mine[order]
    arrived, answered, ended = (around[name][picked] for name in ("arrived", "answered", "ended"))
    flags = around["flags"][picked]
    wanted = (arrived >= period[0]) & (arrived < period[1])
    begins = np.ones(len(who), bool)
    begins[1:] = who[1:] != who[:-1]
    repeat = wanted.copy()
    repeat[1:] &= ~begins[1:] & (arrived[1:] - arrived[:-1] <= rules.repeat_s)
    repeat[:1] = False
    talked = ~np.isnan(answered)
    spoken = _answered_before(arrived, talked, begins)
    first = wanted & talked & ~np.isnan(ended) & ~(arrived - spoken <= rules.fcr_s)
    settled = ended + rules.fcr_s
    again = np.full(len(who), np.inf)
    again[:-1][~begins[1:]] = arrived[1:][~begins[1:]]
    failed = first & (again <= settled)
    said = first & ((flags & int(Flag.SAID)) != 0)
    return RepeatSums(
        int(wanted.sum()),
        int(repeat.sum()),
        len(np.unique(who[repeat])),
        int(first.sum()),
        int(failed.sum()),
        int((first & ~failed & (settled >= at)).sum()),
        int(said.sum()),
        int((said & ((flags & int(Flag.SOLVED)) != 0)).sum()),
    )


def _of_these(around: Rows, period: tuple[Seconds, Seconds]) -> NDArray[np.intp]:
    """Pick the calls from outside of those who called in the period."""
    arrived, who = around["arrived"], np.ascontiguousarray(around["who"])
    attempts = has(around, Flag.ATTEMPT)
    here = slice(*np.searchsorted(arrived, period))
    return np.flatnonzero(attempts & belongs(who, who[here][attempts[here]]))


def _by_caller(who: Numbers) -> tuple[Numbers, NDArray[np.intp]]:
    """Sort by caller, and the calls of each as they came: whole numbers are sorted fastest."""
    keys = who.astype(np.int64) << _PLACES
    keys |= np.arange(len(who))
    keys.sort()
    return (keys >> _PLACES).astype(np.uint32), keys & ((1 << _PLACES) - 1)


def _answered_before(arrived: Instants, talked: Mask, begins: Mask) -> Instants:
    """Say when the latest answered call before each of the same caller came; NaN: none did."""
    places = np.arange(len(arrived))
    latest = np.maximum.accumulate(np.where(talked, places, -1))
    before = np.full(len(arrived), -1)
    before[1:] = latest[:-1]
    start = np.maximum.accumulate(np.where(begins, places, 0))
    return np.where(before >= start, arrived[before], np.nan)
