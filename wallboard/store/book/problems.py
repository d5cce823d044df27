"""What may be wrong with a book, in words a person can act on."""

import sqlite3
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.store.problems import Trouble, trouble_of, why_of

_KEPT = mark("error", "What was entered is not kept yet: leave the program open, mend that, and it will be.")


def book_in_words(error: sqlite3.Error | OSError, path: Path) -> WallboardError:
    """Say what is wrong with the file of notes and call backs, and what to do about it."""
    match trouble_of(error):
        case Trouble.FULL:
            return _trouble(
                say(
                    "error", "There is no room left on the disk for notes and call backs “{file}”.", file=path
                )
            )
        case Trouble.DAMAGED:
            return WallboardError(
                say("error", "The file of notes and call backs “{file}” is damaged.", file=path),
                mark("error", "Move it away or put a backup in its place, then start again."),
            )
        case Trouble.READ_ONLY:
            return _trouble(
                say("error", "Notes and call backs can't be written: “{file}” is read-only.", file=path)
            )
        case Trouble.LOCKED:
            return _trouble(
                say("error", "Another program keeps notes and call backs “{file}” locked.", file=path)
            )
        case Trouble.OTHER:
            return _unusable(path, why_of(error))


def book_foreign(path: Path) -> WallboardError:
    """Say that the file is somebody else's database."""
    return WallboardError(
        say("error", "Where notes and call backs belong there is another file: “{file}”.", file=path),
        mark("error", "Move it away; it was not touched."),
    )


def book_newer(path: Path) -> WallboardError:
    """Say that a later version of the program has changed the book."""
    return WallboardError(
        say("error", "Notes and call backs “{file}” are of a newer version of the wallboard.", file=path),
        mark("error", "Install that version here too, or name another cache."),
    )


def book_older(path: Path) -> WallboardError:
    """Say that the book must be brought up to date before it can be read."""
    return WallboardError(
        say("error", "Notes and call backs “{file}” are of an older version of the wallboard.", file=path),
        mark("error", "Start the wallboard on it once; that brings them up to date."),
    )


def book_removed(path: Path) -> WallboardError:
    """Say that somebody took the file away while it was in use."""
    return WallboardError(
        say("error", "The file of notes and call backs “{file}” was removed while in use.", file=path),
        mark("error", "A new one is being started; put a backup in its place if there is one."),
    )


def book_faulty(path: Path, error: Exception) -> WallboardError:
    """Say that a fault of our own keeps the book from being written."""
    return WallboardError(
        say(
            "error",
            "A fault in the program keeps notes and call backs “{file}” from being written: {problem}.",
            file=path,
            problem=type(error).__name__,
        ),
        mark("error", "Please report this; the log has the details."),
    )


def not_kept(path: Path) -> WallboardError:
    """Say that something could not be written before the end."""
    return WallboardError(
        say("error", "Something that was entered could not be written to “{file}”.", file=path),
        mark("error", "It is lost: enter it again when the file can be written."),
    )


def not_taken(why: Exception) -> WallboardError:
    """Say that an entry can't be kept as it is, however often it is tried."""
    return WallboardError(
        say("error", "This can't be kept: {why}.", why=why),
        mark("error", "Something of that name is there already, or a value is no sensible one."),
    )


def _trouble(message: Text) -> WallboardError:
    return WallboardError(message, _KEPT)


def _unusable(path: Path, why: str) -> WallboardError:
    return WallboardError(
        say("error", "Notes and call backs “{file}” can't be used: {problem}.", file=path, problem=why),
        mark("error", "Check that the folder exists, the disk is in order and you may write there."),
    )
