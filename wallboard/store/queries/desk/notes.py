"""Notes as they stand, the latest version of each, and whether they have reached whom they are for."""

import json
import sqlite3
from collections.abc import Collection, Iterable

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.desk.notes import Delivery, Note
from wallboard.domain.words import CallId, Seconds, SourceName
from wallboard.store.book.tables import DELIVERIES, NOTES

_LATEST = (
    'NOT EXISTS (SELECT 1 FROM note AS n WHERE n.id = note.id AND (n.at, n."by") > (note.at, note."by"))'
)
_AS_IT_STANDS = f"SELECT {NOTES.selected} FROM note WHERE {{0}} AND NOT removed AND {_LATEST} ORDER BY at, id"  # noqa: S608 -- our own columns
OF_SQL = _AS_IT_STANDS.format("who IN (SELECT value FROM json_each(?))")
CALL_SQL = _AS_IT_STANDS.format("source = ? AND call = ? AND call <> ''")
BETWEEN_SQL = _AS_IT_STANDS.format("at >= ? AND at < ?")
ONE_SQL = _AS_IT_STANDS.format("id = ?")
DUE_SQL = f"""
SELECT {DELIVERIES.selected} FROM delivery WHERE state = 'waiting' AND (next_at IS NULL OR next_at <= ?)
ORDER BY next_at, note, channel LIMIT ?
"""  # noqa: S608 -- our own columns
SENT_SQL = f"""
SELECT {DELIVERIES.selected} FROM delivery WHERE note IN (SELECT value FROM json_each(?))
ORDER BY note, channel
"""  # noqa: S608 -- the same


def notes_of(connection: sqlite3.Connection, callers: Collection[CallerId]) -> tuple[Note, ...]:
    """Give the notes about some callers, the earliest first; those that were removed are left out."""
    return NOTES.facts(connection.execute(OF_SQL, (json.dumps(sorted(callers)),)))


def notes_of_call(connection: sqlite3.Connection, source: SourceName, call: CallId) -> tuple[Note, ...]:
    """Give the notes about one call."""
    return NOTES.facts(connection.execute(CALL_SQL, (source, call)))


def notes_between(connection: sqlite3.Connection, since: Seconds, until: Seconds) -> tuple[Note, ...]:
    """Give the notes that were last written in `[since, until)`."""
    return NOTES.facts(connection.execute(BETWEEN_SQL, (since, until)))


def one_note(connection: sqlite3.Connection, note: str) -> Note | None:
    """Give a note by its id; None: there is none any more."""
    return next(iter(NOTES.facts(connection.execute(ONE_SQL, (note,)))), None)


def deliveries_due(connection: sqlite3.Connection, now: Seconds, limit: int = 100) -> tuple[Delivery, ...]:
    """Give what is to be sent by now, the longest due first."""
    return DELIVERIES.facts(connection.execute(DUE_SQL, (now, limit)))


def deliveries_of(connection: sqlite3.Connection, notes: Iterable[str]) -> tuple[Delivery, ...]:
    """Say how far some notes have come."""
    return DELIVERIES.facts(connection.execute(SENT_SQL, (json.dumps(sorted(notes)),)))
