"""Writes entries into the book, and reads those that have come since."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from wallboard.domain.callers.typed import text_of
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.desk.notes import Delivery, Note
from wallboard.domain.words import Seconds
from wallboard.store.book.tables import BY_NAME, ENTRIES
from wallboard.store.tables import Table

SLICE = 500
"""Changes that are read at once."""

_NAMED = """
INSERT INTO named (who, origin, ref, text) VALUES (?, ?, ?, ?)
ON CONFLICT (origin, ref) DO UPDATE SET who = excluded.who, text = excluded.text WHERE text <> excluded.text
"""
_UNNAMED = "DELETE FROM named WHERE origin = ? AND ref = ?"
_CHANGE = 'INSERT INTO change (at, kind, "row") VALUES (?, ?, ?)'
_CHANGES = 'SELECT seq, kind, "row" FROM change WHERE seq > ? ORDER BY seq LIMIT ?'


def put(connection: sqlite3.Connection, entries: Iterable[Entry], now: Seconds) -> None:
    """Write entries within a transaction; what is there already, by its key, stays one.

    Of a contact the last one counts, of a delivery the one that was tried last. Raises sqlite3.Error, also
    for a version of a report that was issued before.
    """
    for entry in entries:
        table = ENTRIES[type(entry)]
        written = connection.execute(_SQL[table.name], table.row(entry)).fetchone()
        if written is not None:
            connection.execute(_CHANGE, (now, table.name, written[0]))
            _name(connection, entry)


def last_change(connection: sqlite3.Connection) -> int:
    """Return the number of the last change, below which everything is known."""
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()
    return int(last)


def changes(connection: sqlite3.Connection, after: int) -> tuple[tuple[Entry, ...], int]:
    """Give the next entries after a change, in the order of their writing, and the last of these."""
    found = connection.execute(_CHANGES, (after, SLICE)).fetchall()
    if not found:
        return (), after
    entries: list[Entry] = []
    for kind, some in groupby(found, key=lambda change: change[1]):
        entries += _rows(connection, BY_NAME[kind], [row for _, _, row in some])
    return tuple(entries), found[-1][0]


def _rows(connection: sqlite3.Connection, table: Table[Any], rows: list[int]) -> Iterator[Entry]:
    """Read rows by number; those that were removed since are passed over."""
    sql = f'SELECT {table.selected} FROM "{table.name}" WHERE "row" = ?'  # noqa: S608 -- our own names
    for row in rows:
        yield from table.facts(connection.execute(sql, (row,)).fetchall())


def _name(connection: sqlite3.Connection, entry: Entry) -> None:
    """Let a search find whom an entry names."""
    match entry:
        case Contact():
            text = text_of(entry.who, entry.name, entry.company, entry.customer)
            connection.execute(_NAMED, (entry.who, "contact", entry.who, text))
        case Note(who=str(who), removed=False) if entry.name or entry.company or entry.number:
            text = text_of(f"{who}\n{entry.number}", entry.name, entry.company)
            connection.execute(_NAMED, (who, "note", entry.id, text))
        case Note():
            connection.execute(_UNNAMED, ("note", entry.id))
        case _:
            pass


def _sql(kind: type[Entry], table: Table[Any]) -> str:
    columns = ", ".join(f'"{column}"' for column in table.columns)
    places = ", ".join("?" * len(table.columns))
    insert = f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})'  # noqa: S608 -- our own names
    if kind in (Contact, Delivery):
        key = ", ".join(f'"{column}"' for column in table.key)
        changed = ", ".join(f'"{c}" = excluded."{c}"' for c in table.columns[len(table.key) :])
        newer = " WHERE excluded.at >= delivery.at" if kind is Delivery else ""
        insert += f" ON CONFLICT ({key}) DO UPDATE SET {changed}{newer}"
    elif kind is not IssuedReport:
        insert += " ON CONFLICT DO NOTHING"
    return f'{insert} RETURNING "row"'


_SQL = {table.name: _sql(kind, table) for kind, table in ENTRIES.items()}
