"""Whom the ledger of a day has from the days before: callers who may still be to be called back."""

import sqlite3
from collections.abc import Sequence
from math import inf, nextafter

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.ledger.carried import Carried
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
    calls = list(calls_with(connection, who, (since, start), at))
    calls += calls_with(connection, put_off, (start - LONGEST_S, start), at)
    keys = [(call.source, call.call) for call in calls]
    deeds = {deed.id: deed for deed in deeds_between(connection, since, now)}
    deeds |= {deed.id: deed for deed in deeds_of(connection, who | put_off, now)}
    return Carried(tuple(calls), tuple(visits_with(connection, keys, at)), tuple(deeds.values()))
