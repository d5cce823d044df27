"""Notes which ready-made sums no longer hold, in the transaction that writes the facts they are made of."""

import math
import sqlite3
from collections.abc import Iterable, Iterator

from wallboard.domain.day.cohorts import STAY_S
from wallboard.domain.facts import AgentSpell, Call, Visit
from wallboard.domain.words import AgentState, Outcome, Seconds
from wallboard.store.pending import Batch, Single
from wallboard.store.rollup.columns.work import mark_spans
from wallboard.store.rollup.making import STEP, start_of
from wallboard.store.tables import storable

FRONTIER_SQL = "SELECT value FROM rollup_state WHERE name = 'frontier'"
JOINED_SQL = "SELECT joined FROM visit WHERE source = ? AND call = ?"
_MARK_SQL = "INSERT OR IGNORE INTO rollup_dirty (start) VALUES (?)"
_SPANS_SQL = "DELETE FROM rollup_span WHERE length = ? AND start > ? AND start <= ?"
_BACK_SQL = "UPDATE rollup_state SET value = min(value, ?) WHERE name = 'coarse'"


class Marks:
    """The stretches before the frontier that some facts touch. What begins after it is not made yet."""

    def __init__(self, frontier: Seconds) -> None:
        """Begin without any."""
        self.dirty: set[int] = set()
        """By start."""
        self._frontier = frontier

    def put(self, facts: Iterable[Single], *, imported: bool) -> None:
        """Look at facts that are about to be written.

        What is told live ends at about the present, and as something open it was counted up to there before.
        So where a live fact ends before the frontier, it was unknown or its end was, and all is counted anew.
        """
        for fact in facts:
            match fact:
                case Visit():
                    if fact.joined < self._frontier:
                        self._put_visit(fact, imported=imported)
                case Call():
                    if fact.arrived < self._frontier:
                        self._mark(fact.arrived)
                case AgentSpell():
                    if fact.since < self._frontier and fact.state is not AgentState.LOGGED_OFF:
                        self._put(fact.since, fact.until, math.inf, imported=imported)
                case _:
                    pass

    def _put_visit(self, visit: Visit, *, imported: bool) -> None:
        goes_on = visit.ended is None and visit.outcome in {Outcome.WAITING, Outcome.ANSWERED}
        if goes_on and visit.exact and not imported:  # and did so before: it was told as it began
            self._mark(visit.joined)
        else:
            over = visit.ended if visit.ended is not None else visit.left
            self._put(visit.joined, over, visit.joined + STAY_S, imported=imported)

    def _put(self, since: Seconds, until: Seconds | None, last: Seconds, *, imported: bool) -> None:
        self._mark(since)
        if imported and until is not None:
            self._mark_all(since, min(until, self._frontier))
        elif until is None or until < self._frontier:
            self._mark_all(since, min(last, self._frontier))

    def put_joins(self, connection: sqlite3.Connection, facts: Iterable[Single]) -> None:
        """Look at the visits of imported calls: until then the first of them may have been the arrival."""
        calls = {(storable(fact.source), storable(fact.call)) for fact in facts if isinstance(fact, Call)}
        for key in calls:
            for (joined,) in connection.execute(JOINED_SQL, key):
                if joined < self._frontier:
                    self._mark(joined)

    def _mark(self, at: Seconds) -> None:
        self.dirty.add(start_of(at))

    def _mark_all(self, since: Seconds, until: Seconds) -> None:
        self.dirty.update(range(start_of(since), start_of(until) + STEP, STEP))

    def save(self, connection: sqlite3.Connection) -> None:
        """Write them; longer stretches are not made any more either."""
        if not self.dirty:
            return
        connection.executemany(_MARK_SQL, ((start,) for start in self.dirty))
        for (length,) in connection.execute("SELECT DISTINCT length FROM rollup_span").fetchall():
            connection.executemany(_SPANS_SQL, ((length, start - length, start) for start in self.dirty))
        connection.execute(_BACK_SQL, (min(self.dirty),))


def mark(connection: sqlite3.Connection, batch: Batch) -> None:
    """Note what a batch touches; within its transaction."""
    row = connection.execute(FRONTIER_SQL).fetchone()
    if row is None:
        return
    marks = Marks(row[0])
    marks.put(batch.records, imported=False)
    marks.put(batch.fills, imported=True)
    marks.put_joins(connection, batch.fills)
    marks.save(connection)
    mark_spans(connection, marks.dirty, _calls_of_visits((*batch.records, *batch.fills)))


def _calls_of_visits(facts: Iterable[Single]) -> Iterator[tuple[str, str]]:
    """Name the calls of which only visits are told: they change what is known of one that arrived before."""
    every = tuple(facts)
    told = {(fact.source, fact.call) for fact in every if isinstance(fact, Call)}
    for source, call in {(fact.source, fact.call) for fact in every if isinstance(fact, Visit)} - told:
        yield storable(source), storable(call)
