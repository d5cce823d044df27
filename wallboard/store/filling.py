"""Imported facts beside what the cache has: which are new, which add something, and which are known.

All is worked out within the transaction that writes it, so an import that is broken off leaves the cache as
if it had been asked for less, and one that is repeated changes nothing.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.facts import AgentSpell, Call, Coverage, Offer, Visit
from wallboard.domain.imports.merge import merged_call, merged_visit
from wallboard.domain.imports.same import SAME_S, offsets, paired
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName
from wallboard.store.pending import Single
from wallboard.store.spans import Span, without
from wallboard.store.tables import CALLS, OFFERS, VISITS, Table, storable

F = TypeVar("F", bound=Struct)
_Group = tuple[SourceName, CallId, QueueName]


class Filling(Struct, frozen=True):
    """What is to be written of some imported facts, and what that means for the visits among them."""

    changed: tuple[Single, ...] = ()
    """Whole rows: they take the place of what is there."""
    others: tuple[Single, ...] = ()
    """Names and the like, which are written only where there are none."""
    new: tuple[tuple[str, ...], ...] = ()
    """Keys of visits that the cache did not have."""
    filled: tuple[tuple[str, ...], ...] = ()
    """Keys of visits of which it knew less."""
    unchanged: tuple[tuple[str, ...], ...] = ()
    clocks: tuple[Seconds, ...] = (0.0,)
    """By how many seconds the clock of the cache was ahead of the log's."""


def filling(connection: sqlite3.Connection, facts: Sequence[Single]) -> Filling:
    """Compare imported facts with the cache. Offers go with the visits they are given with."""
    if not facts:
        return Filling()
    visits = _Visits(connection, [fact for fact in facts if isinstance(fact, Visit)])
    covered = _Covered(connection)
    changed: list[Single] = list(visits.rows())
    changed += _offers(connection, visits, covered, [fact for fact in facts if isinstance(fact, Offer)])
    changed += _calls(connection, visits, [fact for fact in facts if isinstance(fact, Call)])
    others: list[Single] = []
    for fact in facts:
        if isinstance(fact, AgentSpell | Coverage):
            changed += covered.rest(fact)
        elif not isinstance(fact, Visit | Offer | Call):
            others.append(fact)
    return Filling(
        tuple(changed), tuple(others),
        tuple(visits.new), tuple(visits.filled), tuple(visits.unchanged), visits.clocks,
    )  # fmt: skip


class _Visits:
    """The visits of a log beside those of the cache."""

    def __init__(self, connection: sqlite3.Connection, told: Sequence[Visit]) -> None:
        self._told: dict[_Group, list[Visit]] = defaultdict(list)
        for visit in told:
            self._told[visit.source, visit.call, visit.queue].append(visit)
        self._known: dict[_Group, list[Visit]] = defaultdict(list)
        self.live: set[tuple[SourceName, CallId]] = set()
        """Calls of which a visit was seen live."""
        for known in _rows_of(connection, VISITS, told):
            self._known[known.source, known.call, known.queue].append(known)
            if known.seen == "live":
                self.live.add((known.source, known.call))
        self.clocks = offsets(
            its[0].joined - mine[0].joined
            for group, mine in self._told.items()
            if len(mine) == 1 and len(its := self._known.get(group, [])) == 1
        )
        self.numbers: dict[tuple[SourceName, CallId, QueueName, int], int] = {}
        """The number in the cache by that in the log, where they differ."""
        self.new: list[tuple[str, ...]] = []
        self.filled: list[tuple[str, ...]] = []
        self.unchanged: list[tuple[str, ...]] = []

    def rows(self) -> Iterator[Visit]:
        """Give the visits that are to be written, under the numbers that they have in the cache."""
        for group, told in self._told.items():
            known = self._known.get(group, [])
            pairs = paired(told, known, self.clocks) if known else {}
            used = {its.nth for its in known}
            for visit in sorted(told, key=lambda v: v.joined):
                its = pairs.get(visit.nth)
                if its is None:
                    yield self._added(visit, used)
                else:
                    yield from self._merged(its, visit)

    def _added(self, visit: Visit, used: set[int]) -> Visit:
        nth = visit.nth if visit.nth not in used else max(used) + 1
        used.add(nth)
        mine = self._numbered(visit, nth)
        self.new.append(mine.key)
        return mine

    def _merged(self, known: Visit, told: Visit) -> Iterator[Visit]:
        both = merged_visit(known, self._numbered(told, known.nth))
        (self.unchanged if both == known else self.filled).append(known.key)
        if both != known:
            yield both

    def _numbered(self, visit: Visit, nth: int) -> Visit:
        if nth == visit.nth:
            return visit
        self.numbers[visit.source, visit.call, visit.queue, visit.nth] = nth
        return replace(visit, nth=nth)


