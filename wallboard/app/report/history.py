"""The picture of an instant, out of the cache: the same folds and figures as on the live wall."""

import sqlite3
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.memory import STAY_S
from wallboard.domain.caller import Caller
from wallboard.domain.facts import Visit
from wallboard.domain.figures import NOTHING, Figure
from wallboard.domain.folds import DayFolds, call_at, visit_at
from wallboard.domain.kpis import figures
from wallboard.domain.kpis.agents import AGENTS
from wallboard.domain.kpis.now import NOW
from wallboard.domain.periods import Day, day_at
from wallboard.domain.snapshot import AgentNow, Period, QueueNow, WaitingCaller
from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import Outcome, QueueName, Seconds, SourceName
from wallboard.live.present import ALL, Site
from wallboard.store.queries.agents import agent_names, states_at
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.queries.day import DayFacts, day_facts

NOBODY = QueueNow(ALL, ALL, "", 0.0, Policy(), (), 0, 0, (), Period(Tally()), Period(Tally()), {})
"""A centre of which nothing is known."""


class Then(Struct, frozen=True):
    """Everything that can be said of one instant.

    Of a source that was not seen then, everything is as it was when it was last seen.
    """

    at: Seconds
    day: str
    all: QueueNow
    queues: tuple[QueueNow, ...]
    coverage: tuple[SourceCoverage, ...]

    @property
    def unseen(self) -> dict[SourceName, Seconds]:
        """Return the sources that were not seen at this instant, and up to when they had been."""
        last = [(source.source, source.gaps[-1]) for source in self.coverage if source.gaps]
        return {name: gap.start for name, gap in last if gap.end >= self.at}


def picture_at(
    connection: sqlite3.Connection, names: Sequence[SourceName] | None, site: Site, at: Seconds
) -> Then:
    """Make the picture of `at` for some sources, or for all that are in the cache."""
    day = day_at(at, site.zone, site.day_start)
    known = day_facts(connection, day.start - STAY_S, day.end, names)
    sources = sorted({v.source for v in known.visits} | {t.source for t in known.targets} | set(names or ()))
    coverage = coverage_of(connection, sources, day.start, at, at)
    then = Then(at, day.date.isoformat(), NOBODY, (), coverage)
    picture = _Picture(site, at, day, known, then.unseen)
    queues = tuple(picture.queue(*place) for place in picture.places())
    return replace(then, all=picture.whole(queues, _agents(connection, names, at)), queues=queues)


def figures_of(then: Then, queue: QueueNow) -> dict[str, Figure]:
    """Make all figures of a queue or of all.

    The cache knows no agent's queues, so only the centre has agents. And of a source that was not seen at
    the instant, nothing is said of that instant.
    """
    made = figures(queue)
    unseen = bool(then.unseen) if queue.queue == ALL else queue.source in then.unseen
    if unseen:
        made |= dict.fromkeys((kpi.key for kpi in (*NOW, *AGENTS)), NOTHING)
    elif queue.queue != ALL:
        made |= dict.fromkeys((kpi.key for kpi in AGENTS), NOTHING)
    return made


class _Picture:
    """The facts of a day as they were known at one instant."""

    def __init__(
        self, site: Site, at: Seconds, day: Day, known: DayFacts, unseen: Mapping[SourceName, Seconds]
    ) -> None:
        self._site = site
        self._at = at
        self._unseen = unseen
        self._targets = {(t.source, t.queue): t.target_s for t in known.targets}
        self._folds = DayFolds(day, self._policy)
        self._visits: dict[tuple[SourceName, QueueName], list[Visit]] = {}
        for visit in known.visits:
            if (seen := visit_at(visit, self._seen(visit.source))) is not None:
                self._folds.put_visit(seen)
                self._visits.setdefault((seen.source, seen.queue), []).append(seen)
        for call in known.calls:
            if (known_call := call_at(call, self._seen(call.source))) is not None:
                self._folds.put_call(known_call)

    def places(self) -> list[tuple[SourceName, QueueName]]:
        places = self._targets.keys() | self._visits.keys()
        return sorted(places, key=lambda place: (place[0], *self._site.order_of(*place)))

    def queue(self, source: SourceName, name: QueueName) -> QueueNow:
        policy = self._policy(source, name)
        visits = self._visits.get((source, name), [])
        waiting = sorted((v for v in visits if v.outcome is Outcome.WAITING), key=lambda v: v.joined)
        at = self._seen(source)
        day, recent = self._folds.queue(source, name).periods(at)
        return QueueNow(
            source,
            name,
            self._site.title_of(source, name),
            at,
            policy,
            tuple(_waiting(visit) for visit in waiting),
            sum(at - v.joined > policy.target_s for v in waiting),
            sum(v.answered is not None and v.ended is None for v in visits),
            (),
            day,
            recent,
            {},
        )

    def whole(self, queues: Sequence[QueueNow], agents: tuple[AgentNow, ...]) -> QueueNow:
        day, recent = self._folds.everything(self._at, self._seen)
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

    def _seen(self, source: SourceName) -> Seconds:
        return self._unseen.get(source, self._at)

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
