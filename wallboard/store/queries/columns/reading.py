"""Reads the calls of a time as rows of numbers: what is made as it is, the rest from the facts."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from itertools import groupby
from math import floor, inf, nextafter
from typing import TypeVar

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.caller import known_as
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.columns.memo import Memo, Run
from wallboard.store.rollup.columns.facts import ANSWERS_SQL, calls_of, stays_of
from wallboard.store.rollup.columns.names import NOBODY, Names
from wallboard.store.rollup.columns.rows import ANSWER, CALL, WAY, WHO, Flag, Rows, Written, written
from wallboard.store.rollup.columns.whole import answers_of
from wallboard.store.rollup.columns.work import SPAN

MADE_SQL = "SELECT start FROM column_span WHERE start >= ? AND start < ? AND settled <= ?"
CALL_SQL = "SELECT numbers FROM column_call WHERE start >= ? AND start < ? ORDER BY start"
WAY_SQL = "SELECT numbers FROM column_way WHERE start >= ? AND start < ? ORDER BY start"
WHO_SQL = "SELECT numbers FROM column_who WHERE start >= ? AND start < ? ORDER BY start"
WHOS_SQL = """
SELECT DISTINCT caller, caller_raw FROM "call"
WHERE arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal
"""
ANSWER_SQL = "SELECT numbers FROM column_answer WHERE start >= ? AND start < ? ORDER BY start"

T = TypeVar("T", bound=Rows | Written | NDArray[np.uint32])

Mask = NDArray[np.bool_]
Numbers = NDArray[np.uint32]
Instants = NDArray[np.float64]
_AT_ONCE = 12
"""So many half hours are read from the facts with one statement; a question is given up between two."""


class Read(Struct, frozen=True):
    """The calls of a period with all that is known of them, and the calls around it; in their order."""

    calls: Rows
    ways: Rows
    around: Rows

    @property
    def whole(self) -> Written:
        """The period alone."""
        return Written(self.calls, self.ways)


class Source:
    """Where rows are read from, for one question as of an instant."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        at: Seconds,
        rules: CallRules,
        sources: Sequence[SourceName] | None = None,
        memo: Memo | None = None,
    ) -> None:
        """Read nothing yet."""
        self.at = at
        self.names = Names(connection) if memo is None else memo.names
        self.connection = connection
        self._rules = rules
        self._sources = sources
        self._memo = memo

    def read(self, period: tuple[Seconds, Seconds], around: tuple[Seconds, Seconds]) -> Read:
        """Give the calls that arrived in `[since, until)`; `around` holds it. Shared numbers are nobody's."""
        after = nextafter(self.at, inf)  # what came later is not known
        since, until = period[0], max(period[0], min(period[1], after))
        high = max(until, min(around[1], after))
        ways, mine, calls = self._together((since, until), (around[0], high))
        inner = slice(*np.searchsorted(mine["arrived"], (since, until)))
        kept = self._known(mine[inner])
        everything = calls[slice(*np.searchsorted(calls["arrived"], (around[0], high)))]
        found = Read(mine[inner][kept], ways[inner][kept], everything[self._known(everything)])
        return Read(self._as_persons(found.calls), found.ways, self._as_persons(found.around))

    def _together(
        self, period: tuple[Seconds, Seconds], around: tuple[Seconds, Seconds]
    ) -> tuple[Rows, Rows, Rows]:
        """Give what else is known of the calls of the period, these calls, and all; in whole half hours."""
        first, last = floor(period[0] / SPAN) * SPAN, -floor(-period[1] / SPAN) * SPAN
        begin, end = min(around[0], first), max(around[1], last)
        calls: list[bytes] = []  # put together once: a month of them is 30 MB
        ways: list[bytes] = []
        for run in self._runs(begin, first):
            calls += self._call_blobs(run)
        for run in self._runs(first, last):
            if run.is_made:
                calls += self._call_blobs(run)
                ways += self._blobs(WAY_SQL, run)
            else:
                read = self._piece("whole", run, partial(self._whole_read, run))
                calls.append(read.calls.tobytes())
                ways.append(read.ways.tobytes())
        for run in self._runs(last, end):
            calls += self._call_blobs(run)
        every = np.frombuffer(b"".join(calls), CALL)
        mine = every[slice(*np.searchsorted(every["arrived"], (first, last)))]
        return np.frombuffer(b"".join(ways), WAY), mine, every

    def expect(self, since: Seconds, until: Seconds) -> None:
        """Say from which time all is going to be read."""
        if self._memo is not None:
            self._memo.of = sum(not run.is_made for run in self._runs(since, until))

    def whos(self, since: Seconds, until: Seconds) -> Numbers:
        """Give the callers of calls from outside in `[since, until)`, of all sources, some more than once."""
        first, last = -floor(-since / SPAN) * SPAN, floor(until / SPAN) * SPAN
        edges = (Run(since, min(first, until), False), Run(max(last, since), until, False))
        found = [np.empty(0, WHO)]
        for run in (*edges, *self._runs(first, last)):
            if run.is_made:
                found.append(np.frombuffer(b"".join(self._blobs(WHO_SQL, run)), WHO))
            elif run.since < run.until:
                found.append(self._piece("whos", run, partial(self._whos, run)))
        return np.concatenate(found)

    def answers(self, since: Seconds, until: Seconds) -> Rows:
        """Give the answered visits of the half hours in which `[since, until)` lies, by when they joined."""
        first, last = floor(since / SPAN) * SPAN, -floor(-until / SPAN) * SPAN
        found = []
        for run in self._runs(first, last):
            if run.is_made:
                found.append(np.frombuffer(b"".join(self._blobs(ANSWER_SQL, run)), ANSWER))
            else:
                facts = self.connection.execute(ANSWERS_SQL, (run.since, run.until)).fetchall()
                found.append(answers_of(facts, self.names))
        rows = np.concatenate([np.empty(0, ANSWER), *found])
        return rows[self._known(rows)]

    @cached_property
    def shared(self) -> Numbers:
        """The numbers that many people call from."""
        numbers = self.names.callers(self._rules.shared) if self._rules.shared else {}
        return np.array([number for number in numbers.values() if number != NOBODY], np.uint32)

    def _runs(self, since: Seconds, until: Seconds) -> Iterator[Run]:
        first, last = floor(since / SPAN) * SPAN, -floor(-until / SPAN) * SPAN
        made = {start for (start,) in self.connection.execute(MADE_SQL, (first, last, self.at))}
        for is_made, spans in groupby(range(first, last, SPAN), made.__contains__):
            every = [*spans]
            step = len(every) if is_made else _AT_ONCE
            for n in range(0, len(every), step):
                some = every[n : n + step]
                yield Run(some[0], some[-1] + SPAN, is_made)

    def _blobs(self, sql: str, run: Run) -> list[bytes]:
        return [blob for (blob,) in self.connection.execute(sql, (run.since, run.until))]

    def _call_blobs(self, run: Run) -> list[bytes]:
        if run.is_made:
            return self._blobs(CALL_SQL, run)
        return [self._piece("calls", run, partial(self._calls_read, run)).tobytes()]

    def _piece(self, kind: str, run: Run, read: Callable[[], T]) -> T:
        return read() if self._memo is None else self._memo.piece(kind, run, read)

    def _calls_read(self, run: Run) -> Rows:
        calls = calls_of(self.connection, run.since, run.until, self.at)
        return written(calls, {}, self.names).calls

    def _whole_read(self, run: Run) -> Written:
        calls = calls_of(self.connection, run.since, run.until, self.at)
        stays, _ = stays_of(self.connection, run.since, run.until, self.at)
        return written(calls, stays, self.names)

    def _whos(self, run: Run) -> Numbers:
        rows = self.connection.execute(WHOS_SQL, (run.since, min(run.until, nextafter(self.at, inf))))
        numbers = self.names.callers(known_as(*row) for row in rows)
        return np.array([number for number in numbers.values() if number != NOBODY], WHO)

    def _known(self, calls: Rows) -> Mask | slice:
        """Say which are of the sources that are asked for."""
        if self._sources is None:
            return slice(None)
        numbers = self.names.words(self._sources)
        return np.isin(calls["source"], [numbers[name] for name in self._sources])

    def _as_persons(self, calls: Rows) -> Rows:
        """Let whoever calls from a number of many be nobody."""
        if not len(self.shared) or not len(calls):
            return calls
        changed = calls.copy()
        changed["who"][np.isin(changed["who"], self.shared)] = NOBODY
        return changed


def belongs(numbers: Numbers, wanted: Numbers) -> Mask:
    """Say which of some callers' numbers are among those wanted, nobody's left out."""
    there: Mask = np.zeros(max(int(numbers.max(initial=0)), int(wanted.max(initial=0))) + 1, bool)
    there[wanted] = True
    there[NOBODY] = False
    mask: Mask = there[numbers]
    return mask


def has(calls: Rows, flag: Flag) -> Mask:
    """Say of which calls something is so."""
    mask: Mask = (calls["flags"] & int(flag)) != 0
    return mask
