"""Opens the cache: one connection that writes, and read-only ones for all others."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import attach_book
from wallboard.store.lock import CacheLock
from wallboard.store.migrations import applied, known, migrate
from wallboard.store.modes import opened
from wallboard.store.problems import foreign, in_words, missing, newer, older

BUSY_S = 5.0
_LOG_LIMIT = 64 * 1024 * 1024

# WAL: readers never wait for the writer. NORMAL: the log is synced at checkpoints only, so a killed process
# loses nothing that was committed, and a power cut may lose the last commits but never harms the file
# (https://www.sqlite.org/pragma.html#pragma_synchronous). secure_delete: a caller's number that was
# removed must be gone from the file too.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    f"PRAGMA journal_size_limit = {_LOG_LIMIT}",
    "PRAGMA secure_delete = ON",
)


class Cache:
    """The one writing connection to a cache file, and the lock that makes it the only one."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: CacheLock) -> None:
        """Take over what `open_cache` opened."""
        self.path = path
        self.connection = connection
        self._lock = lock
        self._identity = _identity(path)

    def moved(self) -> bool:
        """Whether the path names another file now, or none, so that writing would be in vain."""
        return _identity(self.path) != self._identity

    def close(self) -> None:
        """Fold the log into the file and let others write."""
        try:
            with suppress(sqlite3.Error):  # a full disk: the log stays beside the file and is read from there
                self.connection.close()
        finally:
            self._lock.release()


def open_cache(path: Path) -> Cache:
    """Open the cache for writing; make folder and file if need be, and bring its tables up to date.

    The connection may be used from any one thread at a time and commits by itself unless told to BEGIN.
    Raises WallboardError: used by another process, written by a newer version, not a cache, not writable.
    """
    path = path.expanduser().resolve()  # a link must not lead around the lock
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise in_words(error, path) from error
    lock = CacheLock(path)
    try:
        return Cache(path, _opened(path), lock)
    except BaseException:
        lock.release()
        raise


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the cache read-only, with its book as the schema `book`; to write to either is an error.

    In a folder that can't be written the file is read as one that nobody changes, without the log beside it.
    Raises WallboardError: missing, not a cache, of another version.
    """
    path = path.expanduser().resolve()
    if not path.is_file():
        raise missing(path)
    try:
        return _reading(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if _writable(path.parent):
            raise in_words(error, path) from error
    except sqlite3.Error as error:
        raise in_words(error, path) from error
    # WAL needs a shared-memory file beside the cache, which can't be made here: https://www.sqlite.org/wal.html#readonly
    try:
        return _reading(path, "immutable=1")
    except sqlite3.Error as error:
        raise in_words(error, path) from error


def may_write(path: Path) -> bool:
    """Whether this user may write a cache at a place, or make it there."""
    path = path.expanduser().resolve()
    if path.exists() and not _writable(path):
        return False
    return _writable(next(folder for folder in path.parents if folder.exists()))


def _opened(path: Path) -> sqlite3.Connection:
    try:
        os.close(opened(path))  # its log and shared memory get the same mode
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    except (sqlite3.Error, OSError) as error:
        raise in_words(error, path) from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise in_words(error, path) from error
    except WallboardError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    has = applied(connection)
    if not has and _has_tables(connection):
        raise foreign(path)
    if has - known():
        raise newer(path)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if known() - has:
        migrate(connection)


def _reading(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.as_uri()}?{how}", uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    try:
        _require_ours(connection, path)
        attach_book(connection, path, how)
    except BaseException:
        connection.close()
        raise
    return connection


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    has = applied(connection)
    if has - known():
        raise newer(path)
    if not has:
        raise foreign(path) if _has_tables(connection) else missing(path)
    if known() - has:
        raise older(path)


def _has_tables(connection: sqlite3.Connection) -> bool:
    # sqlite-utils makes its own table before the first migration; a crash may leave that alone
    others = "SELECT 1 FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations' LIMIT 1"
    return connection.execute(others).fetchone() is not None


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
