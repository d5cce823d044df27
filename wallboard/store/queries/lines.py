"""The calls to each number dialled, and those of each part of a time."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from wallboard.domain.day.cohorts import Parts
from wallboard.domain.day.scope import means_whole
from wallboard.domain.facts import Call
from wallboard.domain.folds import call_at
from wallboard.domain.snapshot import Scope
from wallboard.domain.tally import CallTally
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.ready.cells import Held, Row, held, names_of_slots, series_of
from wallboard.store.queries.ready.cover import Rest, cover
from wallboard.store.tables import CALLS

CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ?'  # noqa: S608 -- our own columns

Line: TypeAlias = tuple[SourceName, str]


def calls_in(
    connection: sqlite3.Connection, scope: Scope, parts: Parts, now: Seconds
) -> tuple[CallTally, ...]:
    """Give the calls that arrived in each part, at the sources that are meant as a whole."""
    if not parts:
        return ()
    centres = {n: name for n, (name, _) in series_of(connection, "calls").items() if means_whole(scope, name)}
    found = _held(connection, [*centres], parts, now)
    rows = [(found.part_of[row[1:3]], row) for row in found.rows]
    made = _added(connection, rows, len(parts))
    for rest, call in _arrived(connection, found.rest, now):
        if means_whole(scope, call.source):
            made[rest.part].add(call)
    return tuple(made)


def calls_by_line(
    connection: sqlite3.Connection, scope: Scope, since: Seconds, until: Seconds, now: Seconds
) -> dict[Line, CallTally]:
    """Give the calls to each number dialled that arrived in `[since, until)`, the most called first."""
    lines = {n: key for n, key in series_of(connection, "line").items() if means_whole(scope, key[0])}
    found = _held(connection, [*lines], ((since, until),), now)
    keys = sorted({lines[row[0]] for row in found.rows})
    into = {key: n for n, key in enumerate(keys)}
    rows = [(into[lines[row[0]]], row) for row in found.rows]
    added = _added(connection, rows, len(keys))
    made = defaultdict(CallTally, zip(keys, added, strict=True))
    for _, call in _arrived(connection, found.rest, now):
        if call.line is not None and means_whole(scope, call.source):
            made[call.source, call.line].add(call)
    return dict(sorted(made.items(), key=lambda one: (-one[1].arrived, one[0])))


def calls_to(
    connection: sqlite3.Connection, wanted: Callable[[SourceName, str], bool], parts: Parts, now: Seconds
) -> tuple[CallTally, ...]:
    """Give the calls to some numbers that arrived in each part; `wanted` says which, of which source."""
    if not parts:
        return ()
    lines = [n for n, key in series_of(connection, "line").items() if wanted(*key)]
    found = _held(connection, lines, parts, now)
    rows = [(found.part_of[row[1:3]], row) for row in found.rows]
    made = _added(connection, rows, len(parts))
    for rest, call in _arrived(connection, found.rest, now):
        if call.line is not None and wanted(call.source, call.line):
            made[rest.part].add(call)
    return tuple(made)


def _held(connection: sqlite3.Connection, series: list[int], parts: Parts, now: Seconds) -> Held:
    return held(connection, series, cover(connection, parts, now, lambda _length, _start: True), now)


def _added(connection: sqlite3.Connection, rows: list[tuple[int, Row]], count: int) -> list[CallTally]:
    from wallboard.store.queries.ready.added import calls_added  # noqa: PLC0415 -- it loads numpy

    return calls_added(rows, count, names_of_slots(connection))


def _arrived(
    connection: sqlite3.Connection, times: Iterable[Rest], now: Seconds
) -> Iterator[tuple[Rest, Call]]:
    """Give the calls of what is not ready-made, as they stood at `now`."""
    for rest in times:
        for whole in CALLS.facts(connection.execute(CALLS_SQL, (rest.since, rest.until))):
            call = call_at(whole, now)
            if call is not None:
                yield rest, call
