"""Who rang again, of many calls at once: as `domain.callers.repeats.RepeatFold` says it call by call."""

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.words import Seconds
from wallboard.store.queries.columns.lost import each_once
from wallboard.store.queries.columns.reading import Instants, Mask, Numbers, belongs, has
from wallboard.store.rollup.columns.rows import Flag
from wallboard.store.rollup.columns.table import Rows

_PLACES = 31
"""Bits of the place of a call in what is sorted; its caller's number stands above."""


def repeats_among(around: Rows, period: tuple[Seconds, Seconds], at: Seconds, rules: CallRules) -> RepeatSums:
    """Count repeats and first contacts among the calls of `[since, until)`.

    `around` are all calls in their order, as known at `at`, that may have come before or after those.
    """
    mine = _of_these(around, period)
    whos = around["who"][mine]
    often = (np.bincount(whos) > 1)[whos]
    alone = np.zeros(len(around), bool)  # most callers: they need not be gone through in turn
    alone[mine[~often]] = True
    some = around.pick(mine[often])  # first these, then in turn: what is small is quick to put in order
    who, order = _by_caller(some["who"])
    calls = some.pick(order)
    again, spoken, following = _in_turn(calls, who)
    wanted = (calls["arrived"] >= period[0]) & (calls["arrived"] < period[1])
    repeat = wanted & (calls["arrived"] - again <= rules.repeat_s)
    earlier = calls["arrived"] - spoken <= rules.fcr_s
    parts = [_firsts(calls, wanted & ~earlier, following, at, rules)]
    parts.append(_firsts(around, alone, np.array(np.nan), at, rules))
    return RepeatSums(
        int(alone.sum()) + int(wanted.sum()),
        int(repeat.sum()),
        len(each_once(calls["who"][repeat])),
        *(sum(numbers) for numbers in zip(*parts, strict=True)),
    )


def _in_turn(calls: Rows, who: Numbers) -> tuple[Instants, Instants, Instants]:
    """Say of each of some calls, given by caller and as they came, when others of the same caller came.

    These are the one before, the latest before that was answered, and the one after; NaN: there is none.
    """
    arrived, same = calls["arrived"], who[1:] == who[:-1]
    before, after = np.full(len(who), np.nan), np.full(len(who), np.nan)
    before[1:] = np.where(same, arrived[:-1], np.nan)
    after[:-1] = np.where(same, arrived[1:], np.nan)
    return before, _answered_before(arrived, ~np.isnan(calls["answered"]), who), after


def _firsts(calls: Rows, some: Mask, following: Instants, at: Seconds, rules: CallRules) -> tuple[int, ...]:
    """Count the first contacts among some calls: all, failed ones, those not settled yet, said and solved."""
    first = some & ~np.isnan(calls["answered"]) & ~np.isnan(calls["ended"])
    settled = calls["ended"] + rules.fcr_s
    failed = first & (following <= settled)
    said = first & has(calls, Flag.SAID)
    masks = first, failed, first & ~failed & (settled >= at), said, said & has(calls, Flag.SOLVED)
    return tuple(int(mask.sum()) for mask in masks)


def _of_these(around: Rows, period: tuple[Seconds, Seconds]) -> NDArray[np.intp]:
    """Pick the calls from outside of those who called in the period."""
    arrived, who = around["arrived"], around["who"]
    attempts = has(around, Flag.ATTEMPT)
    here = slice(*np.searchsorted(arrived, period))
    return np.flatnonzero(attempts & belongs(who, who[here][attempts[here]]))


def _by_caller(who: Numbers) -> tuple[Numbers, NDArray[np.intp]]:
    """Sort by caller, and the calls of each as they came: whole numbers are sorted fastest."""
    keys = who.astype(np.int64) << _PLACES
    keys |= np.arange(len(who))
    keys.sort()
    return (keys >> _PLACES).astype(np.uint32), keys & ((1 << _PLACES) - 1)


def _answered_before(arrived: Instants, talked: Mask, who: Numbers) -> Instants:
    """Say when the latest answered call before each of the same caller came; NaN: none did."""
    spoken = np.full(len(arrived), np.nan)
    latest = np.maximum.accumulate(np.where(talked, np.arange(len(arrived), dtype=np.int32), -1))
    before = latest[:-1]
    theirs = (before >= 0) & (who[before] == who[1:])
    spoken[1:][theirs] = arrived[before[theirs]]
    return spoken
