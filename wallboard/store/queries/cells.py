"""Ready-made sums, read and added up many at a time, and judged by what was promised."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.cover import Cover, Piece, Rest, runs
from wallboard.store.rollup.slots import FAMILY, Family, fill

CELLS_SQL = """
SELECT series, length, start, settled, top, top_at, sums FROM rollup_cell
WHERE series IN ({marks}) AND length = ? AND start >= ? AND start < ?
"""
SERIES_SQL = "SELECT series, source, name FROM rollup_series WHERE kind = ?"
SLOTS_SQL = "SELECT slot, name FROM rollup_slot"

_PAIR = np.dtype([("place", "<u4"), ("number", "<f8")])
_DENSE = 4_000_000
"""So many numbers may be laid out to add up histograms without sorting: 32 MB."""

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]


class Row(NamedTuple):
    """A cell as it is stored."""

    series: int
    length: int
    start: int
    settled: float
    top: float | None
    top_at: float | None
    sums: bytes


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
        yield from map(Row._make, connection.execute(sql, (*series, length, begin, end)))


class Held(NamedTuple):
    """Cells that hold at some instant, the stretches they are of, and what is left to be read."""

    rows: list[Row]
    pieces: list[Piece]
    rest: list[Rest]
    part_of: dict[tuple[int, int], int]
    """Of each stretch, by length and start."""

    def part(self, row: Row) -> int:
        """Return the part that a cell belongs to."""
        return self.part_of[row.length, row.start]


def held(connection: sqlite3.Connection, series: Sequence[int], covered: Cover, now: Seconds) -> Held:
    """Read the cells of some series; a stretch in which anything ended after `now` is left to be read."""
    pieces, rest = covered
    rows = list(cells(connection, series, pieces))
    late = {(row.length, row.start) for row in rows if row.settled > now}
    if late:
        again = [Rest(p, start, start + length) for p, length, start in pieces if (length, start) in late]
        rows = [row for row in rows if (row.length, row.start) not in late]
        pieces = [piece for piece in pieces if piece[1:] not in late]
        rest = sorted([*rest, *again], key=lambda one: one.since)
    return Held(rows, pieces, rest, {(length, start): part for part, length, start in pieces})


class Judged(NamedTuple):
    """A cell of visits, where it is to be added, and by what it is to be judged."""

    into: int
    policy: Policy
    row: Row


class _Pairs:
    """The pairs of many cells one after the other, and of which cell each is."""

    def __init__(self, vectors: Sequence[bytes], into: Sequence[int], count: int) -> None:
        pairs = np.frombuffer(b"".join(vectors), _PAIR)
        places = pairs["place"].astype(np.int64)
        lengths = np.fromiter((len(v) // _PAIR.itemsize for v in vectors), np.int64, len(vectors))
        self.cell: _Ints = np.repeat(np.arange(len(vectors)), lengths)
        self.into: _Ints = np.fromiter(into, np.int64, len(into))[self.cell]
        self.family: _Ints = places >> FAMILY
        self.key: _Ints = places & ((1 << FAMILY) - 1)
        self.number: _Floats = pairs["number"].astype(np.float64)
        self.count = count

    def sums(self, slots: int) -> _Floats:
        """Add up the sums: a line for each target, a column for each place."""
        plain = self.family == 0
        where = self.into[plain] * slots + self.key[plain]
        added = np.bincount(where, self.number[plain], self.count * slots)
        return added.reshape(self.count, slots).astype(np.float64)

    def below(self, family: Family, limits: _Ints) -> _Floats:
        """Add up, for each target, the numbers of one histogram whose key is at most its cell's limit."""
        wanted = (self.family == family) & (self.key <= limits[self.cell])
        return np.bincount(self.into[wanted], self.number[wanted], self.count).astype(np.float64)

    def histograms(self, family: Family) -> list[Counter[int]]:
        """Add up one histogram for each target."""
        wanted = self.family == family
        made: list[Counter[int]] = [Counter() for _ in range(self.count)]
        if not wanted.any():
            return made
        width = int(self.key[wanted].max()) + 1
        where = self.into[wanted] * width + self.key[wanted]
        if width * self.count <= _DENSE:
            added = np.bincount(where, self.number[wanted])
            found = np.flatnonzero(added)
            numbers = added[found]
        else:
            found, inverse = np.unique(where, return_inverse=True)
            numbers = np.bincount(inverse, self.number[wanted])
        edges = np.searchsorted(found, np.arange(self.count + 1) * width)
        keys, values = (found % width).tolist(), numbers.astype(np.int64).tolist()
        for target, (first, last) in enumerate(pairwise(edges.tolist())):
            dict.update(made[target], zip(keys[first:last], values[first:last], strict=True))
        return made


def visits_added(
    rows: Sequence[Judged], count: int, names: dict[int, str], *, waits: bool = True
) -> list[Tally]:
    """Add cells of visits up to so many tallies, each judged by its own promise of whole seconds.

    Without `waits` no percentiles can be made of them, and it takes half the time.
    """
    tallies = [Tally() for _ in range(count)]
    if not rows:
        return tallies
    pairs = _Pairs([one.row.sums for one in rows], [one.into for one in rows], count)
    _fill_all(tallies, pairs, names, "visits.")
    _judge(tallies, pairs, [one.policy for one in rows])
    if waits:
        for tally, counts in zip(tallies, pairs.histograms(Family.ANSWERED), strict=True):
            tally.waits.counts = counts
    for into, _, row in rows:
        if row.top is not None:
            tallies[into].longest_wait = max(row.top, tallies[into].longest_wait or 0.0)
    return tallies


def calls_added(rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]) -> list[CallTally]:
    """Add cells of calls up to so many tallies."""
    tallies = [CallTally() for _ in range(count)]
    if rows:
        pairs = _Pairs([row.sums for _, row in rows], [into for into, _ in rows], count)
        _fill_all(tallies, pairs, names, "calls.")
    return tallies


def seconds_added(
    rows: Sequence[tuple[int, Row]], count: int, names: dict[int, str]
) -> list[dict[str, float]]:
    """Add cells of agents' time up to so many sums of seconds by state."""
    if not rows:
        return [{} for _ in range(count)]
    sums = _Pairs([row.sums for _, row in rows], [into for into, _ in rows], count).sums(len(names) + 1)
    return [
        {names[slot].removeprefix("agents."): number for slot, number in enumerate(line) if number}
        for line in sums.tolist()
    ]


def _fill_all(tallies: Sequence[Tally | CallTally], pairs: _Pairs, names: dict[int, str], kind: str) -> None:
    plain = {slot: name.removeprefix(kind) for slot, name in names.items() if name.startswith(kind)}
    sums = pairs.sums(max(names, default=0) + 1).tolist()
    for tally, line in zip(tallies, sums, strict=True):
        fill(tally, ((name, line[slot]) for slot, name in plain.items() if line[slot]))


def _judge(tallies: Sequence[Tally], pairs: _Pairs, policies: Sequence[Policy]) -> None:
    """Make the sums that depend on a promise, as `Tally.add` would have."""
    targets = np.fromiter((int(policy.target_s) for policy in policies), np.int64, len(policies))
    shorts = np.fromiter(
        (2 * int(policy.short_abandon_s) - 1 for policy in policies), np.int64, len(policies)
    )
    every = np.full(len(policies), 1 << FAMILY)
    late_counts = np.fromiter((_exits_after(policy) for policy in policies), np.int64, len(policies))
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
