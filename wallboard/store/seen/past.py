"""Goes through what a cache had before it knew who had called: the newest first, in small steps."""

import sqlite3
from collections.abc import Generator

from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import Direction, Seconds
from wallboard.store.seen.index import note_callers
from wallboard.store.transaction import transaction

SLICE_S = 600.0
"""Of calls in one transaction: some 30 ms in a large centre's busiest hour."""

_LEFT = "SELECT of, reached FROM caller_past WHERE reached >= goal ORDER BY of"
_REACHED = "UPDATE caller_past SET reached = ? WHERE of = ?"
_NEXT = {
    "call": 'SELECT max(arrived) FROM "call" WHERE arrived <= ?',
    "visit": "SELECT max(joined) FROM visit WHERE joined <= ?",
}
_CALLS = (
    'SELECT caller, caller_raw, max(arrived) FROM "call" WHERE arrived > ? AND arrived <= ?'
    " AND (caller IS NOT NULL OR caller_raw <> '') GROUP BY 1, 2"
)
_VISITS = (
    "SELECT caller, caller_raw, max(joined), caller_name FROM visit WHERE joined > ? AND joined <= ?"
    " AND caller_name <> '' AND (caller IS NOT NULL OR caller_raw <> '') GROUP BY 1, 2, 4"
)


def past_noted(connection: sqlite3.Connection, _now: Seconds) -> Generator[None, None, None]:
    """Note the callers of the past, a transaction at each step. Raises sqlite3.Error; the rest is left."""
    for of, reached in connection.execute(_LEFT).fetchall():
        upto = reached
        while True:
            (upto,) = connection.execute(_NEXT[of], (upto,)).fetchone()
            if upto is None:
                break
            _note(connection, of, upto - SLICE_S, upto)
            upto -= SLICE_S
            yield
        connection.execute("UPDATE caller_past SET reached = goal - 1 WHERE of = ?", (of,))
        yield


def _note(connection: sqlite3.Connection, of: str, since: Seconds, upto: Seconds) -> None:
    with transaction(connection):
        note_callers(connection, _facts(connection, of, since, upto))
        connection.execute(_REACHED, (since, of))


def _facts(connection: sqlite3.Connection, of: str, since: Seconds, upto: Seconds) -> list[Call | Visit]:
    """Stand in for all facts of a slice: one for each way in which each caller was presented."""
    if of == "call":
        return [
            Call("", "", Direction.INBOUND, at, number, raw)
            for number, raw, at in connection.execute(_CALLS, (since, upto))
        ]
    return [
        Visit("", "", "", 1, at, caller=number, caller_raw=raw, caller_name=name)
        for number, raw, at, name in connection.execute(_VISITS, (since, upto))
    ]
