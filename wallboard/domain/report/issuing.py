"""Freezes a report, and says what is different from what was issued before.

An issued report is never changed. Whatever an import or a deed changes later makes another version of it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.report.document import (
    Hide,
    coverage_of,
    digest_of,
    rows_of,
    settings_of,
    totals_of,
    written,
)
from wallboard.domain.report.lost import LostReport
from wallboard.domain.words import Seconds

LOST = "lost"
"""The kind of the report about lost callers."""


class Issuing(Struct, frozen=True):
    """Who issues what, when."""

    at: Seconds
    by: str
    title: str
    hide: Hide | None = None
    """What hides the numbers in it; None: they are whole."""


class Change(Struct, frozen=True):
    """A figure that is another one than in the version before; None: it had no value."""

    key: str
    before: Any
    after: Any


class Differences(Struct, frozen=True):
    """What is different in the later of two versions."""

    totals: tuple[Change, ...] = ()
    added: int = 0
    """Rows that were not there."""
    removed: int = 0
    changed: int = 0
    settings: bool = False
    """Whether it was made by other settings."""
    coverage: bool = False
    """Whether more or less of the time is known to have been seen."""

    def __bool__(self) -> bool:
        """Whether anything is different."""
        return bool(self.totals or self.rows or self.settings or self.coverage)

    @property
    def rows(self) -> int:
        """How many rows are different."""
        return self.added + self.removed + self.changed


def issued_of(
    report: LostReport, rules: CallRules, how: Issuing, number: int, version: int = 1
) -> IssuedReport:
    """Freeze a report under a number and version."""
    rows = written(rows_of(report, how.hide))
    return IssuedReport(
        number,
        version,
        how.at,
        how.by,
        LOST,
        how.title,
        report.since,
        report.until,
        report.line,
        written(settings_of(report, rules, mask=how.hide is not None)),
        written(coverage_of(report)),
        written(totals_of(report)),
        rows,
        digest_of(rows),
    )


def is_same_report(one: IssuedReport, other: IssuedReport) -> bool:
    """Whether two are versions of one report: about the same line in the same time."""
    return _about(one) == _about(other)


def differences(before: IssuedReport, after: IssuedReport) -> Differences:
    """Compare two versions. Of callers erased since, the earlier has no number: that is no difference."""
    old, new = (json.loads(one.totals) for one in (before, after))
    rows_before, rows_after = (_by_call(json.loads(one.rows)) for one in (before, after))
    both = rows_before.keys() & rows_after.keys()
    return Differences(
        tuple(
            Change(key, old.get(key), new.get(key))
            for key in dict.fromkeys((*old, *new))
            if old.get(key) != new.get(key)
        ),
        len(rows_after.keys() - both),
        len(rows_before.keys() - both),
        sum(_is_other(rows_before[key], rows_after[key]) for key in both),
        before.settings != after.settings,
        before.coverage != after.coverage,
    )


def is_intact(issued: IssuedReport) -> bool:
    """Whether the rows are those that were issued: False once a caller was erased from them."""
    return digest_of(issued.rows) == issued.digest


_WHO = frozenset({"caller", "name"})


def _is_other(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Compare two rows; who it was counts only where both still say so."""
    return any(
        before.get(key) != after.get(key)
        for key in before.keys() | after.keys()
        if key not in _WHO or (before.get(key) and after.get(key))
    )


def _by_call(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], Mapping[str, Any]]:
    return {(row["source"], row["call"]): row for row in rows}


def _about(issued: IssuedReport) -> tuple[str, Seconds, Seconds, str]:
    return issued.kind, issued.since, issued.until, issued.line
