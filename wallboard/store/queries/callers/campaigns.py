"""The calls of a period by number dialled and by campaign, with what became of their callers."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.facts import Call
from wallboard.domain.folds import call_at
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lines import LineReport, LineRow
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.callers.ringing import callers_before
from wallboard.store.queries.desk.deeds import contacts_said
from wallboard.store.queries.sources import only
from wallboard.store.tables import CALLS

NEW_S = 90 * DAY_S
"""Who has not called for so long is a new caller; over so long it is counted which calls become sales."""
SALE_S = 30 * DAY_S
"""A sale goes to the line of the first call so long before it."""

CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ?'  # noqa: S608 -- our own columns
SALES_SQL = """
SELECT caller, arrived, line FROM "call"
WHERE arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal AND result_code = ?
"""
LATELY_SQL = """
SELECT line, sum(answered IS NOT NULL), sum(result_code = ?) FROM "call"
WHERE arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal AND line IS NOT NULL
"""
FIRST_SQL = """
SELECT line, arrived FROM "call"
WHERE caller = ? AND arrived >= ? AND arrived <= ? AND direction = 'in' AND NOT internal
ORDER BY arrived, "call" LIMIT 1
"""


Lately: TypeAlias = tuple[str, int, int]
"""A line, how many of its calls were answered in the last months, and how many of these were sales."""


class LinesWanted(Struct, frozen=True):
    """Which period, as known when, and what belongs to whom."""

    since: Seconds
    until: Seconds
    at: Seconds
    rules: CallRules
    campaigns: tuple[Campaign, ...] = ()
    sale: str = "sale"
    """The result of a call that is a sale."""
    sources: Sequence[SourceName] | None = None


def lines_of(connection: sqlite3.Connection, wanted: LinesWanted) -> tuple[LineRow, ...]:
    """Give a row for each campaign and line of the period, most calls first."""
    report = LineReport(wanted.campaigns, wanted.rules)
    lost = LostFold(Day(date.min, wanted.since, wanted.until), wanted.rules)
    for deed in contacts_said(connection, wanted.since, wanted.at):
        lost.put_said(deed)
    for call in _calls(connection, wanted):
        lost.put_call(call)
        if wanted.since <= call.arrived < wanted.until:
            report.put_calls([call])
    report.put_lost(lost.all())
    report.put_sales(_sales(connection, wanted))
    _put_lately(connection, wanted, report)
    before = callers_before(connection, wanted.since, wanted.rules, wanted.sources, NEW_S)
    return report.rows(lambda callers: callers & before.keys())


def _calls(connection: sqlite3.Connection, wanted: LinesWanted) -> Iterator[Call]:
    """Give the calls of the period and those that may make good what was lost in it, as far as known."""
    where, names = only(wanted.sources)
    # One that arrived before may be answered in it, and what was lost at the end may be made good long after.
    until = min(wanted.rules.look_ahead(wanted.until + DAY_S), wanted.at)
    for row in connection.execute(CALLS_SQL + where, (wanted.since - DAY_S, until, *names)):
        call = call_at(CALLS.facts([row])[0], wanted.at)
        if call is not None:
            yield call


def _put_lately(connection: sqlite3.Connection, wanted: LinesWanted, report: LineReport) -> None:
    """Tell what share of the answered calls became sales in the last months before the period's end."""
    where, names = only(wanted.sources)
    until = min(wanted.until, wanted.at)
    values = (wanted.sale, until - NEW_S, until, *names)
    for line, answered, sales in connection.execute(LATELY_SQL + where + " GROUP BY line", values):
        report.put_lately(line, answered, sales)


def lately_of(connection: sqlite3.Connection, at: Seconds, sale: str = "sale") -> tuple[Lately, ...]:
    """Give of every line, as it was dialled, what share of the answered calls became sales of late."""
    rows = connection.execute(LATELY_SQL + " GROUP BY line", (sale, at - NEW_S, at))
    return tuple((line, answered, sales) for line, answered, sales in rows)


def _sales(connection: sqlite3.Connection, wanted: LinesWanted) -> Iterator[tuple[str | None, Seconds]]:
    """Give the first call on the way to each sale, where it arrived in the period."""
    where, names = only(wanted.sources)
    span = (wanted.since, min(wanted.until + SALE_S, wanted.at), wanted.sale, *names)
    for caller, arrived, line in connection.execute(SALES_SQL + where, span).fetchall():
        asked = (caller, arrived - SALE_S, arrived)
        first = None if caller is None else connection.execute(FIRST_SQL, asked).fetchone()
        on, at = first if first is not None else (line, arrived)
        if wanted.since <= at < wanted.until:
            yield on, at
