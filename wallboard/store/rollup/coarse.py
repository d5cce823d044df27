"""Adds the cells of five minutes up to hours, and those to days, as the site cuts its days."""

import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TypeAlias

from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds
from wallboard.store.rollup.making import STEP, Cell
from wallboard.store.rollup.slots import packed, unpacked

Days: TypeAlias = Callable[[Seconds], Day]
"""The business day in which an instant lies."""

HOUR = 3600

CHILDREN_SQL = """
SELECT series, settled, top, top_at, sums FROM rollup_cell
WHERE length = ? AND start >= ? AND start < ? ORDER BY start
"""
CLEAR_SQL = "DELETE FROM rollup_cell WHERE length = ? AND start >= ? AND start < ?"
PUT_SQL = (
    "INSERT INTO rollup_cell (series, length, start, settled, top, top_at, sums) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_SPAN_SQL = "INSERT OR IGNORE INTO rollup_span (length, start) VALUES (?, ?)"
_DIRTY_SQL = "SELECT start FROM rollup_dirty WHERE start >= ? AND start < ?"
_MADE_SQL = "SELECT length, start FROM rollup_span WHERE length > ? AND start >= ? AND start < ?"


def longer_ones(
    connection: sqlite3.Connection, days: Days, since: Seconds, frontier: Seconds
) -> Iterator[tuple[int, int]]:
    """Give the hours and days from the day of `since` on that can be made and are not, as length and start.

    What is given is taken to be made before the next one is asked for: a day is made of its hours.
    """
    day = days(since)
    while day.start < frontier:
        yield from _of_day(connection, day, frontier)
        day = days(day.end)


def _of_day(connection: sqlite3.Connection, day: Day, frontier: Seconds) -> Iterator[tuple[int, int]]:
    start, length = int(day.start), int(day.end - day.start)
    if start % STEP:
        return
    bounds = (start, int(day.end))
    have = set(connection.execute(_MADE_SQL, (STEP, *bounds)))
    if (length, start) in have:
        return
    dirty = [row[0] for row in connection.execute(_DIRTY_SQL, bounds)]
    for begin, end in day.intervals(HOUR // 60):
        wanted = end <= frontier and end - begin == HOUR and (HOUR, begin) not in have
        if wanted and not any(begin <= at < end for at in dirty):
            yield HOUR, int(begin)
    if not dirty and day.end <= frontier:
        yield length, start


def make(connection: sqlite3.Connection, length: int, start: int) -> None:
    """Make one, replacing its older self."""
    whole: dict[int, Cell] = defaultdict(Cell)
    for child, begin, end in _children(length, start):
        for series, *parts in connection.execute(CHILDREN_SQL, (child, begin, end)):
            _add(whole[series], *parts)
    connection.execute(CLEAR_SQL, (length, start, start + 1))
    connection.executemany(
        PUT_SQL,
        (
            (series, length, start, cell.settled, cell.top, cell.top_at, packed(cell.vector))
            for series, cell in whole.items()
        ),
    )
    connection.execute(_SPAN_SQL, (length, start))


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


def bounds_of(connection: sqlite3.Connection) -> tuple[Seconds, Seconds]:
    """Say between which instants there are facts; the first infinite when there are none."""
    columns = (("joined", "visit"), ("arrived", '"call"'), ("since", "agent_spell"))
    # One at a time: SQLite looks up a minimum in an index, but goes through all for two at once
    sql = "SELECT (SELECT min({0}) FROM {1}), (SELECT max({0}) FROM {1})"
    firsts = [connection.execute(sql.format(*names)).fetchone() for names in columns]
    begins = [first for first, _ in firsts if first is not None]
    return min(begins, default=math.inf), max(
        (last for _, last in firsts if last is not None), default=-math.inf
    )
