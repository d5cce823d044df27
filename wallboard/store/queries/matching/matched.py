"""A set of call records held against the calls that the cache has of the same time, in parts."""

import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from math import inf
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.matching.hold import holding
from wallboard.domain.matching.leg import Held, How, Leg
from wallboard.domain.records.record import RecordSet
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.records.sets import record_sets
from wallboard.store.queries.seen import sources_seen

RECORDS_SQL = """
SELECT began, digest, nth, ended, answered, direction, caller, caller_raw, line, line_raw, cost, "call"
FROM record WHERE record_set = (SELECT id FROM record_set WHERE name = ?1)
  AND (began, digest, nth) > (?2, ?3, ?4)
ORDER BY began, digest, nth LIMIT ?5
"""
CALLS_SQL = """
SELECT arrived, c.source, c."call", ended, answered, direction, caller, caller_raw, line, internal,
  (SELECT linked FROM visit v WHERE v.source = c.source AND v."call" = c."call" AND linked <> '' LIMIT 1)
FROM "call" c WHERE arrived >= ?1 AND arrived < ?2 ORDER BY arrived
"""
FIRST_SQL = 'SELECT min(since) FROM coverage WHERE source = ? AND since < "until"'
CURRENCY_SQL = """
SELECT currency FROM record WHERE record_set = (SELECT id FROM record_set WHERE name = ?) AND currency <> ''
LIMIT 1
"""

AT_ONCE = 20_000
"""So many rows are read for one part of the answer: some hundredths of a second."""
AROUND_S = 93_600.0
"""The exchange's calls are read so long before and after the records: no two zones are further apart."""
_MILLION = Decimal(1_000_000)
_SPAN_S = 6 * 3600.0
_READING = 0.5
"""The part of the work that reading is, more or less."""
_SHORTEST = 4


class MatchWanted(Struct, frozen=True):
    """Which set, how closely the sides must agree, and as of when."""

    records: str
    """Its name; empty: the one that was imported last."""
    now: Seconds
    tolerance_s: Seconds = How().tolerance_s
    differs_s: Seconds = How().differs_s


class Matched(Struct, frozen=True):
    """What came of it."""

    records: RecordSet
    held: Held
    currency: str = ""
    unseen: tuple[tuple[Seconds, Seconds], ...] = ()
    """When nobody listened to an exchange, or not to all that were listened to before."""


class MatchRead(Struct, frozen=True):
    """The answer, or how far it has come."""

    found: Matched | None
    """None: not yet; or with `share` 1, there is no such set."""
    share: float = 1.0
    memo: object = None
    """To be handed in with the same question again, where there is no answer yet."""


def match_in_parts(connection: sqlite3.Connection, wanted: MatchWanted, memo: object = None) -> MatchRead:
    """Do some of it; where there is no answer yet, ask again with the memo of this one."""
    work = memo if isinstance(memo, _Work) else _Work(wanted)
    share = work.go_on(connection)
    return MatchRead(work.found) if share is None else MatchRead(None, share, work)


def matched(connection: sqlite3.Connection, wanted: MatchWanted) -> Matched | None:
    """Do all of it at once; None: there is no such set."""
    read = match_in_parts(connection, wanted)
    while read.memo is not None:
        read = match_in_parts(connection, wanted, read.memo)
    return read.found


