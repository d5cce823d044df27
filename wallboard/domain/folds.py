"""Facts folded into the figures of a day and of the last half hour.

The live side and a question about history use the same fold, so a figure
cannot mean two things.
"""

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Hashable, Iterable

from msgspec.structs import replace

from wallboard.domain.callers.repeats import RepeatFold
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.day.course import Courses
from wallboard.domain.day.lost import LostFold
from wallboard.domain.day.queue_waits import QueueWaits
from wallboard.domain.day.recent import Recent
from wallboard.domain.day.sameness import is_same_call, is_same_wait
from wallboard.domain.facts import AgentSpell, Call, Offer, Visit
from wallboard.domain.periods import Day
from wallboard.domain.promise.fold import PromiseFolds
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.quality.fold import QualityFold
from wallboard.domain.snapshot import LostSums, Period, Scope
from wallboard.domain.stats.waits import waited
from wallboard.domain.sweep import Change, Span, Sweep, change_of
from wallboard.domain.tally import CallTally, Policy, Tally, sum_of
from wallboard.domain.words import REFUSED, Outcome, QueueName, Seconds, SourceName

HALF_HOUR_S = 1800.0
_USUAL = CallRules()


def visit_at(visit: Visit, now: Seconds) -> Visit | None:
    """Return a visit as it was known to be at `now`; None before it began."""
    if visit.joined > now:
        return None
    if visit.left is not None and visit.left > now:
        return replace(
            visit, outcome=Outcome.WAITING, answered=None, left=None, ended=None, wrap_until=None,
            end_cause=None, agent=None, hold_s=0.0,
        )  # fmt: skip
    if visit.ended is not None and visit.ended > now:
        return replace(visit, ended=None, wrap_until=None, end_cause=None, hold_s=0.0)
    return visit


def call_at(call: Call, now: Seconds) -> Call | None:
    """Return a call as it was known to be at `now`; None before it arrived."""
    if call.arrived > now:
        return None
    answered = call.answered if call.answered is not None and call.answered <= now else None
    over = call.ended is not None and call.ended <= now
    if over:
        return replace(call, answered=answered)
    greeted = call.greeted if call.greeted is not None and call.greeted <= now else None
    return replace(
        call, answered=answered, ended=None, pre=None, mark=None, greeted=greeted, asked=False, rating=None,
        solved=None, result_code="",
    )  # fmt: skip


def spell_at(spell: AgentSpell, now: Seconds) -> AgentSpell | None:
    """Return a spell as it was known to be at `now`; None before it began."""
    if spell.since > now:
        return None
    return replace(spell, until=None) if spell.until is not None and spell.until > now else spell


def over_at(offer: Offer, now: Seconds) -> bool:
    """Whether it was known at `now` what became of a ringing."""
    return (offer.at if offer.ended is None else offer.ended) <= now


