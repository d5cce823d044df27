"""What callers did before and after a time: whom the centre knows already, and who rang again."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from wallboard.domain.callers.repeats import RepeatFold
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import Earlier, RepeatSums
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.sources import only

_ATTEMPT = "direction = 'in' AND NOT internal AND (caller IS NOT NULL OR caller_raw <> '')"
BEFORE_SQL = f"""
SELECT caller, caller_raw, max(arrived), max(CASE WHEN answered IS NOT NULL THEN arrived END)
FROM "call" WHERE arrived >= ? AND arrived < ? AND {_ATTEMPT}
"""  # noqa: S608 -- our own words
AFTER_SQL = f"""
SELECT caller, caller_raw, min(arrived) FROM "call" WHERE arrived >= ? AND arrived <= ? AND {_ATTEMPT}
"""  # noqa: S608 -- the same
_LONGEST_S = 86_400.0
"""No call lasts longer; who rang after the end of one may have rung so long after it began."""
_EACH = " GROUP BY caller, caller_raw"
OF_THESE = " AND (caller IS NULL OR caller IN (SELECT value FROM json_each(?)))"


def callers_before(
    connection: sqlite3.Connection,
    until: Seconds,
    rules: CallRules,
    sources: Sequence[SourceName] | None = None,
    within_s: Seconds | None = None,
) -> dict[str, Earlier]:
    """Say of each known caller when their latest call before an instant came, and the latest answered one.

    It looks back as far as the rules need it, or `within_s`.
    """
    back = rules.look_back_s if within_s is None else within_s
    return _latest(connection, (until - back, until), rules, sources)


def repeats_of(
    connection: sqlite3.Connection,
    calls: Sequence[Call],
    period: tuple[Seconds, Seconds],
    at: Seconds,
    rules: CallRules,
    sources: Sequence[SourceName] | None = None,
) -> RepeatSums:
    """Count repeats and first contacts among the calls that arrived in `[since, until)`, as known at `at`."""
    since, until = period
    numbers = {call.caller for call in calls if call.caller is not None}
    fold = RepeatFold(Day(date.min, since, until), rules)
    fold.remember(_latest(connection, (since - rules.look_back_s, since), rules, sources, numbers))
    for call in calls:
        fold.put_call(call)
    last = min(at, until + rules.fcr_s + _LONGEST_S)
    fold.foresee(_first(connection, (until, last), rules, sources, numbers))
    return fold.sums(at)


def _latest(
    connection: sqlite3.Connection,
    span: tuple[Seconds, Seconds],
    rules: CallRules,
    sources: Sequence[SourceName] | None,
    numbers: Collection[str] | None = None,
) -> dict[str, Earlier]:
    known: dict[str, Earlier] = {}
    for who, (arrived, answered) in _asked(connection, BEFORE_SQL, span, rules, sources, numbers):
        before = known.get(who)
        if before is not None:  # one number may be written in several ways
            arrived = max(arrived, before.arrived)  # noqa: PLW2901 -- the same thing, better known
            answered = max(answered, before.answered, key=_or_never)  # noqa: PLW2901 -- likewise
        known[who] = Earlier(arrived, answered)
    return known


def _first(
    connection: sqlite3.Connection,
    span: tuple[Seconds, Seconds],
    rules: CallRules,
    sources: Sequence[SourceName] | None,
    numbers: Collection[str] | None = None,
) -> dict[str, Seconds]:
    known: dict[str, Seconds] = {}
    for who, (arrived,) in _asked(connection, AFTER_SQL, span, rules, sources, numbers):
        known[who] = min(arrived, known.get(who, arrived))
    return known


def _asked(
    connection: sqlite3.Connection,
    sql: str,
    span: tuple[Seconds, Seconds],
    rules: CallRules,
    sources: Sequence[SourceName] | None,
    numbers: Collection[str] | None,
) -> Iterator[tuple[str, list[Any]]]:
    """Ask for something of each caller, or of these numbers; who is nobody that is known is left out."""
    where, names = only(sources)
    given: tuple[str, ...] = ()
    if numbers is not None:  # far less work than telling all callers of a week apart
        where, given = where + OF_THESE, (json.dumps(sorted(numbers)),)
    for number, raw, *values in connection.execute(sql + where + _EACH, (*span, *names, *given)):
        who = rules.who(number, raw)
        if who is not None:
            yield who, values


def _or_never(at: Seconds | None) -> Seconds:
    return float("-inf") if at is None else at