class _Work:
    """What is done so far; each part reads with the connection that is handed in for it."""

    def __init__(self, wanted: MatchWanted) -> None:
        self._wanted = wanted
        self._connection: sqlite3.Connection | None = None
        self._steps = self._all()
        self.found: Matched | None = None

    def go_on(self, connection: sqlite3.Connection) -> float | None:
        """Do another part; return how far it has come, or None at the end."""
        self._connection = connection
        return next(self._steps, None)

    def _rows(self, sql: str, values: tuple[Any, ...]) -> list[Any]:
        return [] if self._connection is None else self._connection.execute(sql, values).fetchall()

    def _all(self) -> Iterator[float]:
        records = self._chosen()
        if records is None or records.since is None or records.until is None or self._connection is None:
            return
        yield 0.0
        bill: list[Leg] = []
        yield from self._read_bill(records, bill)
        calls: list[Leg] = []
        yield from self._read_calls(records.since - AROUND_S, records.until + AROUND_S, calls)
        wanted = self._wanted
        how = How(wanted.tolerance_s, wanted.differs_s, records.lasts_in_minutes, records.starts_in_minutes)
        unseen = _unseen(self._connection, records.since - AROUND_S, records.until + AROUND_S, wanted.now)
        held: Held | None = None
        steps = holding(bill, calls, how, unseen)
        while held is None:
            try:
                yield _READING + (1 - _READING) * next(steps)
            except StopIteration as done:
                held = done.value
        (currency,) = next(iter(self._rows(CURRENCY_SQL, (records.name,))), ("",))
        self.found = Matched(records, held, currency, unseen)

    def _chosen(self) -> RecordSet | None:
        sets = () if self._connection is None else record_sets(self._connection)
        name = self._wanted.records
        return next((one for one in sets if not name or one.name == name), None)

    def _read_bill(self, records: RecordSet, bill: list[Leg]) -> Iterator[float]:
        last: tuple[float, int, int] = (-inf, 0, 0)
        while rows := self._rows(RECORDS_SQL, (records.name, *last, AT_ONCE)):
            bill += [_of_bill(n, row) for n, row in enumerate(rows, len(bill))]
            last = rows[-1][:3]
            yield _READING / 2 * len(bill) / max(records.records, len(bill))
        if not any(leg.talked for leg in bill):  # it tells of none: only what lasted for no time is certain
            bill[:] = [replace(leg, talked=None if leg.lasted else False) for leg in bill]

    def _read_calls(self, since: Seconds, until: Seconds, calls: list[Leg]) -> Iterator[float]:
        at = since
        while at < until:
            calls += map(_of_exchange, self._rows(CALLS_SQL, (at, min(at + _SPAN_S, until))))
            at += _SPAN_S
            yield _READING / 2 * (1 + min(1.0, (at - since) / (until - since)))


def _of_bill(nth: int, row: tuple[Any, ...]) -> Leg:
    began, _, _, ended, answered, direction, caller, raw, line, line_raw, cost, call = row
    way, internal = _way(direction)
    amount = None if cost is None else float(Decimal(cost) / _MILLION)
    return Leg(
        f"{nth:09}", began, ended, answered, _number(caller, raw), line or line_raw, way, call, amount,
        answered is not None, internal,
    )  # fmt: skip


def _of_exchange(row: tuple[Any, ...]) -> Leg:
    arrived, source, call, ended, answered, direction, caller, raw, line, internal, linked = row
    return Leg(
        call, arrived, ended, answered, _number(caller, raw), line or "", Direction(direction), call,
        internal=bool(internal), source=source, linked=linked or "",
    )  # fmt: skip


def _way(direction: str) -> tuple[Direction, bool]:
    return (Direction.INBOUND, True) if direction == "internal" else (Direction(direction), False)


def _number(caller: str | None, raw: str) -> str:
    """Return a number; what stands for a withheld one has hardly any digits."""
    return caller or (raw if sum(map(str.isdigit, raw)) >= _SHORTEST else "")


def _unseen(
    connection: sqlite3.Connection, since: Seconds, until: Seconds, now: Seconds
) -> tuple[tuple[Seconds, Seconds], ...]:
    """Give the times in which an exchange was not listened to that had been before, or none was, as one."""
    gaps: list[tuple[Seconds, Seconds]] = [(now, max(now, until))] if now < until else []
    begins = inf
    for one in coverage_of(connection, sources_seen(connection), since, until, now):
        (first,) = connection.execute(FIRST_SQL, (one.source,)).fetchone()
        begins = min(begins, inf if first is None else first)
        gaps += [
            (max(gap.start, first), gap.end) for gap in one.gaps if first is not None and gap.end > first
        ]
    return _as_one([*gaps, (since, min(begins, until))])


def _as_one(spans: Iterable[tuple[Seconds, Seconds]]) -> tuple[tuple[Seconds, Seconds], ...]:
    found: list[tuple[Seconds, Seconds]] = []
    for since, until in sorted(span for span in spans if span[0] < span[1]):
        if found and since <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], until))
        else:
            found.append((since, until))
    return tuple(found)
