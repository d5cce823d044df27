"""Every call of one caller, newest first and a page at a time, with all that a time line of it shows."""

import json
import sqlite3
from collections import defaultdict

from msgspec import Struct

from wallboard.domain.day.queue_waits import CallKey, in_order
from wallboard.domain.facts import Call, Offer, Visit
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.ledger.told import numbers_of
from wallboard.store.tables import CALLS, OFFERS, VISITS

KNOWN_SQL = f"""
SELECT {CALLS.selected} FROM "call" INDEXED BY call_caller WHERE caller = ? AND arrived <= ?
ORDER BY arrived DESC, source, "call" LIMIT ? OFFSET ?
"""  # noqa: S608 -- our own columns
BARE_SQL = f"""
SELECT {CALLS.selected} FROM "call" INDEXED BY call_bare
WHERE caller IS NULL AND length(caller_raw) > 0
  AND caller_raw IN (SELECT value FROM json_each(?)) AND arrived <= ?
ORDER BY arrived DESC, source, "call" LIMIT ? OFFSET ?
"""  # noqa: S608 -- the same
HOW_MANY_SQL = 'SELECT count(*) FROM "call" INDEXED BY call_caller WHERE caller = ? AND arrived <= ?'
HOW_MANY_BARE_SQL = """
SELECT count(*) FROM "call" INDEXED BY call_bare
WHERE caller IS NULL AND length(caller_raw) > 0
  AND caller_raw IN (SELECT value FROM json_each(?)) AND arrived <= ?
"""
_OF_CALLS = """
SELECT {selected} FROM json_each(?) AS wanted CROSS JOIN {table}
  ON {table}.source = wanted.value ->> 0 AND {table}."call" = wanted.value ->> 1
"""
VISITS_SQL = _OF_CALLS.format(selected=VISITS.selected, table="visit")
OFFERS_SQL = _OF_CALLS.format(selected=OFFERS.selected, table="offer")
NAMES_SQL = """
SELECT agent.source, agent.agent, agent.name FROM json_each(?) AS wanted CROSS JOIN agent
  ON agent.source = wanted.value ->> 0 AND agent.agent = wanted.value ->> 1
"""


class CallTold(Struct, frozen=True):
    """One call, with what it met."""

    call: Call
    visits: tuple[Visit, ...]
    """In the order in which they joined."""
    offers: tuple[Offer, ...]
    """In the order in which it rang."""


class CallerCalls(Struct, frozen=True):
    """Some calls of one caller, and of the centre to them, newest first."""

    calls: tuple[CallTold, ...]
    more: bool
    """Whether there are older ones."""
    names: dict[tuple[SourceName, AgentId], str]


def calls_of_caller(
    connection: sqlite3.Connection, who: str, at: Seconds, limit: int = 30, offset: int = 0
) -> CallerCalls:
    """Give at most `limit` calls that began by `at`, after the first `offset` of them, as they are kept now.

    `who` as `CallRules.who` names them.
    """
    known, bare = numbers_of(connection, (who,))
    if known:
        rows = connection.execute(KNOWN_SQL, (known[0], at, limit + 1, offset))
    else:
        rows = connection.execute(BARE_SQL, (json.dumps(bare), at, limit + 1, offset))
    found = CALLS.facts(rows)
    calls = found[:limit]
    keys = json.dumps([(call.source, call.call) for call in calls])
    visits = VISITS.facts(connection.execute(VISITS_SQL, (keys,)))
    offers = OFFERS.facts(connection.execute(OFFERS_SQL, (keys,)))
    stays: dict[CallKey, list[Visit]] = defaultdict(list)
    rings: dict[CallKey, list[Offer]] = defaultdict(list)
    for visit in sorted(visits, key=in_order):
        stays[visit.source, visit.call].append(visit)
    for offer in sorted(offers, key=lambda one: (one.at, one.agent, one.k)):
        rings[offer.source, offer.call].append(offer)
    told = ((call, (call.source, call.call)) for call in calls)
    agents = {(v.source, v.agent) for v in visits if v.agent} | {(o.source, o.agent) for o in offers}
    return CallerCalls(
        tuple(CallTold(call, tuple(stays[key]), tuple(rings[key])) for call, key in told),
        len(found) > limit,
        {
            (source, agent): name
            for source, agent, name in connection.execute(NAMES_SQL, (json.dumps(sorted(agents)),))
        },
    )


def how_many_calls(connection: sqlite3.Connection, who: str, at: Seconds) -> int:
    """Count all calls that `calls_of_caller` would give, without reading them."""
    known, bare = numbers_of(connection, (who,))
    if known:
        return int(connection.execute(HOW_MANY_SQL, (known[0], at)).fetchone()[0])
    return int(connection.execute(HOW_MANY_BARE_SQL, (json.dumps(bare), at)).fetchone()[0])
