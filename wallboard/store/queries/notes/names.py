"""What the address book calls everybody in it."""

import sqlite3

from wallboard.domain.desk.deeds import CallerId

MOST = 500_000
"""People of one address book; more have a name only where they are looked for."""
NAMES_SQL = "SELECT who, CASE WHEN name <> '' THEN name ELSE company END FROM book.contact LIMIT ?"


def names_in_book(connection: sqlite3.Connection) -> dict[CallerId, str]:
    """Return the name of each caller, else their company."""
    return dict(connection.execute(NAMES_SQL, (MOST,)).fetchall())
