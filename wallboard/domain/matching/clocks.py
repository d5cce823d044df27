"""By how much the clocks of two sides differ: read off the calls of numbers that call seldom.

A bill may be written in another zone, in winter time all year, by a clock that is wrong, or with the time
of the answer in place of that of the arrival. So each caller's calls on one side are held against their
calls on the other up to more than a day apart, and what most of them agree on is the difference. It is
looked for day by day among the few that are found at all, since a bill may leave out the change to summer
time.
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.matching.leg import Shift
from wallboard.domain.matching.pairing import NOTHING, Instants, Keyed, Places

FURTHEST_S = 26 * 3600.0
"""No two zones are further apart."""
_MOST = 4
"""Numbers with more calls than this on a side say little."""
_BIN_S = 5.0
_NEAR = 4
"""So many bins to either side speak for the same difference."""
_WITNESSES = 3
_PART = 0.05
"""A further difference is believed if it has this part of the witnesses of the first."""
_DAY_S = 86_400.0
_MODES = 4
_MIDDLE = int(FURTHEST_S // _BIN_S) + _NEAR


class Gaps(Struct, frozen=True):
    """Distances between calls of both sides: when each began on the bill, and how much later here."""

    start: Instants
    apart: Instants

    @property
    def bins(self) -> Places:
        """Each distance in steps of five seconds, from 0 for the furthest back."""
        return np.floor(self.apart / _BIN_S).astype(np.int64) + _MIDDLE


def gaps_of(bill: Keyed, calls: Keyed) -> Gaps:
    """Give all distances between the two sides' calls of each number that called seldom."""
    known = np.flatnonzero(calls.key != NOTHING)
    order = known[np.lexsort((calls.at[known], calls.key[known]))]
    keys, at = calls.key[order], calls.at[order]
    mine = np.flatnonzero(_seldom(bill.key))
    left, right = (np.searchsorted(keys, bill.key[mine], side) for side in ("left", "right"))
    few = right - left <= _MOST
    starts, aparts = [np.empty(0)], [np.empty(0)]
    for nth in range(_MOST):
        one = few & (left + nth < right)
        start = bill.at[mine[one]]
        apart = at[left[one] + nth] - start
        near = np.abs(apart) <= FURTHEST_S
        starts.append(start[near])
        aparts.append(apart[near])
    return Gaps(np.concatenate(starts), np.concatenate(aparts))


def together(one: Gaps, other: Gaps) -> Gaps:
    """Put two together."""
    return Gaps(np.concatenate([one.start, other.start]), np.concatenate([one.apart, other.apart]))


def agreed(gaps: Gaps) -> int:
    """Say how many witnesses the best difference has."""
    return int(_votes(gaps).max(initial=0))


def clock_of(gaps: Gaps) -> tuple[Shift, ...]:
    """Say how the clocks differ, in the order of time; nothing where too few calls agree on anything."""
    modes = _modes(_votes(gaps))
    if not modes:
        return ()
    bins, day = gaps.bins, np.floor(gaps.start / _DAY_S)
    speaks = np.abs(bins[:, None] - np.array(modes)) <= _NEAR
    days, which = np.unique(day, return_inverse=True)
    said = np.array([np.bincount(which[speaks[:, n]], minlength=len(days)) for n in range(len(modes))])
    chosen = _chosen(said)
    shifts = []
    begins = np.flatnonzero(np.diff(chosen, prepend=-1))
    for first, last in zip(begins, [*begins[1:], len(days)], strict=True):
        mode = chosen[first]
        its = gaps.apart[speaks[:, mode] & (which >= first) & (which < last)]
        seconds = float(np.median(its)) if len(its) else (modes[mode] - _MIDDLE) * _BIN_S
        shifts.append(Shift(float(days[first] * _DAY_S), round(seconds, 1), len(its)))
    return tuple(shifts)


def moved(clock: Sequence[Shift], at: Instants) -> Instants:
    """Return instants of the bill as the exchange's clock would have them."""
    if not clock:
        return at
    which = np.searchsorted([shift.since for shift in clock], at, side="right") - 1
    seconds: Instants = np.array([shift.seconds for shift in clock])[np.maximum(which, 0)]
    return at + seconds


def _seldom(keys: Places) -> NDArray[np.bool_]:
    """Say which have a key that few have."""
    counts = np.bincount(keys[keys != NOTHING], minlength=1)
    mask: NDArray[np.bool_] = (keys != NOTHING) & (counts[keys] <= _MOST)
    return mask


def _votes(gaps: Gaps) -> Places:
    """Count for each difference how many speak for it, those nearby too."""
    votes = np.bincount(gaps.bins, minlength=2 * _MIDDLE + 1)
    return np.convolve(votes, np.ones(2 * _NEAR + 1, np.int64), "same")


def _modes(votes: Places) -> list[int]:
    """Return the differences that are believed, the one with the most witnesses first."""
    found: list[int] = []
    left, least = votes.copy(), _WITNESSES
    while len(found) < _MODES and (most := int(left.max(initial=0))) >= least:
        # Of equally good ones the middle of the first stretch, for the best window may have room to move.
        first = int(left.argmax())
        last = first + int(np.argmax(left[first:] < most)) - 1
        mode = (first + max(first, last)) // 2
        found.append(mode)
        least = max(_WITNESSES, int(votes[found[0]] * _PART))
        left[max(0, mode - 2 * _NEAR) : mode + 2 * _NEAR + 1] = 0
    return found


def _chosen(said: Places) -> Places:
    """Choose for each day what most of its calls say; what held the day before where they don't say more."""
    chosen, now = [], 0
    for votes in said.T:
        now = now if votes[now] == votes.max() else int(votes.argmax())
        chosen.append(now)
    return np.array(chosen, np.int64)
