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
# As `domain.promise.lines.plain_line` writes a number.
_PLAIN = "line"
for _sign in (" ", "-", "/", ".", "(", ")", "\N{NO-BREAK SPACE}"):
    _PLAIN = f"replace({_PLAIN}, '{_sign}', '')"
COUNT_SQL = f'SELECT count(*) FROM "call" WHERE {_WHERE}'  # noqa: S608 -- our own words


class CallsWanted(Struct, frozen=True):
    """External calls that arrived in `[since, until)`, in some order; what has no value comes last."""

    since: Seconds
    until: Seconds
    key: CallKey = "arrived"
    falls: bool = True
    lines: tuple[str, ...] = ()
    """Only calls to these numbers, as `plain_line` writes them; none: no matter which was dialled."""


def calls_sql(wanted: CallsWanted) -> str:
    """Write the question for one page."""
    value, way = _ORDERS[wanted.key], "DESC" if wanted.falls else "ASC"
    order = f"arrived {way}" if wanted.key == "arrived" else f"{value} IS NULL, {value} {way}, arrived DESC"
    return (
        f'SELECT {CALLS.selected} FROM "call" WHERE {_WHERE}{_of_lines(wanted)}'  # noqa: S608 -- our own words
        f' ORDER BY {order}, source, "call" LIMIT ? OFFSET ?'
    )


def centre_calls(
    connection: sqlite3.Connection, wanted: CallsWanted, limit: int, offset: int = 0
) -> tuple[tuple[Call, ...], int]:
    """Give at most `limit` calls after the first `offset`, and how many there are in all."""
    values = (wanted.since, wanted.until, *wanted.lines)
    found = CALLS.facts(connection.execute(calls_sql(wanted), (*values, limit, offset)))
    (total,) = connection.execute(COUNT_SQL + _of_lines(wanted), values).fetchone()
    return found, total


def _of_lines(wanted: CallsWanted) -> str:
    return f" AND lower({_PLAIN}) IN ({', '.join('?' * len(wanted.lines))})" if wanted.lines else ""
