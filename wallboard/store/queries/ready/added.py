"""Ready-made sums, added up many at a time and judged by what was promised.

Of all queries these alone need numpy, whose loading costs a start more than the rest of them together: load
this module when there is something to add up.
"""

from collections import Counter, defaultdict
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


class _Some(NamedTuple):
    """The pairs of one family: where each is to be added, its promise (one for all), key and number."""

    into: _Ints
    policy: _Ints
    key: _Ints
    number: _Floats


class _Pairs:
    """The pairs of many cells one after the other, apart by family; family 0 are the sums."""

    def __init__(self, single: Sequence[tuple[int, int, bytes]], count: int) -> None:
        """Read single cells: target, number of the promise, sums."""
        targets, policies, vectors = zip(*single, strict=True) if single else ((), (), ())
        pairs = np.frombuffer(b"".join(vectors), _PAIR)
        times = np.array([*map(len, vectors)], int) // _PAIR.itemsize
        into, policy = np.repeat(np.array(targets, int), times), np.repeat(np.array(policies, int), times)
        self.count = count
        self._of: dict[int, list[_Some]] = defaultdict(list)
        self._part(pairs["place"].astype(np.int32), into, policy, pairs["number"])

    def put_bundles(self, columns: Columns) -> None:
        """Read cells of all queues together as well."""
        parts, promised, vectors = zip(*columns.bundles, strict=True)
        pairs = np.frombuffer(b"".join(vectors), _WIDE)
        times = np.array([*map(len, vectors)]) // _WIDE.itemsize
        series, places, numbers = (
            pairs["series"].astype(np.int32),
            pairs["place"].astype(np.int32),
            pairs["number"],
        )
        width = max(int(series.max(initial=0)) + 1, len(columns.first))
        first = np.full(width, -1, np.int32)
        first[: len(columns.first)] = columns.first
        begin, row = first[series], np.repeat(np.arange(len(times), dtype=np.int32), times)
        if (begin < 0).any():  # not all queues are wanted
            wanted = np.flatnonzero(begin >= 0)
            begin, row, series = begin[wanted], row[wanted], series[wanted]
            places, numbers = places[wanted], numbers[wanted]
        into = begin + np.array(parts, np.int32)[row]
        promises = np.array(columns.promised, np.int32)
        if (promises == promises.flat[0]).all():
            policy = promises[0, 0:1].reshape(())  # one for all
        else:
            policy = promises[np.array(promised, np.int32)[row], series]
        self._part(places, into, policy, numbers)

    def _part(self, places: _Ints, into: _Ints, policy: _Ints, numbers: _Floats) -> None:
        families = places >> FAMILY
        for family in (0, *Family, TOP >> FAMILY):
            wanted = np.flatnonzero(families == family)
            key = (places[wanted] & _KEYS).astype(np.int64)
            some = _Some(into[wanted], policy[wanted] if policy.ndim else policy, key, numbers[wanted])
            if len(wanted):
                self._of[family].append(some)

    def tops(self) -> _Floats:
        """Return for each target the longest wait of what was bundled; -1 without any."""
        found = np.full(self.count, -1.0)
        for some in self._of[TOP >> FAMILY]:
            np.maximum.at(found, some.into, some.number)
        return found

    def sums(self, slots: int) -> _Floats:
        """Add up the sums: a line for each place, a column for each target."""
        found = np.zeros(self.count * slots)
        for plain in self._of[0]:
            found += np.bincount(plain.key * self.count + plain.into, plain.number, self.count * slots)
        return found.reshape(slots, self.count)

    def below(self, family: Family, limits: _Ints) -> _Floats:
        """Add up, for each target, the numbers of one histogram whose key is at most its promise's limit."""
        found = np.zeros(self.count)
        for some in self._of[family]:
            within = some.number * (some.key <= limits[some.policy])
            found += np.bincount(some.into, within, self.count)
        return found

    def histograms(self, family: Family) -> list[Counter[int]]:
        """Add up one histogram for each target."""
        made: list[Counter[int]] = [Counter() for _ in range(self.count)]
        if not self._of[family]:
            return made
        into, key, number = (np.concatenate([some[n] for some in self._of[family]]) for n in (0, 2, 3))
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
    _fill_all(tallies, pairs, names, "visits.")
    _judge(tallies, pairs, columns)
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
        pairs = _Pairs([(into, 0, row[-1]) for into, row in rows], count)
        _fill_all(tallies, pairs, names, "calls.")
    return tallies


def seconds_added(
    rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]
) -> list[dict[str, float]]:
    """Add cells of agents' time up to so many sums of seconds by state."""
    if not rows:
        return [{} for _ in range(count)]
    sums = _Pairs([(into, 0, row[-1]) for into, row in rows], count).sums(max(names, default=0) + 1)
    found: list[dict[str, float]] = [{} for _ in range(count)]
    for slot, name in names.items():
        for into in np.flatnonzero(sums[slot]).tolist():
            found[into][name.removeprefix("agents.")] = float(sums[slot][into])
    return found


def _fill_all(tallies: Sequence[Tally | CallTally], pairs: _Pairs, names: dict[int, str], kind: str) -> None:
    sums = pairs.sums(max(names, default=0) + 1)
    for slot, name in names.items():
        if name.startswith(kind):
            put = setter(type(tallies[0]), name.removeprefix(kind))
            for into in np.flatnonzero(sums[slot]).tolist():
                put(tallies[into], sums[slot][into])


def _judge(tallies: Sequence[Tally], pairs: _Pairs, columns: Columns) -> None:
    """Make the sums that depend on a promise, as `Tally.add` would have."""
    policies = columns.policies
    targets = np.array([int(policy.target_s) for policy in policies])
    shorts = np.array([2 * int(policy.short_abandon_s) - 1 for policy in policies])
    late_counts = np.array([_exits_after(policy) for policy in policies])
    exits = pairs.below(Family.EXITED, np.full(len(policies), 1 << FAMILY))
    made = {
        "answered_in_target": pairs.below(Family.ANSWERED, 2 * targets),
        "abandoned_in_target": pairs.below(Family.ABANDONED, 2 * targets),
        "short_abandoned": pairs.below(Family.ABANDONED, shorts),
        "exited_late": exits - pairs.below(Family.EXITED, 2 * targets),
        "exited_missed": exits - pairs.below(Family.EXITED, late_counts),
        "parity_completed_in": pairs.below(Family.PARITY_COMPLETED, targets),
        "parity_abandoned_in": pairs.below(Family.PARITY_ABANDONED, targets),
    }
    for name, values in made.items():
        for tally, value in zip(tallies, values.tolist(), strict=True):
            setattr(tally, name, int(value))


def _exits_after(policy: Policy) -> int:
    """Return the key of the longest wait after which leaving in another way is no miss."""
    if policy.flowouts == "over_target":
        return 2 * int(policy.target_s)
    return -1 if policy.flowouts == "all" else 1 << FAMILY
