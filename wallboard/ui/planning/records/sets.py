"""The columns of the sets that were imported. No Qt in it."""

import sqlite3

from wallboard.domain.figures import Unit
from wallboard.domain.records.record import RecordSet
from wallboard.domain.text import mark
from wallboard.store.queries.records.sets import record_sets
from wallboard.ui.format import DASH, Format
from wallboard.ui.models.column import Column
from wallboard.ui.planning.records.words import period_words
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_ROUGH, _FINE = mark("records", "whole minutes"), mark("records", "to the second")


def find_sets(connection: sqlite3.Connection) -> tuple[RecordSet, ...]:
    """Ask which there are."""
    return record_sets(connection)


def set_columns(form: Format) -> tuple[Column[RecordSet], ...]:
    """Return the columns."""
    return (
        Column(
            "name", mark("records", "Name"), 14.0, lambda row: row.name, lambda row: row.name, strong=True
        ),
        Column(
            "preset", mark("records", "Read as"), 8.0, lambda row: row.preset or DASH,
            lambda row: row.preset or None,
        ),
        Column(
            "period", mark("records", "Period"), 14.0,
            lambda row: period_words(row.since, row.until, form), lambda row: row.since,
            value=lambda row: str(period_words(row.since, row.until, form)),
        ),
        Column(
            "records", mark("records", "Calls"), 6.0, lambda row: form.count(row.records),
            lambda row: row.records, right=True, falls=True, unit=Unit.COUNT,
        ),
        Column(
            "minutes", mark("records", "Times"), 8.0, minutes, lambda row: str(minutes(row)),
            tone=lambda row: Tone.WARN if row.whole_minutes else Tone.TEXT,
        ),
        Column(
            "imported", mark("records", "Imported"), 7.0, lambda row: form.date(row.imported_at),
            lambda row: row.imported_at, falls=True, unit=Unit.INSTANT,
        ),
    )  # fmt: skip


def minutes(row: RecordSet) -> Words:
    """Say how finely a set tells times."""
    return _ROUGH if row.whole_minutes else _FINE
