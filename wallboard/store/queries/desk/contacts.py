"""Who callers are, as the address book says."""

import json
import sqlite3
from collections.abc import Collection

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import CallerId
from wallboard.store.book.tables import CONTACTS

OF_SQL = f"SELECT {CONTACTS.selected} FROM contact WHERE who IN (SELECT value FROM json_each(?))"  # noqa: S608 -- our own columns
COUNT_SQL = "SELECT count(*) FROM contact"


def contacts_of(connection: sqlite3.Connection, callers: Collection[CallerId]) -> dict[CallerId, Contact]:
    """Give what is known of some callers; who is not in the address book is left out."""
    found = CONTACTS.facts(connection.execute(OF_SQL, (json.dumps(sorted(callers)),)))
    return {contact.who: contact for contact in found}


def contacts_count(connection: sqlite3.Connection) -> int:
    """Say how many the address book has."""
    return int(connection.execute(COUNT_SQL).fetchone()[0])
