"""What happened that cannot be, counted by day."""

import sqlite3

from wallboard.domain.words import Seconds
from wallboard.store.pending import AnomalyCount

__all__ = ("ANOMALIES_SQL", "COUNT_SQL", "AnomalyCount", "anomalies")

ANOMALIES_SQL = """
SELECT source, day, kind, subject, "first", "last", "count", sample FROM anomaly WHERE "last" >= ?
ORDER BY "last" DESC LIMIT ? OFFSET ?
"""
COUNT_SQL = 'SELECT count(*) FROM anomaly WHERE "last" >= ?'


def anomalies(
    connection: sqlite3.Connection, since: Seconds, limit: int, offset: int = 0
) -> tuple[tuple[AnomalyCount, ...], int]:
    """Give those last seen at or after `since`, newest first, and how many there are in all."""
    rows = connection.execute(ANOMALIES_SQL, (since, limit, offset))
    found = tuple(AnomalyCount(*row) for row in rows)
    (total,) = connection.execute(COUNT_SQL, (since,)).fetchone()
    return found, total
