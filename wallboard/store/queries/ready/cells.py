"""Ready-made sums as they are stored, and what of them is to be added up to what (see `added`)."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from wallboard.domain.day.cohorts import QueueKey
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.ready.cover import Cover, Piece, Rest, runs
from wallboard.store.queries.ready.promises import BLOCK, Promises
from wallboard.store.rollup.coarse import BUNDLE

CELLS_SQL = """
SELECT series, length, start, settled, top, top_at, sums FROM rollup_cell
WHERE series IN ({marks}) AND length = ? AND start >= ? AND start < ?
"""
SERIES_SQL = "SELECT series, source, name FROM rollup_series WHERE kind = ?"
SLOTS_SQL = "SELECT slot, name FROM rollup_slot"

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

    def __init__(
        self, queues: Mapping[int, QueueKey], first: Mapping[QueueKey, int], *, is_whole: bool = False
    ) -> None:
        """Take cells of these series; those of a queue go to the target that is its `first`, or after it.

        `is_whole`: they are all there are, and all begin at the first target.
        """
        self.is_whole = is_whole
        self.policies: list[Policy] = []
        """Each one that is used, once."""
        self.cells: list[tuple[int, int, bytes]] = []
        """Single cells: target, number of the promise, sums."""
        self.bundles: list[tuple[int, int, bytes]] = []
        """Cells of all queues together: part, number of what was promised by all, sums."""
        self.tops: list[tuple[int, float]] = []
        """Longest waits of single cells, by target."""
        self.promised: list[list[int]] = []
        """What was promised by all, as numbers of promises by series."""
        self.first = [-1] * (max(queues, default=0) + 1)
        """By series; -1: it is not wanted."""
        for series, key in queues.items():
            self.first[series] = first[key]
        self._queues = queues
        self._numbers: dict[int, int] = {}
        self._by_all: dict[int, int] = {}
        self._by_day: dict[tuple[int, int], int] = {}
        self._kept: list[Mapping[QueueKey, Policy]] = []

    def put(self, row: Row, part: int, promises: Promises) -> None:
        """Take a cell, single or of all."""
        series, _, start, _, top, _, sums = row
        if series == BUNDLE:
            self.bundles.append((part, self._all(promises.of_all(start)), sums))
        elif series < len(self.first) and self.first[series] >= 0:
            into = self.first[series] + part
            self.cells.append((into, self._promised(series, start, promises), sums))
            if top is not None:
                self.tops.append((into, top))

    def _promised(self, series: int, start: int, promises: Promises) -> int:
        """Number what a queue promised; of a day without a change it is looked up once."""
        day = series, start // BLOCK
        number = self._by_day.get(day)
        if number is None:
            number = self._number(promises.at(self._queues[series], start))
            if promises.is_steady(day[1]):
                self._by_day[day] = number
        return number

    def _number(self, policy: Policy) -> int:
        number = self._numbers.get(id(policy))  # promises are few objects, and kept alive here
        if number is None:
            number = self._numbers[id(policy)] = len(self.policies)
            self.policies.append(policy)
        return number

    def _all(self, promises: Mapping[QueueKey, Policy]) -> int:
        number = self._by_all.get(id(promises))
        if number is None:
            number = self._by_all[id(promises)] = len(self.promised)
            self._kept.append(promises)
            line = [0] * len(self.first)
            for series, key in self._queues.items():
                line[series] = self._number(promises[key])
            self.promised.append(line)
        return number
