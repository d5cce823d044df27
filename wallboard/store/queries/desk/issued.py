"""Reports as they were issued."""

import sqlite3

from wallboard.domain.desk.issued import IssuedReport
from wallboard.store.book.tables import ISSUED

ALL_SQL = f"SELECT {ISSUED.selected} FROM issued ORDER BY number DESC, version DESC LIMIT ?"  # noqa: S608 -- our own columns
VERSIONS_SQL = f"SELECT {ISSUED.selected} FROM issued WHERE number = ? ORDER BY version"  # noqa: S608 -- the same
NEXT_SQL = "SELECT coalesce(max(number), 0) + 1 FROM issued"


def reports_issued(connection: sqlite3.Connection, limit: int = 200) -> tuple[IssuedReport, ...]:
    """Give the reports that were issued, the latest first."""
    return ISSUED.facts(connection.execute(ALL_SQL, (limit,)))


def versions_of(connection: sqlite3.Connection, number: int) -> tuple[IssuedReport, ...]:
    """Give all versions of one report."""
    return ISSUED.facts(connection.execute(VERSIONS_SQL, (number,)))


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number of the next report; who writes it first has it."""
    return int(connection.execute(NEXT_SQL).fetchone()[0])
