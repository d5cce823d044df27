"""What was told of lost callers in a time: their lost calls, all else they did, and the visits of calls."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from math import inf, nextafter

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.queue_waits import CallKey
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.ledger.callers import STAY_S
from wallboard.domain.tally import is_lost
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.sources import only
from wallboard.store.tables import CALLS, VISITS

LOST_SQL = f"""
SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ?
  AND answered IS NULL AND ended IS NOT NULL AND direction = 'in' AND NOT internal AND ended <= ?
"""  # noqa: S608 -- our own columns
KNOWN_SQL = f"""
SELECT {CALLS.selected} FROM "call" INDEXED BY call_caller
WHERE caller IN (SELECT value FROM json_each(?)) AND arrived >= ? AND arrived < ?
"""  # noqa: S608 -- the same
BARE_SQL = f"""
SELECT {CALLS.selected} FROM "call" INDEXED BY call_bare
WHERE caller IS NULL AND length(caller_raw) > 0 AND caller_raw IN (SELECT value FROM json_each(?))
  AND arrived >= ? AND arrived < ?
"""  # noqa: S608 -- the same
FORMS_SQL = "SELECT form FROM caller_seen WHERE who = ? AND who <> form"
VISITS_SQL = f"""
SELECT {VISITS.selected} FROM json_each(?) AS wanted CROSS JOIN visit
  ON visit.source = wanted.value ->> 0 AND visit."call" = wanted.value ->> 1
"""  # noqa: S608 -- the same
SPOKE_SQL = """
SELECT wanted.value, visit.source, visit.agent FROM json_each(?) AS wanted CROSS JOIN visit ON visit.rowid = (
  SELECT spoke.rowid FROM visit AS spoke WHERE spoke.caller = wanted.value AND spoke.joined <= ?
    AND spoke.answered <= ? AND spoke.agent IS NOT NULL ORDER BY spoke.joined DESC LIMIT 1)
"""


def lost_in(
    connection: sqlite3.Connection,
    span: tuple[Seconds, Seconds],
    at: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> list[Call]:
    """Give the lost calls that arrived in `[since, until)`, as known at `at`."""
    where, names = only(sources)
    rows = connection.execute(LOST_SQL + where, (*span, at, *names))
    return [call for call in CALLS.facts(rows) if is_lost(call)]


def calls_with(
    connection: sqlite3.Connection, callers: Collection[str], span: tuple[Seconds, Seconds], at: Seconds
) -> Iterator[Call]:
    """Give all calls of some callers, and of the centre to them, that began in a time; as known at `at`."""
    since, until = span[0], min(span[1], nextafter(at, inf))
    known, bare = numbers_of(connection, callers)
    rows = connection.execute(KNOWN_SQL, (json.dumps(known), since, until)).fetchall()
    if bare:
        rows += connection.execute(BARE_SQL, (json.dumps(bare), since, until)).fetchall()
    for whole in CALLS.facts(rows):
        call = call_at(whole, at)
        if call is not None:
            yield call


def visits_with(connection: sqlite3.Connection, calls: Iterable[CallKey], at: Seconds) -> Iterator[Visit]:
    """Give the visits of some calls, as known at `at`."""
    for whole in VISITS.facts(connection.execute(VISITS_SQL, (json.dumps(list(calls)),))):
        visit = visit_at(whole, at)
        if visit is not None:
            yield visit


def last_agents(
    connection: sqlite3.Connection, callers: Collection[str], at: Seconds
) -> dict[str, tuple[SourceName, AgentId]]:
    """Say with whom callers spoke last, whenever that was; of those whose number is known as E.164."""
    known, _ = numbers_of(connection, [who for who in callers if who.startswith("+")])
    rows = connection.execute(SPOKE_SQL, (json.dumps(known), at, at))
    return {who: (source, agent) for who, source, agent in rows}


def callers_of(calls: Iterable[Call], rules: CallRules) -> set[str]:
    """Tell whose calls these are; nobody whom nobody knows."""
    found = {rules.who(call.caller, call.caller_raw) for call in calls}
    return {who for who in found if who is not None}


def reach_back(since: Seconds) -> Seconds:
    """Say when calls may have begun that were over at an instant or later."""
    return since - STAY_S


def numbers_of(connection: sqlite3.Connection, callers: Collection[str]) -> tuple[list[str], list[str]]:
    """Give the numbers of callers: as E.164, and of the others in every way in which they were sent."""
    known = sorted(who for who in callers if who.startswith("+"))
    plain = sorted(who for who in callers if not who.startswith("+"))
    sent = [form for who in plain for (form,) in connection.execute(FORMS_SQL, (who,))]
    return known, plain + sent
