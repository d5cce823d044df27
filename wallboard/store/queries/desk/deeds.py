"""What was done about callers, in the order in which it was done."""

import json
import sqlite3
from collections.abc import Collection

from wallboard.domain.desk.deeds import CallerId, Deed
from wallboard.domain.words import Seconds
from wallboard.store.book.tables import DEEDS

BETWEEN_SQL = f"SELECT {DEEDS.selected} FROM deed WHERE at >= ? AND at < ? ORDER BY at, id"  # noqa: S608 -- our own columns
OF_SQL = f"""
SELECT {DEEDS.selected} FROM deed WHERE who IN (SELECT value FROM json_each(?)) AND at < ? ORDER BY at, id
"""  # noqa: S608 -- the same


def deeds_between(connection: sqlite3.Connection, since: Seconds, until: Seconds) -> tuple[Deed, ...]:
    """Give all deeds of `[since, until)`."""
    return DEEDS.facts(connection.execute(BETWEEN_SQL, (since, until)))


def deeds_of(
    connection: sqlite3.Connection, callers: Collection[CallerId], until: Seconds
) -> tuple[Deed, ...]:
    """Give all deeds about some callers before an instant."""
    return DEEDS.facts(connection.execute(OF_SQL, (json.dumps(sorted(callers)), until)))
