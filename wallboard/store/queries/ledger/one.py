"""One caller whole: how they stand in the ledger of all their time, and what all their calls come to."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from math import inf, nextafter

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.callers.rules import CallRules, is_attempt
from wallboard.domain.day.lost import LostFold
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lines import LineReport, LineRow
from wallboard.domain.periods import Day
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.callers.campaigns import Lately
from wallboard.store.queries.desk.deeds import deeds_of
from wallboard.store.queries.ledger.told import calls_with, last_agents, visits_with

MOST = 5000
"""So many calls of one caller are added up, the latest."""


class CallerSums(Struct, frozen=True):
    """What the calls of one caller come to."""

    calls: int = 0
    """Attempts to reach the centre."""
    lost: int = 0
    answered: int = 0
    rung: int = 0
    """Calls of the centre to them."""
    rung_answered: int = 0
    first: Seconds | None = None
    """When the first call that is still known arrived, of whatever direction."""
    last: Seconds | None = None
    waited_s: Seconds = 0.0
    """In queues, those included in which they were answered."""
    talked_s: Seconds = 0.0
    more: bool = False
    """Whether there are older calls that were not added up."""


class WholeCaller(Struct, frozen=True):
    """One caller, out of all that is kept of them."""

    row: LostCaller | None
    """How they stand; None: they were never lost, as far as is known."""
    sums: CallerSums
    lines: tuple[LineRow, ...]
    """What their calls come to by line or campaign."""


def whole_caller(
    connection: sqlite3.Connection,
    who: str,
    at: Seconds,
    rules: CallRules,
    campaigns: tuple[Campaign, ...] = (),
    lately: Iterable[Lately] = (),
) -> WholeCaller:
    """Judge a caller by the fold of the live wall; `who` as `CallRules.who` names them.

    `lately` says what share of a line's calls become sales, where nobody set it.
    """
    calls = sorted(calls_with(connection, (who,), (-inf, inf), at), key=lambda call: call.arrived)
    more, calls = len(calls) > MOST, calls[-MOST:]
    visits = tuple(visits_with(connection, [(call.source, call.call) for call in calls], at))
    since = calls[0].arrived if calls else at
    day = Day(date.min, since, nextafter(at, inf))
    lost = LostFold(day, rules)
    ledger = LedgerFold(lost, day, rules)
    for visit in visits:
        lost.put_visit(visit)
        ledger.put_visit(visit)
    report = LineReport(campaigns, rules)
    report.put_calls(calls)
    for line in lately:
        report.put_lately(*line)
    for call in calls:
        lost.put_call(call)
        ledger.put_call(call)
    ledger.put_deeds(deeds_of(connection, (who,), nextafter(at, inf)))
    report.put_lost(lost.all())
    rows, _ = ledger.all(at)
    row = next((one for one in rows if one.who == who), None)
    return WholeCaller(
        _with_agent(connection, row, at), _sums_of(calls, visits, at, more=more), report.rows()
    )


def _with_agent(connection: sqlite3.Connection, row: LostCaller | None, at: Seconds) -> LostCaller | None:
    if row is None or row.who is None or row.last_agent is not None:
        return row

    return replace(row, last_agent=last_agents(connection, (row.who,), at).get(row.who))


def _sums_of(calls: list[Call], visits: tuple[Visit, ...], at: Seconds, *, more: bool) -> CallerSums:
    attempts = [call for call in calls if is_attempt(call)]
    rung = [call for call in calls if call.direction is Direction.OUTBOUND]
    spoken = [call for call in calls if call.answered is not None]
    return CallerSums(
        len(attempts),
        sum(is_lost(call) for call in attempts),
        sum(call.answered is not None for call in attempts),
        len(rung),
        sum(call.answered is not None for call in rung),
        calls[0].arrived if calls else None,
        calls[-1].arrived if calls else None,
        sum(max(0.0, _waited_until(visit, at) - visit.joined) for visit in visits),
        sum(max(0.0, (call.ended or at) - (call.answered or at)) for call in spoken),
        more,
    )


def _waited_until(visit: Visit, at: Seconds) -> Seconds:
    return next((end for end in (visit.answered, visit.left, visit.ended) if end is not None), at)
