"""Where rows are kept: a row of blobs for each stretch of time, by its beginning."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wallboard.store.rollup.columns.rows import Written

SPAN = 1800
"""Seconds of which the calls are written together: of a centre of 500 agents some 900, in 30 ms."""
DAY = 86_400
"""Half hours of such a long time may be packed together; how the site cuts its days changes nothing here."""


def put(connection: sqlite3.Connection, kind: str, start: int, values: Sequence[int | bytes]) -> None:
    """Keep something; nothing where its first value is none."""
    connection.execute(f"DELETE FROM column_{kind} WHERE start = ?", (start,))  # noqa: S608 -- our own names
    if values[0]:
        marks = ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO column_{kind} VALUES (?, {marks})", (start, *values))  # noqa: S608 -- the same


def put_calls(connection: sqlite3.Connection, start: int, rows: "Written") -> None:
    """Keep calls, and who called."""
    from wallboard.store.rollup.columns.rows import TABLES  # noqa: PLC0415 -- it loads numpy
    from wallboard.store.rollup.columns.table import packed  # noqa: PLC0415 -- likewise
    from wallboard.store.rollup.columns.whole import whos_of  # noqa: PLC0415 -- likewise

    for (kind, table), made in zip(TABLES.items(), (rows.calls, rows.ways, rows.likes), strict=True):
        put(connection, kind, start, [len(made), *(packed(made[name]) for name in table.names or ())])
    put(connection, "who", start, [whos_of(rows.calls).tobytes()])


def taken(connection: sqlite3.Connection, kind: str, since: int, until: int) -> list[tuple[Any, ...]]:
    """Give what is kept of a time without its beginnings, in their order, and keep it no longer."""
    where = f"column_{kind} WHERE start >= ? AND start < ?"
    rows = connection.execute(f"SELECT * FROM {where} ORDER BY start", (since, until)).fetchall()  # noqa: S608 -- our own names
    connection.execute(f"DELETE FROM {where}", (since, until))  # noqa: S608 -- the same
    return [values for _, *values in rows]
