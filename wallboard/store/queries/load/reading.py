"""Reads what happened in a long time as columns of numbers, a day after the other.

A row of Python's costs three times as much as reading it. So SQLite puts each column together as one text of
whole numbers: an instant is counted in steps of 2⁻²² s, which is what a float can tell apart from the year
2004 to 2106, so that nothing is rounded. 400,000 visits take 0.2 s so.
"""

import sqlite3
from math import ceil
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.load.family import ANSWERED, REFUSED, WAITING
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.steps import Instants
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.layers import STAY_S
from wallboard.store.queries.load.which import Which

Spans: TypeAlias = tuple[Instants, Instants]
"""From when, until when."""

DAY_S = 86_400.0
_FINE = 4_194_304
_NEVER = 8_589_934_592
"""Stands for an instant that has not come: the year 2242."""

_LEFT = f'coalesce("left", {_NEVER})'
# A conversation whose end nobody saw takes no time: it would go on for ever.
_ENDED = f"coalesce(ended, CASE end_cause WHEN 'gap' THEN answered ELSE {_NEVER} END)"
_WRAPPED = (
    f"CASE WHEN ended IS NULL THEN {_ENDED} ELSE min(max(coalesce(wrap_until, ended), ended), {_NEVER}) END"
)
_CODE = (
    "CASE outcome WHEN 'answered' THEN 1 WHEN 'abandoned' THEN 2 WHEN 'waiting' THEN 0"
    " WHEN 'full' THEN 4 WHEN 'join_empty' THEN 4 WHEN 'overflow' THEN 5 ELSE 3 END"
)
"""The numbers of `domain.load.family`."""


def packed(value: str) -> str:
    """Write a column of instants as SQLite puts it together."""
    return f"group_concat(CAST({value} * {_FINE} AS INTEGER))"


VISITS_SQL = f"""
SELECT {packed("joined")}, {packed(_LEFT)},
  {packed(f"CASE WHEN answered IS NULL THEN {_LEFT} ELSE {_ENDED} END")}, group_concat({_CODE}, '')
FROM visit WHERE joined >= ? AND joined < ?
"""  # noqa: S608 -- our own words
WRAPPED_SQL = f"""
SELECT {packed("answered")}, {packed(_WRAPPED)} FROM visit
WHERE joined >= ? AND joined < ? AND answered IS NOT NULL
"""  # noqa: S608 -- the same
CALLS_SQL = f"""
SELECT {packed("arrived")}, {packed(f"coalesce(ended, {_NEVER})")} FROM "call"
WHERE arrived >= ? AND arrived < ?
"""  # noqa: S608 -- the same
LOST_SQL = f"""
SELECT {packed("arrived")} FROM "call"
WHERE arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal AND answered IS NULL AND ended <= ?
  AND pre IS NOT 'self_served'
"""  # noqa: S608 -- the same


class VisitsRead(Struct, frozen=True):
    """Visits of a time, in no order; infinite is what has not come."""

    joined: Instants
    left: Instants
    over: Instants
    """When the conversation was over; of those without one, when they left."""
    family: NDArray[np.uint8]
    """As `domain.load.family` has it."""

    def pick(self, mask: NDArray[np.bool_]) -> "VisitsRead":
        """Return some of them."""
        return VisitsRead(self.joined[mask], self.left[mask], self.over[mask], self.family[mask])

    def as_of(self, now: Seconds) -> "VisitsRead":
        """Return them as they stood at an instant: who left later was waiting still."""
        known = self.pick(self.joined <= now)
        waits = (known.left > now) & (known.family != REFUSED)
        family = np.where(waits, WAITING, known.family).astype(np.uint8)
        return VisitsRead(known.joined, np.where(waits, np.inf, known.left), known.over, family)


def visits_read(connection: sqlite3.Connection, since: Seconds, until: Seconds, which: Which) -> VisitsRead:
    """Give the visits that joined in `[since, until)`."""
    found = [
        (*map(instants, row[:3]), np.frombuffer(row[3].encode(), np.uint8) - ord("0"))
        for row in by_day(connection, VISITS_SQL, (since, until), which)
    ]
    none = (np.empty(0), np.empty(0), np.empty(0), np.empty(0, np.uint8))
    return VisitsRead(*(np.concatenate(column) for column in zip(none, *found, strict=True)))


def spans_of(read: VisitsRead, layer: Layer) -> Spans:
    """Give when each was in a layer of visits that is not about wrap-up; no stay is longer than `STAY_S`."""
    if layer == "talking":
        some = read.pick(read.family == ANSWERED)
        begins, ends = some.left, some.over
    else:
        some = read.pick(read.family != REFUSED)
        begins, ends = some.joined, some.left if layer == "in_queue" else some.over
    return begins, np.minimum(ends, some.joined + STAY_S)


def spans_read(
    connection: sqlite3.Connection, sql: str, since: Seconds, until: Seconds, which: Which
) -> Spans:
    """Give the spans of `WRAPPED_SQL` or `CALLS_SQL` that began in a time; none is longer than a stay."""
    found = [[*map(instants, row)] for row in by_day(connection, sql, (since, until), which)]
    none = (np.empty(0), np.empty(0))
    begins, ends = (np.concatenate(column) for column in zip(none, *found, strict=True))
    return begins, np.minimum(ends, begins + STAY_S)


def lost_read(
    connection: sqlite3.Connection, since: Seconds, until: Seconds, which: Which, now: Seconds
) -> Instants:
    """Give when each lost call arrived."""
    (text,) = connection.execute(LOST_SQL + which.sql, (since, until, now, *which.values)).fetchone()
    return np.empty(0) if text is None else instants(text)


def by_day(
    connection: sqlite3.Connection, sql: str, span: tuple[Seconds, Seconds], which: Which
) -> list[tuple[str, ...]]:
    """Ask for a day after the other, whose beginning and end the question takes first.

    The texts of a month would be large.
    """
    since, until = span
    cuts = [since + n * DAY_S for n in range(max(1, ceil((until - since) / DAY_S)))]
    rows = [
        connection.execute(sql + which.sql, (cut, min(until, cut + DAY_S), *which.values)).fetchone()
        for cut in cuts
    ]
    return [row for row in rows if row[0] is not None]


def instants(text: str) -> Instants:
    """Read what `packed` wrote."""
    steps = np.fromstring(text, np.int64, sep=",")
    return np.where(steps >= _NEVER * _FINE, np.inf, steps / _FINE)