class QueueFold:
    """The visits of one queue: its day, its last half hour, and what is open."""

    def __init__(self, policy: Policy, day: Day) -> None:
        """Judge by `policy`; the cohort of the day are the visits that joined in it."""
        self.policy = policy
        self._day = day
        self.known: dict[Hashable, Visit] = {}
        """All that touch the day, as told last: its cohort, and what was carried over midnight."""
        self._recent: Recent[Visit] = Recent(HALF_HOUR_S)
        self._decided: Recent[Visit] = Recent(HALF_HOUR_S)
        """Those whose wait was over within the last half hour, whenever they joined."""
        self._open: dict[Hashable, Visit] = {}
        """Those that go on past midnight: waiting, talking, wrapping up."""
        self._wrapping: dict[Hashable, Visit] = {}
        self._waiting: list[Seconds] = []
        """When those who wait have joined, earliest first."""
        self._day_sums = Tally()
        self._recent_sums = Tally()
        self._sweep = Sweep(day.start, day.end)
        self._newest = -math.inf
        self._still: tuple[Tally, Tally] | None = None
        """The sums of the day and of the half hour, copied after the last fact."""
        self._made: tuple[Period, Period] | None = None
        self._as_of = -math.inf
        self._moves = False
        """Whether what was made holds for its own instant only."""

    def put(self, key: Hashable, visit: Visit) -> Change:
        """Let a visit take the place of its older self; returns how that changes the calls at once."""
        self._still = self._made = None
        before = self.known.get(key)
        if before is not None and is_same_wait(before, visit):
            return self._end(key, before, visit)
        self.known[key] = visit
        change = change_of(span_of(before), span_of(visit), self._day.start, self._day.end)
        self._sweep.turn(change)
        self._newest = max(self._newest, visit.ended or visit.left or visit.joined)
        mine = visit if self._of_day(visit) else None
        mine_before = before if before is not None and self._of_day(before) else None
        if self._swap(self._day_sums, mine_before, mine):
            self._day_sums.longest_wait = _longest(v for v in self.known.values() if self._of_day(v))
        recent_before, within = self._recent.put(key, visit.joined, visit)
        if self._swap(self._recent_sums, recent_before, visit if within else None):
            self._recent_sums.longest_wait = _longest(self._recent.facts.values())
        self._happen(key, before, visit)
        self._follow(key, before, visit)
        return change

    def _end(self, key: Hashable, before: Visit, visit: Visit) -> Change:
        """Do what `put` does where only what came after the answer has changed, as two times in three."""
        self.known[key] = visit
        self._newest = max(self._newest, visit.ended or -math.inf)
        if self._of_day(visit):
            self._day_sums.end(before, visit, self.policy)
        if key in self._recent.facts:
            self._recent.facts[key] = visit
            self._recent_sums.end(before, visit, self.policy)
        if key in self._decided.facts:
            self._decided.facts[key] = visit
        self._follow(key, before, visit)
        change = change_of(span_of(before), span_of(visit), self._day.start, self._day.end)
        self._sweep.turn(change)
        return change

    def _happen(self, key: Hashable, before: Visit | None, visit: Visit) -> None:
        """Count what happened in the day and in the half hour, whenever it began."""
        left = -math.inf if visit.left is None else visit.left
        recent_before, within = self._decided.put(key, left, visit)
        for sums, old, new in (
            (self._day_sums, before if self._ended_today(before) else None, self._ended_today(visit)),
            (self._recent_sums, recent_before, within),
        ):
            if old is not None:
                sums.happen(old, -1)
            if new:
                sums.happen(visit)

    def _ended_today(self, visit: Visit | None) -> bool:
        return visit is not None and visit.left is not None and self._day.start <= visit.left < self._day.end

    def _follow(self, key: Hashable, before: Visit | None, visit: Visit) -> None:
        """Keep what depends on the time."""
        if before is not None and before.outcome is Outcome.WAITING:
            del self._waiting[bisect_left(self._waiting, before.joined)]
        if visit.outcome is Outcome.WAITING:
            insort(self._waiting, visit.joined)
        for kept, wanted in ((self._open, _is_open(visit)), (self._wrapping, visit.wrap_until is not None)):
            if wanted:
                kept[key] = visit
            else:
                kept.pop(key, None)

    def judge_by(self, policy: Policy) -> None:
        """Judge everything again by another promise; waits are kept raw, so nothing is bent."""
        if policy == self.policy:
            return
        self.policy = policy
        self._day_sums, self._recent_sums = Tally(), Tally()
        self._still = self._made = None
        for visit in self.known.values():
            if self._of_day(visit):
                self._day_sums.add(visit, policy)
            if self._ended_today(visit):
                self._day_sums.happen(visit)
        for visit in self._recent.facts.values():
            self._recent_sums.add(visit, policy)
        for visit in self._decided.facts.values():
            self._recent_sums.happen(visit)

    def carried(self, now: Seconds) -> list[Visit]:
        """Return what the day that begins at `now` needs to know: what is open, and the last half hour."""
        self.periods(now)
        return list({**self._decided.facts, **self._recent.facts, **self._open}.values())

    def periods(self, now: Seconds) -> tuple[Period, Period]:
        """Return the day and the last half hour, as of `now`. Cheap while nothing has changed."""
        self._expire(now)
        if self._made is None or (self._moves and self._as_of != now):
            self._made, self._as_of = self._make(now), now
            # Waits and wrap-ups grow with the time; and what was told of the time after `now` is yet to come.
            self._moves = bool(self._waiting or self._wrapping) or self._newest > now
        return self._made

    def _make(self, now: Seconds) -> tuple[Period, Period]:
        if self._still is None:
            self._still = self._day_sums.copy(), self._recent_sums.copy()
        day, recent = self._still[0].beside(), self._still[1].beside()
        for key, visit in list(self._wrapping.items()):
            if self._of_day(visit):
                day.overlay(visit, self.policy, now)
            if key in self._recent.facts:
                recent.overlay(visit, self.policy, now)
            if visit.wrap_until is not None and visit.wrap_until <= now:
                del self._open[key], self._wrapping[key]
        mine = bisect_left(self._waiting, self._day.start), bisect_left(self._waiting, self._day.end)
        self._add_waiting(day, *mine, now)
        self._add_waiting(recent, bisect_right(self._waiting, self._recent.start), len(self._waiting), now)
        return Period(day, None, self._sweep.peak(now)), Period(recent)

    def _add_waiting(self, sums: Tally, first: int, last: int, now: Seconds) -> None:
        """Count those who wait, from `first` to before `last` in order of joining, with their wait so far."""
        if first < last:
            wait = max(0.0, now - self._waiting[first])
            sums.longest_wait = max(wait, sums.longest_wait or 0.0)
            late = bisect_left(self._waiting, -self.policy.target_s, key=lambda joined: -waited(joined, now))
            sums.waiting_late += max(0, min(late, last) - first)

    def _expire(self, now: Seconds) -> None:
        gone, over = self._recent.expired(now), self._decided.expired(now)
        if not gone and not over:
            return
        self._still = self._made = None
        for visit in over:
            self._recent_sums.happen(visit, -1)
        if sum(self._swap(self._recent_sums, visit, None) for visit in gone):
            self._recent_sums.longest_wait = _longest(self._recent.facts.values())

    def _swap(self, sums: Tally, before: Visit | None, visit: Visit | None) -> bool:
        """Put the sums right; True when the longest wait itself was taken back, so all must be looked at."""
        if visit is not None:
            sums.add(visit, self.policy)
        if before is None:
            return False
        sums.add(before, self.policy, -1)
        return _wait(before) == sums.longest_wait and (visit is None or _wait(visit) < _wait(before))

    def _of_day(self, visit: Visit) -> bool:
        return self._day.start <= visit.joined < self._day.end


