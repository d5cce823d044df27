"""What the address book calls everybody in it, and what the CRM does."""

import sqlite3

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId

MOST = 500_000
"""People of one address book; more have a name only where they are looked for."""
NAMES_SQL = "SELECT who, CASE WHEN name <> '' THEN name ELSE company END, customer FROM book.contact LIMIT ?"


class NamesInBook(Struct, frozen=True):
    """By caller; who has none is left out."""

    names: dict[CallerId, str]
    customers: dict[CallerId, str]
    """Their numbers or keys in the CRM."""


def names_in_book(connection: sqlite3.Connection) -> NamesInBook:
    """Return the name of each caller, else their company, and their key in the CRM."""
    found = NamesInBook({}, {})
    for who, name, customer in connection.execute(NAMES_SQL, (MOST,)):
        found.names[who] = name
        if customer:
            found.customers[who] = customer
    return found
