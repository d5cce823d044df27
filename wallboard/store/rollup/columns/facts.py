"""The facts of a half hour, or of any time, as they are written as rows."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from math import inf, isnan

from wallboard.domain.facts import Call
from wallboard.domain.folds import call_at
from wallboard.domain.words import REFUSED, Outcome, Seconds
from wallboard.store.rollup.columns.stays import CallKey, Stays, order_of
from wallboard.store.tables import CALLS

CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ?'  # noqa: S608 -- our own columns
STAYS_SQL = """
SELECT c.source, c.call, v.queue, v.joined, v.outcome, v."left"
FROM "call" AS c INDEXED BY call_arrived CROSS JOIN visit AS v ON v.source = c.source AND v.call = c.call
WHERE c.arrived >= ? AND c.arrived < ?
"""
ANSWERS_SQL = """
SELECT answered, source, agent FROM visit
WHERE joined >= ? AND joined < ? AND answered IS NOT NULL AND agent IS NOT NULL
"""


def calls_of(connection: sqlite3.Connection, since: Seconds, until: Seconds, at: Seconds = inf) -> list[Call]:
    """Give the calls that arrived in `[since, until)`, as known at `at`, in their order."""
    rows = CALLS.facts(connection.execute(CALLS_SQL, (since, until)))
    known = (call_at(call, at) for call in rows)  # of one that is not over little is known for good
    return sorted((call for call in known if call is not None), key=order_of)


def stays_of(
    connection: sqlite3.Connection, since: Seconds, until: Seconds, at: Seconds = inf
) -> tuple[dict[CallKey, Stays], Seconds]:
    """Say what calls that arrived in a time did in queues, as known at `at`, and when that was settled."""
    found: dict[CallKey, Stays] = defaultdict(lambda: Stays(places=set()))
    settled = -inf
    for source, call, queue, joined, outcome, left in connection.execute(STAYS_SQL, (since, until)):
        if joined > at:
            continue
        stay = found[source, call]
        stay.places.add((source, queue))
        stay.joined = joined if isnan(stay.joined) else min(stay.joined, joined)
        known = outcome if left is None or left <= at else Outcome.WAITING
        stay.number += known not in REFUSED
        stay.talks += known == Outcome.ANSWERED
        settled = max(settled, joined, joined if left is None else left)
    return found, settled


def settled_by(calls: Sequence[Call]) -> Seconds:
    """Say from when on nothing in some calls depends on the time of day."""
    instants = (at for call in calls for at in (call.arrived, call.answered, call.ended, call.greeted))
    return max((at for at in instants if at is not None), default=-inf)
