"""Makes the report about the lost callers of a line, out of cache and book."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import call_at
from wallboard.domain.ledger.rows import Ledger
from wallboard.domain.periods import Day
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.promise.sums import PromiseSums, together
from wallboard.domain.report.lost import AnsweredCall, LostReport, Seen, Span, answered_call
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.callers.promised import DaysWanted, PromisedDays, promised_days
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.ledger.rows import LedgerWanted, ledger_of
from wallboard.store.queries.ledger.told import visits_with
from wallboard.store.queries.sources import only
from wallboard.store.tables import CALLS

CALLS_SQL = f"""
SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ? AND answered IS NOT NULL
  AND direction = 'in' AND NOT internal
"""  # noqa: S608 -- our own columns
DIALLED_SQL = """
SELECT DISTINCT line FROM "call" WHERE arrived >= ? AND arrived < ? AND line IS NOT NULL
"""


class ReportWanted(Struct, frozen=True):
    """Which business days in a row, as known when, of which line."""

    days: tuple[Day, ...]
    at: Seconds
    rules: CallRules
    line: str = ""
    """A number dialled, as people write it; empty: all."""
    sources: tuple[SourceName, ...] | None = None

    @property
    def span(self) -> tuple[Seconds, Seconds]:
        """From when to when."""
        return self.days[0].start, self.days[-1].end


def lost_report(connection: sqlite3.Connection, wanted: ReportWanted) -> LostReport:
    """Make the report of the calls that arrived in these days."""
    since, until = wanted.span
    promise, heard = _judged(connection, wanted)
    plain = plain_line(wanted.line)
    lines = LedgerWanted(lines=(plain,) if plain else (), sources=wanted.sources)
    ledger: Ledger = ledger_of(connection, since, until, wanted.at, wanted.rules, lines)
    return LostReport(
        wanted.line, since, until, wanted.at, promise, heard, ledger,
        _answered(connection, wanted), _seen(connection, wanted),
    )  # fmt: skip


def _judged(connection: sqlite3.Connection, wanted: ReportWanted) -> tuple[PromiseSums, Heard]:
    """Say what was promised and what was heard: as the page of promises says it of the same number."""
    days = DaysWanted(wanted.days, wanted.at, wanted.rules, wanted.sources)
    found = promised_days(connection, days)
    if not wanted.line:
        return _whole(connection, days, found)
    plain = plain_line(wanted.line)
    dialled = [line for line in found.lines if line and plain_line(line) == plain]
    sums = [found.line_promises[line] for line in dialled]
    if len(dialled) == 1:
        return sums[0], found.lines[dialled[0]]
    if not dialled:
        return PromiseSums(), Heard()
    # One number that the servers write in several ways: its callers are counted once.
    alone = replace(days, rules=replace(wanted.rules, promises=(_about(plain),)))
    return together(sums), promised_days(connection, alone).heard[0]


def _whole(
    connection: sqlite3.Connection, days: DaysWanted, found: PromisedDays
) -> tuple[PromiseSums, Heard]:
    """Say it of all calls."""
    promises = days.rules.promises
    if promises and promises[0].versions[-1].of_all:
        return found.promises[0], found.heard[0]
    usual = replace(days, rules=replace(days.rules, promises=(Promise((Profile(),)),)))
    made = promised_days(connection, usual)
    return made.promises[0], made.heard[0]


def _about(plain: str) -> Promise:
    return Promise((Profile(lines=frozenset({plain})),))


def _answered(connection: sqlite3.Connection, wanted: ReportWanted) -> tuple[AnsweredCall, ...]:
    calls = _calls(connection, wanted)
    visits: dict[tuple[str, str], list[Visit]] = defaultdict(list)
    for visit in visits_with(connection, [(call.source, call.call) for call in calls], wanted.at):
        visits[visit.source, visit.call].append(visit)
    made = (answered_call(call, visits[call.source, call.call]) for call in calls)
    return tuple(sorted(made, key=lambda one: (one.arrived, one.source, one.call)))


def _calls(connection: sqlite3.Connection, wanted: ReportWanted) -> list[Call]:
    where, names = only(wanted.sources)
    values: list[object] = [*wanted.span, *names]
    if wanted.line:
        where += " AND line IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(_written(connection, wanted)))
    rows = connection.execute(CALLS_SQL + where, values)
    known = (call_at(call, wanted.at) for call in CALLS.facts(rows))
    return [call for call in known if call is not None and call.answered is not None]


def _written(connection: sqlite3.Connection, wanted: ReportWanted) -> list[str]:
    """Give every way in which the servers write the line."""
    plain = plain_line(wanted.line)
    rows = connection.execute(DIALLED_SQL, wanted.span)
    return [line for (line,) in rows if plain_line(line) == plain]


def _seen(connection: sqlite3.Connection, wanted: ReportWanted) -> Seen:
    since, until = wanted.span
    names: Sequence[SourceName] = wanted.sources or [
        name for (name,) in connection.execute("SELECT DISTINCT source FROM coverage ORDER BY source")
    ]
    found = coverage_of(connection, names, since, until, wanted.at)
    gaps = sorted((Span(one.source, gap.start, gap.end) for one in found for gap in one.gaps), key=_when)
    return Seen(tuple((one.source, one.share) for one in found), tuple(gaps))


def _when(span: Span) -> tuple[Seconds, SourceName]:
    return span.since, span.source
