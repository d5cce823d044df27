"""Facts folded into the figures of a day and of the last half hour.

The live side and a question about history use the same fold, so a figure
cannot mean two things.
"""

from collections.abc import Callable, Hashable
from heapq import heappop, heappush

from msgspec.structs import replace

from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import Period
from wallboard.domain.sweep import Sweep
from wallboard.domain.tally import CallTally, Policy, Tally, sum_of
from wallboard.domain.words import REFUSED, Outcome, QueueName, Seconds, SourceName

HALF_HOUR_S = 1800.0


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
    return replace(call, answered=answered, ended=None, pre=None, mark=None)


class _Window:
    """Which facts are within the last half hour, by the instant that decides."""

    def __init__(self) -> None:
        self._order: list[tuple[Seconds, int, Hashable]] = []
        self._count = 0
        self.start = float("-inf")

    def add(self, at: Seconds, key: Hashable) -> None:
        self._count += 1
        heappush(self._order, (at, self._count, key))

    def expired(self, now: Seconds) -> list[Hashable]:
        """Move the window on; return what has left it. The cohort is `(now − 30 min, now]`."""
        self.start = now - HALF_HOUR_S
        gone = []
        while self._order and self._order[0][0] <= self.start:
            gone.append(heappop(self._order)[2])
        return gone


class QueueFold:
    """The visits of one queue: its day, its last half hour, and what is open."""

    def __init__(self, policy: Policy, day: Day) -> None:
        """Judge by `policy`; the cohort of the day are the visits that joined in it."""
        self.policy = policy
        self._day = day
        self._visits: dict[Hashable, Visit] = {}
        """All that touch the day: its cohort, and what was carried over midnight."""
        self._recent: dict[Hashable, Visit] = {}
        self._open: dict[Hashable, Visit] = {}
        """Those whose sums depend on the time: waiting, talking, wrapping up."""
        self._window = _Window()
        self._day_sums = Tally()
        self._recent_sums = Tally()
        self._sweep = Sweep(day.start, day.end)
        self._made: tuple[Period, Period] | None = None

    def put(self, key: Hashable, visit: Visit) -> Visit | None:
        """Let a visit take the place of its older self, which is returned."""
        self._made = None
        before = self._visits.get(key)
        self._visits[key] = visit
        if before is not None:
            self._sweep.remove(*span_of(before))
        self._sweep.add(*span_of(visit))
        if self._of_day(visit):
            of_day = before if before is not None and self._of_day(before) else None
            self._swap(self._day_sums, self._visits, of_day, visit)
        if visit.joined > self._window.start:
            recent = self._recent.get(key)
            self._recent[key] = visit
            if recent is None:
                self._window.add(visit.joined, key)
            self._swap(self._recent_sums, self._recent, recent, visit)
        if _is_open(visit):
            self._open[key] = visit
        else:
            self._open.pop(key, None)
        return before

    def judge_by(self, policy: Policy) -> None:
        """Judge everything again by another promise; waits are kept raw, so nothing is bent."""
        if policy == self.policy:
            return
        self.policy = policy
        self._day_sums, self._recent_sums, self._made = Tally(), Tally(), None
        for visit in self._visits.values():
            if self._of_day(visit):
                self._day_sums.add(visit, policy)
        for visit in self._recent.values():
            self._recent_sums.add(visit, policy)

    def carried(self) -> list[Visit]:
        """Return what the next day needs to know: what is open, and the last half hour."""
        return list({**self._recent, **self._open}.values())

    def periods(self, now: Seconds) -> tuple[Period, Period]:
        """Return the day and the last half hour, as of `now`. Cheap while nothing has changed."""
        self._expire(now)
        if self._made is None or self._open:
            self._made = self._make(now)
        return self._made

    def _make(self, now: Seconds) -> tuple[Period, Period]:
        day, recent = self._day_sums.copy(), self._recent_sums.copy()
        for key, visit in list(self._open.items()):
            if self._of_day(visit):
                day.overlay(visit, self.policy, now)
            if key in self._recent:
                recent.overlay(visit, self.policy, now)
            if visit.wrap_until is not None and visit.wrap_until <= now:
                del self._open[key]
        return Period(day, None, self._sweep.peak(now)), Period(recent)

    def _expire(self, now: Seconds) -> None:
        for key in self._window.expired(now):
            visit = self._recent.pop(key)
            self._recent_sums.add(visit, self.policy, -1)
            if _wait(visit) >= (self._recent_sums.longest_wait or 0.0):
                self._recent_sums.longest_wait = _longest(self._recent, self._of_any)
            self._made = None

    def _swap(self, sums: Tally, known: dict[Hashable, Visit], before: Visit | None, visit: Visit) -> None:
        """Put the sums right; only where the longest wait itself was taken back are all looked at again."""
        if before is not None:
            sums.add(before, self.policy, -1)
        sums.add(visit, self.policy)
        if before is not None and _wait(visit) < _wait(before) == sums.longest_wait:
            sums.longest_wait = _longest(known, self._of_day if known is self._visits else self._of_any)

    def _of_day(self, visit: Visit) -> bool:
        return self._day.start <= visit.joined < self._day.end

    def _of_any(self, visit: Visit) -> bool:  # noqa: ARG002 -- stands beside _of_day
        return True


