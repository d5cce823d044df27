"""Removes one caller from the book: deeds, notes, their place in the address book and in issued reports.

The totals of an issued report, and the digest of its rows as they were issued, stay.
"""

import json
import sqlite3
from collections.abc import Collection
from typing import Any

from msgspec import Struct

from wallboard.domain.callers.typed import text_of
from wallboard.domain.desk.deeds import CallerId
from wallboard.store.book.housekeeping import remove_notes
from wallboard.store.seen.forgetting import merged
from wallboard.store.transaction import transaction

_NOTES = "SELECT DISTINCT id FROM note WHERE who = ?"
_NAMES = """
SELECT name FROM note WHERE who = ?1 UNION SELECT company FROM note WHERE who = ?1
UNION SELECT name FROM contact WHERE who = ?1 UNION SELECT company FROM contact WHERE who = ?1
UNION SELECT customer FROM contact WHERE who = ?1
"""
_DEEDS = "DELETE FROM deed WHERE who = ?"
_CONTACT = "DELETE FROM contact WHERE who = ?"
_NAMED = "DELETE FROM named WHERE who = ?"
_NUMBERS = "SELECT \"row\", id, number FROM note WHERE number <> ''"
_NUMBER = "UPDATE note SET number = '' WHERE \"row\" = ?"
_NAMED_NOTE = """
SELECT named.who, note.name, note.company FROM named JOIN note ON note.id = named.ref
WHERE named.origin = 'note' AND named.ref = ? ORDER BY note.at DESC LIMIT 1
"""
_UNNAMED = "UPDATE named SET text = ? WHERE origin = 'note' AND ref = ?"
_REPORTS = "SELECT number, version, rows FROM issued WHERE rows <> '[]'"
_ROWS = "UPDATE issued SET rows = ? WHERE number = ? AND version = ?"


class ErasedEntries(Struct, frozen=True):
    """What was found and erased in the book."""

    deeds: int = 0
    notes: int = 0
    contacts: int = 0
    reports: int = 0


def erased_from_book(
    connection: sqlite3.Connection, who: CallerId, forms: Collection[str], names: Collection[str] = ()
) -> ErasedEntries:
    """Erase a caller; then `compact` the file.

    `forms`: their number in every form; `names`: what they are called besides what the book says.
    Safe beside other programs that write the book. Raises sqlite3.Error. Who breaks off before the end has
    erased nothing, or all but what is left in the unused bytes of the file.
    """
    with transaction(connection):
        erased = _taken_out(connection, who, frozenset(map(_digits, forms)), frozenset(names))
    for _ in merged(connection, "named_piece"):
        pass
    return erased


def _taken_out(
    connection: sqlite3.Connection, who: CallerId, digits: frozenset[str], names: frozenset[str]
) -> ErasedEntries:
    known = names | {name for (name,) in connection.execute(_NAMES, (who,))}
    reports = _without(connection, digits, known - {""})
    notes = [note for (note,) in connection.execute(_NOTES, (who,))]
    remove_notes(connection, json.dumps(notes))
    _unnumber(connection, digits)
    deeds = connection.execute(_DEEDS, (who,)).rowcount
    contacts = connection.execute(_CONTACT, (who,)).rowcount
    connection.execute(_NAMED, (who,))
    return ErasedEntries(deeds, len(notes), contacts, reports)


def _unnumber(connection: sqlite3.Connection, digits: frozenset[str]) -> None:
    """Take their number out of notes about others, however it was typed there."""
    for row, key, number in connection.execute(_NUMBERS).fetchall():
        if _digits(number) in digits:
            connection.execute(_NUMBER, (row,))
            found = connection.execute(_NAMED_NOTE, (key,)).fetchone()
            if found is not None:
                connection.execute(_UNNAMED, (text_of(*found), key))


def _without(connection: sqlite3.Connection, digits: frozenset[str], names: frozenset[str]) -> int:
    """Erase a caller from the rows of issued reports; return in how many they were."""
    changed = 0
    for number, version, text in connection.execute(_REPORTS).fetchall():
        rows = json.loads(text)
        kept = [_row(row, digits, names) for row in rows] if isinstance(rows, list) else rows
        if kept != rows:
            connection.execute(_ROWS, (json.dumps(kept, ensure_ascii=False), number, version))
            changed += 1
    return changed


def _row(row: Any, digits: frozenset[str], names: frozenset[str]) -> Any:  # noqa: ANN401 -- any JSON
    """Blank number and names in a row that is of the caller; others stay as they are."""
    values = row.values() if isinstance(row, dict) else row if isinstance(row, list) else [row]
    if not any(isinstance(value, str) and _digits(value) in digits for value in values):
        return row
    if isinstance(row, dict):
        return {key: _blank(value, digits, names) for key, value in row.items()}
    return [_blank(value, digits, names) for value in row] if isinstance(row, list) else ""


def _blank(value: Any, digits: frozenset[str], names: frozenset[str]) -> Any:  # noqa: ANN401 -- the same
    known = isinstance(value, str) and (value in names or _digits(value) in digits)
    return "" if known else value


def _digits(text: str) -> str:
    return "".join(sign for sign in text if "0" <= sign <= "9") or "-"
