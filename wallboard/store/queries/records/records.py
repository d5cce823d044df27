"""The records of a set: as they are, or as no more than when each call began, was answered and ended."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.records.record import CallRecord
from wallboard.domain.words import Direction, Seconds

MILLION = Decimal(1_000_000)
COLUMNS = (
    "began, ended, answered, direction, caller, caller_raw, line, line_raw, operator, agent, cost, currency,"
    ' disposition, "call"'
)
_OF = "FROM record WHERE record_set = (SELECT id FROM record_set WHERE name = ?1)"
_LONGEST_S = 86_400.0
"""No call lasts longer: one that began before that is over."""
_WITHIN = f"{_OF} AND began >= ?2 - {_LONGEST_S} AND began < ?3 AND (began >= ?2 OR ended > ?2)"
_RECORDS = f"SELECT {COLUMNS} {_WITHIN} ORDER BY began, digest, nth"
_SPANS = f"SELECT began, answered, ended {_WITHIN} AND direction IN (?4, ?5) ORDER BY began"


class RecordSpans(Struct, frozen=True):
    """Calls as spans, in order of their beginning. Instants in seconds; three arrays of one length."""

    began: NDArray[np.float64]
    answered: NDArray[np.float64]
    """Not a number where nobody picked up."""
    ended: NDArray[np.float64]


def records_within(
    connection: sqlite3.Connection, name: str, since: Seconds, until: Seconds
) -> Iterator[CallRecord]:
    """Give the records of a set that lie in `[since, until)` at least in part, by their beginning."""
    return map(record_of, connection.execute(_RECORDS, (name, since, until)))


def record_spans(
    connection: sqlite3.Connection,
    name: str,
    since: Seconds,
    until: Seconds,
    directions: tuple[Direction, ...] = (Direction.INBOUND,),
) -> RecordSpans:
    """Give when calls of a set began, were answered and ended; those that lie in `[since, until)` in part.

    Calls within the exchange are never among them.
    """
    ways = (*directions, *directions)[:2]
    rows = connection.execute(_SPANS, (name, since, until, *ways)).fetchall()
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)  # None becomes not a number
    return RecordSpans(*(np.ascontiguousarray(column) for column in table.T))


def record_of(row: tuple[Any, ...]) -> CallRecord:
    """Make a record of a row with the columns of `record` from `began` on, without its key."""
    internal = row[3] == "internal"
    way = Direction.INBOUND if internal else Direction(row[3])
    cost = None if row[10] is None else Decimal(row[10]) / MILLION
    words: tuple[str | None, str, str, str, str, str] = row[4:10]
    return CallRecord(row[0], row[1], row[2], way, internal, *words, cost, *row[11:14])
