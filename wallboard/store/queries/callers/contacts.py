"""What else those did who were lost, and where the calls of a time were waiting."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from math import inf, nextafter

from wallboard.domain.facts import Call
from wallboard.domain.folds import call_at
from wallboard.domain.promise.judging import Way
from wallboard.domain.words import CallId, Seconds, SourceName
from wallboard.store.queries.sources import only
from wallboard.store.tables import CALLS

CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ?'  # noqa: S608 -- our own columns
WAYS_SQL = (
    "SELECT source, call, queue, min(joined) FROM visit WHERE joined >= ? AND joined < ? AND joined <= ?"
)
CONTACTS_SQL = f"""
SELECT {CALLS.selected} FROM "call" INDEXED BY call_caller
WHERE caller IN (SELECT value FROM json_each(?)) AND arrived >= ? AND arrived < ?
"""  # noqa: S608 -- our own columns
BARE_SQL = f"""
SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ? AND caller IS NULL AND caller_raw <> ''
"""  # noqa: S608 -- the same

STAY_S = 6 * 3600.0
"""No call lasts longer."""


def arrived_in(
    connection: sqlite3.Connection,
    period: tuple[Seconds, Seconds],
    at: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> list[Call]:
    """Give the calls that arrived in `[since, until)`, as they were at `at`."""
    where, names = only(sources)
    span = period[0], min(period[1], nextafter(at, inf)), *names
    known = (call_at(call, at) for call in CALLS.facts(connection.execute(CALLS_SQL + where, span)))
    return [call for call in known if call is not None]


def ways_in(
    connection: sqlite3.Connection,
    period: tuple[Seconds, Seconds],
    at: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> dict[tuple[SourceName, CallId], Way]:
    """Say of each call of a time which queues it was in by `at`, and when it joined the first."""
    where, names = only(sources)
    ways: dict[tuple[SourceName, CallId], Way] = {}
    rows = connection.execute(
        WAYS_SQL + where + " GROUP BY 1, 2, 3", (period[0], period[1] + STAY_S, at, *names)
    )
    for source, call, queue, joined in rows:
        way = ways.get((source, call))
        if way is None:
            ways[source, call] = Way(joined, frozenset({(source, queue)}))
            continue
        first = joined if way.joined is None else min(way.joined, joined)
        ways[source, call] = Way(first, way.places | {(source, queue)})
    return ways


def contacts_of(
    connection: sqlite3.Connection,
    lost: Sequence[Call],
    span: tuple[Seconds, Seconds],
    at: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> Iterator[Call]:
    """Give lost calls as they were at `at`, and all that their callers did in a time.

    One that had arrived a while before the time may be answered in it.
    """
    yield from (call for call in lost if call.caller is None)
    numbers = {call.caller for call in lost if call.caller is not None}
    where, names = only(sources)
    values = (span[0] - STAY_S, min(span[1], nextafter(at, inf)), *names)
    rows = connection.execute(CONTACTS_SQL + where, (json.dumps(sorted(numbers)), *values)).fetchall()
    if any(call.caller is None and call.caller_raw for call in lost):
        rows += connection.execute(BARE_SQL + where, values).fetchall()
    for whole in CALLS.facts(rows):
        call = call_at(whole, at)
        if call is not None:
            yield call
