"""Forgets what was entered when it is older than it may be kept, in small steps."""

import json
import sqlite3
from collections.abc import Generator

from msgspec import Struct

from wallboard.domain.words import Seconds
from wallboard.store.seen.forgetting import merged
from wallboard.store.transaction import transaction

SLICE = 500
DAY_S = 86_400.0
_HEARD_S = 2 * DAY_S
"""No program that shares a book is so long in hearing of what was entered."""


class BookRetention(Struct, frozen=True):
    """How long what was entered is kept, in days."""

    keep_numbers_days: float = 90
    """What was done about callers: each deed names a number."""
    keep_notes_days: float = 400
    """Notes, from when they were last written, with whether they reached whom they are for. What was typed
    of a roster is kept as long: an absence may say why somebody was not there."""
    keep_access_days: float = 400
    """Who looked at what; no number is in it."""
    keep_reports_days: float = 1100
    """The rows of issued reports, which name callers. Their totals stay."""


def book_tidied(
    connection: sqlite3.Connection, now: Seconds, keep: BookRetention
) -> Generator[None, None, None]:
    """Forget what is too old at `now`, one transaction at each step. Raises sqlite3.Error.

    The address book is not forgotten by age: it is the centre's own and no record of calls.
    """
    yield from _old_notes(connection, now - keep.keep_notes_days * DAY_S)
    for statement, days in (
        (_DEEDS, keep.keep_numbers_days),
        (_ACCESSES, keep.keep_access_days),
        (_REPORTS, keep.keep_reports_days),
        (_DUTIES, keep.keep_notes_days),
        (_CHANGES, _HEARD_S / DAY_S),
    ):
        while connection.execute(statement, (now - days * DAY_S, SLICE)).rowcount > 0:
            yield


def _old_notes(connection: sqlite3.Connection, before: Seconds) -> Generator[None, None, None]:
    """Forget notes with all that hangs on them; a note that was written anew since is kept whole."""
    gone = False
    while old := [one for (one,) in connection.execute(_OLD, (before, SLICE))]:
        forget_notes(connection, json.dumps(old))
        gone = True
        yield
    if gone:
        yield from merged(connection, "named_piece")


def forget_notes(connection: sqlite3.Connection, ids: str) -> None:
    """Remove notes by their ids, a JSON list, with what was to be sent of them; one transaction."""
    with transaction(connection):
        remove_notes(connection, ids)


def remove_notes(connection: sqlite3.Connection, ids: str) -> None:
    """Do so within a transaction."""
    for statement in _FORGET_NOTES:
        connection.execute(statement, (ids,))


_OLD = "SELECT id FROM note GROUP BY id HAVING max(at) < ? LIMIT ?"
_THESE = "(SELECT value FROM json_each(?))"
_FORGET_NOTES = (
    f"DELETE FROM named WHERE origin = 'note' AND ref IN {_THESE}",  # noqa: S608 -- our own words
    f"DELETE FROM delivery WHERE note IN {_THESE}",  # noqa: S608 -- the same
    f"DELETE FROM note WHERE id IN {_THESE}",  # noqa: S608 -- the same
)
_DEEDS = "DELETE FROM deed WHERE rowid IN (SELECT rowid FROM deed WHERE at < ? LIMIT ?)"
_ACCESSES = "DELETE FROM access WHERE rowid IN (SELECT rowid FROM access WHERE at < ? LIMIT ?)"
_DUTIES = "DELETE FROM duty WHERE rowid IN (SELECT rowid FROM duty WHERE at < ? LIMIT ?)"
_REPORTS = (
    "UPDATE issued SET rows = '[]' WHERE rowid IN"
    " (SELECT rowid FROM issued WHERE at < ? AND rows <> '[]' LIMIT ?)"
)
_CHANGES = "DELETE FROM change WHERE seq IN (SELECT seq FROM change WHERE at < ? LIMIT ?)"
