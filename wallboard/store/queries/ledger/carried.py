"""Whom the ledger of a day has from the days before: callers who may still be to be called back."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import inf, nextafter

from wallboard.domain.callers.rules import DAY_S, CallRules, is_attempt
from wallboard.domain.facts import Call
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.desk.deeds import deeds_between, deeds_of
from wallboard.store.queries.ledger.told import callers_of, calls_with, lost_in, reach_back, visits_with

LONGEST_S = 60 * DAY_S
"""What was promised or put off longer ago is forgotten."""
PUT_OFF_SQL = 'SELECT DISTINCT who FROM deed WHERE at >= ? AND at < ? AND "until" >= ?'


def carried_into(
    connection: sqlite3.Connection,
    start: Seconds,
    at: Seconds,
    rules: CallRules,
    sources: Sequence[SourceName] | None = None,
) -> Carried:
    """Give all that may matter at the start of a day: what came before it, and every deed since, as of `at`.

    It is more than is shown in the end: who of these was reached, or seen to, the fold decides.
    """
    since, now = reach_back(rules.recover_from(start)), nextafter(at, inf)
    lost = lost_in(connection, (since, start), at, sources)
    who = callers_of(lost, rules)
    put_off = {one for (one,) in connection.execute(PUT_OFF_SQL, (start - LONGEST_S, now, start))} - who
    calls = _unsettled(calls_with(connection, who, (since, start), at), start, rules)
    calls += calls_with(connection, put_off, (start - LONGEST_S, start), at)
    keys = [(call.source, call.call) for call in calls if call.answered is None or not _is_over(call, start)]
    deeds = {deed.id: deed for deed in deeds_between(connection, since, now)}
    deeds |= {deed.id: deed for deed in deeds_of(connection, who | put_off, now)}
    return Carried(tuple(calls), tuple(visits_with(connection, keys, at)), tuple(deeds.values()))


def _unsettled(calls: Iterable[Call], start: Seconds, rules: CallRules) -> list[Call]:
    """Leave out callers who got through after all that they had lost: for speed, as they are a third of all.

    Of a call of the centre somebody may still say that a machine answered it.
    """
    of: dict[str | None, list[Call]] = defaultdict(list)
    for call in calls:
        of[rules.who(call.caller, call.caller_raw)].append(call)
    return [call for theirs in of.values() if not _is_settled(theirs, start) for call in theirs]


def _is_settled(calls: Sequence[Call], start: Seconds) -> bool:
    if not all(_is_over(call, start) for call in calls):
        return False
    lost = max((call.ended or call.arrived for call in calls if is_lost(call)), default=-inf)
    return any(call.answered is not None and call.answered > lost and is_attempt(call) for call in calls)


def _is_over(call: Call, start: Seconds) -> bool:
    return call.ended is not None and call.ended < start
