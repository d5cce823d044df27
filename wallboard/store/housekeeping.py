"""Forgets what is older than it may be kept: callers' numbers first, then the calls themselves."""

import sqlite3
from collections.abc import Generator, Iterator

from msgspec import Struct

from wallboard.domain.words import Seconds
from wallboard.store.records.forgetting import records_forgotten
from wallboard.store.seen.forgetting import callers_forgotten

SLICE = 2_000
"""Rows in one transaction: some 20 ms, so that what happens now is never kept waiting."""

DAY_S = 86_400.0


class Retention(Struct, frozen=True):
    """How long things are kept, in days."""

    keep_calls_days: float = 400
    """Everything about calls, visits, agents and coverage."""
    keep_numbers_days: float = 90
    """Who called: numbers and names of callers."""
    keep_records_days: float = 400
    """Imported call records; numbers in them as long as others."""


def tidied(connection: sqlite3.Connection, now: Seconds, keep: Retention) -> Generator[None, None, None]:
    """Forget what is too old at `now`, one transaction at each step. Raises sqlite3.Error."""
    for statement, value in statements(now, keep):
        while connection.execute(statement, (value, SLICE)).rowcount == SLICE:
            yield
        yield
    number_days = min(keep.keep_calls_days, keep.keep_numbers_days)
    yield from callers_forgotten(connection, now - number_days * DAY_S, SLICE)
    yield from records_forgotten(
        connection, now - keep.keep_records_days * DAY_S, now - keep.keep_numbers_days * DAY_S, SLICE
    )


def statements(now: Seconds, keep: Retention) -> Iterator[tuple[str, float | str]]:
    """Write each thing to forget as a statement for one slice, and the instant before which it is too old."""
    calls = now - keep.keep_calls_days * DAY_S
    numbers = now - keep.keep_numbers_days * DAY_S
    yield _DELETE.format("visit", "joined < ?1"), calls
    yield _DELETE.format("offer", "at < ?1"), calls
    yield _DELETE.format("call", "arrived < ?1"), calls
    # A spell that has not ended is cut nowhere: it says what an agent does now
    yield _DELETE.format("agent_spell", 'since < ?1 AND "until" < ?1'), calls
    yield _DELETE.format("coverage", '"until" < ?1'), calls
    yield _DELETE.format("anomaly", '"last" < ?1'), calls
    # That they are made is forgotten first: a question must not find a part of what was made
    whole = calls // DAY_S * DAY_S  # what stands together goes together
    for table in ("span", "call", "way", "like", "who", "answer"):
        yield _DELETE.format(f"column_{table}", "start < ?1"), whole
    yield _FORGET_CALLER, numbers
    yield _FORGET_VISIT, numbers
    yield _FORGET_CALL, numbers


_DELETE = 'DELETE FROM "{0}" WHERE rowid IN (SELECT rowid FROM "{0}" WHERE {1} LIMIT ?2)'

_FORGET_VISIT = """
UPDATE visit SET caller = NULL, caller_raw = '', caller_name = '' WHERE rowid IN (
  SELECT rowid FROM visit
  WHERE joined < ? AND (caller IS NOT NULL OR caller_raw <> '' OR caller_name <> '') LIMIT ?)
"""

_FORGET_CALL = """
UPDATE "call" SET caller = NULL, caller_raw = '' WHERE rowid IN (
  SELECT rowid FROM "call" WHERE arrived < ? AND (caller IS NOT NULL OR caller_raw <> '') LIMIT ?)
"""

# What is left of a caller is a number that stands for nobody: with it days still add up
_FORGET_CALLER = """
UPDATE column_caller SET who = NULL WHERE id IN (
  SELECT id FROM column_caller WHERE latest < ? AND who IS NOT NULL LIMIT ?)
"""