class DayFolds:
    """All queues and calls of one business day."""

    def __init__(self, day: Day, policy_of: Callable[[SourceName, QueueName], Policy]) -> None:
        """`policy_of` tells what a queue promises."""
        self.day = day
        self._policy_of = policy_of
        self._queues: dict[tuple[SourceName, QueueName], QueueFold] = {}
        self._calls: dict[Hashable, Call] = {}
        self._recent_calls: dict[Hashable, Call] = {}
        self._window = _Window()
        self._day_sums = CallTally()
        self._recent_sums = CallTally()
        self._sweep = Sweep(day.start, day.end)

    def put_visit(self, visit: Visit) -> None:
        """Take in a visit, new or changed."""
        before = self.queue(visit.source, visit.queue).put((visit.call, visit.nth), visit)
        if before is not None:
            self._sweep.remove(*span_of(before))
        self._sweep.add(*span_of(visit))

    def put_call(self, call: Call) -> None:
        """Take in a call, new or changed."""
        key = (call.source, call.call)
        if self.day.start <= call.arrived < self.day.end:
            _swap_call(self._calls, self._day_sums, key, call)
        if call.arrived > self._window.start:
            if key not in self._recent_calls:
                self._window.add(call.arrived, key)
            _swap_call(self._recent_calls, self._recent_sums, key, call)

    def queue(self, source: SourceName, queue: QueueName) -> QueueFold:
        """Return the fold of one queue."""
        fold = self._queues.get((source, queue))
        if fold is None:
            fold = QueueFold(self._policy_of(source, queue), self.day)
            self._queues[source, queue] = fold
        return fold

    def everything(self, parts: list[tuple[Period, Period]], now: Seconds) -> tuple[Period, Period]:
        """Add the periods of the queues up to those of the centre, and put its calls beside them."""
        for key in self._window.expired(now):
            self._recent_sums.add(self._recent_calls.pop(key), -1)
        day = sum_of(tuple(day.visits for day, _ in parts))
        recent = sum_of(tuple(recent.visits for _, recent in parts))
        return (
            Period(day, self._day_sums.copy(), self._sweep.peak(now)),
            Period(recent, self._recent_sums.copy()),
        )

    def next_day(self, day: Day) -> "DayFolds":
        """Begin another day with what goes on, and with the half hour before it."""
        following = DayFolds(day, self._policy_of)
        for fold in self._queues.values():
            for visit in fold.carried():
                following.put_visit(visit)
        for call in self._recent_calls.values():
            following.put_call(call)
        return following


def span_of(visit: Visit) -> tuple[Seconds, Seconds | None]:
    """Return the time in which a visit occupies the centre, waiting or talking; None while it lasts."""
    if visit.outcome is Outcome.WAITING:
        return visit.joined, None
    return visit.joined, visit.ended if visit.answered is not None else visit.left


def _is_open(visit: Visit) -> bool:
    """Whether what the visit amounts to depends on the time of day."""
    talking = visit.answered is not None and visit.ended is None
    return visit.outcome is Outcome.WAITING or talking or visit.wrap_until is not None


def _wait(visit: Visit) -> Seconds:
    return visit.left - visit.joined if visit.left is not None else -1.0


def _longest(visits: dict[Hashable, Visit], wanted: Callable[[Visit], bool]) -> Seconds | None:
    waits = [
        _wait(v) for v in visits.values() if v.left is not None and v.outcome not in REFUSED and wanted(v)
    ]
    return max(waits, default=None)


def _swap_call(known: dict[Hashable, Call], sums: CallTally, key: Hashable, call: Call) -> None:
    before = known.get(key)
    if before is not None:
        sums.add(before, -1)
    sums.add(call)
    known[key] = call
