"""The book's tables, as a list of small changes; each is made once and never edited once it has landed.

SQLite's own `user_version` says how many of them a file has had, and `application_id` that it is a book:
https://www.sqlite.org/pragma.html#pragma_application_id.
"""

import sqlite3
from collections.abc import Callable

from wallboard.store.transaction import transaction

BOOK_ID = 0x57424F4B
"""`WBOK`: so a file says that it is a book."""

# `row` is what `change` refers to: a number of SQLite's own would be another one after VACUUM
_DESK = """
CREATE TABLE deed ("row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, who TEXT NOT NULL, at REAL NOT NULL,
  kind TEXT NOT NULL, "by" TEXT NOT NULL, agent TEXT NOT NULL, source TEXT NOT NULL, call TEXT NOT NULL,
  line TEXT NOT NULL, reason TEXT NOT NULL, "until" REAL, undoes TEXT NOT NULL) STRICT;
CREATE INDEX deed_at ON deed (at, id);
CREATE INDEX deed_who ON deed (who, at, id);
CREATE TABLE note ("row" INTEGER PRIMARY KEY, id TEXT NOT NULL, who TEXT, at REAL NOT NULL,
  "by" TEXT NOT NULL, source TEXT NOT NULL,
  call TEXT NOT NULL, queue TEXT NOT NULL, company TEXT NOT NULL, name TEXT NOT NULL, number TEXT NOT NULL,
  agent TEXT NOT NULL, reason TEXT NOT NULL, text TEXT NOT NULL, solved INTEGER, removed INTEGER NOT NULL,
  UNIQUE (id, at, "by")) STRICT;
CREATE INDEX note_at ON note (at, id);
CREATE INDEX note_who ON note (who, at) WHERE who IS NOT NULL;
CREATE INDEX note_call ON note (source, call) WHERE call <> '';
CREATE TABLE delivery ("row" INTEGER PRIMARY KEY, note TEXT NOT NULL, channel TEXT NOT NULL,
  state TEXT NOT NULL, at REAL NOT NULL, tries INTEGER NOT NULL, next_at REAL, error TEXT NOT NULL,
  UNIQUE (note, channel)) STRICT;
CREATE INDEX delivery_due ON delivery (next_at) WHERE state = 'waiting';
CREATE TABLE contact ("row" INTEGER PRIMARY KEY, who TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  company TEXT NOT NULL, language TEXT NOT NULL, customer TEXT NOT NULL, value TEXT NOT NULL,
  origin TEXT NOT NULL) STRICT;
CREATE TABLE access ("row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at REAL NOT NULL,
  "by" TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL, callers INTEGER NOT NULL) STRICT;
CREATE INDEX access_at ON access (at, id);
CREATE TABLE issued ("row" INTEGER PRIMARY KEY, number INTEGER NOT NULL, version INTEGER NOT NULL,
  at REAL NOT NULL, "by" TEXT NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, since REAL NOT NULL, "until" REAL NOT NULL, line TEXT NOT NULL,
  settings TEXT NOT NULL, coverage TEXT NOT NULL, totals TEXT NOT NULL, rows TEXT NOT NULL,
  digest TEXT NOT NULL, UNIQUE (number, version)) STRICT;
"""

# How programs that share a book hear of each other's entries: its numbers only grow, whatever is removed
_SHARING = """
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, kind TEXT NOT NULL,
  "row" INTEGER NOT NULL) STRICT;
CREATE INDEX change_at ON change (at);
"""

# What names a caller, spelt as a search spells it, and its pieces of three characters.
_FINDING = """
CREATE TABLE named (id INTEGER PRIMARY KEY, who TEXT NOT NULL, origin TEXT NOT NULL, ref TEXT NOT NULL,
  text TEXT NOT NULL, UNIQUE (origin, ref)) STRICT;
CREATE INDEX named_who ON named (who);
CREATE VIRTUAL TABLE named_piece USING fts5
  (text, content = 'named', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER named_put AFTER INSERT ON named BEGIN
  INSERT INTO named_piece (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER named_gone AFTER DELETE ON named BEGIN
  INSERT INTO named_piece (named_piece, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER named_changed AFTER UPDATE OF text ON named BEGIN
  INSERT INTO named_piece (named_piece, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO named_piece (rowid, text) VALUES (new.id, new.text);
END;
"""

# Who works when, as it was typed, and who is absent
_DUTY = """
CREATE TABLE duty ("row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, who TEXT NOT NULL, day TEXT NOT NULL,
  at REAL NOT NULL, kind TEXT NOT NULL, "by" TEXT NOT NULL, since REAL, "until" REAL,
  break_since REAL, break_until REAL, reason TEXT NOT NULL, undoes TEXT NOT NULL) STRICT;
CREATE INDEX duty_day ON duty (day);
CREATE INDEX duty_at ON duty (at);
"""


def _first(connection: sqlite3.Connection) -> None:
    for script in (_DESK, _SHARING, _FINDING):
        for statement in _statements(script):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {BOOK_ID}")


def _second(connection: sqlite3.Connection) -> None:
    for statement in _statements(_DUTY):
        connection.execute(statement)


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first, _second)


def made(connection: sqlite3.Connection, schema: str = "main") -> int | None:
    """Say how many steps a file has had; None: it is another program's; 0: it is empty."""
    (has,) = connection.execute(f"PRAGMA {schema}.user_version").fetchone()
    (whose,) = connection.execute(f"PRAGMA {schema}.application_id").fetchone()
    if whose == BOOK_ID:
        return int(has)
    (tables,) = connection.execute(f"SELECT count(*) FROM {schema}.sqlite_master").fetchone()  # noqa: S608 -- our own name
    return None if tables or has else 0


def make(connection: sqlite3.Connection) -> None:
    """Do the steps that are pending, in one transaction; another program may be doing the same just now."""
    with transaction(connection):
        for step in STEPS[made(connection) or 0 :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")


def _statements(script: str) -> list[str]:
    """Cut a script: `executescript` would end the transaction."""
    found, text = [], ""
    for line in script.splitlines():
        text += line + "\n"
        if sqlite3.complete_statement(text):
            found.append(text)
            text = ""
    return found
