"""What was sold: by the line of the caller's first call, piece by piece, as results stand at each call."""

import sqlite3
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.money.standing import Sales
from wallboard.domain.words import Seconds
from wallboard.store.queries.callers.campaigns import FIRST_SQL, NEW_S, SALE_S, LinesWanted
from wallboard.store.queries.lines import calls_by_line
from wallboard.store.queries.sources import only

SOLD_SQL = """
SELECT arrived, caller, line FROM "call"
WHERE arrived >= ? AND arrived < ? AND result_code = ? AND direction = 'in' AND NOT internal
"""
PIECE_S = 10 * DAY_S
"""So much is read for one part of an answer: a tenth of a second of 5 million calls a year."""


class Sold(Struct, frozen=True):
    """A call that was a sale."""

    arrived: Seconds
    caller: str | None
    line: str | None


class SalesRead(Struct, frozen=True):
    """The answer, or how far reading has come."""

    found: Sales | None
    done: int = 0
    of: int = 0
    sold: tuple[Sold, ...] = ()
    """What was found so far: to be handed in again."""


def sales_in_pieces(
    connection: sqlite3.Connection, wanted: LinesWanted, before: SalesRead | None = None
) -> SalesRead:
    """Read another part; the last one brings the answer."""
    spans = [*_spans(wanted)]
    nth = 0 if before is None else before.done
    sold = () if before is None else before.sold
    if nth < len(spans):
        sold += tuple(_sold(connection, wanted, *spans[nth]))
        nth += 1
    found = _found(connection, wanted, sold) if nth >= len(spans) else None
    return SalesRead(found, nth, len(spans), sold)


def sales_of(connection: sqlite3.Connection, wanted: LinesWanted) -> Sales:
    """Read all of it."""
    read = sales_in_pieces(connection, wanted)
    while read.found is None:
        read = sales_in_pieces(connection, wanted, read)
    return read.found


def _spans(wanted: LinesWanted) -> Iterator[tuple[Seconds, Seconds]]:
    """Give the pieces of the time whose sales matter: of late, and after the calls."""
    at = min(wanted.since, _known_until(wanted) - NEW_S)
    end = min(wanted.until + SALE_S, wanted.at)
    while at < end:
        yield at, min(at + PIECE_S, end)
        at += PIECE_S


def _known_until(wanted: LinesWanted) -> Seconds:
    return min(wanted.until, wanted.at)


def _sold(
    connection: sqlite3.Connection, wanted: LinesWanted, since: Seconds, until: Seconds
) -> Iterator[Sold]:
    where, names = only(wanted.sources)
    rows = connection.execute(SOLD_SQL + where, (since, until, wanted.sale, *names))
    yield from (Sold(*row) for row in rows)


def _found(connection: sqlite3.Connection, wanted: LinesWanted, sold: tuple[Sold, ...]) -> Sales:
    firsts = []
    for one in sold:
        if one.arrived >= wanted.since:
            line, at = _first(connection, one)
            if wanted.since <= at < wanted.until:
                firsts.append((line, at))
    return Sales(tuple(firsts), _lately(connection, wanted, sold))


def _first(connection: sqlite3.Connection, sold: Sold) -> tuple[str | None, Seconds]:
    """Give line and arrival of the first call on the way to a sale."""
    asked = (sold.caller, sold.arrived - SALE_S, sold.arrived)
    first = None if sold.caller is None else connection.execute(FIRST_SQL, asked).fetchone()
    return first if first is not None else (sold.line, sold.arrived)


def _lately(
    connection: sqlite3.Connection, wanted: LinesWanted, sold: tuple[Sold, ...]
) -> dict[str, tuple[int, int]]:
    """Say of each line how many calls were answered in the last months, and how many were sales."""
    until = _known_until(wanted)
    number = Counter(one.line for one in sold if one.line and until - NEW_S <= one.arrived < until)
    if not number:
        return {}
    answered: Counter[str] = Counter()
    for (source, line), calls in calls_by_line(
        connection, EVERYTHING, until - NEW_S, until, wanted.at
    ).items():
        if wanted.sources is None or source in wanted.sources:
            answered[line] += calls.answered
    return {line: (calls, number[line]) for line, calls in answered.items()}
