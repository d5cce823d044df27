"""Which calls name nobody (any more), for a program that knew them before a caller was erased."""

import sqlite3

from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.words import Seconds

KNOWN_S = 2 * 86_400.0
"""No program remembers a call that is over for longer than this."""
STAY_S = 6 * 3600.0
"""No call lasts longer: what has no end after that has lost it."""

# Of one that goes on the number may still be told; its caller was not erased, for that is refused
_CALLS = """
SELECT 'call', source, call FROM "call" WHERE arrived >= ?1 AND caller IS NULL AND caller_raw = ''
  AND (ended IS NOT NULL OR arrived < ?2)
"""
_VISITS = """
SELECT 'visit', source, call, queue, CAST(nth AS TEXT) FROM visit
WHERE joined >= ?1 AND caller IS NULL AND caller_raw = '' AND caller_name = ''
  AND ((outcome <> 'waiting' AND (answered IS NULL OR ended IS NOT NULL)) OR joined < ?2)
"""


def withheld_by(connection: sqlite3.Connection, now: Seconds) -> Withheld:
    """Give the calls and visits of late that are over and name nobody. Raises sqlite3.Error."""
    spans = (now - KNOWN_S, now - STAY_S)
    rows = (row for sql in (_CALLS, _VISITS) for row in connection.execute(sql, spans))
    return Withheld(frozenset(rows))
