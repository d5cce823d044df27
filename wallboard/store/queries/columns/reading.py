"""Reads the calls of a time as rows of numbers: what is made as it is, the rest from the facts."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import groupby
from math import floor, inf, nextafter
from typing import TypeVar

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.caller import known_as
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.columns.memo import Memo, Piece, Run
from wallboard.store.queries.columns.tables import Table
from wallboard.store.rollup.columns.facts import ANSWERS_SQL, calls_of, stays_of
from wallboard.store.rollup.columns.keeping import DAY, SPAN
from wallboard.store.rollup.columns.names import NOBODY, Names
from wallboard.store.rollup.columns.rows import ANSWER, WHO, Flag, Written, written
from wallboard.store.rollup.columns.table import Rows
from wallboard.store.rollup.columns.whole import Answers, answers_of

MADE_SQL = "SELECT start FROM column_span WHERE start >= ? AND start < ? AND settled <= ?"
NUMBER_SQL = "SELECT count(*) FROM column_span WHERE start >= ? AND start < ? AND settled <= ?"
PACK_SQL = "SELECT pack FROM column_span WHERE start = ? AND settled <= ?"
WHO_SQL = "SELECT numbers FROM column_who WHERE start >= ? AND start < ? ORDER BY start"
WHOS_SQL = """
SELECT DISTINCT caller, caller_raw FROM "call"
WHERE arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal
"""
ANSWER_SQL = "SELECT numbers FROM column_answer WHERE start >= ? AND start < ? ORDER BY start"

T = TypeVar("T", bound=Piece)

Mask = NDArray[np.bool_]
Numbers = NDArray[np.uint32]
Instants = NDArray[np.float64]
_AT_ONCE = 12
"""So many half hours are read from the facts with one statement; a question is given up between two."""


class Read(Struct, frozen=True):
    """The calls of a period with all that is known of them, and the calls around it; in their order."""

    whole: Written
    """The period alone."""
    around: Rows


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
        first, last = self._down(since), self._up(until)
        edges = (self._down(min(around[0], first)), first), (first, last), (last, self._up(max(high, last)))
        before, within, behind = ([*self._runs(*edge)] for edge in edges)
        facts = {run.since: self._calls_piece(run) for run in (*before, *behind) if not run.is_made}
        facts |= {run.since: self._whole_piece(run) for run in within if not run.is_made}
        every = self._as_persons(self._table("call", [*before, *within, *behind], facts).rows())
        inner = slice(*np.searchsorted(every["arrived"], (first, last)))
        calls = every.pick(inner)
        others = (self._table(kind, within, facts).rows(len(calls)) for kind in ("way", "like"))
        whole = Written(calls, *others).pick(slice(*np.searchsorted(calls["arrived"], (since, until))))
        near = every.pick(slice(*np.searchsorted(every["arrived"], (around[0], high))))
        if self._sources is None:
            return Read(whole, near)
        return Read(whole.pick(self._known(whole.calls["source"])), near.pick(self._known(near["source"])))

    def _table(self, kind: str, runs: Sequence[Run], facts: Mapping[Seconds, Written]) -> Table:
        return Table(self.connection, kind, runs, facts)

    def expect(self, since: Seconds, until: Seconds) -> None:
        """Say from which time all is going to be read."""
        if self._memo is not None:
            self._memo.of = sum(not run.is_made for run in self._runs(since, until))

    def whos(self, since: Seconds, until: Seconds) -> Numbers:
        """Give the callers of calls from outside in `[since, until)`, of all sources, some more than once."""
        first, last = -floor(-since / SPAN) * SPAN, floor(until / SPAN) * SPAN
        found = [*self._whos_at(since, min(first, until)), *self._whos_at(max(last, since), until)]
        if first < last:
            low, high = self._down(first), self._up(last)
            begin, end = (low + DAY if low < first else first), (high - DAY if high > last else last)
            if low < first:
                found.append(self._whos_in(low, first, min(begin, last)))
            if high > last and end >= begin:
                found.append(self._whos_in(end, end, last))
            for run in self._runs(begin, end):
                found += self._whos_of(run)
        return np.concatenate([np.empty(0, WHO), *found])

    def _whos_of(self, run: Run) -> list[Numbers]:
        if run.is_made:
            return [np.frombuffer(b"".join(self._blobs(WHO_SQL, run)), WHO)]
        return [self._piece("whos", run, partial(self._whos, run))]

    def _whos_at(self, since: Seconds, until: Seconds) -> list[Numbers]:
        """Give the callers of less than half an hour."""
        run = Run(since, until, False)
        return [self._piece("whos", run, partial(self._whos, run))] if since < until else []

    def _whos_in(self, pack: Seconds, since: Seconds, until: Seconds) -> Numbers:
        """Give the callers of a part of a packed day."""
        calls = self._table("call", [Run(pack, pack + DAY, True)], {}).rows()
        some = calls.pick(slice(*np.searchsorted(calls["arrived"], (since, until))))
        whos: Numbers = some["who"][has(some, Flag.ATTEMPT) & (some["who"] != NOBODY)]
        return whos

    def answers(self, since: Seconds, until: Seconds) -> Answers:
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
        return rows if self._sources is None else rows[self._known(rows["source"])]

    @cached_property
    def shared(self) -> Numbers:
        """The numbers that many people call from."""
        numbers = self.names.callers(self._rules.shared) if self._rules.shared else {}
        return np.array([number for number in numbers.values() if number != NOBODY], np.uint32)

    def _down(self, at: Seconds) -> int:
        """Give where the half hour of an instant begins, or what it stands together with."""
        start = floor(at / SPAN) * SPAN
        pack = self._pack(start)
        return start if pack is None else pack

    def _up(self, at: Seconds) -> int:
        """Likewise where it ends."""
        end = -floor(-at / SPAN) * SPAN
        pack = self._pack(end - SPAN)
        return end if pack is None else pack + DAY

    def _pack(self, start: int) -> int | None:
        row = self.connection.execute(PACK_SQL, (start, self.at)).fetchone()
        return None if row is None else row[0]

    def _runs(self, since: Seconds, until: Seconds) -> Iterator[Run]:
        first, last = floor(since / SPAN) * SPAN, -floor(-until / SPAN) * SPAN
        (number,) = self.connection.execute(NUMBER_SQL, (first, last, self.at)).fetchone()
        if number * SPAN == last - first:
            yield from [Run(first, last, True)] if number else []
            return
        made = {start for (start,) in self.connection.execute(MADE_SQL, (first, last, self.at))}
        for is_made, spans in groupby(range(first, last, SPAN), made.__contains__):
            every = [*spans]
            step = len(every) if is_made else _AT_ONCE
            for n in range(0, len(every), step):
                some = every[n : n + step]
                yield Run(some[0], some[-1] + SPAN, is_made)

    def _blobs(self, sql: str, run: Run) -> list[bytes]:
        return [blob for (blob,) in self.connection.execute(sql, (run.since, run.until))]

    def _piece(self, kind: str, run: Run, read: Callable[[], T]) -> T:
        return read() if self._memo is None else self._memo.piece(kind, run, read)

    def _calls_piece(self, run: Run) -> Written:
        return self._piece("calls", run, lambda: written(self._calls(run), {}, self.names))

    def _whole_piece(self, run: Run) -> Written:
        return self._piece("whole", run, partial(self._whole_read, run))

    def _whole_read(self, run: Run) -> Written:
        stays, _ = stays_of(self.connection, run.since, run.until, self.at)
        return written(self._calls(run), stays, self.names)

    def _calls(self, run: Run) -> list[Call]:
        return calls_of(self.connection, run.since, run.until, self.at)

    def _whos(self, run: Run) -> Numbers:
        rows = self.connection.execute(WHOS_SQL, (run.since, min(run.until, nextafter(self.at, inf))))
        numbers = self.names.callers(known_as(*row) for row in rows)
        return np.array([number for number in numbers.values() if number != NOBODY], WHO)

    def _known(self, sources: Numbers) -> Mask:
        """Say which are of the sources that are asked for."""
        wanted = self._sources or ()
        numbers = self.names.words(wanted)
        mask: Mask = np.isin(sources, [numbers[name] for name in wanted])
        return mask

    def _as_persons(self, calls: Rows) -> Rows:
        """Let whoever calls from a number of many be nobody."""
        if not len(self.shared) or not len(calls):
            return calls
        return calls.changed({"who": np.where(np.isin(calls["who"], self.shared), NOBODY, calls["who"])})


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
