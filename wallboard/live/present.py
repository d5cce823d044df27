"""Puts the present together: floors, folds and status of all sources in one frozen snapshot."""

from collections.abc import Callable, Iterable
from datetime import time

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.facts import Call, Fact, QueueTarget, Visit
from wallboard.domain.floor import FloorQueue
from wallboard.domain.folds import DayFolds
from wallboard.domain.periods import Day, day_at
from wallboard.domain.snapshot import AgentNow, Period, QueueNow, Snapshot, SourceNow
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.live.bands import Judge
from wallboard.live.feed import Feed

ALL = "*"


class Site(Struct, frozen=True):
    """Where the centre is, and what its queues promise."""

    zone: str
    day_start: time
    policy_of: Callable[[SourceName, QueueName, Seconds | None], Policy]
    """Source, queue, and the target that the server states."""
    title_of: Callable[[SourceName, QueueName], str]
    policy: Policy = Policy()
    """What the centre as a whole promises."""
    order_of: Callable[[SourceName, QueueName], tuple[int, str]] = lambda _, queue: (0, queue)


class Present:
    """The day so far, kept up to date fact by fact."""

    def __init__(self, site: Site, now: Seconds) -> None:
        """Begin with an empty day."""
        self._site = site
        self._targets: dict[tuple[SourceName, QueueName], Seconds | None] = {}
        self._folds = DayFolds(day_at(now, site.zone, site.day_start), self._policy)
        self._judges: dict[tuple[SourceName, QueueName], Judge] = {}

    @property
    def day(self) -> Day:
        """The business day that is shown."""
        return self._folds.day

    def take(self, facts: Iterable[Fact]) -> None:
        """Fold facts in."""
        for fact in facts:
            if isinstance(fact, Visit):
                self._folds.put_visit(fact)
            elif isinstance(fact, Call):
                self._folds.put_call(fact)
            elif isinstance(fact, QueueTarget):
                self._aim(fact)

    def snapshot(self, feeds: Iterable[Feed], now: Seconds, lag: Seconds) -> Snapshot:
        """Freeze the present as of `now`; a new day begins by itself."""
        if now >= self.day.end:
            self._folds = self._folds.next_day(day_at(now, self._site.zone, self._site.day_start))
        sources = tuple(self._source(feed, now) for feed in feeds)
        return Snapshot(
            now,
            self.day.date.isoformat(),
            self.day.start,
            sources,
            self._all(sources, now),
            lag,
        )

    def _source(self, feed: Feed, now: Seconds) -> SourceNow:
        queues = []
        for floor_queue in feed.floor.queues():
            fold = self._folds.queue(feed.name, floor_queue.queue)
            periods = fold.periods(now)
            queues.append(self._queue(feed.name, floor_queue, fold.policy, periods, now))
        queues.sort(key=lambda queue: self._site.order_of(feed.name, queue.queue))
        gaps = feed.gaps(self.day.start, now)
        elapsed = now - self.day.start
        missing = sum(end - start for start, end in gaps)
        covered = 1 - missing / elapsed if elapsed > 0 else None
        return SourceNow(feed.name, feed.status, tuple(queues), gaps, covered, feed.anomalies)

    def _queue(
        self,
        source: SourceName,
        floor_queue: FloorQueue,
        policy: Policy,
        periods: tuple[Period, Period],
        now: Seconds,
    ) -> QueueNow:
        over = sum(now - caller.joined > policy.target_s for caller in floor_queue.waiting)
        return self._judged(
            QueueNow(
                source,
                floor_queue.queue,
                self._site.title_of(source, floor_queue.queue),
                now,
                policy,
                floor_queue.waiting,
                over,
                floor_queue.talking,
                floor_queue.agents,
                *periods,
                {},
            )
        )

    def _all(self, sources: tuple[SourceNow, ...], now: Seconds) -> QueueNow:
        queues = [queue for source in sources for queue in source.queues]
        waiting = sorted((w for queue in queues for w in queue.waiting), key=lambda caller: caller.joined)
        everything = self._folds.everything(now)
        return self._judged(
            QueueNow(
                ALL,
                ALL,
                "",
                now,
                self._site.policy,
                tuple(waiting),
                sum(queue.waiting_over_target for queue in queues),
                sum(queue.talking for queue in queues),
                _once(agent for queue in queues for agent in queue.agents),
                *everything,
                {},
            )
        )

    def _judged(self, queue: QueueNow) -> QueueNow:
        judge = self._judges.setdefault((queue.source, queue.queue), Judge())
        return replace(queue, levels=judge.levels(queue))

    def _aim(self, fact: QueueTarget) -> None:
        """Judge by what the server says the target is, as soon as it says so."""
        place = (fact.source, fact.queue)
        self._targets[place] = fact.target_s
        self._folds.queue(*place).judge_by(self._policy(*place))

    def _policy(self, source: SourceName, queue: QueueName) -> Policy:
        return self._site.policy_of(source, queue, self._targets.get((source, queue)))


def _once(agents: Iterable[AgentNow]) -> tuple[AgentNow, ...]:
    """Count an agent of several queues once."""
    return tuple({(agent.source, agent.agent): agent for agent in agents}.values())
