"""Issues reports: keeps them in the book, each under a number of its own, and finds them again."""

import sqlite3
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.errors import WallboardError
from wallboard.domain.report.issuing import Differences, Issuing, differences, issued_of
from wallboard.domain.report.lost import LostReport
from wallboard.domain.text import mark, say
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book
from wallboard.store.book.problems import book_in_words
from wallboard.store.book.tables import ISSUED
from wallboard.store.queries.desk.issued import next_number, versions_of

ABOUT_SQL = f"""
SELECT {ISSUED.selected} FROM issued WHERE kind = ? AND since = ? AND "until" = ? AND line = ?
ORDER BY number DESC, version DESC LIMIT 1
"""  # noqa: S608 -- our own columns


class Issued(Struct, frozen=True):
    """A report that is issued."""

    report: IssuedReport
    is_new: bool
    """False: it was issued before, and nothing is different now."""
    before: Differences | None = None
    """What is different from the version before; None: it is the first."""


def issue(cache: Path, report: LostReport, rules: CallRules, how: Issuing) -> Issued:
    """Freeze a report in the book beside a cache: under a new number, or as the next version of one.

    Raises WallboardError where the book can't be written.
    """
    path = book_path(cache.expanduser().resolve())
    with closing(open_book(path)) as book:
        try:
            book.execute("BEGIN IMMEDIATE")
            made = _next(book, report, rules, how)
            if made.is_new:
                put(book, (made.report,), how.at)
            book.execute("COMMIT")
        except sqlite3.Error as error:
            raise book_in_words(error, path) from error
    return made


def version_wanted(connection: sqlite3.Connection, number: int, version: int | None) -> IssuedReport:
    """Return a version of a report, the latest unless one is named. Raises WallboardError."""
    known = versions_of(connection, number)
    fits = [one for one in known if version in (None, one.version)]
    if not fits:
        raise WallboardError(
            say("error", "There is no report {number} of this version.", number=number)
            if known
            else say("error", "There is no report {number}.", number=number),
            mark("error", "wallboard report list prints which there are."),
        )
    return fits[-1]


def differences_of(connection: sqlite3.Connection, issued: IssuedReport) -> Differences | None:
    """Say what is different in a version from the one before; None: it is the first."""
    earlier = [one for one in versions_of(connection, issued.number) if one.version < issued.version]
    return differences(earlier[-1], issued) if earlier else None


def _next(book: sqlite3.Connection, report: LostReport, rules: CallRules, how: Issuing) -> Issued:
    first = issued_of(report, rules, how, next_number(book))
    about = (first.kind, first.since, first.until, first.line)
    known = ISSUED.facts(book.execute(ABOUT_SQL, about).fetchall())
    if not known:
        return Issued(first, is_new=True)
    before = known[-1]
    again = issued_of(report, rules, how, before.number, before.version + 1)
    found = differences(before, again)
    return Issued(again, is_new=True, before=found) if found else Issued(before, is_new=False)
