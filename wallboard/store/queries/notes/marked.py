"""Calls whose notes say something of them that the cache does not know yet."""

import sqlite3
from collections.abc import Iterable

from wallboard.domain.desk.notes import Note
from wallboard.domain.facts import Call
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.notes.results import told_of
from wallboard.domain.words import CallId, Seconds, SourceName
from wallboard.store.book.tables import NOTES
from wallboard.store.queries.one_call import CALL_SQL
from wallboard.store.tables import CALLS

VERSIONS_SQL = f"""
SELECT {NOTES.selected} FROM book.note WHERE id IN
  (SELECT id FROM book.note WHERE source = ? AND call = ? AND call <> '') ORDER BY at, "by"
"""  # noqa: S608 -- our own columns
SINCE_SQL = "SELECT source, call FROM book.note WHERE at >= ? AND call <> ''"


def calls_marked(
    connection: sqlite3.Connection, keys: Iterable[tuple[SourceName, CallId]], catalogue: tuple[Reason, ...]
) -> tuple[Call, ...]:
    """Return those of some calls that are other than their notes say, as they should be."""
    marked = []
    for key in dict.fromkeys(keys):
        found = CALLS.facts(connection.execute(CALL_SQL, key))
        if found:
            told = _told(found[0], NOTES.facts(connection.execute(VERSIONS_SQL, key)), catalogue)
            if told != found[0]:
                marked.append(told)
    return tuple(marked)


def noted_since(connection: sqlite3.Connection, since: Seconds) -> tuple[tuple[SourceName, CallId], ...]:
    """Return the calls of which something was noted since then."""
    return tuple(dict.fromkeys(connection.execute(SINCE_SQL, (since,))))


def _told(call: Call, versions: Iterable[Note], catalogue: tuple[Reason, ...]) -> Call:
    """What older versions said and none says any more is taken back."""
    stand: dict[str, Note] = {}
    before: list[Note] = []
    for note in versions:
        if note.id in stand:
            before.append(stand[note.id])
        stand[note.id] = note
    return told_of(call, before, stand.values(), catalogue)
