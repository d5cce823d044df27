"""Ready-made sums, read and added up many at a time, and judged by what was promised."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.cover import Cover, Piece, Rest, runs
from wallboard.store.rollup.slots import FAMILY, Family, setter

CELLS_SQL = """
SELECT series, length, start, settled, top, top_at, sums FROM rollup_cell
WHERE series IN ({marks}) AND length = ? AND start >= ? AND start < ?
"""
SERIES_SQL = "SELECT series, source, name FROM rollup_series WHERE kind = ?"
SLOTS_SQL = "SELECT slot, name FROM rollup_slot"

_PAIR = np.dtype([("place", "<u4"), ("number", "<f8")])
_KEYS = (1 << FAMILY) - 1
_DENSE = 4_000_000
"""So many numbers may be laid out to add up histograms without sorting: 32 MB."""

_Floats = NDArray[np.float64]
_Ints = NDArray[np.signedinteger[Any]]


Row: TypeAlias = tuple[int, int, int, float, float | None, float | None, bytes]
"""A cell as it is stored: series, length, start, settled, top, its instant, sums."""


def series_of(connection: sqlite3.Connection, kind: str) -> dict[int, tuple[SourceName, QueueName]]:
    """Give the series of a kind: source and name of each."""
    return {number: (source, name) for number, source, name in connection.execute(SERIES_SQL, (kind,))}


def names_of_slots(connection: sqlite3.Connection) -> dict[int, str]:
    """Give the names of the places of sums."""
    return dict(connection.execute(SLOTS_SQL).fetchall())


def cells(connection: sqlite3.Connection, series: Sequence[int], pieces: Iterable[Piece]) -> Iterator[Row]:
    """Give the cells of some series in some stretches."""
    sql = CELLS_SQL.format(marks=", ".join("?" * len(series)))
    for length, begin, end in runs(pieces) if series else ():
        yield from connection.execute(sql, (*series, length, begin, end))


class Held(NamedTuple):
    """Cells that hold at some instant, the stretches they are of, and what is left to be read."""

    rows: list[Row]
    pieces: list[Piece]
    rest: list[Rest]
    part_of: dict[tuple[int, int], int]
    """Of each stretch, by length and start."""


def held(connection: sqlite3.Connection, series: Sequence[int], covered: Cover, now: Seconds) -> Held:
    """Read the cells of some series; a stretch in which anything ended after `now` is left to be read."""
    pieces, rest = covered
    rows = list(cells(connection, series, pieces))
    late = {(length, start) for _, length, start, settled, *_ in rows if settled > now}
    if late:
        again = [Rest(p, start, start + length) for p, length, start in pieces if (length, start) in late]
        rows = [row for row in rows if row[1:3] not in late]
        pieces = [piece for piece in pieces if piece[1:] not in late]
        rest = sorted([*rest, *again], key=lambda one: one.since)
    return Held(rows, pieces, rest, {(length, start): part for part, length, start in pieces})


class Columns:
    """Cells of visits to be added up: where each goes, its promise, its sums and its longest wait."""

    def __init__(self) -> None:
        """Begin without any."""
        self.into: list[int] = []
        self.policies: list[Policy] = []
        """Each one that is used, once."""
        self.policy: list[int] = []
        """Of each cell, which of them."""
        self.sums: list[bytes] = []
        self.tops: list[float | None] = []
        self._numbers: dict[int, int] = {}

    def put(self, into: int, policy: Policy, sums: bytes, top: float | None) -> None:
        """Take a cell."""
        number = self._numbers.get(id(policy))  # promises are few objects, and kept alive here
        if number is None:
            number = self._numbers[id(policy)] = len(self.policies)
            self.policies.append(policy)
        self.into.append(into)
        self.policy.append(number)
        self.sums.append(sums)
        self.tops.append(top)


class _Some(NamedTuple):
    """The pairs of one family: of which cell each is, where it is to be added, its key and its number."""

    cell: _Ints
    into: _Ints
    key: _Ints
    number: _Floats


class _Pairs:
    """The pairs of many cells one after the other, apart by family; family 0 are the sums."""

    def __init__(self, vectors: Sequence[bytes], into: Sequence[int], count: int) -> None:
        pairs = np.frombuffer(b"".join(vectors), _PAIR)
        places = pairs["place"].astype(np.int32)
        numbers = pairs["number"]
        lengths = np.fromiter((len(v) // _PAIR.itemsize for v in vectors), np.int64, len(vectors))
        cells = np.repeat(np.arange(len(vectors), dtype=np.int32), lengths)
        targets = np.fromiter(into, np.int64, len(into))
        families = places >> FAMILY
        self.count = count
        self._of: dict[int, _Some] = {}
        for family in (0, *Family):
            wanted = np.flatnonzero(families == family)
            cell = cells[wanted]
            key = (places[wanted] & _KEYS).astype(np.int64)
            self._of[family] = _Some(cell, targets[cell], key, numbers[wanted])

    def sums(self, slots: int) -> _Floats:
        """Add up the sums: a line for each place, a column for each target."""
        plain = self._of[0]
        where = plain.key * self.count + plain.into
        return (
            np.bincount(where, plain.number, self.count * slots).reshape(slots, self.count).astype(np.float64)
        )

    def below(self, family: Family, limits: _Ints) -> _Floats:
        """Add up, for each target, the numbers of one histogram whose key is at most its cell's limit."""
        some = self._of[family]
        within = some.number * (some.key <= limits[some.cell])
        return np.bincount(some.into, within, self.count).astype(np.float64)

    def histograms(self, family: Family) -> list[Counter[int]]:
        """Add up one histogram for each target."""
        some = self._of[family]
        made: list[Counter[int]] = [Counter() for _ in range(self.count)]
        if not len(some.key):
            return made
        width = int(some.key.max()) + 1
        where = some.into * width + some.key
        if width * self.count <= _DENSE:
            added = np.bincount(where, some.number)
            found = np.flatnonzero(added)
            numbers = added[found]
        else:
            found, inverse = np.unique(where, return_inverse=True)
            numbers = np.bincount(inverse, some.number)
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
    if not columns.into:
        return tallies
    pairs = _Pairs(columns.sums, columns.into, count)
    _fill_all(tallies, pairs, names, "visits.")
    _judge(tallies, pairs, columns)
    if waits:
        for tally, counts in zip(tallies, pairs.histograms(Family.ANSWERED), strict=True):
            tally.waits.counts = counts
    for into, top in zip(columns.into, columns.tops, strict=True):
        if top is not None:
            tallies[into].longest_wait = max(top, tallies[into].longest_wait or 0.0)
    return tallies


def calls_added(rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]) -> list[CallTally]:
    """Add cells of calls up to so many tallies."""
    tallies = [CallTally() for _ in range(count)]
    if rows:
        pairs = _Pairs([row[-1] for _, row in rows], [into for into, _ in rows], count)
        _fill_all(tallies, pairs, names, "calls.")
    return tallies


def seconds_added(
    rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]
) -> list[dict[str, float]]:
    """Add cells of agents' time up to so many sums of seconds by state."""
    if not rows:
        return [{} for _ in range(count)]
    sums = _Pairs([row[-1] for _, row in rows], [into for into, _ in rows], count).sums(
        max(names, default=0) + 1
    )
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
    which = np.array(columns.policy)
    targets = np.array([int(policy.target_s) for policy in columns.policies])[which]
    shorts = np.array([2 * int(policy.short_abandon_s) - 1 for policy in columns.policies])[which]
    late_counts = np.array([_exits_after(policy) for policy in columns.policies])[which]
    every = np.full(len(which), 1 << FAMILY)
    exits = pairs.below(Family.EXITED, every)
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
