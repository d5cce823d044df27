"""The tables of imported call records, as the cache's migration m0008 makes them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

# A record's key is what it says: `digest` of its row, or of its call's id where several rows are one call,
# and `nth` among rows that say the same. Time comes first, so that a file in its order is written in one go.
# `cost` counts millionths, so that sums are exact. `direction` is 'in', 'out', or 'internal'.
_TABLES = """
CREATE TABLE record_set (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, preset TEXT NOT NULL DEFAULT '',
  imported_at REAL NOT NULL DEFAULT 0, starts_in_minutes INTEGER NOT NULL DEFAULT 0,
  lasts_in_minutes INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE record (record_set INTEGER NOT NULL, began REAL NOT NULL, digest INTEGER NOT NULL,
  nth INTEGER NOT NULL, ended REAL NOT NULL, answered REAL, direction TEXT NOT NULL, caller TEXT,
  caller_raw TEXT NOT NULL, line TEXT NOT NULL, line_raw TEXT NOT NULL, operator TEXT NOT NULL,
  agent TEXT NOT NULL, cost INTEGER, currency TEXT NOT NULL, disposition TEXT NOT NULL, "call" TEXT NOT NULL,
  PRIMARY KEY (record_set, began, digest, nth)) STRICT, WITHOUT ROWID;
CREATE INDEX record_call ON record (record_set, "call") WHERE "call" <> '';
CREATE INDEX record_numbers ON record (began) WHERE caller IS NOT NULL OR caller_raw <> ''
"""


def m0008_records(db: "Database") -> None:
    """Call records of other origin, set by set: see `domain.records`."""
    for statement in _TABLES.split(";"):
        db.execute(statement)
