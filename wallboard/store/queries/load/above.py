"""When there was more at once than a number, and which calls made a peak."""

import sqlite3
from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.day.scope import means
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.load.layers import times_of
from wallboard.domain.load.steps import Steps
from wallboard.domain.records.record import CallRecord
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.layers import STAY_S
from wallboard.store.queries.load.material import PeakWish, material
from wallboard.store.queries.load.peaks import days_of, pieces_of
from wallboard.store.queries.records.records import records_within
from wallboard.store.tables import CALLS, VISITS

RUNNING_SQL = f"SELECT {VISITS.selected} FROM visit WHERE joined > ? AND joined <= ?"  # noqa: S608 -- our own columns
CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE arrived > ? AND arrived <= ?'  # noqa: S608 -- the same
_MOMENT = 1e-6


class Above(Struct, frozen=True):
    """One stretch with more at once than a number."""

    since: Seconds
    until: Seconds
    most: int
    at: Seconds
    """When the most was first reached."""

    @property
    def length(self) -> Seconds:
        """How long it was."""
        return self.until - self.since


def above(connection: sqlite3.Connection, wish: PeakWish, number: int, now: Seconds) -> tuple[Above, ...]:
    """Give the stretches with more than `number` at once, in order; their lengths are exact."""
    found: list[Above] = []
    for since, until in _pieces(wish, now):
        made = material(connection, wish, since, until, now)
        steps = Steps(made.begins, made.ends, since, until)
        stretches = steps.above(number)
        for (begin, end), (most, at) in zip(stretches, steps.tops(stretches), strict=True):
            one = Above(begin, end, most, begin if at is None else at)
            if found and found[-1].until == begin:
                one = _joined(found.pop(), one)
            found.append(one)
    return tuple(found)


def running_at(connection: sqlite3.Connection, wish: PeakWish, at: Seconds) -> tuple[Visit, ...]:
    """Give the visits that were under way in the wish's layer at an instant, as they stood, longest first.

    Of `lines` these are the visits of the queues: what was at once besides them, `calls_at` tells.
    """
    rows = VISITS.facts(connection.execute(f"{RUNNING_SQL} ORDER BY joined", (at - STAY_S, at)))
    known = (visit_at(visit, at) for visit in rows if means(wish.scope, visit.source, visit.queue))
    layer = "in_queue_or_talking" if wish.layer == "lines" else wish.layer
    return tuple(
        visit
        for visit in known
        if visit is not None
        and any(begin <= at and (end is None or end > at) for begin, end in times_of(layer, (visit,)))
    )


def calls_at(connection: sqlite3.Connection, at: Seconds) -> tuple[Call, ...]:
    """Give the calls that held a line at an instant, longest first."""
    rows = CALLS.facts(connection.execute(f"{CALLS_SQL} ORDER BY arrived", (at - STAY_S, at)))
    known = (call_at(call, at) for call in rows)
    return tuple(call for call in known if call is not None and call.ended is None)


def records_at(connection: sqlite3.Connection, name: str, at: Seconds) -> tuple[CallRecord, ...]:
    """Give the imported calls of a set that were under way at an instant, longest first."""
    return tuple(records_within(connection, name, at, at + _MOMENT))


def _pieces(wish: PeakWish, now: Seconds) -> Iterator[tuple[Seconds, Seconds]]:
    for days in pieces_of(days_of(wish, now)):
        yield days[0].start, min(days[-1].end, now)


def _joined(one: Above, other: Above) -> Above:
    """Put together what only the end of a piece had parted."""
    top = one if one.most >= other.most else other
    return Above(one.since, other.until, top.most, top.at)