class _Covered:
    """The times that are known already, live or by an import."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._all: dict[SourceName, tuple[Span, ...]] = {}
        self._live: dict[SourceName, tuple[Span, ...]] = {}

    def rest(self, fact: AgentSpell | Coverage) -> Iterator[AgentSpell | Coverage]:
        """Cut a time down to what was not known: the rest is told better there, or was told before."""
        whole = Span(fact.since, inf if fact.until is None else fact.until)
        for part in without(whole, self._spans(fact.source)):
            if isinstance(fact, Coverage):
                yield replace(fact, since=part.start, until=part.end)
            else:
                yield replace(fact, since=part.start, until=None if part.end == inf else part.end)

    def seen_live(self, source: SourceName, at: Seconds) -> bool:
        """Whether an instant was seen live."""
        self._spans(source)
        return any(span.start <= at < span.end for span in self._live[source])

    def _spans(self, source: SourceName) -> tuple[Span, ...]:
        if source not in self._all:
            rows = self._connection.execute(
                'SELECT since, "until", kind FROM coverage WHERE source = ? ORDER BY since',
                (storable(source),),
            ).fetchall()
            self._all[source] = tuple(Span(since, until) for since, until, _ in rows)
            self._live[source] = tuple(Span(since, until) for since, until, kind in rows if kind == "live")
        return self._all[source]


def _offers(
    connection: sqlite3.Connection, visits: _Visits, covered: _Covered, told: Sequence[Offer]
) -> Iterator[Offer]:
    """Give the ringing that is not known. What rang while it was seen live is known."""
    known: dict[tuple[str, ...], list[Offer]] = defaultdict(list)
    for offer in _rows_of(connection, OFFERS, told):
        known[offer.key[:-1]].append(offer)
    for offer in told:
        place = (offer.source, offer.call, offer.queue, offer.nth)
        mine = replace(offer, nth=visits.numbers.get(place, offer.nth))
        its = known[mine.key[:-1]]
        if (offer.source, offer.call) in visits.live and covered.seen_live(offer.source, offer.at):
            continue
        if not any(_same_ring(mine, one) for one in its):
            taken = {one.k for one in its}
            mine = mine if mine.k not in taken else replace(mine, k=max(taken) + 1)
            its.append(mine)
            yield mine


def _same_ring(one: Offer, other: Offer) -> bool:
    return one.agent == other.agent and abs(one.at - other.at) <= SAME_S


def _calls(connection: sqlite3.Connection, visits: _Visits, told: Sequence[Call]) -> Iterator[Call]:
    """Give what is news of whole calls. One that was seen live under the name of another leg is known."""
    known = {call.key: call for call in _rows_of(connection, CALLS, told)}
    for call in told:
        its = known.get(call.key)
        if its is None:
            if (call.source, call.call) not in visits.live:
                yield call
        elif (both := merged_call(its, call)) != its:
            yield both


def _rows_of(connection: sqlite3.Connection, table: Table[F], told: Sequence[F]) -> Iterable[F]:
    """Read all rows of the calls that some facts are about."""
    calls: dict[SourceName, set[CallId]] = defaultdict(set)
    for fact in told:
        calls[fact.source].add(storable(fact.call))  # type: ignore[attr-defined]
    for source, names in calls.items():
        rows = connection.execute(
            f'SELECT {table.selected} FROM "{table.name}" WHERE source = ?'  # noqa: S608 -- our own names
            ' AND "call" IN (SELECT value FROM json_each(?))',
            (storable(source), json.dumps(sorted(names))),
        )
        yield from table.facts(rows)
