"""Who looked at what of callers, the latest first."""

import sqlite3

from wallboard.domain.desk.access import Access
from wallboard.domain.words import Seconds
from wallboard.store.book.tables import ACCESSES

ACCESSES_SQL = f"""
SELECT {ACCESSES.selected} FROM access WHERE at >= ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?
"""  # noqa: S608 -- our own columns


def accesses(
    connection: sqlite3.Connection, since: Seconds, until: Seconds, limit: int = 1000
) -> tuple[Access, ...]:
    """Give the accesses of `[since, until)`, at most so many."""
    return ACCESSES.facts(connection.execute(ACCESSES_SQL, (since, until, limit)))
