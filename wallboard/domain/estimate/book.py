"""What is kept to estimate the waits of live queues, and how far off each estimate proved to be.

Each caller's wait is estimated as they join and compared when they are answered; who leaves unanswered
proves nothing. Memory is bounded: the last hour's calls, who waits, and so many latest outcomes.
"""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.estimate.measured import Measured
from wallboard.domain.estimate.methods import patience
from wallboard.domain.estimate.rule import (
    LEAST_HANDLED,
    LEAST_MEASURED,
    Estimate,
    Method,
    Queued,
    estimated,
    range_of,
)
from wallboard.domain.facts import Visit
from wallboard.domain.snapshot import AgentNow, QueueNow
from wallboard.domain.words import (
    AgentId,
    AgentState,
    CallId,
    EndCause,
    Outcome,
    QueueName,
    Seconds,
    SourceName,
)
from wallboard.domain.work.times import FOR_QUEUES

HOUR_S = 3600.0
OUTCOMES = 500
"""So many latest outcomes of each queue are kept one by one."""
LATE_S = 2.0
"""Who has waited longer than this when first seen did not just join: nothing is estimated for them."""
OWN_SHARE = 0.8
"""If less of the agents' work comes from a queue, it shares them with others."""
STAFF_FOR_S = 5.0
"""Shares of an agent's calls change slowly: so long they are not worked out again."""

_Place: TypeAlias = tuple[SourceName, QueueName]
_Who: TypeAlias = tuple[SourceName, AgentId]
_Key: TypeAlias = tuple[SourceName, CallId, QueueName, int]


class Proved(Struct, frozen=True, gc=False):
    """An estimate and what came of it."""

    joined: Seconds
    method: Method
    estimate_s: Seconds
    waited_s: Seconds


@dataclass(slots=True)
class _Queue:
    handled: dict[_Key, tuple[Seconds, Seconds]] = field(default_factory=dict)
    """Of the last hour: when a conversation was over, and how long its caller was handled."""
    handle_s: Seconds = 0.0
    order: list[tuple[Seconds, _Key]] = field(default_factory=list)
    """A heap of the same by the instant."""
    short: dict[_Key, Seconds] = field(default_factory=dict)
    """Waits of today's short hang-ups: they say nothing of anybody's patience."""
    last: tuple[Seconds, Seconds] | None = None
    """The latest answer, and how long its caller had waited."""
    fresh: dict[_Key, Seconds] = field(default_factory=dict)
    """Who joined and has no estimate yet."""
    pending: dict[_Key, tuple[Seconds, Method]] = field(default_factory=dict)
    proved: deque[Proved] = field(default_factory=lambda: deque(maxlen=OUTCOMES))
    count: int = 0
    off_s: Seconds = 0.0
    bias_s: Seconds = 0.0
    staff: tuple[tuple[AgentNow, ...], Seconds, "_Staff"] | None = None


class _Staff(Struct, frozen=True):
    agents: float
    is_shared: bool
    has_free: bool


