"""Under which number and version a report would be issued now."""

import sqlite3

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.report.issuing import Differences, Issuing, differences, issued_of
from wallboard.domain.report.lost import LostReport
from wallboard.store.book.tables import ISSUED
from wallboard.store.queries.desk.issued import next_number

ABOUT_SQL = f"""
SELECT {ISSUED.selected} FROM issued WHERE kind = ? AND since = ? AND "until" = ? AND line = ?
ORDER BY number DESC, version DESC LIMIT 1
"""  # noqa: S608 -- our own columns


class Issued(Struct, frozen=True):
    """A report that is issued, or is to be."""

    report: IssuedReport
    is_new: bool
    """False: it was issued before, and nothing is different now."""
    before: Differences | None = None
    """What is different from the version before; None: it is the first."""


def next_issue(connection: sqlite3.Connection, report: LostReport, rules: CallRules, how: Issuing) -> Issued:
    """Freeze a report under a new number, or as the next version of what was issued of the same."""
    first = issued_of(report, rules, how, next_number(connection))
    about = (first.kind, first.since, first.until, first.line)
    known = ISSUED.facts(connection.execute(ABOUT_SQL, about).fetchall())
    if not known:
        return Issued(first, is_new=True)
    before = known[-1]
    again = issued_of(report, rules, how, before.number, before.version + 1)
    found = differences(before, again)
    return Issued(again, is_new=True, before=found) if found else Issued(before, is_new=False)
