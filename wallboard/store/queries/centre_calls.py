"""The calls that reached the centre in a time: in any order, a page at a time, and how many in all."""

import sqlite3
from typing import Literal

from msgspec import Struct

from wallboard.domain.facts import Call
from wallboard.domain.words import Seconds
from wallboard.store.tables import CALLS

CallKey = Literal["arrived", "caller", "line", "reached", "lasted", "became"]
"""By what they can be ordered."""

_WHERE = "arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal"
_ORDERS: dict[CallKey, str] = {
    "arrived": "arrived",
    "caller": "coalesce(caller, nullif(caller_raw, ''))",
    "line": "line",
    "reached": "answered - arrived",
    "lasted": "coalesce(ended, 9e999) - arrived",
    "became": "CASE WHEN answered IS NOT NULL THEN 'answered' ELSE coalesce(result, pre, '') END",
}
COUNT_SQL = f'SELECT count(*) FROM "call" WHERE {_WHERE}'  # noqa: S608 -- our own words


class CallsWanted(Struct, frozen=True):
    """External calls that arrived in `[since, until)`, in some order; what has no value comes last."""

    since: Seconds
    until: Seconds
    key: CallKey = "arrived"
    falls: bool = True


def calls_sql(wanted: CallsWanted) -> str:
    """Write the question for one page."""
    value, way = _ORDERS[wanted.key], "DESC" if wanted.falls else "ASC"
    order = f"arrived {way}" if wanted.key == "arrived" else f"{value} IS NULL, {value} {way}, arrived DESC"
    return (
        f'SELECT {CALLS.selected} FROM "call" WHERE {_WHERE}'  # noqa: S608 -- our own words
        f' ORDER BY {order}, source, "call" LIMIT ? OFFSET ?'
    )


def centre_calls(
    connection: sqlite3.Connection, wanted: CallsWanted, limit: int, offset: int = 0
) -> tuple[tuple[Call, ...], int]:
    """Give at most `limit` calls after the first `offset`, and how many there are in all."""
    span = (wanted.since, wanted.until)
    found = CALLS.facts(connection.execute(calls_sql(wanted), (*span, limit, offset)))
    (total,) = connection.execute(COUNT_SQL, span).fetchone()
    return found, total
