"""What callers did before a time: whom the centre knows already."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import Earlier
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.sources import only

_ATTEMPT = "direction = 'in' AND NOT internal AND (caller IS NOT NULL OR caller_raw <> '')"
BEFORE_SQL = f"""
SELECT caller, caller_raw, max(arrived), max(CASE WHEN answered IS NOT NULL THEN arrived END)
FROM "call" WHERE arrived >= ? AND arrived < ? AND {_ATTEMPT}
"""  # noqa: S608 -- our own words
_EACH = " GROUP BY caller, caller_raw"


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


def _latest(
    connection: sqlite3.Connection,
    span: tuple[Seconds, Seconds],
    rules: CallRules,
    sources: Sequence[SourceName] | None,
) -> dict[str, Earlier]:
    known: dict[str, Earlier] = {}
    for who, (arrived, answered) in _asked(connection, BEFORE_SQL, span, rules, sources):
        before = known.get(who)
        if before is not None:  # one number may be written in several ways
            arrived = max(arrived, before.arrived)  # noqa: PLW2901 -- the same thing, better known
            answered = max(answered, before.answered, key=_or_never)  # noqa: PLW2901 -- likewise
        known[who] = Earlier(arrived, answered)
    return known


def _asked(
    connection: sqlite3.Connection,
    sql: str,
    span: tuple[Seconds, Seconds],
    rules: CallRules,
    sources: Sequence[SourceName] | None,
) -> Iterator[tuple[str, list[Any]]]:
    """Ask for something of each caller; who is nobody that is known is left out."""
    where, names = only(sources)
    for number, raw, *values in connection.execute(sql + where + _EACH, (*span, *names)):
        who = rules.who(number, raw)
        if who is not None:
            yield who, values


def _or_never(at: Seconds | None) -> Seconds:
    return float("-inf") if at is None else at
