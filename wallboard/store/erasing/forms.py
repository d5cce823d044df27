"""Every way in which one caller's number is written in the cache."""

import sqlite3

from wallboard.domain.caller import known_as
from wallboard.domain.desk.deeds import CallerId
from wallboard.store.records.forgetting import record_forms

# From each number as it was sent to the next, by the index: the calls of one are not read one by one
_BARE = tuple(
    f"""
WITH RECURSIVE sent (raw) AS (
  SELECT min(caller_raw) FROM {table} WHERE caller IS NULL AND length(caller_raw) > 0
  UNION ALL SELECT (SELECT min(caller_raw) FROM {table}
    WHERE caller IS NULL AND length(caller_raw) > 0 AND caller_raw > raw) FROM sent WHERE raw IS NOT NULL)
SELECT raw FROM sent WHERE raw IS NOT NULL
"""  # noqa: S608 -- our own tables
    for table in ('"call"', "visit")
)
_SENT = tuple(
    f"SELECT DISTINCT caller_raw FROM {table} WHERE caller = ? AND caller_raw <> ''"  # noqa: S608 -- the same
    for table in ('"call"', "visit")
)


def bare_forms(connection: sqlite3.Connection, who: CallerId) -> frozenset[str]:
    """Give how a caller without E.164 was sent; nothing for one whose number has it."""
    if who.startswith("+"):
        return frozenset()
    rows = (raw for sql in _BARE for (raw,) in connection.execute(sql))
    return frozenset(raw for raw in rows if known_as(None, raw) == who)


def written_forms(connection: sqlite3.Connection, who: CallerId) -> frozenset[str]:
    """Give every way in which a caller's number stands in the cache."""
    sent = {raw for sql in _SENT for (raw,) in connection.execute(sql, (who,))}
    return bare_forms(connection, who) | sent | record_forms(connection, who) | {who}
