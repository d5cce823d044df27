"""One truth: whoever is asked about an instant, the wall, the cache or a list of calls, says the same.

And a restart in the middle of the day changes nothing.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from tests.app.made import cache_with
from tests.live.made import site
from tests.sources.ami.replay import RECORDINGS, events_of
from wallboard.app.memory import day_in_cache, reading
from wallboard.app.report.figures_json import figures_json
from wallboard.app.report.history import figures_of, picture_at
from wallboard.app.report.lost import lost_calls
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.events import (
    AgentPresent,
    Baseline,
    ConnectionLost,
    Event,
    QueuePresent,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.domain.facts import Call, Fact, Offer, Visit
from wallboard.domain.figures import Figure
from wallboard.domain.floor import Floor
from wallboard.domain.kpis import figures
from wallboard.domain.kpis.agents import AGENTS
from wallboard.domain.kpis.now.estimated_wait_s import ESTIMATE_ERROR_S, ESTIMATED_WAIT_S
from wallboard.domain.periods import day_at
from wallboard.domain.snapshot import QueueNow, Snapshot
from wallboard.domain.text import mark
from wallboard.domain.words import OfferResult
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.store.queries.lost import lost_of_day
from wallboard.store.queries.sums import Cohort, sums

Told = list[tuple[float, list[Event]]]
"""What a source tells, read by read."""

ON_THE_FLOOR = {kpi.key for kpi in (*AGENTS, ESTIMATED_WAIT_S, ESTIMATE_ERROR_S)} - {"agents_logged_in"}
"""Out of the cache nobody knows who is in which queue, nor whether one who is logged off still is in any;
and how long a caller will wait depends on who serves the queue."""


class Lived:
    """A wall and its cache, told one thing after the other."""

    def __init__(self, start: float) -> None:
        self.facts: dict[tuple[str, ...], Fact] = {}
        self.present = Present(site(), start)
        self.feed = Feed("pbx", wrapup, start, [], 1e9)
        self.away = False

    def hear(self, at: float, events: list[Event]) -> None:
        if any(isinstance(event, ConnectionLost) for event in events):
            self.take(self.feed.down(mark("source", "away"), at, refused=False))
            self.away = True
            return
        self.away = False
        self.take([*self.feed.happened(events, at), *self.feed.advance(at)])

    def take(self, facts: list[Fact]) -> None:
        self.present.take(facts)
        self.facts |= {fact.key: fact for fact in facts}

    def shows(self, at: float) -> Snapshot:
        if not self.away:
            self.hear(at, [])
        self.take(self.feed.coverage())
        return self.present.snapshot([self.feed], at, 0.0)

    def remembers(self, path: Path, at: float) -> Path:
        cache_with(path, list(self.facts.values()), at)
        return path

    def restart(self, path: Path, at: float) -> None:
        """Stop, and start anew with what is in the cache; the server lists what goes on."""
        self.shows(at)
        listing = _listing(self.feed.floor, list(self.facts.values()), at)
        self.take(self.feed.stopped())
        with reading(self.remembers(path, at)) as connection:
            day = day_in_cache(connection, ["pbx"], site(), at)
        self.present = Present(site(), at)
        self.feed = Feed("pbx", wrapup, at, day.coverage["pbx"], 1e9)
        self.present.take(day.facts)
        self.take(self.feed.restore(day.remembered["pbx"]))
        self.hear(at, [listing])


def wrapup(queue: str) -> float:
    return 5.0 if queue == "support" else 0.0


def _listing(floor: Floor, facts: list[Fact], at: float) -> Baseline:
    queues = floor.queues()
    agents = {a.agent: a for queue in queues for a in queue.agents}
    return Baseline(
        at,
        tuple(QueuePresent(queue.queue, queue.target_s) for queue in queues),
        tuple(AgentPresent(a.agent, a.name, a.state, a.queues, a.reason, a.since) for a in agents.values()),
        tuple(WaitingPresent(w.call, w.queue, w.joined, w.caller) for queue in queues for w in queue.waiting),
        tuple(
            TalkingPresent(visit.call, visit.queue, visit.agent, visit.answered)
            for visit in facts
            if isinstance(visit, Visit) and visit.answered is not None and visit.ended is None
        ),
        frozenset(call.call for call in facts if isinstance(call, Call) and call.ended is None),
    )


@cache
def made_up(seed: int, agents: int) -> Told:
    day = SimulatedDay(Options(seed=seed, agents=agents), date(2026, 11, 23), "UTC").events()
    return [(event.at, [event]) for event in day]


@cache
def recorded(name: str) -> Told:
    return [(at, list(events)) for at, events in events_of(RECORDINGS / name, wrapup_s={"support": 5.0})]


def through(told: Told, instants: list[float], lived: Lived) -> Iterator[float]:
    """Live through it; stop at each instant."""
    reads = iter(told)
    ahead = next(reads)
    for at in sorted(instants):
        while ahead[0] <= at:
            lived.hear(*ahead)
            ahead = next(reads)
        yield at


DAYS: list[tuple[str, Callable[[], Told]]] = [
    *((f"made up {seed}", lambda seed=seed: made_up(seed, 6)) for seed in (21, 22)),
    *((name, lambda name=name: recorded(name)) for name in ("fates", "overlap", "reconnect")),
]


def instants_of(told: Told, rng: Random, count: int) -> list[float]:
    """Choose instants at which something is going on."""
    busy = [at for at, _ in told[len(told) // 10 : -1]]
    return [rng.choice(busy) + rng.uniform(0, 0.5) for _ in range(count)]


def apart(one: dict[str, Figure], other: dict[str, Figure]) -> dict[str, tuple[float | None, float | None]]:
    """Figures that differ, by more than the last digits of a sum of floats."""
    return {
        key: (one[key].value, other[key].value)
        for key in one.keys() - ON_THE_FLOOR
        if one[key].value != pytest.approx(other[key].value, abs=1e-6)
        or (one[key].parts or ()) != pytest.approx(other[key].parts or (), abs=1e-6)
    }


def value(queue: QueueNow, key: str) -> float:
    return figures(queue)[key].value or 0.0


@pytest.mark.parametrize("told", [day for _, day in DAYS], ids=[name for name, _ in DAYS])
def test_the_wall_the_cache_and_the_lists_say_the_same(told: Callable[[], Told], tmp_path: Path) -> None:
    reads, rng = told(), Random(5)
    lived = Lived(reads[0][0])
    for at in through(reads, instants_of(reads, rng, 5), lived):
        shown = lived.shows(at)
        path = lived.remembers(tmp_path / f"{at}.sqlite", at)
        with reading(path) as connection:
            then = picture_at(connection, None, site(), at)
            day = day_at(at, "UTC")
            listed = lost_calls(connection, None, day, at, CallRules())
            known = lost_of_day(connection, day.start, at)
            policies = {(q.source, q.queue): q.policy for q in then.queues}
            by_sql = sums(connection, Cohort(day.start, day.end, at), site().policy, policies)
        if not then.unseen:
            assert not apart(figures(shown.all), figures_of(then, then.all))
        queues = {queue.queue: queue for queue in shown.sources[0].queues}
        for queue in then.queues if not then.unseen else ():
            mine = {k: f for k, f in figures(queues[queue.queue]).items() if not k.startswith("agents_")}
            assert not apart(mine, figures_of(then, queue)), queue.queue
        assert figures_json(then, "UTC", then.queues)["all"]["figures"]["lost"] == value(shown.all, "lost")
        assert then.snapshot.courses == shown.courses
        assert then.snapshot.lost == shown.lost
        _assert_sums(shown)
        assert len(listed) == value(shown.all, "lost")
        assert tuple(standing.lost for standing in known.lost) == listed
        assert known.sums == shown.all.day.lost
        assert sum(standing.is_open for standing in known.lost) == value(
            shown.all, "unique_unrecovered_callers"
        )
        for outcome in ("offered", "answered", "abandoned"):
            assert sum(getattr(tally, outcome) for tally in by_sql.values()) == value(shown.all, outcome)


def _assert_sums(shown: Snapshot) -> None:
    """The centre is the sum of its queues, and the day's peak the fullest minute."""
    queues = shown.sources[0].queues
    for key in ("offered", "answered", "abandoned", "waiting_now", "talking_now", "waiting_over_target"):
        assert sum(value(queue, key) for queue in queues) == value(shown.all, key), key
    for key in ("longest_waiting_now_s", "longest_wait_s"):
        assert max((value(queue, key) for queue in queues), default=0.0) == value(shown.all, key), key
    for course in shown.courses.values():
        minutes = chain(course.minutes, [course.now] if course.now is not None else [])
        assert max(minute.waiting + minute.talking for minute in minutes) == course.peak.most
    assert value(shown.all, "calls_peak") == shown.courses["*",].peak.most