class EstimateBook:
    """Follows the visits of all queues."""

    def __init__(self) -> None:
        """Begin knowing nothing."""
        self._queues: dict[_Place, _Queue] = {}
        self._answers: list[tuple[Seconds, _Key, _Who]] = []
        """Of the last hour, a heap by the instant."""
        self._counted: set[_Key] = set()
        self._by_agent: Counter[_Who] = Counter()
        self._by_queue: Counter[tuple[_Who, QueueName]] = Counter()

    def put_visit(self, visit: Visit, short_abandon_s: Seconds = 5.0) -> None:
        """Let a visit take the place of its older self; who hangs up sooner than this shows no patience."""
        key = (visit.source, visit.call, visit.queue, visit.nth)
        queue = self._queue((visit.source, visit.queue))
        if visit.outcome is Outcome.WAITING:
            if key not in queue.pending:
                queue.fresh[key] = visit.joined
            return
        queue.fresh.pop(key, None)
        known = queue.pending.pop(key, None)
        waited = visit.left - visit.joined if visit.left is not None else 0.0
        if visit.outcome is Outcome.ABANDONED and waited < short_abandon_s:
            queue.short[key] = waited
        if visit.outcome is not Outcome.ANSWERED or visit.answered is None:
            return
        if known is not None and visit.end_cause is not EndCause.GAP:
            _prove(queue, Proved(visit.joined, known[1], known[0], visit.answered - visit.joined))
        if queue.last is None or queue.last[0] < visit.answered:
            queue.last = visit.answered, visit.answered - visit.joined
        if key not in self._counted:
            self._count(key, visit.answered, visit.agent)
        _handle(queue, key, visit)

    def estimate(self, now: QueueNow) -> Estimate:
        """Estimate the wait of a caller who joins a queue now, and those of who has just joined."""
        place = (now.source, now.queue)
        queue = self._queue(place)
        self._forget(queue, now.at)
        if queue.fresh or now.waiting or not _has_free(now):
            known = self._known(queue, now)
            _estimate_fresh(queue, known, now)
            seconds, method = estimated(known(len(now.waiting)))
        else:  # nearly always, and worth not looking at what all agents do
            seconds, method = 0.0, Method.FREE
        enough = queue.count >= LEAST_MEASURED
        error = queue.off_s / queue.count if enough else None
        bias = queue.bias_s / queue.count if enough else None
        return Estimate(seconds, method, *range_of(seconds, error), error, bias, queue.count)

    def proved(self, source: SourceName, queue: QueueName) -> tuple[Proved, ...]:
        """Return the latest estimates of a queue that proved right or wrong, the newest last."""
        return tuple(self._queue((source, queue)).proved)

    def measured(self) -> tuple[Measured, ...]:
        """Return how far off the estimates of today were, of each queue in which any was compared."""
        return tuple(
            Measured(*place, queue.count, queue.off_s, queue.bias_s)
            for place, queue in self._queues.items()
            if queue.count
        )

    def go_on_from(self, before: Iterable[Measured]) -> None:
        """Add what was measured today before the program was started again."""
        for one in before:
            queue = self._queue((one.source, one.queue))
            queue.count += one.count
            queue.off_s += one.off_s
            queue.bias_s += one.bias_s

    def next_day(self) -> None:
        """Measure anew; what is known of the last hour stays."""
        for queue in self._queues.values():
            queue.count, queue.off_s, queue.bias_s = 0, 0.0, 0.0
            queue.short.clear()

    def _queue(self, place: _Place) -> _Queue:
        queue = self._queues.get(place)
        if queue is None:
            queue = self._queues[place] = _Queue()
        return queue

    def _known(self, queue: _Queue, now: QueueNow) -> "_Known":
        staff = self._staff(queue, now)
        day = now.day.visits
        aht: Seconds | None = None
        if len(queue.handled) >= LEAST_HANDLED:
            aht = queue.handle_s / len(queue.handled)
        elif day.handled >= LEAST_HANDLED:
            aht = (day.talk_s + day.hold_s + day.wrap_s) / day.handled
        gave_up = day.abandoned - day.short_abandoned
        waits = day.wait_left_s - sum(queue.short.values())
        last = queue.last[1] if queue.last is not None else None
        return _Known(staff, aht, patience(waits, gave_up), last, now)

    def _staff(self, queue: _Queue, now: QueueNow) -> "_Staff | None":
        if not now.staffing_known:
            return None
        known = queue.staff
        if known is None or known[0] is not now.agents or not 0 <= now.at - known[1] < STAFF_FOR_S:
            known = queue.staff = now.agents, now.at, self._staff_of(now)
        return known[2]

    def _staff_of(self, now: QueueNow) -> _Staff:
        serving = [agent for agent in now.agents if agent.state in FOR_QUEUES]
        share = sum(self._share(agent, now.queue) for agent in serving)
        return _Staff(share, share < OWN_SHARE * len(serving), _has_free(now))

    def _share(self, agent: AgentNow, queue: QueueName) -> float:
        if len(agent.queues) <= 1:
            return 1.0
        who = (agent.source, agent.agent)
        calls = self._by_agent[who]
        return self._by_queue[who, queue] / calls if calls else 1 / len(agent.queues)

    def _count(self, key: _Key, answered: Seconds, agent: AgentId | None) -> None:
        who = (key[0], agent or "")
        self._counted.add(key)
        heappush(self._answers, (answered, key, who))
        self._by_agent[who] += 1
        self._by_queue[who, key[2]] += 1

    def _forget(self, queue: _Queue, now: Seconds) -> None:
        """Let go of what is older than an hour."""
        while self._answers and self._answers[0][0] <= now - HOUR_S:
            _, key, who = heappop(self._answers)
            self._counted.discard(key)
            self._by_agent[who] -= 1
            self._by_queue[who, key[2]] -= 1
        while queue.order and queue.order[0][0] <= now - HOUR_S:
            ended, key = heappop(queue.order)
            if queue.handled.get(key, (0.0, 0.0))[0] == ended:
                queue.handle_s -= queue.handled.pop(key)[1]


class _Known(Struct, frozen=True):
    """All but how many are ahead."""

    staff: _Staff | None
    aht_s: Seconds | None
    patience_s: Seconds | None
    last_s: Seconds | None
    now: QueueNow

    def __call__(self, ahead: int) -> Queued:
        waiting = self.now.waiting
        return Queued(
            ahead,
            self.staff.agents if self.staff else None,
            self.staff is not None and self.staff.is_shared,
            self.staff is not None and self.staff.has_free,
            self.aht_s,
            self.patience_s,
            self.now.at - waiting[0].joined if waiting else None,
            self.last_s,
        )


def _has_free(now: QueueNow) -> bool:
    return now.staffing_known and any(agent.state is AgentState.AVAILABLE for agent in now.agents)


def _estimate_fresh(queue: _Queue, known: _Known, now: QueueNow) -> None:
    places = {(caller.call, caller.joined): n for n, caller in enumerate(now.waiting)}
    for key, joined in queue.fresh.items():
        place = places.get((key[1], joined))
        if place is None or now.at - joined > LATE_S:
            continue
        seconds, method = estimated(known(place))
        if seconds is not None:
            queue.pending[key] = seconds, method
    queue.fresh.clear()


def _prove(queue: _Queue, proved: Proved) -> None:
    queue.proved.append(proved)
    off = proved.estimate_s - proved.waited_s
    queue.count += 1
    queue.off_s += abs(off)
    queue.bias_s += off


def _handle(queue: _Queue, key: _Key, visit: Visit) -> None:
    """Keep the handle time of a conversation that is over, in place of what was known of it before."""
    if visit.ended is None or visit.answered is None or visit.end_cause is EndCause.GAP:
        return
    seconds = visit.ended - visit.answered
    if visit.wrap_until is not None and visit.wrap_until < float("inf"):
        seconds += visit.wrap_until - visit.ended
    before = queue.handled.get(key)
    queue.handle_s += seconds - (before[1] if before is not None else 0.0)
    queue.handled[key] = visit.ended, seconds
    if before is None or before[0] != visit.ended:
        heappush(queue.order, (visit.ended, key))
