"""Erases one caller everywhere: cache, book, both search indexes, and the files' unused bytes.

Calls stay as those of somebody withheld, so sums and issued totals are as they were.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
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

_NAMES = "SELECT name FROM caller_seen WHERE who = ? UNION SELECT caller_name FROM visit WHERE caller = ?"


class Stage(StrEnum):
    """How far it has come."""

    CALLS = "calls"
    CACHE_FILE = "cache file"
    ENTRIES = "entries"
    BOOK_FILE = "book file"


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
    wallboard that runs stands back meanwhile, and knows the calls of today as they were until its next start.
    Raises WallboardError: it does not stand back, the caller is in a call now, a file can't be written.
    """
    try:
        calls, forms, names, clean = _erase_calls(cache, who, access, tell)
    except sqlite3.Error as error:
        raise in_words(error, cache) from error
    path = book_path(cache.expanduser().resolve())
    tell(Stage.ENTRIES)
    with closing(open_book(path)) as book:
        try:
            entries = erased_from_book(book, who, forms, names)
            book.execute("BEGIN IMMEDIATE")
            put(book, (access,), access.at)
            book.execute("COMMIT")
            tell(Stage.BOOK_FILE)
            clean = compact(book) and clean
        except sqlite3.Error as error:
            raise book_in_words(error, path) from error
    return Erased(calls.calls, entries, clean)


def _erase_calls(
    cache: Path, who: CallerId, access: Access, tell: Tell
) -> tuple[ErasedCalls, frozenset[str], frozenset[str], bool]:
    tell(Stage.CALLS)
    found = ErasedCalls()
    with borrowed(cache) as opened:
        connection = opened.connection
        if on_the_line(connection, who, access.at):
            raise WallboardError(
                mark(
                    "error", "The caller is in a call right now; what is written of it would name them again."
                ),
                mark("error", "Erase them when the call is over."),
            )
        forms = written_forms(connection, who)
        names = frozenset(name for (name,) in connection.execute(_NAMES, (who, who)) if name)
        for _ in erased_from_cache(connection, who, found):
            tell(Stage.CALLS)
        tell(Stage.CACHE_FILE)
        return found, forms, names, compact(connection)
