"""How waiting and loss grew with the load in a long time, and how patient callers were, out of the cache.

Four weeks of 500 agents take half a second; a year is asked for in pieces.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from typing import Literal, TypeAlias

import numpy as np
from msgspec import Struct

from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import ALL, EVERYTHING, is_of_sources, means
from wallboard.domain.growth.came import Came, Mask, all_of, judged, waits_of
from wallboard.domain.growth.levels import Level, holds_up_to, levels_of
from wallboard.domain.growth.patience import PatienceFound, patience_found
from wallboard.domain.load.hours import open_spans_in
from wallboard.domain.load.steps import Instants, Steps, Stretch
from wallboard.domain.periods import Day
from wallboard.domain.promise.step import Step
from wallboard.domain.snapshot import Scope
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.intervals import intervals
from wallboard.store.queries.load.layers import STAY_S
from wallboard.store.queries.load.material import PeakWish
from wallboard.store.queries.load.peaks import days_of, pieces_of
from wallboard.store.queries.load.reading import VisitsRead, spans_of, visits_read
from wallboard.store.queries.load.seen import seen_of
from wallboard.store.queries.load.which import Which, queues_known, which_of

Axis: TypeAlias = Literal["calls", "per_agent"]
"""The load is the calls at once, or those for each agent on duty."""
QueueKey: TypeAlias = tuple[SourceName, QueueName]
_PART_MIN = 30
"""Agents on duty are known by the half hour."""
_LEAST: dict[Axis, float] = {"calls": 1.0, "per_agent": 0.05}
"""The least width of a level."""


class GrowthWish(Struct, frozen=True):
    """Which time, of which queues, and by which promises it is judged."""

    since: Seconds
    until: Seconds
    """Whole business days are meant."""
    zone: str
    day_start: time = time()
    scope: Scope = EVERYTHING
    opening: Opening | None = None
    """Who came while it was closed is left out; None: always open."""
    axis: Axis = "calls"
    policies: Mapping[QueueKey, Policy] = {}
    steps: Mapping[QueueKey, tuple[Step, ...]] = {}
    patience_s: Seconds | None = None
    """What the settings say, for where too few gave up to measure it."""

    @property
    def policy(self) -> Policy:
        """What most of the queues that are meant promise: against it a level is held."""
        some = [policy for key, policy in self.policies.items() if means(self.scope, *key)]
        return max(some, key=some.count, default=Policy())

    def peak_wish(self) -> PeakWish:
        """Ask for the peaks of the same time and queues."""
        return PeakWish(self.since, self.until, self.zone, self.day_start, self.scope, opening=self.opening)


class GrowthFound(Struct, frozen=True):
    """All of it."""

    levels: tuple[Level, ...]
    holds: float | None
    """Below this load the service level holds; infinite: at any there was; None: at none."""
    policy: Policy
    """What it is held against."""
    patience: PatienceFound
    number: int
    """So many came."""
    unknown: int
    """Of how many of them the load is not known."""
    seen: float | None
    gaps: tuple[Stretch, ...]


class GrowthRead(Struct, frozen=True):
    """How far it is: `found` once all is read; before, it is asked again with `memo`."""

    done: int
    """Days."""
    of: int
    found: GrowthFound | None
    memo: object = None


class _Memo:
    """What is read so far."""

    def __init__(self) -> None:
        self.days = 0
        self.came: list[Came] = []


def growth(connection: sqlite3.Connection, wish: GrowthWish, now: Seconds) -> GrowthFound:
    """Work it out, as known at `now`."""
    read = growth_in_pieces(connection, wish, now)
    while read.found is None:
        read = growth_in_pieces(connection, wish, now, read.memo)
    return read.found


def growth_in_pieces(
    connection: sqlite3.Connection, wish: GrowthWish, now: Seconds, memo: object = None
) -> GrowthRead:
    """Read a piece; `memo` is that of the one before, of the same wish and as of the same instant."""
    days = days_of(wish.peak_wish(), now)
    kept = memo if isinstance(memo, _Memo) else _Memo()
    for piece in list(pieces_of(days[kept.days :]))[:1]:
        kept.came += came_in(connection, wish, piece, now)
        kept.days += len(piece)
    if kept.days < len(days):
        return GrowthRead(kept.days, len(days), None, kept)
    return GrowthRead(kept.days, len(days), _found(connection, wish, days, all_of(kept.came), now))


def _found(
    connection: sqlite3.Connection, wish: GrowthWish, days: Sequence[Day], came: Came, now: Seconds
) -> GrowthFound:
    levels, seen = levels_of(came, _LEAST[wish.axis]), seen_of(connection, wish.peak_wish(), days, now)
    waits, gave_up, short = waits_of(came)
    return GrowthFound(
        levels,
        holds_up_to(levels, wish.policy.target_share),
        wish.policy,
        patience_found(waits, gave_up, short, wish.patience_s),
        len(came.load),
        int(np.isnan(came.load).sum()),
        seen.share,
        tuple(seen.gaps),
    )


def came_in(
    connection: sqlite3.Connection, wish: GrowthWish, days: Sequence[Day], now: Seconds
) -> Iterator[Came]:
    """Give those who came in some days, with the load that each of them met."""
    since, until = days[0].start, min(days[-1].end, now)
    read = [
        (steps, visits_read(connection, since - STAY_S, until, which).as_of(now))
        for steps, which in _promised(connection, wish)
    ]
    spans = [(np.empty(0), np.empty(0)), *(spans_of(visits, "in_queue_or_talking") for _, visits in read)]
    begins, ends = (np.concatenate(column) for column in zip(*spans, strict=True))
    at_once = Steps(begins, ends, since, until)
    agents = _agents(connection, wish, days, now) if wish.axis == "per_agent" else None
    open_spans = open_spans_in(since, until, wish.opening)
    for steps, visits in read:
        there = visits.pick(_within(visits.joined, open_spans))
        load = _load(at_once, there)
        if agents is not None:
            load = load / _on_duty(agents, there.joined)
        yield from _judged(steps, there, load, now)


def _judged(steps: Sequence[Step], visits: VisitsRead, load: Instants, now: Seconds) -> Iterator[Came]:
    """Judge each by what was promised as it joined."""
    wait = np.minimum(visits.left, now) - visits.joined
    begins = [step.since for step in steps]
    for step, until in zip(steps, [*begins[1:], np.inf], strict=True):
        there = (visits.joined >= step.since) & (visits.joined < until)
        yield judged(visits.joined[there], load[there], wait[there], visits.family[there], step.policy)


def _load(steps: Steps, visits: VisitsRead) -> Instants:
    """Count what there was as each joined, itself included, also if it was gone at once."""
    gone = visits.over <= visits.joined
    load: Instants = (steps.at(visits.joined) + gone).astype(float)
    return load


def _promised(connection: sqlite3.Connection, wish: GrowthWish) -> list[tuple[tuple[Step, ...], Which]]:
    """Put the queues together that promise the same all the time; their first step is the usual promise."""
    promised: defaultdict[tuple[Step, ...], list[QueueKey]] = defaultdict(list)
    for key in queues_known(connection):
        if means(wish.scope, *key):
            usual = Step(-np.inf, wish.policies.get(key, Policy()))
            promised[usual, *wish.steps.get(key, ())].append(key)
    if len(promised) == 1 and ALL in wish.scope:
        return [(steps, Which()) for steps in promised]
    return [(steps, which_of(keys)) for steps, keys in promised.items()]


def _agents(
    connection: sqlite3.Connection, wish: GrowthWish, days: Sequence[Day], now: Seconds
) -> tuple[Instants, Instants]:
    """Give since when how many agents were on duty, half hour by half hour; not a number: nobody knows."""
    parts = tuple(part for day in days for part in day.intervals(_PART_MIN) if part[0] < now)
    if not is_of_sources(wish.scope):
        return np.array([part[0] for part in parts]), np.full(len(parts), np.nan)
    rows = intervals(connection, wish.scope, parts, lambda *_: Policy(), now, waits=False)
    known = [row.on_duty or np.nan for row in rows]
    return np.array([part[0] for part in parts]), np.array(known, float)


def _on_duty(agents: tuple[Instants, Instants], joined: Instants) -> Instants:
    starts, numbers = agents
    found: Instants = numbers[np.searchsorted(starts, joined, "right") - 1]
    return found


def _within(joined: Instants, spans: Sequence[Stretch]) -> Mask:
    """Say which lie in one of the spans, which are in order and do not touch."""
    begins, ends = np.array(spans, float).reshape(-1, 2).T
    number = np.searchsorted(begins, joined, "right")
    inside: Mask = joined < np.concatenate([[-np.inf], ends])[number]
    return inside
