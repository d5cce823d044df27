"""How the cache is: how large, how much it holds of what, and when it was last written to."""

import sqlite3

from msgspec import Struct

from wallboard.domain.words import Seconds
from wallboard.store.pending import AnomalyCount
from wallboard.store.queries.anomalies import anomalies
from wallboard.store.rollup.work import progress

TABLES = ("visit", "call", "offer", "agent_spell", "coverage", "anomaly")
# The ends of the row ids, not a count of the rows: that would go through years of them. Rows are only ever
# removed from the old end, so it is right but for what was erased in between.
ROWS_SQL = 'SELECT max(rowid) - min(rowid) + 1 FROM "{table}"'
WRITTEN_SQL = 'SELECT max("until") FROM coverage'
FIRST_SQL = "SELECT min(joined) FROM visit"


class Health(Struct, frozen=True):
    """The cache in numbers, and what was odd lately."""

    size_bytes: int
    rows: tuple[tuple[str, int], ...]
    """About how many rows each table has."""
    written: Seconds | None
    """Up to when something was told and written down."""
    first: Seconds | None
    """When the oldest stay began that is kept."""
    odd: tuple[AnomalyCount, ...]
    odd_total: int
    summed: Seconds | None = None
    """Before it all is added up already, but for `unsummed`; None: nothing yet."""
    unsummed: int = 0
    """So many times of five minutes have to be added up again."""


def health(connection: sqlite3.Connection, since: Seconds, limit: int) -> Health:
    """Look at the cache; of what was odd, give what was last seen at or after `since`."""
    pages, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size")
    )
    rows = tuple((table, int(_one(connection, ROWS_SQL.format(table=table)) or 0)) for table in TABLES)
    found, total = anomalies(connection, since, limit)
    made = progress(connection)
    return Health(
        pages * size, rows, _one(connection, WRITTEN_SQL), _one(connection, FIRST_SQL), found, total,
        made.until, made.dirty,
    )  # fmt: skip


def _one(connection: sqlite3.Connection, sql: str) -> float | None:
    value = connection.execute(sql).fetchone()[0]
    return None if value is None else float(value)
