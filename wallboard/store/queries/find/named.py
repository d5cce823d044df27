"""Who is named in the address book or in a note."""

import sqlite3

from wallboard.domain.callers.typed import Typed
from wallboard.domain.desk.deeds import CallerId
from wallboard.store.queries.find.pieces import fitting, matching

_LATE = 20_000


def named(connection: sqlite3.Connection, sought: Typed, most: int) -> tuple[CallerId, ...]:
    """Give whom the names fit, at most so many; with few characters only what was entered last counts."""
    where, values = fitting(sought)
    found: dict[CallerId, None] = {}
    for match in matching(sought):
        if match is None:
            rows = connection.execute(
                "SELECT who FROM (SELECT who, text FROM named ORDER BY id DESC LIMIT ?)"  # noqa: S608 -- our own words
                f" WHERE {where} LIMIT ?",
                (_LATE, *values, most),
            )
        else:
            rows = connection.execute(
                "SELECT who FROM named WHERE id IN (SELECT rowid FROM named_piece WHERE named_piece MATCH ?)"  # noqa: S608 -- the same
                f" AND {where} LIMIT ?",
                (match, *values, most),
            )
        found |= dict.fromkeys(who for (who,) in rows)
    return tuple(found)
