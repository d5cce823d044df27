"""Puts contacts into the book, and reads those that are there; other programs may use it meanwhile."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace as replaced

from wallboard.app.contacts.file import Tell, quiet
from wallboard.domain.contacts.merging import together
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.words import Seconds
from wallboard.store.book.entries import put
from wallboard.store.book.file import open_book
from wallboard.store.book.problems import book_in_words
from wallboard.store.book.tables import CONTACTS
from wallboard.store.transaction import transaction

_PORTION = 500
"""Contacts in one transaction: some milliseconds for which others wait."""
_ONE = f"SELECT {CONTACTS.selected} FROM contact WHERE who = ?"  # noqa: S608 -- our own columns
_ALL = f"SELECT {CONTACTS.selected} FROM contact ORDER BY name, company, who"  # noqa: S608 -- the same


class Kept(Struct):
    """What came of it."""

    new: int = 0
    changed: int = 0
    same: int = 0


def take_over(
    book: Path,
    contacts: Mapping[str, Contact],
    *,
    now: Seconds = 0.0,
    replace: bool = False,
    tell: Tell = quiet,
) -> Kept:
    """Put contacts into the book, beside what is known of their numbers, or in its place.

    `tell` hears how many are in. Raises WallboardError; what was taken over before then is kept.
    """
    kept = Kept()
    with closing(open_book(book)) as connection:
        rest = iter(contacts.values())
        while portion := list(islice(rest, _PORTION)):
            try:
                _put(connection, portion, kept, now, replace=replace)
            except sqlite3.Error as error:
                raise book_in_words(error, book) from error
            tell(kept.new + kept.changed + kept.same)
    return kept


def known_contacts(book: Path) -> Iterator[Contact]:
    """Give all contacts by name. Raises WallboardError."""
    if not book.is_file():
        return
    with closing(open_book(book)) as connection:
        try:
            yield from CONTACTS.facts(connection.execute(_ALL).fetchall())
        except sqlite3.Error as error:
            raise book_in_words(error, book) from error


def _put(
    connection: sqlite3.Connection, portion: Iterable[Contact], kept: Kept, now: Seconds, *, replace: bool
) -> None:
    with transaction(connection):
        changed = list(_changed(connection, portion, kept, replace=replace))
        put(connection, changed, now)


def _changed(
    connection: sqlite3.Connection, portion: Iterable[Contact], kept: Kept, *, replace: bool
) -> Iterator[Contact]:
    for one in portion:
        known = CONTACTS.facts(connection.execute(_ONE, (one.who,)).fetchall())
        wanted = one if replace or not known else together(known[0], one)
        if not known:
            kept.new += 1
            yield wanted
        elif replaced(wanted, origin=known[0].origin) != known[0]:
            kept.changed += 1
            yield wanted
        else:
            kept.same += 1
