"""Puts the rows of half hours together to columns that go through a long time."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wallboard.store.queries.columns.memo import Run
from wallboard.store.rollup.columns.rows import TABLES, Written
from wallboard.store.rollup.columns.table import Rows, unpacked

ROWS_SQL = {
    kind: f"SELECT length, {', '.join(table.names or ())} FROM column_{kind}"  # noqa: S608 -- our own names
    " WHERE start >= ? AND start < ? ORDER BY start"
    for kind, table in TABLES.items()
}
CALL_SQL, WAY_SQL, LIKE_SQL = ROWS_SQL.values()

_Blobs = Sequence[tuple[Any, ...]]
"""Of each half hour: how many rows there are, and a column after the other."""


class Table:
    """What is kept of the calls of half hours in a row, read when somebody looks at it."""

    def __init__(
        self, connection: sqlite3.Connection, kind: str, runs: Sequence[Run], facts: Mapping[float, Written]
    ) -> None:
        """Take a kind of `TABLES`; `facts` has the rows of half hours that are not made, by their start."""
        self._kind = kind
        self._parts = [partial(self._read, connection, run, facts.get(run.since)) for run in runs]

    def rows(self, length: int | None = None) -> Rows:
        """Give all as columns; to count them they have to be read."""
        return Rows(self._counted() if length is None else length, self._column)

    def _read(self, connection: sqlite3.Connection, run: Run, facts: Written | None) -> Rows | _Blobs:
        if facts is not None:
            return {"call": facts.calls, "way": facts.ways, "like": facts.likes}[self._kind]
        return connection.execute(ROWS_SQL[self._kind], (run.since, run.until)).fetchall()

    @cached_property
    def _known(self) -> list[Rows | _Blobs]:
        return [read() for read in self._parts]

    def _counted(self) -> int:
        of_each = (len(one) if isinstance(one, Rows) else sum(row[0] for row in one) for one in self._known)
        return sum(of_each)

    def _column(self, name: str) -> NDArray[np.generic]:
        table = TABLES[self._kind]
        place, size = (table.names or ()).index(name) + 1, table[name].itemsize
        found: list[bytes] = []  # put together once: a column of a month is 5 MB
        for part in self._known:
            if isinstance(part, Rows):
                found.append(part[name].tobytes())
            else:
                found += [unpacked(row[place], row[0], size) for row in part]
        return np.frombuffer(b"".join(found), table[name])
