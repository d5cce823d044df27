"""Which sets of call records were imported."""

import sqlite3

from wallboard.domain.records.record import RecordSet

_SETS = """
SELECT name, (SELECT count(*) FROM record WHERE record_set = id),
  (SELECT min(began) FROM record WHERE record_set = id),
  (SELECT max(began) FROM record WHERE record_set = id),
  starts_in_minutes, lasts_in_minutes, preset, imported_at
FROM record_set ORDER BY imported_at DESC, name
"""


def record_sets(connection: sqlite3.Connection) -> tuple[RecordSet, ...]:
    """Give them, the one that was added to last first."""
    return tuple(
        RecordSet(name, count, since, until, bool(starts), bool(lasts), preset, at)
        for name, count, since, until, starts, lasts, preset, at in connection.execute(_SETS)
    )
