"""What SQLite and the file system complain about, in words a person can act on."""

import errno
import sqlite3
from enum import Enum, auto
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, say

_PRIMARY = 0xFF


class Trouble(Enum):
    """What kind of fault keeps a file from being read or written."""

    FULL = auto()
    DAMAGED = auto()
    READ_ONLY = auto()
    LOCKED = auto()
    OTHER = auto()


def trouble_of(error: sqlite3.Error | OSError) -> Trouble:
    """Tell what kind a fault is of, of SQLite's or of the file system's."""
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0, Trouble.OTHER)
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    return _OF_SQLITE.get(code, Trouble.OTHER)


def why_of(error: sqlite3.Error | OSError) -> str:
    """Give the words of whoever complained."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


_OF_SYSTEM = {
    errno.ENOSPC: Trouble.FULL,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
}
_OF_SQLITE = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_AUTH: Trouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
}


def in_words(error: sqlite3.Error | OSError, path: Path) -> WallboardError:
    """Say what is wrong with the cache file and what to do about it."""
    match trouble_of(error):
        case Trouble.FULL:
            return WallboardError(
                say("error", "There is no room left on the disk for the cache “{file}”.", file=path),
                say("error", "Free some space; what happened meanwhile is kept in memory and written then."),
            )
        case Trouble.DAMAGED:
            return WallboardError(
                say("error", "The cache “{file}” is damaged or is not a cache.", file=path),
                say("error", "Move the file away or put a backup in its place, then start again."),
            )
        case Trouble.READ_ONLY:
            return read_only(path)
        case Trouble.LOCKED:
            return WallboardError(
                say("error", "Another program keeps the cache “{file}” locked.", file=path),
                say("error", "Close the program that has the file open, such as a database browser."),
            )
        case Trouble.OTHER:
            return _unusable(path, why_of(error))


class ReadOnlyError(WallboardError):
    """This user may not write the cache."""


def read_only(path: Path) -> ReadOnlyError:
    """Say that the cache may not be written."""
    return ReadOnlyError(
        say("error", "The cache “{file}” can't be written: its folder or the file is read-only.", file=path),
        say(
            "error", "Name a cache in a folder that you may write to, or change the permissions of this one."
        ),
    )


def missing(path: Path) -> WallboardError:
    """Say that there is nothing to read yet."""
    return WallboardError(
        say("error", "There is no cache at “{file}”.", file=path),
        say("error", "Start the wallboard or a recording once, or name another file."),
    )


def removed(path: Path) -> WallboardError:
    """Say that somebody took the file away while it was in use."""
    return WallboardError(
        say("error", "The cache “{file}” was removed while it was in use.", file=path),
        say(
            "error",
            "A new one is being started; keep the file out of folders that are cleaned by themselves.",
        ),
    )


def newer(path: Path) -> WallboardError:
    """Say that a later version of the program has changed the cache."""
    return WallboardError(
        say("error", "The cache “{file}” was made by a newer version of the wallboard.", file=path),
        say("error", "Install that version again, or name another cache."),
    )


def older(path: Path) -> WallboardError:
    """Say that the cache must be brought up to date before it can be read."""
    return WallboardError(
        say("error", "The cache “{file}” was made by an older version of the wallboard.", file=path),
        say("error", "Start the wallboard on it once; that brings it up to date."),
    )


def foreign(path: Path) -> WallboardError:
    """Say that the file is somebody else's database."""
    return WallboardError(
        say("error", "The file “{file}” is a database of another program.", file=path),
        say("error", "Name another file for the cache; this one was not touched."),
    )


class CacheInUseError(WallboardError):
    """Another process writes to this cache."""

    process: int | None = None
    """Which one, where it says so."""


def held(path: Path, pid: int | None) -> CacheInUseError:
    """Say which process writes to this cache already."""
    holder: Text = say("error", "process {pid}", pid=pid) if pid else say("error", "another process")
    error = CacheInUseError(
        say("error", "The cache “{file}” is already in use by {holder}.", file=path, holder=holder),
        say("error", "Close the other wallboard, or name another cache for this one."),
    )
    error.process = pid
    return error


def lent(path: Path) -> WallboardError:
    """Say that another process writes to it for a while, because it asked for that."""
    return WallboardError(
        say("error", "The cache “{file}” is lent to another command, such as an import.", file=path.name),
        say("error", "What happens meanwhile is kept in memory and written when that is over."),
    )


def faulty(path: Path, error: Exception) -> WallboardError:
    """Say that a fault of our own keeps the cache from being written."""
    return WallboardError(
        say(
            "error",
            "A fault in the program keeps the cache “{file}” from being written: {problem}.",
            file=path,
            problem=type(error).__name__,
        ),
        say("error", "Please report this; the log has the details."),
    )


def _unusable(path: Path, why: str) -> WallboardError:
    return WallboardError(
        say("error", "The cache “{file}” can't be used: {problem}.", file=path, problem=why),
        say("error", "Check that the folder exists, the disk is in order and you may read and write there."),
    )