class DayFolds:
    """All queues and calls of one business day."""

    def __init__(
        self,
        day: Day,
        policy_of: Callable[[SourceName, QueueName], Policy],
        scopes: Iterable[Scope] = (),
        rules: CallRules = _USUAL,
    ) -> None:
        """`policy_of` tells what a queue promises, `scopes` whose course is followed besides that of all.

        By `rules` calls are judged and callers told apart.
        """
        self.day = day
        self.courses = Courses(day, scopes)
        self.lost = LostFold(day, rules)
        self.repeats = RepeatFold(day, rules)
        self.quality = QualityFold(day)
        self.promises = PromiseFolds(day, rules.promises, rules.incidents)
        self._rules = rules
        self._policy_of = policy_of
        self._queues: dict[tuple[SourceName, QueueName], QueueFold] = {}
        self.calls: dict[Hashable, Call] = {}
        self._recent_calls: Recent[Call] = Recent(HALF_HOUR_S)
        self._queue_waits = QueueWaits()
        self._day_sums = CallTally()
        self._recent_sums = CallTally()

    def put_visit(self, visit: Visit) -> None:
        """Take in a visit, new or changed."""
        fold, key = self.queue(visit.source, visit.queue), (visit.call, visit.nth)
        before = fold.known.get(key)
        self.courses.turn(visit.source, visit.queue, fold.put(key, visit))
        if is_same_wait(before, visit):
            return  # all below ask only how and when it was answered
        self.lost.put_visit(visit)
        self.promises.put_visit(visit)
        self.quality.put_visit(visit)
        self._put_wait(visit)

    def _put_wait(self, visit: Visit) -> None:
        """Put right how long the call of a visit has waited before it was answered."""
        key = (visit.source, visit.call)
        of_day, recent = self.calls.get(key), self._recent_calls.facts.get(key)
        before = self._queue_waits.of(of_day), self._queue_waits.of(recent)
        self._queue_waits.put(visit)
        for sums, call, old in zip(
            (self._day_sums, self._recent_sums), (of_day, recent), before, strict=True
        ):
            if call is not None and self._queue_waits.of(call) != old:
                sums.add(call, -1, old)
                sums.add(call, 1, self._queue_waits.of(call))

    def put_call(self, call: Call) -> None:
        """Take in a call, new or changed."""
        self.promises.put_call(call)
        self.quality.put_call(call)
        key = (call.source, call.call)
        before = self.calls.get(key)
        if is_same_call(before, call):
            self.calls[key] = call
            if key in self._recent_calls.facts:
                self._recent_calls.facts[key] = call
            return
        self.lost.put_call(call)
        self.repeats.put_call(call)
        of_day = self.day.start <= call.arrived < self.day.end
        before = self.calls.pop(key, None)
        if of_day:
            self.calls[key] = call
        self._swap(self._day_sums, before, call if of_day else None)
        before, within = self._recent_calls.put(key, call.arrived, call)
        self._swap(self._recent_sums, before, call if within else None)

    def queue(self, source: SourceName, queue: QueueName) -> QueueFold:
        """Return the fold of one queue."""
        fold = self._queues.get((source, queue))
        if fold is None:
            fold = QueueFold(self._policy_of(source, queue), self.day)
            self._queues[source, queue] = fold
        return fold

    def everything(
        self, now: Seconds, seen: Callable[[SourceName], Seconds] | None = None
    ) -> tuple[Period, Period]:
        """Return the centre: the sums of all queues, also of those removed since, and its calls.

        `seen` tells up to when each source was seen; without it, all were up to `now`.
        """
        self._expire(now)
        parts = [
            fold.periods(seen(source) if seen is not None else now)
            for (source, _), fold in self._queues.items()
        ]
        day = sum_of(tuple(day.visits for day, _ in parts), still=True)
        recent = sum_of(tuple(recent.visits for _, recent in parts), still=True)
        callers, quality = self._of_callers(now), self.quality.sums()
        return (
            Period(day, self._day_sums.copy(), self.courses.peak(now), *callers, quality=quality),
            Period(recent, self._recent_sums.copy()),
        )

    def _of_callers(self, now: Seconds) -> tuple[LostSums, RepeatSums, tuple[PromiseSums, ...]]:
        return self.lost.sums(now), self.repeats.sums(now), self.promises.sums()

    def next_day(self, day: Day) -> "DayFolds":
        """Begin another day with what goes on, and with the half hour before it."""
        following = DayFolds(day, self._policy_of, rules=self._rules)
        following.repeats = self.repeats.next_day(day)
        following.courses = self.courses.next_day(day)
        for fold in self._queues.values():
            for visit in fold.carried(day.start):
                following.put_visit(visit)
        self._expire(day.start)
        for call in self._recent_calls.facts.values():
            following.put_call(call)
        return following

    def _expire(self, now: Seconds) -> None:
        for call in self._recent_calls.expired(now):
            self._swap(self._recent_sums, call, None)

    def _swap(self, sums: CallTally, before: Call | None, call: Call | None) -> None:
        if before is not None:
            sums.add(before, -1, self._queue_waits.of(before))
        if call is not None:
            sums.add(call, 1, self._queue_waits.of(call))


def span_of(visit: Visit | None) -> Span | None:
    """Return the time in which a visit occupies the centre, waiting or talking."""
    if visit is None:
        return None
    if visit.outcome is Outcome.WAITING:
        return Span(visit.joined)
    return Span(visit.joined, visit.ended if visit.answered is not None else visit.left, visit.answered)


def _is_open(visit: Visit) -> bool:
    """Whether what the visit amounts to depends on the time of day."""
    talking = visit.answered is not None and visit.ended is None
    return visit.outcome is Outcome.WAITING or talking or visit.wrap_until is not None


def _wait(visit: Visit) -> Seconds:
    return waited(visit.joined, visit.left) if visit.left is not None else -1.0


def _longest(visits: Iterable[Visit]) -> Seconds | None:
    waits = (_wait(visit) for visit in visits if visit.outcome not in REFUSED)
    return max((wait for wait in waits if wait >= 0), default=None)
