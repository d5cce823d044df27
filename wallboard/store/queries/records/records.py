"""The records of a set, as they are."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

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
WITHIN = f"{_OF} AND began >= ?2 - {_LONGEST_S} AND began < ?3 AND (began >= ?2 OR ended > ?2)"
_RECORDS = f"SELECT {COLUMNS} {WITHIN} ORDER BY began, digest, nth"


def records_within(
    connection: sqlite3.Connection, name: str, since: Seconds, until: Seconds
) -> Iterator[CallRecord]:
    """Give the records of a set that lie in `[since, until)` at least in part, by their beginning."""
    return map(record_of, connection.execute(_RECORDS, (name, since, until)))


def record_of(row: tuple[Any, ...]) -> CallRecord:
    """Make a record of a row with the columns of `record` from `began` on, without its key."""
    internal = row[3] == "internal"
    way = Direction.INBOUND if internal else Direction(row[3])
    cost = None if row[10] is None else Decimal(row[10]) / MILLION
    words: tuple[str | None, str, str, str, str, str] = row[4:10]
    return CallRecord(row[0], row[1], row[2], way, internal, *words, cost, *row[11:14])
