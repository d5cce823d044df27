"""Ready-made sums, added up many at a time and judged by what was promised.

Of all queries these alone need numpy, whose loading costs a start more than the rest of them together: load
this module when there is something to add up.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.store.queries.ready.cells import Columns, Row
from wallboard.store.rollup.slots import FAMILY, TOP, Family, setter

_PAIR = np.dtype([("place", "<u4"), ("number", "<f8")])
_WIDE = np.dtype([("series", "<u4"), ("place", "<u4"), ("number", "<f8")])
_KEYS = (1 << FAMILY) - 1
_DENSE = 4_000_000
"""So many numbers may be laid out to add up histograms without sorting: 32 MB."""

_Floats = NDArray[np.float64]
_Ints = NDArray[np.signedinteger[Any]]


_CLASSES = 4
"""So many kinds of waits are told apart in a family: within each of two limits of a promise, or not."""
_NEVER = 1 << FAMILY
"""A limit above every key."""


class _Some(NamedTuple):
    """Pairs: where each is to be added, its promise (one for all), place and number."""

    into: _Ints
    policy: _Ints
    place: _Ints
    number: _Floats


class _Limits:
    """Which keys are within which limits of which promise: two limits for each family of waits."""

    def __init__(self, policies: Sequence[Policy]) -> None:
        """Lay the limits out, family by family; sums, and longest waits, have none."""
        self.first = np.full((len(policies), (TOP >> FAMILY) + 1), _NEVER, np.int32)
        self.second = self.first.copy()
        for n, policy in enumerate(policies):
            target = int(policy.target_s)
            self.first[n, [Family.ANSWERED, Family.ABANDONED, Family.EXITED]] = 2 * target
            self.first[n, [Family.PARITY_COMPLETED, Family.PARITY_ABANDONED]] = target
            self.second[n, Family.ABANDONED] = 2 * int(policy.short_abandon_s) - 1
            self.second[n, Family.EXITED] = _exits_after(policy)

    def kinds(self, some: _Some, family: _Ints) -> _Ints:
        """Say of each pair within which limits it is: 1 is added past the first, 2 past the second."""
        key = some.place & _KEYS
        which = family if some.policy.ndim == 0 else family + self.first.shape[1] * some.policy
        first = self.first[some.policy] if some.policy.ndim == 0 else self.first.ravel()
        second = self.second[some.policy] if some.policy.ndim == 0 else self.second.ravel()
        past = (key > second.take(which)).view(np.int8)
        past <<= 1
        past += key > first.take(which)
        return past


class _Pairs:
    """The pairs of many cells one after the other; family 0 are the sums."""

    def __init__(self, single: Sequence[tuple[int, int, bytes]], count: int) -> None:
        """Read single cells: target, number of the promise, sums."""
        targets, policies, vectors = zip(*single, strict=True) if single else ((), (), ())
        pairs = np.frombuffer(b"".join(vectors), _PAIR)
        times = np.array([*map(len, vectors)], int) // _PAIR.itemsize
        into = np.repeat(np.array(targets, np.int32), times)
        policy = np.repeat(np.array(policies, np.int32), times)
        self.count = count
        self._some: list[_Some] = []
        if len(pairs):
            self._some.append(_Some(into, policy, pairs["place"].astype(np.int32), pairs["number"]))

    def put_bundles(self, columns: Columns) -> None:
        """Read cells of all queues together as well."""
        parts, promised, vectors = zip(*columns.bundles, strict=True)
        pairs = np.frombuffer(b"".join(vectors), _WIDE)
        times = np.array([*map(len, vectors)]) // _WIDE.itemsize
        into = np.repeat(np.array(parts, np.int32), times)
        promises = np.array(columns.promised, np.int32)
        if columns.is_whole and (promises == promises.flat[0]).all():
            policy = promises[0, 0:1].reshape(())  # one for all
            self._some.append(_Some(into, policy, pairs["place"].astype(np.int32), pairs["number"]))
            return
        series = pairs["series"].astype(np.int32)
        first = np.full(max(int(series.max(initial=0)) + 1, len(columns.first)), -1, np.int32)
        first[: len(columns.first)] = columns.first
        begin = first[series]
        wanted = np.flatnonzero(begin >= 0)
        policy = promises[np.repeat(np.array(promised, np.int32), times)[wanted], series[wanted]]
        places = pairs["place"][wanted].astype(np.int32)
        self._some.append(_Some(into[wanted] + begin[wanted], policy, places, pairs["number"][wanted]))

    def tops(self) -> _Floats:
        """Return for each target the longest wait of what was bundled; -1 without any."""
        found = np.full(self.count, -1.0)
        for some in self._some:
            tops = np.flatnonzero(some.place == TOP)
            np.maximum.at(found, some.into[tops], some.number[tops])
        return found

    def sums(self, slots: int, limits: _Limits) -> _Floats:
        """Add all up, a column for each target.

        A line for each place of a sum; then `_CLASSES` lines for each family of waits, by their kinds.
        """
        lines = slots + _CLASSES * ((TOP >> FAMILY) + 1)
        found = np.zeros(lines * self.count)
        for some in self._some:
            family = some.place >> FAMILY
            line = limits.kinds(some, family) + (slots + _CLASSES * family)
            np.copyto(line, some.place, where=family == 0)
            line *= self.count
            line += some.into
            found += np.bincount(line, some.number, lines * self.count)
        return found.reshape(lines, self.count)

    def histograms(self, family: Family) -> list[Counter[int]]:
        """Add up one histogram for each target."""
        made: list[Counter[int]] = [Counter() for _ in range(self.count)]
        mine = [np.flatnonzero(some.place >> FAMILY == family) for some in self._some]
        if not any(map(len, mine)):
            return made
        pairs = [*zip(self._some, mine, strict=True)]
        into, key, number = (np.concatenate([some[n][at] for some, at in pairs]) for n in (0, 2, 3))
        key &= _KEYS
        width = int(key.max()) + 1
        where = into.astype(np.int64) * width + key
        if width * self.count <= _DENSE:
            added = np.bincount(where, number)
            found = np.flatnonzero(added)
            numbers = added[found]
        else:
            found, inverse = np.unique(where, return_inverse=True)
            numbers = np.bincount(inverse, number)
        edges = np.searchsorted(found, np.arange(self.count + 1) * width)
        keys, values = (found % width).tolist(), numbers.astype(np.int64).tolist()
        for target, (first, last) in enumerate(pairwise(edges.tolist())):
            dict.update(made[target], zip(keys[first:last], values[first:last], strict=True))
        return made


def visits_added(columns: Columns, count: int, names: dict[int, str], *, waits: bool = True) -> list[Tally]:
    """Add cells of visits up to so many tallies, each judged by its own promise of whole seconds.

    Without `waits` no percentiles can be made of them, and it takes half the time.
    """
    tallies = [Tally() for _ in range(count)]
    if not columns.policies:
        return tallies
    pairs = _Pairs(columns.cells, count)
    if columns.bundles:
        pairs.put_bundles(columns)
    slots = max(names, default=0) + 1
    sums = pairs.sums(slots, _Limits(columns.policies))
    _fill_all(tallies, sums, names, "visits.")
    _judge(tallies, sums[slots:].reshape(-1, _CLASSES, count))
    if waits:
        for tally, counts in zip(tallies, pairs.histograms(Family.ANSWERED), strict=True):
            tally.waits.counts = counts
    tops = pairs.tops().tolist()
    for into, top in (*enumerate(tops), *columns.tops):
        if top >= 0:
            tallies[into].longest_wait = max(top, tallies[into].longest_wait or 0.0)
    return tallies


def calls_added(rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]) -> list[CallTally]:
    """Add cells of calls up to so many tallies."""
    tallies = [CallTally() for _ in range(count)]
    if rows:
        _fill_all(tallies, _plain_sums(rows, count, names), names, "calls.")
    return tallies


def seconds_added(
    rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]
) -> list[dict[str, float]]:
    """Add cells of agents' time up to so many sums of seconds by state."""
    if not rows:
        return [{} for _ in range(count)]
    sums = _plain_sums(rows, count, names)
    found: list[dict[str, float]] = [{} for _ in range(count)]
    for slot, name in names.items():
        for into in np.flatnonzero(sums[slot]).tolist():
            found[into][name.removeprefix("agents.")] = float(sums[slot][into])
    return found


