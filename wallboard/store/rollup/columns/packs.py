"""Puts the half hours of a day together, so that a long time is a row a day; and takes a day apart again.

A packed day stands in the same tables as its half hours did, as one row at its beginning. Its half hours
are still told of by `column_span`, each with the beginning of the day as its `pack`.
"""

import sqlite3
from itertools import groupby, pairwise

from wallboard.domain.words import Seconds
from wallboard.store.rollup.columns.keeping import DAY, SPAN, put, put_calls, taken

_REST_S = 2 * DAY
"""So long ago a day must have begun: what is told late is told of younger ones."""

LOOSE_SQL = """
SELECT start, settled FROM column_span WHERE pack IS NULL AND start >= ? AND start < ? ORDER BY start
"""
TORN_SQL = "SELECT DISTINCT pack FROM column_span WHERE settled IS NULL AND pack IS NOT NULL"
PACK_SQL = "UPDATE column_span SET pack = ?1, settled = ?2 WHERE start >= ?1 AND start < ?3"
TEAR_SQL = "UPDATE column_span SET pack = NULL WHERE start >= ? AND start < ?"


def packable(connection: sqlite3.Connection, frontier: Seconds, kept: Seconds) -> list[tuple[int, Seconds]]:
    """Name the days that can be packed, the latest first, each with when all of it is settled."""
    rows = connection.execute(LOOSE_SQL, (kept, (frontier - _REST_S) // DAY * DAY)).fetchall()
    by_day = groupby(rows, lambda row: row[0] // DAY * DAY)
    days = {day: [settled for _, settled in some] for day, some in by_day}
    whole = [day for day, some in days.items() if len(some) * SPAN == DAY and None not in some]
    return [(day, max(days[day])) for day in reversed(whole)]


def pack(connection: sqlite3.Connection, day: int, settled: Seconds) -> None:
    """Make one row of the half hours of a day; within a transaction."""
    import numpy as np  # noqa: PLC0415 -- it takes long to load

    from wallboard.store.rollup.columns.rows import TABLES, WHO  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.rollup.columns.table import joined  # noqa: PLC0415 -- likewise

    for kind, table in TABLES.items():
        rows = taken(connection, kind, day, day + DAY)
        if rows:
            put(connection, kind, day, joined(rows, table))
    whos = [np.frombuffer(numbers, WHO) for (numbers,) in taken(connection, "who", day, day + DAY)]
    if whos:
        put(connection, "who", day, [np.unique(np.concatenate(whos)).tobytes()])
    connection.execute(PACK_SQL, (day, settled, day + DAY))


def tear(connection: sqlite3.Connection) -> None:
    """Take the days apart of which a half hour no longer holds; in the transaction that says so."""
    for (day,) in connection.execute(TORN_SQL).fetchall():
        _tear(connection, day)


def _tear(connection: sqlite3.Connection, day: int) -> None:
    from wallboard.store.rollup.columns.rows import TABLES, Written  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.rollup.columns.table import read  # noqa: PLC0415 -- likewise

    taken(connection, "who", day, day + DAY)
    tables = [
        [read(row, table) for row in taken(connection, kind, day, day + DAY)]
        for kind, table in TABLES.items()
    ]
    for parts in zip(*tables, strict=True):
        rows, starts = Written(*parts), [*range(day, day + DAY, SPAN)]
        edges = rows.calls["arrived"].searchsorted([*starts, day + DAY]).tolist()
        for start, (begin, end) in zip(starts, pairwise(edges), strict=True):
            if begin < end:
                put_calls(connection, start, rows.pick(slice(begin, end)))
    connection.execute(TEAR_SQL, (day, day + DAY))
