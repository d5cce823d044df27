"""Makes the cells of some stretches of five minutes anew, from the facts."""

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from wallboard.domain.day.cohorts import STAY_S
from wallboard.domain.day.peaks import tops
from wallboard.domain.day.queue_waits import QueueWaits
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import span_of
from wallboard.domain.stats.waits import wait_key, waited
from wallboard.domain.tally import PARITY_ABANDONED, CallTally, Policy, Tally, server_wait
from wallboard.domain.words import EXITED, EndCause, Outcome, Seconds
from wallboard.store.queries.day import calls_between
from wallboard.store.queries.ready.overlaps import carried_over, duty_in, visits_on_the_way
from wallboard.store.rollup.slots import Family, Slots, place_of

STEP = 300
"""Seconds in the smallest stretch."""

_ANY = Policy()
"""Some promise: what depends on it is not stored."""


class Series(NamedTuple):
    """What the cells of one row of time are about.

    `visits` of a queue and `calls` of a source, by when they joined or arrived; `peak` of a queue, of a
    source, or of all; `agents` of a source: seconds by state.
    """

    kind: str
    source: str = ""
    name: str = ""


@dataclass(slots=True)
class Cell:
    """What one stretch of time adds up to."""

    vector: dict[int, float] = field(default_factory=dict)
    settled: Seconds = -math.inf
    """From then on nothing in it depends on the time of day."""
    top: float | None = None
    """The longest wait, or most at once."""
    top_at: Seconds | None = None


Cells = dict[tuple[Series, int], Cell]
"""By series and start."""


class Run(NamedTuple):
    """Stretches that follow each other."""

    start: int
    number: int

    @property
    def end(self) -> int:
        """Where the last one ends."""
        return self.start + self.number * STEP


def start_of(at: Seconds) -> int:
    """Return the start of the stretch in which an instant lies."""
    return math.floor(at / STEP) * STEP


class _Cohort:
    """The visits to one queue that joined in one stretch, and what happened there in it."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.waits: Counter[int] = Counter()
        self.settled = -math.inf

    def put(self, visit: Visit) -> None:
        self.tally.add(visit, _ANY)
        times = (visit.joined, visit.left, visit.ended, visit.wrap_until)
        self.settled = max(self.settled, *(at for at in times if at is not None and at != math.inf))
        if visit.left is not None:
            for family, key in _waits(visit, waited(visit.joined, visit.left)):
                self.waits[place_of(family, key)] += 1


def made(connection: sqlite3.Connection, run: Run, slots: Slots) -> tuple[Cells, set[int]]:
    """Make the cells of a run, and name the stretches that have to wait: somebody in them still waits."""
    visits, calls = calls_between(connection, run.start, run.end)
    carried = carried_over(connection, run.start)
    cells: Cells = {}
    _put_visits(cells, run, (*carried, *visits), slots)
    waits = QueueWaits()
    for visit in (*visits, *visits_on_the_way(connection, calls, run.end)):
        waits.put(visit)
    _put_calls(cells, calls, waits, slots)
    _put_peaks(cells, run, (*carried, *visits))
    _put_agents(connection, cells, run, slots)
    return cells, {start_of(visit.joined) for visit in visits if _is_open(visit)}


def _put_visits(cells: Cells, run: Run, visits: Iterable[Visit], slots: Slots) -> None:
    cohorts: dict[tuple[Series, int], _Cohort] = defaultdict(_Cohort)
    for visit in visits:
        series = Series("visits", visit.source, visit.queue)
        if visit.joined >= run.start:
            cohorts[series, start_of(visit.joined)].put(visit)
        if visit.left is not None and run.start <= visit.left < run.end:
            there = cohorts[series, start_of(visit.left)]
            there.tally.happen(visit)
            there.settled = max(there.settled, visit.left)
    for key, cohort in cohorts.items():
        vector = {**slots.vector_of("visits", cohort.tally), **cohort.waits}
        cells[key] = Cell(vector, cohort.settled, cohort.tally.longest_wait)


def _put_calls(cells: Cells, calls: Iterable[Call], waits: QueueWaits, slots: Slots) -> None:
    tallies: dict[tuple[Series, int], CallTally] = defaultdict(CallTally)
    settled: dict[tuple[Series, int], Seconds] = {}
    for call in calls:
        keys = [(Series("calls", call.source), start_of(call.arrived))]
        if call.line is not None:
            keys.append((Series("line", call.source, call.line), keys[0][1]))
        for key in keys:
            tallies[key].add(call, 1, waits.of(call))
            times = (call.arrived, call.answered, call.ended)
            settled[key] = max(settled.get(key, -math.inf), *(at for at in times if at is not None))
    for key, tally in tallies.items():
        cells[key] = Cell(slots.vector_of("calls", tally), settled[key])


def _put_peaks(cells: Cells, run: Run, visits: Iterable[Visit]) -> None:
    spans: dict[Series, list[tuple[Seconds, Seconds]]] = defaultdict(list)
    for visit in visits:
        span = span_of(visit)
        if span is None:
            continue
        last = span.since + STAY_S
        here = (max(span.since, run.start), last if span.until is None else min(span.until, last))
        for series in (
            Series("peak"),
            Series("peak", visit.source),
            Series("peak", visit.source, visit.queue),
        ):
            spans[series].append(here)
    for series, found in spans.items():
        for number, top in tops(found, run.start, STEP, run.number):
            start = run.start + number * STEP
            cells[series, start] = Cell({}, start + STEP, top.most, top.at)


def _put_agents(connection: sqlite3.Connection, cells: Cells, run: Run, slots: Slots) -> None:
    starts = range(run.start, run.end, STEP)
    parts = tuple((float(start), float(start + STEP)) for start in starts)
    for start, sources in zip(starts, duty_in(connection, parts, run.end), strict=True):
        for source, states in sources.items():
            vector = {slots.number(f"agents.{state}"): seconds for state, seconds in states.items()}
            cells[Series("agents", source), start] = Cell(vector, start + STEP)


def _is_open(visit: Visit) -> bool:
    """Whether what a visit amounts to grows with the time."""
    wrapping = visit.wrap_until == math.inf and visit.end_cause is not EndCause.GAP
    return visit.outcome is Outcome.WAITING or wrapping


def _waits(visit: Visit, wait: Seconds) -> Iterator[tuple[Family, int]]:
    """Say in which histograms a visit is, and where."""
    outcome = visit.outcome
    if outcome is Outcome.ANSWERED:
        yield Family.ANSWERED, wait_key(wait)
        if visit.ended is not None and visit.answered is not None:
            yield Family.PARITY_COMPLETED, server_wait(visit)
    elif outcome is Outcome.ABANDONED:
        yield Family.ABANDONED, wait_key(wait)
    elif outcome in EXITED:
        yield Family.EXITED, wait_key(wait)
    if outcome in PARITY_ABANDONED and visit.end_cause is not EndCause.GAP:
        yield Family.PARITY_ABANDONED, server_wait(visit)