@pytest.mark.parametrize("told", [day for _, day in DAYS[:-1]], ids=[name for name, _ in DAYS[:-1]])
def test_two_restarts_change_nothing(told: Callable[[], Told], tmp_path: Path) -> None:
    reads, rng = told(), Random(6)
    steady, restarted = Lived(reads[0][0]), Lived(reads[0][0])
    instants = instants_of(reads, rng, 4)
    for n, (at, _) in enumerate(
        zip(through(reads, instants, steady), through(reads, instants, restarted), strict=True)
    ):
        if n in {0, 2}:
            restarted.restart(tmp_path / f"{n}.sqlite", at)
        one, other = steady.shows(at), restarted.shows(at)
        changed = apart(figures(one.all), figures(other.all)).keys()
        # How long a wrap-up took that went on while nobody looked, and what is made of it.
        wrapped = {
            "aht_s",
            "aht_s_30m",
            "self_served_saved_s",
            "occupancy",
            "utilisation",
            "contacts_per_hour",
        }
        assert changed <= wrapped | {"missed_rings"}
        # A phone that rang just then may not have been picked up: nobody saw.
        unseen = sum(
            isinstance(fact, Offer) and fact.result is OfferResult.UNKNOWN
            for fact in restarted.facts.values()
        )
        assert 0 <= value(one.all, "missed_rings") - value(other.all, "missed_rings") <= unseen
        assert one.lost == other.lost
        assert one.courses == other.courses
