"""What was done about callers, in the order in which it was done."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection

from wallboard.domain.desk.deeds import CallerId, Deed
from wallboard.domain.ledger.deeds import standing_of
from wallboard.domain.words import Seconds
from wallboard.store.book.tables import DEEDS

CLOCKS_S = 3600.0
"""The clocks of desks do not differ by more."""
BETWEEN_SQL = f"SELECT {DEEDS.selected} FROM deed WHERE at >= ? AND at < ? ORDER BY at, id"  # noqa: S608 -- our own columns
OF_SQL = f"""
SELECT {DEEDS.selected} FROM deed WHERE who IN (SELECT value FROM json_each(?)) AND at < ? ORDER BY at, id
"""  # noqa: S608 -- the same
BOOK_SQL = "SELECT 1 FROM pragma_database_list WHERE name = 'book'"
SAID_SQL = f"""
SELECT {DEEDS.selected} FROM deed WHERE at >= ? AND at <= ?
  AND (kind IN ('reached', 'undone') OR (kind = 'missed' AND "call" <> ''))
"""  # noqa: S608 -- the same


def deeds_between(connection: sqlite3.Connection, since: Seconds, until: Seconds) -> tuple[Deed, ...]:
    """Give all deeds of `[since, until)`."""
    return DEEDS.facts(connection.execute(BETWEEN_SQL, (since, until)))


def deeds_of(
    connection: sqlite3.Connection, callers: Collection[CallerId], until: Seconds
) -> tuple[Deed, ...]:
    """Give all deeds about some callers before an instant."""
    return DEEDS.facts(connection.execute(OF_SQL, (json.dumps(sorted(callers)), until)))


def contacts_said(connection: sqlite3.Connection, since: Seconds, at: Seconds) -> tuple[Deed, ...]:
    """Give what was said since an instant of who was reached, or was not in a call, and holds as of `at`.

    What takes it back may bear the instant of a clock that is behind.
    """
    if connection.execute(BOOK_SQL).fetchone() is None:
        return ()  # whoever writes the cache reads it without the book
    of: dict[CallerId, list[Deed]] = defaultdict(list)
    for deed in DEEDS.facts(connection.execute(SAID_SQL, (since - CLOCKS_S, at))):
        of[deed.who].append(deed)
    return tuple(deed for deeds in of.values() for deed in standing_of(deeds) if deed.at >= since)
