"""What people entered of the roster: shifts, absences, and what they took back."""

import sqlite3

from wallboard.domain.duty.deeds import DutyDeed
from wallboard.store.book.tables import DUTIES

TYPED_SQL = f"SELECT {DUTIES.selected} FROM duty ORDER BY at, id"  # noqa: S608 -- our own columns


def typed_duties(connection: sqlite3.Connection) -> tuple[DutyDeed, ...]:
    """Give all entries that are kept, in the order in which they were entered."""
    return DUTIES.facts(connection.execute(TYPED_SQL))
