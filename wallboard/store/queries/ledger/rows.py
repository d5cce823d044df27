"""The ledger of any time: who was lost in it, and what became of them until now, also long after it.

By the fold of the live wall. Of a caller everything is read that may have reached them, in whatever way it
came into the cache: an import may find an answer that nobody saw.
"""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from math import inf, nextafter

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.day.queue_waits import CallKey
from wallboard.domain.day.scope import ALL, EVERYTHING, means, means_whole
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import Ledger
from wallboard.domain.periods import Day
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.desk.deeds import deeds_of
from wallboard.store.queries.ledger.carried import carried_into
from wallboard.store.queries.ledger.told import (
    callers_of,
    calls_with,
    last_agents,
    lost_in,
    reach_back,
    visits_with,
)


class LedgerWanted(Struct, frozen=True):
    """Which lost calls; whatever call makes one good."""

    queues: Scope = EVERYTHING
    """Those that were in one of these queues; a call that was in none is lost to the centre only."""
    lines: tuple[str, ...] = ()
    """Those to these numbers, as `plain_line` writes them; none: no matter which was dialled."""
    sources: tuple[SourceName, ...] | None = None
    """None: of all."""
    earlier: bool = False
    """Whether those are wanted too who were lost before and still to be called back as the time began."""


ALL_LOST = LedgerWanted()


def ledger_of(
    connection: sqlite3.Connection,
    since: Seconds,
    until: Seconds,
    at: Seconds,
    rules: CallRules,
    wanted: LedgerWanted = ALL_LOST,
) -> Ledger:
    """Give the whole ledger of the calls that arrived in `[since, until)`, as known at `at`."""
    lost = lost_in(connection, (since, min(until, nextafter(at, inf))), at, wanted.sources)
    visits = tuple(visits_with(connection, [(call.source, call.call) for call in lost], at))
    carried = carried_into(connection, since, at, rules, wanted.sources) if wanted.earlier else Carried()
    counts = _Counted(wanted, (*visits, *carried.visits))
    callers = callers_of(filter(counts, lost), rules)
    told = _Both(Day(date.min, since, until), rules, counts)
    told.ledger.know_agents(last_agents(connection, callers | callers_of(carried.calls, rules), at))
    told.ledger.begin(carried)
    told.put_visits(visits)  # first, so that a lost call is looked at once, when all of it is known
    told.put_calls(call for call in lost if rules.who(call.caller, call.caller_raw) is None)
    theirs = calls_with(connection, callers, (reach_back(since), inf), at)
    # Of what began before the time only that counts in which somebody was reached, or is on the line.
    told.put_calls(
        call for call in theirs if call.arrived >= since or call.answered is not None or call.ended is None
    )
    told.ledger.put_deeds(deeds_of(connection, callers, nextafter(at, inf)))
    return Ledger(*told.ledger.all(at))


class _Counted:
    """Picks the lost calls that are wanted."""

    def __init__(self, wanted: LedgerWanted, visits: Iterable[Visit]) -> None:
        self._lines = frozenset(wanted.lines)
        self._queues, self._sources = wanted.queues, wanted.sources
        self._calls: set[CallKey] = set()
        """Those that were in one of the wanted queues."""
        if ALL not in wanted.queues:
            found = (v for v in visits if means(wanted.queues, v.source, v.queue))
            self._calls = {(visit.source, visit.call) for visit in found}

    def __call__(self, call: Call) -> bool:
        if self._sources is not None and call.source not in self._sources:
            return False
        if self._lines and (call.line is None or plain_line(call.line) not in self._lines):
            return False
        return means_whole(self._queues, call.source) or (call.source, call.call) in self._calls


class _Both:
    """The fold of the figures and the ledger beside it."""

    def __init__(self, day: Day, rules: CallRules, counts: Callable[[Call], bool]) -> None:
        self.lost = LostFold(day, rules, counts)
        self.ledger = LedgerFold(self.lost, day, rules, counts)

    def put_calls(self, calls: Iterable[Call]) -> None:
        for call in calls:
            self.lost.put_call(call)
            self.ledger.put_call(call)

    def put_visits(self, visits: Iterable[Visit]) -> None:
        for visit in visits:
            self.lost.put_visit(visit)
            self.ledger.put_visit(visit)
