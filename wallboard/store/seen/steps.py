"""The tables of who has called, as the cache's migration m0005 makes them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

# `form` is a number as the facts have it: E.164, else as it was sent; several forms may be one `who`.
# `text` is how a search spells it, `caller_last` has all that the first look of a search needs.
_TABLES = """
CREATE TABLE caller_seen (id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE, who TEXT NOT NULL,
  "last" REAL NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX caller_last ON caller_seen ("last", text);
CREATE INDEX caller_who ON caller_seen (who) WHERE who <> form;
CREATE VIRTUAL TABLE caller_piece USING fts5
  (text, content = 'caller_seen', content_rowid = 'id', tokenize = 'trigram');
CREATE TABLE caller_past (of TEXT PRIMARY KEY, begun REAL NOT NULL, reached REAL NOT NULL, goal REAL NOT NULL)
  STRICT
"""
_TRIGGERS = (
    """
CREATE TRIGGER caller_put AFTER INSERT ON caller_seen BEGIN
  INSERT INTO caller_piece (rowid, text) VALUES (new.id, new.text);
END""",
    """
CREATE TRIGGER caller_gone AFTER DELETE ON caller_seen BEGIN
  INSERT INTO caller_piece (caller_piece, rowid, text) VALUES ('delete', old.id, old.text);
END""",
    """
CREATE TRIGGER caller_changed AFTER UPDATE OF text ON caller_seen WHEN old.text <> new.text BEGIN
  INSERT INTO caller_piece (caller_piece, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO caller_piece (rowid, text) VALUES (new.id, new.text);
END""",
)
# Where a number has no E.164, all calls of whoever sent it so. Its condition is its own, lest SQLite take it
# for questions about a time that only leave out the withheld.
_BARE = """
CREATE INDEX call_bare ON "call" (caller_raw, arrived) WHERE caller IS NULL AND length(caller_raw) > 0;
CREATE INDEX visit_bare ON visit (caller_raw, joined) WHERE caller IS NULL AND length(caller_raw) > 0
"""
# What was kept before this change is gone through from the newest to the oldest, see `seen.past`
_PAST = """
INSERT INTO caller_past
  SELECT 'call', max(arrived), max(arrived), min(arrived) FROM "call" HAVING count(*) > 0;
INSERT INTO caller_past
  SELECT 'visit', max(joined), max(joined), min(joined) FROM visit HAVING count(*) > 0
"""


def m0005_callers(db: "Database") -> None:
    """Who has called, so that a part of a number or name finds them: see `store.seen`."""
    for script in (_TABLES, _BARE, _PAST):
        for statement in script.split(";"):
            db.execute(statement)
    for trigger in _TRIGGERS:
        db.execute(trigger)
