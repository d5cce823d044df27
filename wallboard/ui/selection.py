"""Which queues a tile is about, as one queue; `domain.day.scope` says how they are named. No Qt in it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.day import scope
from wallboard.domain.day.free import free_of
from wallboard.domain.snapshot import Course, Period, QueueNow, Scope, Snapshot, SourceNow
from wallboard.domain.tally import sum_of
from wallboard.domain.text import Text, say
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.ui.freshness import SEEING, Age, Freshness

ALL = scope.ALL
MIXED = "+"
"""Title of several queues that were put together here."""


class Selection(Struct, frozen=True):
    """The chosen queues: one by one, as one, and the sources they come from."""

    queues: tuple[QueueNow, ...]
    whole: QueueNow | None
    """None: there is no such queue (yet). Of now it holds what is connected, unless nothing is."""
    sources: tuple[SourceNow, ...]
    missing: tuple[str, ...] = ()
    """Names that no queue has, although all sources that could have one are connected."""

    @property
    def target_s(self) -> Seconds | None:
        """The wait that all of them promise not to exceed; None where they differ."""
        targets = {queue.policy.target_s for queue in self.queues}
        return targets.pop() if len(targets) == 1 else None

    @property
    def goal(self) -> float | None:
        """The share that should be in time; of a mixture of goals there is none but the centre's own."""
        if self.whole is not None and self.whole.queue == ALL and self.whole.title != MIXED:
            return self.whole.policy.target_share
        goals = {queue.policy.target_share for queue in self.queues}
        return goals.pop() if len(goals) == 1 else None


def select(snapshot: Snapshot, wanted: Sequence[str]) -> Selection:
    """Choose queues by the names a board gives."""
    chosen = tuple(
        (source, queue)
        for source in snapshot.sources
        for queue in source.queues
        if scope.means(wanted, queue.source, queue.queue)
    )
    queues = tuple(queue for _, queue in chosen)
    if ALL in wanted:
        return Selection(queues, snapshot.all, snapshot.sources)
    named = {source.name.casefold() for source, _ in chosen}
    named |= {name.partition("/")[0].casefold() for name in wanted}
    sources = tuple(s for s in snapshot.sources if s.name.casefold() in named) or snapshot.sources
    seeing = {source.name for source in sources if source.status.state in SEEING}
    there = tuple(queue for queue in queues if queue.source in seeing or not seeing)
    whole = _as_one(there, queues, snapshot.courses.get(tuple(wanted)))
    return Selection(queues, whole, sources, missing_of(snapshot, wanted))


def places_of(snapshot: Snapshot, queues: Scope) -> frozenset[tuple[SourceName, QueueName]] | None:
    """Return the queues that a board's names mean, each with its source; None: all there ever were."""
    if ALL in queues:
        return None
    return frozenset((q.source, q.queue) for q in select(snapshot, queues).queues)


def missing_of(snapshot: Snapshot, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the names that mean nothing, as far as what is connected can tell."""
    return tuple(name for name in wanted if name != ALL and _is_missing(snapshot, name))


def no_queue(names: Sequence[str]) -> Text:
    """Say that there is no queue of these names."""
    listed = ", ".join(f"“{name}”" for name in names)
    return say("tile", "no queue {names}", names=listed)


def checked(fresh: Freshness, chosen: Selection) -> Freshness:
    """Return how old a tile's content is, or, where its board names queues that there are not, that."""
    if not chosen.missing or not fresh.live:
        return fresh
    words = no_queue(chosen.missing)
    if chosen.queues:
        return replace(fresh, without=words)
    return Freshness(Age.EMPTY, fresh.clock, words)


def _is_missing(snapshot: Snapshot, name: str) -> bool:
    prefix = name.partition("/")[0].casefold()
    of_its_own = tuple(source for source in snapshot.sources if source.name.casefold() == prefix)
    asked = of_its_own if "/" in name and of_its_own else snapshot.sources
    if not asked or any(source.status.state not in SEEING for source in asked):
        return False
    return not any(
        scope.means_whole((name,), source.name)
        or any(scope.means((name,), queue.source, queue.queue) for queue in source.queues)
        for source in asked
    )


def _as_one(
    there: tuple[QueueNow, ...], queues: tuple[QueueNow, ...], course: Course | None
) -> QueueNow | None:
    """Add queues up: of now those that are `there`, of the past all of them.

    How many calls there were at once can't be added up; it is known of the choices whose course is followed.
    """
    if not there or len(queues) == 1:
        return there[0] if there else None
    agents = {(agent.source, agent.agent): agent for queue in there for agent in queue.agents}
    return QueueNow(
        source=ALL,
        queue=ALL,
        title=MIXED,
        at=max(queue.at for queue in there),
        policy=there[0].policy,
        waiting=tuple(sorted((w for q in there for w in q.waiting), key=lambda w: w.joined)),
        waiting_over_target=sum(queue.waiting_over_target for queue in there),
        talking=sum(queue.talking for queue in there),
        agents=tuple(agents.values()),
        day=Period(sum_of(tuple(queue.day.visits for queue in queues)), peak=course.peak if course else None),
        half_hour=Period(sum_of(tuple(queue.half_hour.visits for queue in queues))),
        # The live side judges single queues and the whole centre; a mixture has no band of its own.
        levels={},
        free_while_waiting=free_of(there),
        staffing_known=all(queue.staffing_known for queue in there),
    )
