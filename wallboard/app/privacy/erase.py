"""Erases one caller everywhere: cache, book, both search indexes, and the files' unused bytes.

Calls stay as those of somebody withheld, so sums and issued totals are as they were.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from wallboard.app.importing.borrowing import borrowed
from wallboard.domain.desk.access import Access
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book
from wallboard.store.book.problems import book_in_words
from wallboard.store.erasing.book import ErasedEntries, erased_from_book
from wallboard.store.erasing.cache import ErasedCalls, erased_from_cache, on_the_line
from wallboard.store.erasing.compact import compact
from wallboard.store.erasing.forms import written_forms
from wallboard.store.problems import in_words
from wallboard.store.transaction import transaction

_NAMES = "SELECT name FROM caller_seen WHERE who = ? UNION SELECT caller_name FROM visit WHERE caller = ?"


class Stage(StrEnum):
    """How far it has come."""

    ENTRIES = "entries"
    CALLS = "calls"
    BOOK_FILE = "book file"
    CACHE_FILE = "cache file"


Tell: TypeAlias = Callable[[Stage], None]


class Erased(Struct, frozen=True):
    """What was erased."""

    calls: int
    """Calls of theirs that are now of somebody withheld."""
    entries: ErasedEntries
    clean: bool
    """False: somebody who was reading kept a log from being emptied; it is emptied later by itself."""


def erase_caller(cache: Path, who: CallerId, access: Access, tell: Tell) -> Erased:
    """Erase a caller, and note that somebody did.

    It takes as long as copying both files, so not in the windows' thread; `tell` hears how far it has come. A
    wallboard that runs stands back meanwhile, and then reads today again. Who breaks it off erases once more:
    what tells how they were written goes last. Raises WallboardError: a wallboard does not stand back, the
    caller is in a call now, a file can't be written.
    """
    path = book_path(cache.expanduser().resolve())
    with borrowed(cache) as opened, closing(open_book(path)) as book:
        with _said(in_words, cache):
            forms, names = _known(opened.connection, who, access)
        with _said(book_in_words, path):
            tell(Stage.ENTRIES)
            entries = erased_from_book(book, who, forms, names)
        with _said(in_words, cache):
            calls = _erase_calls(opened.connection, who, forms, tell)
        with _said(book_in_words, path):
            _note(book, access)  # programs that hear of it read anew what they know
            tell(Stage.BOOK_FILE)
            clean = compact(book)
        with _said(in_words, cache):
            tell(Stage.CACHE_FILE)
            clean = compact(opened.connection) and clean
    return Erased(calls, entries, clean)


def _note(book: sqlite3.Connection, access: Access) -> None:
    with transaction(book):
        put(book, (access,), access.at)


def _known(
    connection: sqlite3.Connection, who: CallerId, access: Access
) -> tuple[frozenset[str], frozenset[str]]:
    """Give every form of their number, and their names; refuse whoever is in a call."""
    if on_the_line(connection, who, access.at):
        raise WallboardError(
            mark("error", "The caller is in a call right now; what is written of it would name them again."),
            mark("error", "Erase them when the call is over."),
        )
    names = frozenset(name for (name,) in connection.execute(_NAMES, (who, who)) if name)
    return written_forms(connection, who), names


def _erase_calls(connection: sqlite3.Connection, who: CallerId, forms: frozenset[str], tell: Tell) -> int:
    found = ErasedCalls()
    tell(Stage.CALLS)
    for _ in erased_from_cache(connection, who, forms, found):
        tell(Stage.CALLS)
    return found.calls


@contextmanager
def _said(words: Callable[[sqlite3.Error, Path], WallboardError], path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise words(error, path) from error
