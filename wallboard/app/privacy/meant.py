"""Which caller a number means, and that somebody asked for them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from wallboard.domain.caller import caller_of, known_as
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book
from wallboard.store.book.problems import book_in_words
from wallboard.store.transaction import transaction


def caller_meant(number: str, country: str) -> CallerId:
    """Tell whom a number means, written in any usual way. Raises WallboardError where it may mean many."""
    read = caller_of(number, "", country)
    who = known_as(read.number, read.raw)
    if who is None:
        raise WallboardError(
            say("error", "“{number}” is no number that tells one caller from all others.", number=number),
            mark("error", "Write it whole, such as +36 55 123 4567."),
        )
    return who


def note_access(cache: Path, access: Access) -> None:
    """Keep that somebody looked, in the book that goes with a cache. Raises WallboardError."""
    path = book_path(cache.expanduser().resolve())
    with closing(open_book(path)) as book:
        try:
            with transaction(book):
                put(book, (access,), access.at)
        except sqlite3.Error as error:
            raise book_in_words(error, path) from error


def accessing(by: str, clock: Callable[[], Seconds]) -> Callable[[AccessKind, str, int], Access]:
    """Return what makes entries of who looked: of a kind, at what, and at how many callers."""
    return lambda kind, what, callers: Access(uuid4().hex, clock(), by, kind, what, callers)
