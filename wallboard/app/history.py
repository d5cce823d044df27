"""The picture of an instant, out of the cache: the same folds and figures as on the live wall."""

import sqlite3
from collections.abc import Sequence

from msgspec import Struct

from wallboard.app.memory import STAY_S
from wallboard.domain.caller import Caller
from wallboard.domain.facts import Visit
from wallboard.domain.figures import NOTHING, Figure
from wallboard.domain.folds import DayFolds, call_at, visit_at
from wallboard.domain.kpis import figures
from wallboard.domain.kpis.agents import AGENTS
from wallboard.domain.periods import Day, day_at
from wallboard.domain.snapshot import AgentNow, QueueNow, WaitingCaller
from wallboard.domain.tally import Policy
from wallboard.domain.words import Outcome, QueueName, Seconds, SourceName
from wallboard.live.present import ALL, Site
from wallboard.store.queries.agents import agent_names, states_at
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.queries.day import DayFacts, day_facts


class Then(Struct, frozen=True):
    """Everything that can be said of one instant."""

    at: Seconds
    day: str
    all: QueueNow
    queues: tuple[QueueNow, ...]
    coverage: tuple[SourceCoverage, ...]


def picture_at(
    connection: sqlite3.Connection, names: Sequence[SourceName] | None, site: Site, at: Seconds
) -> Then:
    """Make the picture of `at` for some sources, or for all that are in the cache."""
    day = day_at(at, site.zone, site.day_start)
    known = day_facts(connection, day.start - STAY_S, day.end, names)
    picture = _Picture(site, at, day, known)
    queues = tuple(picture.queue(*place) for place in picture.places())
    agents = _agents(connection, names, at)
    sources = sorted({queue.source for queue in queues} | set(names or ()))
    coverage = coverage_of(connection, sources, day.start, at, at)
    return Then(at, day.date.isoformat(), picture.whole(queues, agents), queues, coverage)


def figures_of(queue: QueueNow) -> dict[str, Figure]:
    """Make all figures; the cache knows no agent's queues, so only the centre has agents."""
    made = figures(queue)
    if queue.queue != ALL:
        made |= dict.fromkeys((kpi.key for kpi in AGENTS), NOTHING)
    return made


class _Picture:
    """The facts of a day as they were known at one instant."""

    def __init__(self, site: Site, at: Seconds, day: Day, known: DayFacts) -> None:
        self._site = site
        self._at = at
        self._targets = {(t.source, t.queue): t.target_s for t in known.targets}
        self._folds = DayFolds(day, self._policy)
        self._visits: dict[tuple[SourceName, QueueName], list[Visit]] = {}
        for visit in known.visits:
            if (seen := visit_at(visit, at)) is not None:
                self._folds.put_visit(seen)
                self._visits.setdefault((seen.source, seen.queue), []).append(seen)
        for call in known.calls:
            if (known_call := call_at(call, at)) is not None:
                self._folds.put_call(known_call)

    def places(self) -> list[tuple[SourceName, QueueName]]:
        places = self._targets.keys() | self._visits.keys()
        return sorted(places, key=lambda place: (place[0], *self._site.order_of(*place)))

    def queue(self, source: SourceName, name: QueueName) -> QueueNow:
        policy = self._policy(source, name)
        visits = self._visits.get((source, name), [])
        waiting = sorted((v for v in visits if v.outcome is Outcome.WAITING), key=lambda v: v.joined)
        day, recent = self._folds.queue(source, name).periods(self._at)
        return QueueNow(
            source,
            name,
            self._site.title_of(source, name),
            self._at,
            policy,
            tuple(_waiting(visit) for visit in waiting),
            sum(self._at - v.joined > policy.target_s for v in waiting),
            sum(v.answered is not None and v.ended is None for v in visits),
            (),
            day,
            recent,
            {},
        )

    def whole(self, queues: Sequence[QueueNow], agents: tuple[AgentNow, ...]) -> QueueNow:
        day, recent = self._folds.everything(self._at)
        waiting = sorted((w for q in queues for w in q.waiting), key=lambda caller: caller.joined)
        return QueueNow(
            ALL,
            ALL,
            "",
            self._at,
            self._site.policy,
            tuple(waiting),
            sum(q.waiting_over_target for q in queues),
            sum(q.talking for q in queues),
            agents,
            day,
            recent,
            {},
        )

    def _policy(self, source: SourceName, queue: QueueName) -> Policy:
        return self._site.policy_of(source, queue, self._targets.get((source, queue)))


def _agents(
    connection: sqlite3.Connection, names: Sequence[SourceName] | None, at: Seconds
) -> tuple[AgentNow, ...]:
    called = {(a.source, a.agent): a.name for a in agent_names(connection, names)}
    return tuple(
        AgentNow(
            spell.source,
            spell.agent,
            called.get((spell.source, spell.agent), spell.agent),
            spell.state,
            spell.since,
            (),
            spell.reason,
            spell.queue,
            spell.call,
        )
        for spell in states_at(connection, at, names)
    )


def _waiting(visit: Visit) -> WaitingCaller:
    caller = Caller(visit.caller, visit.caller_raw, visit.caller_name)
    return WaitingCaller(visit.call, visit.queue, visit.joined, caller, visit.priority)
