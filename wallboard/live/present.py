"""Puts the present together: floors, folds and status of all sources in one frozen snapshot."""

import logging
import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import time
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.advice.adviser import Adviser
from wallboard.domain.advice.best import BestRules
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import Earlier
from wallboard.domain.day.free import free_of, free_while_waiting
from wallboard.domain.day.opening import Hours, Opening
from wallboard.domain.day.scope import ALL
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.estimate.measured import MeasuredDay
from wallboard.domain.facts import AgentSpell, Call, Coverage, Fact, QueueTarget, Visit
from wallboard.domain.floor import FloorQueue
from wallboard.domain.folds import DayFolds
from wallboard.domain.levels import worst
from wallboard.domain.naming.names import Names
from wallboard.domain.periods import Day, day_at
from wallboard.domain.promise.incident import incidents_in
from wallboard.domain.promise.step import Step
from wallboard.domain.snapshot import AgentNow, QueueNow, Scope, Snapshot, SourceNow
from wallboard.domain.stats.waits import waited
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.domain.work.roster import Roster
from wallboard.live.again import DaySoFar
from wallboard.live.ahead import AheadNow, Foresee
from wallboard.live.bands import WAITS, Judge
from wallboard.live.elsewhere import told_elsewhere
from wallboard.live.feed import CONNECTED
from wallboard.live.known import Known
from wallboard.live.ledger import Carry, LedgerNow, nothing_carried
from wallboard.live.work import Work

log = logging.getLogger(__name__)

SET_BACK_S = 60.0
"""A clock that goes back by more than this was set; by less, it was only corrected."""


PolicyOf: TypeAlias = Callable[[SourceName, QueueName, Seconds | None, Seconds], Policy]


class Site(Struct, frozen=True):
    """Where the centre is, and what its queues promise."""

    zone: str
    day_start: time
    policy_of: PolicyOf
    """Of a source's queue: what holds at an instant, given the target that the server states."""
    title_of: Callable[[SourceName, QueueName], str]
    policy: Policy = Policy()
    """What the centre as a whole promises."""
    order_of: Callable[[SourceName, QueueName], tuple[int, str]] = lambda _, queue: (0, queue)
    opening: Opening | None = None
    """When it is open; None: that is not set."""
    rules: CallRules = CallRules()
    """By what calls are judged and callers told apart."""
    changes_of: Callable[[SourceName, QueueName], tuple[Seconds, ...]] = lambda _source, _queue: ()
    """When something else began to be promised of a queue, in order."""
    roster: Roster | None = None
    """Who is planned to work when; None: nobody said."""
    names: Names = Names()
    """What numbers dialled are called."""
    best: BestRules | None = None
    """By what it is advised whom to ring back while nobody waits; None: nobody is."""

    def steps(
        self, place: tuple[SourceName, QueueName], server: Seconds | None, since: Seconds, until: Seconds
    ) -> tuple[Step, ...]:
        """Say what a queue promises in `[since, until)`: from the start on, and from each change on."""
        changes = (at for at in self.changes_of(*place) if since < at < until)
        return tuple(Step(at, self.policy_of(*place, server, at)) for at in (since, *changes))


Recall = Callable[[Seconds], Iterable[Fact]]
"""Gives the facts of the business day in which an instant lies, out of the cache."""
Remember = Callable[[Seconds], Mapping[str, Earlier]]
"""Gives what callers did before the business day in which an instant lies, likewise."""


