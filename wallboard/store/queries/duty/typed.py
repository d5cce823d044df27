"""What people entered of the roster: shifts, absences, and what they took back."""

import sqlite3

from wallboard.domain.duty.deeds import DutyDeed
from wallboard.store.book.tables import DUTIES

THERE_SQL = "SELECT 1 FROM pragma_table_list WHERE name = 'duty'"
TYPED_SQL = f"SELECT {DUTIES.selected} FROM duty ORDER BY at, id"  # noqa: S608 -- our own columns


def typed_duties(connection: sqlite3.Connection) -> tuple[DutyDeed, ...]:
    """Give all entries that are kept, in the order in which they were entered; none without a book."""
    if connection.execute(THERE_SQL).fetchone() is None:
        return ()
    return DUTIES.facts(connection.execute(TYPED_SQL))
