"""Up to when a source was seen, whatever day that was."""

import sqlite3

from wallboard.domain.words import Seconds, SourceName

LAST_SEEN_SQL = 'SELECT "until" FROM coverage WHERE source = ? ORDER BY since DESC LIMIT 1'


def last_seen(connection: sqlite3.Connection, source: SourceName) -> Seconds | None:
    """Give the end of the source's last stretch of coverage; None when it was never seen."""
    row = connection.execute(LAST_SEEN_SQL, (source,)).fetchone()
    return None if row is None else float(row[0])