class Present:
    """The day so far, kept up to date fact by fact."""

    def __init__(
        self,
        site: Site,
        now: Seconds,
        recall: Recall = lambda _: (),
        scopes: Iterable[Scope] = (),
        remember: Remember = lambda _: {},
        carry: Carry = nothing_carried,
    ) -> None:
        """Begin with an empty day. `recall` is asked when the clock was set back, the other two at first too.

        `scopes` are the choices of queues whose course is shown besides that of all queues.
        """
        self._site = site
        self._scopes = tuple(scopes)
        self._recall = recall
        self._remember = remember
        self._last = now
        self._since = now
        """When the day began by whose promises the queues are judged."""
        self._hours = Hours(site.opening)
        self._targets: dict[tuple[SourceName, QueueName], Seconds | None] = {}
        self._ledger = LedgerNow(site.rules, carry)
        self._ahead = AheadNow(lambda *place: self._folds.queue(*place).policy)
        self._folds = self._day_of(now)
        self._duty = DutyPlan(site.roster)
        self._work = Work(self.day, site.roster)
        self._adviser = Adviser(site.best)
        self._judges: dict[tuple[SourceName, QueueName], Judge] = {}
        self._agents: tuple[tuple[tuple[AgentNow, ...], ...], tuple[AgentNow, ...]] = ((), ())

    @property
    def day(self) -> Day:
        """The business day that is shown."""
        return self._folds.day

    def foresee_by(self, foresee: Foresee) -> None:
        """Ask this what to expect of today, and of each day that begins."""
        self._ahead.foresee_by(foresee)

    def take(self, facts: Iterable[Fact]) -> None:
        """Fold facts in."""
        for fact in facts:
            self._work.take(fact, self._short)
            if isinstance(fact, AgentSpell):  # half of all facts
                self._folds.courses.put_spell(fact)
            elif isinstance(fact, Visit):
                self._folds.put_visit(fact)
                self._ledger.fold.put_visit(fact)
                self._ahead.put(fact)
            elif isinstance(fact, Call):
                self._folds.put_call(fact)
                self._ledger.fold.put_call(fact)
            elif isinstance(fact, QueueTarget):
                self._aim(fact)

    def learn(self, facts: Iterable[Fact], heard: Mapping[SourceName, Sequence[Coverage]]) -> None:
        """Fold in what another program knows better of this day; `heard` is when sources were heard here."""
        folds = self._folds
        news = told_elsewhere(
            facts,
            lambda visit: folds.queue(visit.source, visit.queue).known.get((visit.call, visit.nth)),
            lambda call: folds.calls.get((call.source, call.call)),
            lambda source: heard.get(source, ()),
        )
        self.take(news)

    def told(self, deeds: Iterable[Deed]) -> None:
        """Take in what people did about callers, at this desk or another."""
        self._ledger.told(deeds)

    def plan(self, plan: DutyPlan) -> None:
        """Hold agents against another roster from now on, with all that they did today."""
        self._duty = plan
        self._work.plan(plan.there)

    def count_anew(self, told: DaySoFar, now: Seconds) -> bool:
        """Let the day be what the cache says of it; False: another one has begun since that was read."""
        self._turn(now)
        if told.start != self.day.start:
            return False
        measured = self._work.measured()
        if told.rules is not None:
            self._site = replace(self._site, rules=told.rules)
            self._ledger.judge_by(told.rules)
        self._folds = self._day_of(now, told)
        self._work.anew(self.day)
        self.take(told.facts)
        self._work.go_on_from(measured)
        return True

    def has_news(self, now: Seconds) -> bool:
        """Whether somebody waits for the next snapshot: another caller was lost, reached or seen to."""
        return self._ledger.is_new(now)

    @property
    def measured(self) -> MeasuredDay:
        """How far off the estimates of the day were so far."""
        return MeasuredDay(self.day.date.isoformat(), self._work.measured())

    def go_on_from(self, before: MeasuredDay | None) -> None:
        """Measure estimates on from before a restart, if that was on the same day."""
        if before is not None and before.day == self.day.date.isoformat():
            self._work.go_on_from(before.queues)

    def snapshot(self, feeds: Iterable[Known], now: Seconds, lag: Seconds) -> Snapshot:
        """Freeze the present as of `now`; a new day begins by itself."""
        self._turn(now)
        feeds = tuple(feeds)
        sources = tuple(self._source(feed, now) for feed in feeds)
        seen = {feed.name: feed.seen(now) for feed in feeds}
        gaps = {source.name: source.gaps for source in sources}
        whole = self._all(seen, sources, now)
        is_seen = all(_is_there(one) for one in sources)
        return Snapshot(
            now,
            self.day.date.isoformat(),
            self.day.start,
            sources,
            whole,
            lag,
            self._folds.courses.shown(now, seen, gaps),
            self._folds.lost.latest(),
            self._hours.at(self.day, now),
            incidents_in(self._site.rules.incidents, self.day.start, self.day.end),
            self._site.rules,
            self._ledger.at(now),
            self._adviser.at(whole, self._ledger.at(now), now, is_seen=is_seen),
            duty=self._duty,
            ahead=self._ahead.at(whole, [*gaps.values()], now, is_seen=is_seen),
        )

    def _turn(self, now: Seconds) -> None:
        """Begin another day when it has come, and count anew when the clock was set back."""
        if now < self._last - SET_BACK_S:
            log.warning("the clock was set back by %.0f s; the day is counted anew", self._last - now)
            self._folds = self._day_of(now)
            self._work.anew(self.day)
            self.take(self._recall(now))
        elif now >= self.day.end:
            day = day_at(now, self._site.zone, self._site.day_start)
            self._since = day.start
            self._folds = self._folds.next_day(day)
            self._ledger.next_day(self._folds.lost, day)
            self._ahead.begin(day)
            self._work.next_day(self.day)
        self._last = now

    def _day_of(self, now: Seconds, told: DaySoFar | None = None) -> DayFolds:
        day = day_at(now, self._site.zone, self._site.day_start)
        self._since = day.start
        folds = DayFolds(day, self._policy, self._scopes, self._site.rules)
        folds.repeats.remember(self._remember(now) if told is None else told.earlier)
        self._ledger.begin(folds.lost, day, now, None if told is None else told.carried)
        self._ahead.begin(day)
        return folds

    def _source(self, feed: Known, now: Seconds) -> SourceNow:
        seen = feed.seen(now)
        queues = [self._queue(feed.name, floor_queue, seen) for floor_queue in feed.floor.queues()]
        queues.sort(key=lambda queue: self._site.order_of(feed.name, queue.queue))
        gaps = feed.gaps(self.day.start, now)
        elapsed = now - self.day.start
        missing = sum(end - start for start, end in gaps)
        covered = 1 - missing / elapsed if elapsed > 0 else None
        odd, balances = feed.anomalies, feed.balances()
        return SourceNow(feed.name, feed.status, tuple(queues), gaps, covered, odd, balances)

    def _queue(self, source: SourceName, floor_queue: FloorQueue, seen: Seconds) -> QueueNow:
        """Show a queue as it was when its source was last seen, which is now while it is connected."""
        fold = self._folds.queue(source, floor_queue.queue)
        waiting = floor_queue.waiting
        late = bisect_left(waiting, -fold.policy.target_s, key=lambda caller: -waited(caller.joined, seen))
        bare = self._work.of_queue(
            QueueNow(
                source,
                floor_queue.queue,
                self._site.title_of(source, floor_queue.queue),
                seen,
                fold.policy,
                waiting,
                late,
                floor_queue.talking,
                floor_queue.agents,
                *fold.periods(seen),
                {},
                len(free_while_waiting(waiting, floor_queue.agents, seen)),
                steps=self._steps(source, floor_queue.queue),
            )
        )
        return self._judged(bare)

    def _all(
        self, seen: Mapping[SourceName, Seconds], sources: tuple[SourceNow, ...], now: Seconds
    ) -> QueueNow:
        """Add everything up. Of a source that is away nothing is of now, unless all of them are."""
        there = [source for source in sources if _is_there(source)] or sources
        queues = [queue for source in there for queue in source.queues]
        waiting = sorted((w for queue in queues for w in queue.waiting), key=lambda caller: caller.joined)
        bare = self._work.of_all(
            QueueNow(
                ALL,
                ALL,
                "",
                max((seen[source.name] for source in there), default=now),
                self._site.policy,
                tuple(waiting),
                sum(queue.waiting_over_target for queue in queues),
                sum(queue.talking for queue in queues),
                self._once(tuple(queue.agents for queue in queues)),
                *self._folds.everything(now, lambda source: seen.get(source, now)),
                {},
                free_of(queues),
                ledger=self._ledger.at(now).sums,
            ),
            now,
        )
        return self._judged(bare, queues)

    def _once(self, agents: tuple[tuple[AgentNow, ...], ...]) -> tuple[AgentNow, ...]:
        """Count an agent of several queues once; the same tuple while no queue's has changed."""
        before, once = self._agents
        if len(before) != len(agents) or any(a is not b for a, b in zip(before, agents, strict=True)):
            once = tuple({(a.source, a.agent): a for some in agents for a in some}.values())
            self._agents = agents, once
        return once

    def _judged(self, queue: QueueNow, parts: Iterable[QueueNow] = ()) -> QueueNow:
        """Add the levels. How long the callers of several queues wait is as bad as in the worst of them."""
        judge = self._judges.setdefault((queue.source, queue.queue), Judge())
        levels = judge.levels(queue)
        for key in WAITS:
            levels[key] = worst(part.levels[key] for part in parts) if parts else levels[key]
        return replace(queue, levels=levels)

    def _aim(self, fact: QueueTarget) -> None:
        """Judge by what the server says the target is, as soon as it says so."""
        place = (fact.source, fact.queue)
        self._targets[place] = fact.target_s
        self._folds.queue(*place).judge_by(self._policy(*place))

    def _short(self, source: SourceName, queue: QueueName) -> Seconds:
        return self._folds.queue(source, queue).policy.short_abandon_s

    def _steps(self, source: SourceName, queue: QueueName) -> tuple[Step, ...]:
        """Say what a queue promised since when, where that was ever changed."""
        if not self._site.changes_of(source, queue):
            return ()
        return self._site.steps((source, queue), self._targets.get((source, queue)), -math.inf, math.inf)

    def _policy(self, source: SourceName, queue: QueueName) -> Policy:
        return self._site.policy_of(source, queue, self._targets.get((source, queue)), self._since)


def _is_there(source: SourceNow) -> bool:
    return source.status.state in CONNECTED
