"""Opens the book: for writing, beside others who write it, and attached to whoever reads the cache."""

import os
import sqlite3
from functools import cache
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.store.book.problems import book_foreign, book_in_words, book_newer, book_older
from wallboard.store.book.steps import STEPS, made, make
from wallboard.store.modes import opened

BUSY_S = 5.0
"""How long a write waits for that of another program; each takes some milliseconds."""

_LOG_LIMIT = 16 * 1024 * 1024
# As the cache, except that a deed is not told again by any server: it is synced before it counts as kept
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    f"PRAGMA journal_size_limit = {_LOG_LIMIT}",
    "PRAGMA secure_delete = ON",
)


def book_path(cache_path: Path) -> Path:
    """Say which book goes with a cache: `calls.sqlite` has `calls.book.sqlite`."""
    return cache_path.with_name(f"{cache_path.stem}.book{cache_path.suffix}")


def open_book(path: Path) -> sqlite3.Connection:
    """Open a book for writing; make folder and file if need be, and bring its tables up to date.

    Others may have it open and write too. The connection may be used from any one thread at a time and
    commits by itself unless told to BEGIN. Raises WallboardError: of a newer version, no book, not writable.
    """
    path = path.expanduser().resolve()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(opened(path))
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    except (sqlite3.Error, OSError) as error:
        raise book_in_words(error, path) from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise book_in_words(error, path) from error
    except WallboardError:
        connection.close()
        raise
    return connection


def attach_book(connection: sqlite3.Connection, cache_path: Path, how: str = "mode=ro") -> bool:
    """Let a reader of a cache see its book, as the schema `book`; an empty one where there is none.

    Returns whether there is one. Raises WallboardError: damaged, no book, of another version.
    """
    path = book_path(cache_path.expanduser().resolve())
    if not path.is_file():
        _attach_empty(connection)
        return False
    try:
        connection.execute("ATTACH ? AS book", (f"{path.as_uri()}?{how}",))
        has = made(connection, "book")
    except sqlite3.Error as error:  # it is not attached then
        raise book_in_words(error, path) from error
    if has == 0:  # it is being made just now
        connection.execute("DETACH book")
        _attach_empty(connection)
        return False
    try:
        _require_ours(has, path)
    except WallboardError:
        connection.execute("DETACH book")
        raise
    return True


def _attach_empty(connection: sqlite3.Connection) -> None:
    connection.execute("ATTACH ':memory:' AS book")
    connection.deserialize(_empty(), name="book")


def attach_later(connection: sqlite3.Connection, cache_path: Path) -> None:
    """Attach a book that was made after `attach_book` found none; not within a transaction."""
    found = {name: file for _, name, file in connection.execute("PRAGMA database_list")}
    there = book_path(cache_path.expanduser().resolve()).is_file()
    if "book" in found and there and not Path(found["book"]).is_absolute():  # one in memory has no real path
        connection.execute("DETACH book")
        del found["book"]
    if "book" not in found:
        attach_book(connection, cache_path)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    has = made(connection)
    if has is None:
        raise book_foreign(path)
    if has > len(STEPS):
        raise book_newer(path)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if has < len(STEPS):
        make(connection)


def _require_ours(has: int | None, path: Path) -> None:
    if has is None:
        raise book_foreign(path)
    if has > len(STEPS):
        raise book_newer(path)
    if has < len(STEPS):
        raise book_older(path)


@cache
def _empty() -> bytes:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    make(connection)
    written: bytes = connection.serialize()
    connection.close()
    return written
