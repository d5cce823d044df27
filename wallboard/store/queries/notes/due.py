"""Which notes are due to go to a client, and what they are about."""

import sqlite3

from msgspec import Struct

from wallboard.domain.desk.notes import Delivery, Note
from wallboard.domain.facts import Call
from wallboard.domain.notes.retrying import WAITS
from wallboard.domain.words import Seconds
from wallboard.store.book.tables import DELIVERIES, NOTES
from wallboard.store.queries.one_call import CALL_SQL
from wallboard.store.tables import CALLS

PORTION = 20
LATEST_S = max(WAITS) + 60.0
"""No try is put off by more."""
DUE_SQL = f"""
SELECT {DELIVERIES.selected} FROM book.delivery WHERE state = 'waiting' AND (next_at <= ? OR next_at > ?)
ORDER BY next_at LIMIT ?
"""  # noqa: S608 -- our own columns
NEXT_SQL = "SELECT min(next_at) FROM book.delivery WHERE state = 'waiting'"
NOTE_SQL = f"SELECT {NOTES.selected} FROM book.note WHERE id = ? ORDER BY at DESC LIMIT 1"  # noqa: S608 -- the same


class DueNote(Struct, frozen=True):
    """A note that is to go out now."""

    delivery: Delivery
    note: Note
    """As it stands."""
    call: Call | None
    """None: about no call, or of one that the cache does not know."""


class Due(Struct, frozen=True):
    """The next portion, and where there is none, when there will be."""

    notes: tuple[DueNote, ...]
    removed: tuple[Delivery, ...] = ()
    """On their way, although the note is there no more."""
    next_at: Seconds | None = None


def due_notes(connection: sqlite3.Connection, now: Seconds) -> Due:
    """Give the notes that are due by `now`, the longest due first.

    One that would be due later than any try is put off was put off before the clock was set back: it is due.
    """
    notes: list[DueNote] = []
    removed: list[Delivery] = []
    for delivery in DELIVERIES.facts(connection.execute(DUE_SQL, (now, now + LATEST_S, PORTION))):
        found = NOTES.facts(connection.execute(NOTE_SQL, (delivery.note,)))
        if not found or found[0].removed:
            removed.append(delivery)
        else:
            notes.append(DueNote(delivery, found[0], _call(connection, found[0])))
    (next_at,) = connection.execute(NEXT_SQL).fetchone()
    return Due(tuple(notes), tuple(removed), next_at)


def _call(connection: sqlite3.Connection, note: Note) -> Call | None:
    found = CALLS.facts(connection.execute(CALL_SQL, (note.source, note.call))) if note.call else []
    return found[0] if found else None
