"""Issues reports: keeps them in the book, each under a number of its own, and finds them again."""

import sqlite3
from contextlib import closing
from pathlib import Path

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.errors import WallboardError
from wallboard.domain.report.issuing import Differences, Issuing, differences
from wallboard.domain.report.lost import LostReport
from wallboard.domain.text import mark, say
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book
from wallboard.store.book.problems import book_in_words
from wallboard.store.queries.desk.issued import versions_of
from wallboard.store.queries.report.issued import Issued, next_issue
from wallboard.store.transaction import transaction


def issue(cache: Path, report: LostReport, rules: CallRules, how: Issuing) -> Issued:
    """Freeze a report in the book beside a cache: under a new number, or as the next version of one.

    Raises WallboardError where the book can't be written.
    """
    path = book_path(cache.expanduser().resolve())
    with closing(open_book(path)) as book:
        try:
            with transaction(book):
                made = next_issue(book, report, rules, how)
                if made.is_new:
                    put(book, (made.report,), how.at)
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
