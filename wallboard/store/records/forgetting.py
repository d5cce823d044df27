"""Forgets imported call records: those too old, the numbers in older ones, and one caller in all of them."""

import sqlite3
from collections.abc import Generator

from wallboard.domain.caller import known_as
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.words import Seconds

_SETS = "SELECT id FROM record_set ORDER BY id"
_OLD = """
DELETE FROM record WHERE record_set = ?1 AND (began, digest, nth) IN (
  SELECT began, digest, nth FROM record WHERE record_set = ?1 AND began < ?2 ORDER BY began LIMIT ?3)
"""
_EMPTY = "DELETE FROM record_set WHERE id NOT IN (SELECT DISTINCT record_set FROM record)"
_NUMBERS = """
UPDATE record SET caller = NULL, caller_raw = '' WHERE (record_set, began, digest, nth) IN (
  SELECT record_set, began, digest, nth FROM record INDEXED BY record_numbers
  WHERE (caller IS NOT NULL OR caller_raw <> '') AND began < ?1 ORDER BY began LIMIT ?2)
"""
_ERASE = "UPDATE record SET caller = NULL, caller_raw = '' WHERE {0}"
_NUMBER, _BARE = "caller = ?1", "caller IS NULL AND caller_raw = ?1"
_FORMS = "SELECT DISTINCT caller_raw FROM record WHERE caller = ? AND caller_raw <> ''"
_BARE_FORMS = "SELECT DISTINCT caller_raw FROM record WHERE caller IS NULL AND caller_raw <> ''"


def records_forgotten(
    connection: sqlite3.Connection, records: Seconds, numbers: Seconds, at_once: int
) -> Generator[None, None, None]:
    """Forget records of calls before an instant, and the callers of those before another, in small steps.

    A set that held nothing else goes too. Raises sqlite3.Error.
    """
    for (record_set,) in connection.execute(_SETS).fetchall():
        while connection.execute(_OLD, (record_set, records, at_once)).rowcount == at_once:
            yield
        yield
    while connection.execute(_NUMBERS, (numbers, at_once)).rowcount == at_once:
        yield
    yield
    connection.execute(_EMPTY)


def record_forms(connection: sqlite3.Connection, who: CallerId) -> frozenset[str]:
    """Give every way in which a caller's number stands in records."""
    if who.startswith("+"):
        return frozenset(raw for (raw,) in connection.execute(_FORMS, (who,)))
    return frozenset(raw for (raw,) in connection.execute(_BARE_FORMS) if known_as(None, raw) == who)


def erased_from_records(connection: sqlite3.Connection, who: CallerId) -> int:
    """Take a caller out of all records, which stay as those of somebody withheld; return how many.

    The records keep what tells them apart, so that a file that is imported again brings nobody back.
    """
    found = connection.execute(_ERASE.format(_NUMBER), (who,)).rowcount
    if who.startswith("+"):
        return found
    forms = sorted(record_forms(connection, who))
    return found + sum(connection.execute(_ERASE.format(_BARE), (form,)).rowcount for form in forms)