def _plain_sums(rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]) -> _Floats:
    """Add up what no promise matters to."""
    pairs = _Pairs([(into, 0, row[-1]) for into, row in rows], count)
    return pairs.sums(max(names, default=0) + 1, _Limits((Policy(),)))


def _fill_all(tallies: Sequence[Tally | CallTally], sums: _Floats, names: dict[int, str], kind: str) -> None:
    for slot, name in names.items():
        if name.startswith(kind):
            put, line = setter(type(tallies[0]), name.removeprefix(kind)), sums[slot]
            into = np.flatnonzero(line)
            for target, value in zip(into.tolist(), line[into].tolist(), strict=True):
                put(tallies[target], value)


def _judge(tallies: Sequence[Tally], kinds: _Floats) -> None:
    """Make the sums that depend on a promise, as `Tally.add` would have; of waits by family and kind."""
    first, second, every = kinds[:, 0] + kinds[:, 2], kinds[:, 0] + kinds[:, 1], kinds.sum(axis=1)
    made = {
        "answered_in_target": first[Family.ANSWERED],
        "abandoned_in_target": first[Family.ABANDONED],
        "short_abandoned": second[Family.ABANDONED],
        "exited_late": every[Family.EXITED] - first[Family.EXITED],
        "exited_missed": every[Family.EXITED] - second[Family.EXITED],
        "parity_completed_in": first[Family.PARITY_COMPLETED],
        "parity_abandoned_in": first[Family.PARITY_ABANDONED],
    }
    for name, values in made.items():
        for tally, value in zip(tallies, values.tolist(), strict=True):
            setattr(tally, name, int(value))


def _exits_after(policy: Policy) -> int:
    """Return the key of the longest wait after which leaving in another way is no miss."""
    if policy.flowouts == "over_target":
        return 2 * int(policy.target_s)
    return -1 if policy.flowouts == "all" else 1 << FAMILY
