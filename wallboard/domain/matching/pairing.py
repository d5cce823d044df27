"""Pairs instants of two sides, each with at most one: as many as possible, and of these the closest.

On a line the best pairs need not cross, so both sides are gone through side by side in the order of time.
They fall into clusters with longer silences between them than the tolerance; one against one, which is most
of them, is paired at once, others are solved exactly by dynamic programming. Only a cluster that is far too
large for that (a test call every second) is paired in the order of time.
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.words import Seconds

LARGEST = 40_000
"""A cluster of more possible pairs than this is paired in the order of time, which is quick."""
NOTHING = -1
"""The key of what is not to be paired."""
Instants = NDArray[np.float64]
Places = NDArray[np.int64]
_Pairs = list[tuple[int, int]]


class Keyed(Struct, frozen=True):
    """One side: instants, and only those with the same key may be paired."""

    at: Instants
    key: Places
    """From 0 on, or `NOTHING`."""


def pairs_of(one: Keyed, other: Keyed, tolerance: Seconds) -> tuple[Places, Places]:
    """Pair the places of two sides of the same key that lie no further apart than `tolerance`.

    As many pairs as can be; among those choices the one whose distances add up to least. It takes
    O(n log n) beside the clusters, whose size is bounded.
    """
    mine, its = (np.flatnonzero(side.key != NOTHING) for side in (one, other))
    if not len(mine) or not len(its):
        return mine[:0], its[:0]
    place = np.concatenate([mine, its])
    at, key = np.concatenate([one.at[mine], other.at[its]]), np.concatenate([one.key[mine], other.key[its]])
    side = np.repeat([0, 1], [len(mine), len(its)])
    order = np.lexsort((place, side, at, key))
    place, at, key, side = place[order], at[order], key[order], side[order]
    begins = np.flatnonzero(np.diff(key, prepend=NOTHING) | (np.diff(at, prepend=at[0]) > tolerance))
    sizes = np.diff(begins, append=len(at))
    others = np.add.reduceat(side, begins)
    simple = begins[(sizes == 2) & (others == 1)]  # noqa: PLR2004 -- one against one
    first = np.where(side[simple] == 0, simple, simple + 1)
    pairs = [(place[first], place[2 * simple + 1 - first])]
    for n in np.flatnonzero((sizes > 2) & (others > 0) & (others < sizes)):  # noqa: PLR2004 -- as above
        cluster = slice(begins[n], begins[n] + sizes[n])
        pairs.append(_of_cluster(place[cluster], at[cluster], side[cluster], tolerance))
    found = [np.concatenate(some).astype(np.int64) for some in zip(*pairs, strict=True)]
    return found[0], found[1]


def _of_cluster(place: Places, at: Instants, side: Places, tolerance: Seconds) -> tuple[Places, Places]:
    mine, its = place[side == 0], place[side == 1]
    one, other = at[side == 0].tolist(), at[side == 1].tolist()
    way = _in_time if len(one) * len(other) > LARGEST else _best
    pairs = np.array(way(one, other, tolerance), np.int64).reshape(-1, 2)
    return mine[pairs[:, 0]], its[pairs[:, 1]]


def _in_time(one: Sequence[Seconds], other: Sequence[Seconds], tolerance: Seconds) -> _Pairs:
    """Give each in turn the earliest that is left: as many pairs as can be, not always the closest."""
    pairs: _Pairs = []
    i = j = 0
    while i < len(one) and j < len(other):
        gap = other[j] - one[i]
        if abs(gap) <= tolerance:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif gap < 0:
            j += 1
        else:
            i += 1
    return pairs


def _best(one: Sequence[Seconds], other: Sequence[Seconds], tolerance: Seconds) -> _Pairs:
    """Solve a cluster: `cost[i][j]` is the best for the first i and the first j, by pairs and distance."""
    cost = [[(0, 0.0)] * (len(other) + 1)]
    for mine in one:
        above, row = cost[-1], [(0, 0.0)]
        for j, its in enumerate(other):
            best = min(above[j + 1], row[-1])
            gap = abs(mine - its)
            if gap <= tolerance:
                pairs, apart = above[j]
                best = min(best, (pairs - 1, apart + gap))
            row.append(best)
        cost.append(row)
    return _way_back(cost)


def _way_back(cost: list[list[tuple[int, float]]]) -> _Pairs:
    pairs: _Pairs = []
    i, j = len(cost) - 1, len(cost[0]) - 1
    while i and j:
        here = cost[i][j]
        if here == cost[i - 1][j]:
            i -= 1
        elif here == cost[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]
