"""The picture of an instant, out of the cache: made by the very code that makes the live wall's."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import nextafter

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.memory import STAY_S, before_today, lost_before_today
from wallboard.domain.balance.counted import QueueBalance
from wallboard.domain.caller import Caller
from wallboard.domain.day.scope import ALL
from wallboard.domain.duty.plan import DutyPlan, planned
from wallboard.domain.facts import Fact, Visit
from wallboard.domain.figures import NOTHING, Figure
from wallboard.domain.floor import FloorQueue
from wallboard.domain.folds import call_at, over_at, spell_at, visit_at
from wallboard.domain.kpis import figures
from wallboard.domain.kpis.agents import AGENTS
from wallboard.domain.kpis.agents.free_while_waiting import FREE_WHILE_WAITING
from wallboard.domain.kpis.now import NOW
from wallboard.domain.periods import day_at
from wallboard.domain.snapshot import AgentNow, QueueNow, Scope, Snapshot, WaitingCaller
from wallboard.domain.source import SourceState, SourceStatus
from wallboard.domain.text import Text, say
from wallboard.domain.words import Outcome, QueueName, Seconds, SourceName
from wallboard.live.present import Present, Site
from wallboard.store.queries.agents import agent_names, states_at
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.queries.day import DayFacts, day_facts
from wallboard.store.queries.duty.typed import typed_duties


class Then(Struct, frozen=True):
    """Everything that can be said of one instant.

    Of a source that was not seen then, everything is as it was when it was last seen. The cache does not
    know in which queues an agent is: the centre has agents, its queues have none, and nobody can say who
    was free while callers waited.
    """

    snapshot: Snapshot
    coverage: tuple[SourceCoverage, ...]
    unseen: Mapping[SourceName, Seconds]
    """The sources that were not seen at this instant, and up to when they had been."""

    @property
    def at(self) -> Seconds:
        """The instant."""
        return self.snapshot.at

    @property
    def day(self) -> str:
        """The business day, ISO date."""
        return self.snapshot.day

    @property
    def all(self) -> QueueNow:
        """The centre."""
        return self.snapshot.all

    @property
    def queues(self) -> tuple[QueueNow, ...]:
        """The queues of all sources."""
        return tuple(queue for source in self.snapshot.sources for queue in source.queues)


def picture_at(
    connection: sqlite3.Connection,
    names: Sequence[SourceName] | None,
    site: Site,
    at: Seconds,
    scopes: Sequence[Scope] = (),
) -> Then:
    """Make the picture of `at` for some sources, or for all that are in the cache.

    `scopes` are the choices of queues whose course is wanted besides that of all.
    """
    day = day_at(at, site.zone, site.day_start)
    known = day_facts(connection, day.start - STAY_S, day.end, names)
    sources = sorted(_sources_in(known) | set(names or ()))
    coverage = coverage_of(connection, sources, day.start, at, at)
    pasts = [_past(covered, known, at) for covered in coverage]
    seen = {past.name: past.until for past in pasts}
    present = Present(
        site,
        at,
        scopes=scopes,
        remember=lambda now: before_today(connection, names, site, now),
        carry=lambda now: lost_before_today(connection, names, site, now),
    )
    present.plan(_plan_at(connection, site, at))
    present.take(_facts_at(known, seen))
    snapshot = present.snapshot(pasts, at, 0.0)
    unseen = {name: until for name, until in seen.items() if until < at}
    agents = tuple(agent for name in sources for agent in _agents(connection, name, seen[name]))
    return Then(_with_agents(snapshot, agents), coverage, unseen)


def _plan_at(connection: sqlite3.Connection, site: Site, at: Seconds) -> DutyPlan:
    """Return the roster with what had been typed over it by then."""
    typed = (deed for deed in typed_duties(connection) if deed.at <= at)
    return planned(site.roster, typed, site.zone, site.day_start)


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


def _with_agents(snapshot: Snapshot, agents: tuple[AgentNow, ...]) -> Snapshot:
    """Give the centre its agents; in which queues they are is not known."""
    sources = (
        replace(source, queues=tuple(_unstaffed(queue) for queue in source.queues))
        for source in snapshot.sources
    )
    return replace(snapshot, sources=tuple(sources), all=replace(_unstaffed(snapshot.all), agents=agents))


def _unstaffed(queue: QueueNow) -> QueueNow:
    """Say nothing of what depends on which agent is in which queue."""
    levels = {key: level for key, level in queue.levels.items() if key != FREE_WHILE_WAITING.key}
    return replace(queue, levels=levels, staffing_known=False)


def _sources_in(known: DayFacts) -> set[SourceName]:
    every = (known.visits, known.calls, known.spells, known.coverage, known.targets)
    return {fact.source for facts in every for fact in facts}


class _Floor(Struct, frozen=True):
    """Who waited and who talked."""

    all_queues: tuple[FloorQueue, ...]

    def queues(self) -> tuple[FloorQueue, ...]:
        return self.all_queues


class _Past(Struct, frozen=True):
    """One source as the cache remembers it; in the shape in which the live side knows its sources."""

    name: SourceName
    status: SourceStatus
    until: Seconds
    """Up to when it was seen."""
    holes: tuple[tuple[Seconds, Seconds], ...]
    floor: _Floor
    anomalies: int = 0

    def balances(self) -> tuple[QueueBalance, ...]:
        """Nothing: what the server counted then is not kept."""
        return ()

    def seen(self, now: Seconds) -> Seconds:
        return min(now, self.until)

    def gaps(self, since: Seconds, now: Seconds) -> tuple[tuple[Seconds, Seconds], ...]:
        return tuple((start, min(end, now)) for start, end in self.holes if end > since and start < now)


def _past(covered: SourceCoverage, known: DayFacts, at: Seconds) -> _Past:
    name = covered.source
    status, until = _status(covered, known, at)
    return _Past(name, status, until, covered.gaps, _Floor(_queues(name, known, until)))


def _status(covered: SourceCoverage, known: DayFacts, at: Seconds) -> tuple[SourceStatus, Seconds]:
    """Say how a source was, and up to when it had been seen."""
    last = covered.gaps[-1] if covered.gaps else None
    stretches = [c for c in known.coverage if c.source == covered.source and c.since <= at]
    latest = max(stretches, key=lambda stretch: stretch.until, default=None)
    if latest is None:
        return SourceStatus(SourceState.STALE, at), at if last is None else last.start
    if last is None or last.end < at:
        return SourceStatus(SourceState.LIVE, latest.since, heard=at), at
    heard = min(latest.until, at)
    return SourceStatus(SourceState.STALE, heard, _why(latest.why), heard), heard


def _why(words: str) -> Text | None:
    return say("source", "{why}", why=words) if words else None


def _queues(source: SourceName, known: DayFacts, at: Seconds) -> tuple[FloorQueue, ...]:
    """Say who waited and talked in each queue of a source."""
    visits: dict[QueueName, list[Visit]] = defaultdict(list)
    for visit in known.visits:
        if visit.source == source and (seen := visit_at(visit, at)) is not None:
            visits[visit.queue].append(seen)
    targets = {target.queue: target.target_s for target in known.targets if target.source == source}
    return tuple(
        _queue(queue, targets.get(queue), visits[queue]) for queue in sorted(targets.keys() | visits)
    )


def _queue(name: QueueName, target_s: Seconds | None, visits: Iterable[Visit]) -> FloorQueue:
    waiting = sorted((v for v in visits if v.outcome is Outcome.WAITING), key=lambda v: v.joined)
    talking = sum(v.answered is not None and v.ended is None for v in visits)
    return FloorQueue(name, target_s, tuple(_waiting(visit) for visit in waiting), talking, ())


def _facts_at(known: DayFacts, seen: Mapping[SourceName, Seconds]) -> list[Fact]:
    """Return what was known of each source when it was last seen. Targets first: all is then counted once."""
    facts: list[Fact] = [*known.targets, *known.names]
    facts += [v for visit in known.visits if (v := visit_at(visit, seen[visit.source])) is not None]
    facts += [c for call in known.calls if (c := call_at(call, seen[call.source])) is not None]
    facts += [s for spell in known.spells if (s := spell_at(spell, seen[spell.source])) is not None]
    facts += [offer for offer in known.missed if over_at(offer, seen[offer.source])]
    return facts


def _agents(connection: sqlite3.Connection, source: SourceName, at: Seconds) -> list[AgentNow]:
    """Say what the agents of a source did. What ended when it was last seen was still going on then."""
    called = {agent.agent: agent.name for agent in agent_names(connection, [source])}
    return [
        AgentNow(
            spell.source,
            spell.agent,
            called.get(spell.agent, spell.agent),
            spell.state,
            spell.since,
            (),
            spell.reason,
            spell.queue,
            spell.call,
        )
        for spell in states_at(connection, nextafter(at, 0.0), [source])
    ]


def _waiting(visit: Visit) -> WaitingCaller:
    caller = Caller(visit.caller, visit.caller_raw, visit.caller_name)
    return WaitingCaller(visit.call, visit.queue, visit.joined, caller, visit.priority)
