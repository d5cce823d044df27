"""What the peaks of a piece of time are made of: spans of the layer that is asked for, and who was lost."""

import sqlite3
from datetime import time

import numpy as np
from msgspec import Struct

from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import EVERYTHING, is_of_sources
from wallboard.domain.load.family import ANSWERED, MOVED, WAITING
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.steps import Instants
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.layers import STAY_S
from wallboard.store.queries.load.reading import (
    CALLS_SQL,
    WRAPPED_SQL,
    Spans,
    VisitsRead,
    lost_read,
    spans_of,
    spans_read,
    visits_read,
)
from wallboard.store.queries.load.records import records_at_once, records_lost, records_waits
from wallboard.store.queries.load.which import which_calls, which_visits

_BILLED_S = 60.0
_ENOUGH = 10
"""So many durations that are whole minutes are no chance."""


class PeakWish(Struct, frozen=True):
    """Which time, of what, and against what it is held."""

    since: Seconds
    until: Seconds
    """Whole business days are meant: from the start of one to the start of another."""
    zone: str
    day_start: time = time()
    scope: Scope = EVERYTHING
    """The queues; of imported records there are none, and this does not matter."""
    records: str = ""
    """Of imported call records by this name; empty: of what was recorded here."""
    layer: Layer = "in_queue_or_talking"
    """Of imported records `lines` are all calls but internal ones, any other layer is of inbound calls."""
    step_min: int = 15
    """Length of the intervals of the highest day, and where a busy hour may begin."""
    opening: Opening | None = None
    """Opening hours with the days off; None: always open."""
    line_limit: int | None = None
    """So many lines carry the calls; None: nobody said, and what they would block is not asked."""


class Material(Struct, frozen=True):
    """Of one piece of time; what touches it from before is in it."""

    begins: Instants
    ends: Instants
    lost: Instants
    """When those who were lost came, in order; empty as well where a bill tells nothing of answers."""
    met: Instants
    """When those came who were answered, in order; none of records that do not tell how long that took."""
    waits: Instants
    """How long each of them waited."""
    whole_minutes: bool

    def after(self, since: Seconds) -> list[tuple[Seconds, Seconds]]:
        """Give the spans that began from an instant on, in order."""
        order = np.argsort(self.begins, kind="stable")
        begins, ends = self.begins[order], self.ends[order]
        first = int(np.searchsorted(begins, since))
        return list(zip(begins[first:].tolist(), ends[first:].tolist(), strict=True))


def material(
    connection: sqlite3.Connection, wish: PeakWish, since: Seconds, until: Seconds, now: Seconds
) -> Material:
    """Read it for `[since, until)`, as known at `now`."""
    if wish.records:
        return _of_records(connection, wish, since, until)
    which = which_visits(connection, wish.scope)
    visits = visits_read(connection, since - STAY_S, until, which).as_of(now)
    came = visits.pick(visits.joined >= since)
    answered = came.pick(came.family == ANSWERED)
    order = np.argsort(answered.joined, kind="stable")
    waits = np.round(answered.left - answered.joined, 6)  # as `waited` does
    begins, ends = _spans(connection, wish, visits, since, until)
    return Material(
        begins, ends,
        _lost(connection, wish, came, (since, until, now)),
        answered.joined[order], waits[order], whole_minutes(begins, ends),
    )  # fmt: skip


def _spans(
    connection: sqlite3.Connection, wish: PeakWish, visits: VisitsRead, since: Seconds, until: Seconds
) -> Spans:
    first = since - STAY_S
    if wish.layer == "lines":
        return spans_read(connection, CALLS_SQL, first, until, which_calls(connection, wish.scope))
    if wish.layer == "busy_agents":
        return spans_read(connection, WRAPPED_SQL, first, until, which_visits(connection, wish.scope))
    return spans_of(visits, wish.layer)


def _lost(
    connection: sqlite3.Connection,
    wish: PeakWish,
    came: VisitsRead,
    span: tuple[Seconds, Seconds, Seconds],
) -> Instants:
    """Count calls where whole sources are meant, else visits: a call belongs to no queue."""
    if is_of_sources(wish.scope):
        lost = lost_read(connection, span[0], span[1], which_calls(connection, wish.scope), span[2])
    else:
        lost = came.joined[~np.isin(came.family, (ANSWERED, WAITING, MOVED))]
    return np.sort(lost)


def _of_records(connection: sqlite3.Connection, wish: PeakWish, since: Seconds, until: Seconds) -> Material:
    begins, ends = records_at_once(connection, wish.records, wish.layer, since, until)
    lost = records_lost(connection, wish.records, since, until)
    waits = records_waits(connection, wish.records, since, until)
    return Material(begins, ends, lost, *waits, whole_minutes(begins, ends))


def whole_minutes(begins: Instants, ends: Instants) -> bool:
    """Whether every duration is a whole minute: nothing lasts so, but bills are rounded."""
    lasted = ends - begins
    lasted = lasted[np.isfinite(lasted) & (lasted > 0)]
    return len(lasted) >= _ENOUGH and not np.any(np.round(lasted, 6) % _BILLED_S)
