"""The lost calls of a day, each with how its caller stands: by the very fold that counts them on the wall."""

import json
import math
import sqlite3
from datetime import date

from msgspec import Struct

from wallboard.domain.caller import known_as
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold, Standing
from wallboard.domain.desk.deeds import DeedKind
from wallboard.domain.facts import Call
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import LostSums
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.desk.deeds import contacts_said
from wallboard.store.tables import CALLS, VISITS

_USUAL = CallRules()
STAY_S = 6 * 3600.0
"""No call lasts longer: who is on the line at the start of a day called after this."""

# What may be lost as it stands, which `domain.tally.is_lost` decides, and every call of the same callers:
# one of them may have reached somebody. Where a number has no E.164 it may be written in several ways: those
# that `known_as` calls the same are looked for first.
_ENDED = "answered IS NULL AND ended IS NOT NULL AND direction = 'in' AND NOT internal"
_BARE = "caller IS NULL AND caller_raw <> ''"
WRITTEN_SQL = f"""
SELECT caller_raw, max({_ENDED}) FROM "call" WHERE arrived >= ? AND {_BARE} GROUP BY caller_raw
"""  # noqa: S608 -- our own words
CALLS_SQL = f"""
SELECT {CALLS.selected} FROM "call" WHERE arrived BETWEEN ? AND ? AND (
  ({_ENDED}) OR (caller IS NULL AND caller_raw IN (SELECT value FROM json_each(?))) OR caller IN (
    SELECT lost.caller FROM "call" AS lost WHERE lost.arrived >= ? AND lost.caller IS NOT NULL
      AND {_ENDED.replace("answered", "lost.answered").replace("ended IS", "lost.ended IS")}))
"""  # noqa: S608 -- our own columns
VISITS_SQL = f"""
SELECT {VISITS.selected} FROM visit WHERE joined BETWEEN ? AND ? AND outcome NOT IN ('answered', 'waiting')
"""  # noqa: S608 -- the same
ATTEMPTS_SQL = """
SELECT count(*) FROM "call" WHERE caller = ? AND arrived >= ? AND direction = 'in' AND NOT internal
"""


class LostOfDay(Struct, frozen=True):
    """Every lost call of a day, newest first, and the sums that the wall shows of them."""

    lost: tuple[Standing, ...]
    sums: LostSums
    called_back: frozenset[tuple[str, Seconds]]
    """Whom the centre reached itself, and when: as `known_as` names the caller."""


def lost_of_day(
    connection: sqlite3.Connection, since: Seconds, at: Seconds, rules: CallRules = _USUAL
) -> LostOfDay:
    """Give the lost calls that arrived from `since` on, as known at `at`."""
    first = since - STAY_S
    fold, called_back = LostFold(Day(date.min, since, math.inf), rules), set()
    for deed in contacts_said(connection, since, at):
        fold.put_said(deed)
        if deed.kind is DeedKind.REACHED:
            called_back.add((deed.who, deed.at))
    lost = set()
    written = json.dumps(_written(connection, first))
    for row in CALLS.facts(connection.execute(CALLS_SQL, (first, at, written, first))):
        call = call_at(row, at)
        if call is None:
            continue
        fold.put_call(call)
        if is_lost(call):
            lost.add((call.source, call.call))
        elif (reached := _called_back(call, rules)) is not None:
            called_back.add(reached)
    for visit in VISITS.facts(connection.execute(VISITS_SQL, (first, at))):
        if (visit.source, visit.call) in lost and (seen := visit_at(visit, at)) is not None:
            fold.put_visit(seen)
    return LostOfDay(fold.standings(), fold.sums(at), frozenset(called_back))


def attempts_since(connection: sqlite3.Connection, callers: frozenset[str], since: Seconds) -> dict[str, int]:
    """Count how often each number (E.164) has called since an instant."""
    return {
        caller: int(connection.execute(ATTEMPTS_SQL, (caller, since)).fetchone()[0]) for caller in callers
    }


def _written(connection: sqlite3.Connection, since: Seconds) -> list[str]:
    """Give every way in which the lost callers without an E.164 number were written."""
    rows = connection.execute(WRITTEN_SQL, (since,)).fetchall()
    lost = {known_as(None, raw) for raw, is_over in rows if is_over} - {None}
    return [raw for raw, _ in rows if known_as(None, raw) in lost]


def _called_back(call: Call, rules: CallRules) -> tuple[str, Seconds] | None:
    who = rules.who(call.caller, call.caller_raw)
    if who is None or call.answered is None or call.direction is not Direction.OUTBOUND:
        return None
    return who, call.answered
