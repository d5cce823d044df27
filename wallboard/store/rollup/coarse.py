"""Adds the cells of five minutes up to hours, and those to days, as the site cuts its days."""

import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds
from wallboard.store.rollup.making import STEP, Cell
from wallboard.store.rollup.slots import TOP, WIDE, bundled, packed, unpacked

Days: TypeAlias = Callable[[Seconds], Day]
"""The business day in which an instant lies."""

HOUR = 3600
BUNDLE = 0
"""The series of the visits of all queues together."""

CHILDREN_SQL = """
SELECT series, settled, top, top_at, sums FROM rollup_cell
WHERE length = ? AND start >= ? AND start < ? ORDER BY start
"""
QUEUES_SQL = "SELECT series FROM rollup_series WHERE kind = 'visits'"
CLEAR_SQL = "DELETE FROM rollup_cell WHERE length = ? AND start >= ? AND start < ?"
PUT_SQL = (
    "INSERT INTO rollup_cell (series, length, start, settled, top, top_at, sums) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_SPAN_SQL = "INSERT OR IGNORE INTO rollup_span (length, start) VALUES (?, ?)"
_ANY_SQL = "SELECT 1 FROM rollup_cell WHERE length = ? AND start >= ? AND start < ? LIMIT 1"
_DIRTY_SQL = "SELECT start FROM rollup_dirty WHERE start >= ? AND start < ?"
_MADE_SQL = "SELECT length, start FROM rollup_span WHERE length > ? AND start >= ? AND start < ?"


class Stretch(NamedTuple):
    """An hour or a day that can be made."""

    length: int
    start: int
    empty: bool
    """Nothing happened on its day."""


def longer_ones(
    connection: sqlite3.Connection, days: Days, since: Seconds, frontier: Seconds
) -> Iterator[Stretch]:
    """Give the hours and days from the day of `since` on that can be made and are not.

    What is given is taken to be made before the next one is asked for, unless it is empty: a day is made of
    its hours.
    """
    day = days(since)
    while day.start < frontier:
        yield from _of_day(connection, day, frontier)
        day = days(day.end)


def _of_day(connection: sqlite3.Connection, day: Day, frontier: Seconds) -> Iterator[Stretch]:
    start, length = int(day.start), int(day.end - day.start)
    if start % STEP:
        return
    bounds = (start, int(day.end))
    have = set(connection.execute(_MADE_SQL, (STEP, *bounds)))
    if (length, start) in have:
        return
    dirty = [row[0] for row in connection.execute(_DIRTY_SQL, bounds)]
    empty = not dirty and connection.execute(_ANY_SQL, (STEP, *bounds)).fetchone() is None
    for begin, end in day.intervals(HOUR // 60):
        wanted = end <= frontier and end - begin == HOUR and (HOUR, begin) not in have
        if wanted and not any(begin <= at < end for at in dirty):
            yield Stretch(HOUR, int(begin), empty)
    if not dirty and day.end <= frontier:
        yield Stretch(length, start, empty)


def leave_empty(connection: sqlite3.Connection, some: Iterable[Stretch]) -> None:
    """Note that some stretches are made: there is nothing to add up."""
    connection.executemany(_SPAN_SQL, ((one.length, one.start) for one in some))


def make(connection: sqlite3.Connection, length: int, start: int) -> None:
    """Make one, replacing its older self.

    The visits of all queues become one cell, the bundle: tens of thousands of rows take longer to read than
    what is in them.
    """
    whole: dict[int, Cell] = defaultdict(Cell)
    settled = -math.inf
    for child, begin, end in _children(length, start):
        for series, *parts in connection.execute(CHILDREN_SQL, (child, begin, end)):
            if series == BUNDLE:
                settled = max(settled, parts[0])
                _unbundle(whole, parts[-1])
            else:
                _add(whole[series], *parts)
    queues = {series for (series,) in connection.execute(QUEUES_SQL)} & whole.keys()
    rows = [
        (series, length, start, cell.settled, cell.top, cell.top_at, packed(cell.vector))
        for series, cell in whole.items()
        if series not in queues
    ]
    if queues:
        settled = max(settled, *(whole[series].settled for series in queues))
        rows.append((BUNDLE, length, start, settled, None, None, _bundle(whole, queues)))
    connection.execute(CLEAR_SQL, (length, start, start + 1))
    connection.executemany(PUT_SQL, rows)
    connection.execute(_SPAN_SQL, (length, start))


def _bundle(whole: Mapping[int, Cell], queues: Iterable[int]) -> bytes:
    tops = {series: top for series in queues if (top := whole[series].top) is not None}
    return bundled({n: {**whole[n].vector, TOP: tops[n]} if n in tops else whole[n].vector for n in queues})


def _unbundle(whole: dict[int, Cell], sums: bytes) -> None:
    for series, place, number in WIDE.iter_unpack(sums):
        cell = whole[series]
        if place == TOP:
            cell.top = max(cell.top or 0.0, number)
        else:
            cell.vector[place] = cell.vector.get(place, 0.0) + number


def _children(length: int, start: int) -> Iterator[tuple[int, int, int]]:
    """Say what it is made of: hours, and for what is left at the end of a day, smallest stretches."""
    end = start + length
    if length <= HOUR:
        yield STEP, start, end
        return
    hours = start + length // HOUR * HOUR
    yield HOUR, start, hours
    yield STEP, hours, end


def _add(whole: Cell, settled: float, top: float | None, top_at: float | None, sums: bytes) -> None:
    whole.settled = max(whole.settled, settled)
    if top is not None and (whole.top is None or top > whole.top):
        whole.top, whole.top_at = top, top_at
    vector = whole.vector
    for place, number in unpacked(sums):
        vector[place] = vector.get(place, 0.0) + number
