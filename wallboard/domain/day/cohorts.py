"""Facts folded into the parts of a time: who joined or arrived in each, and how many were there at once.

This is what a part of a day means. The cache adds up ready-made sums instead where it can, and a test
compares the two.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from wallboard.domain.day.queue_waits import QueueWaits
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import call_at, span_of, visit_at
from wallboard.domain.sweep import Peak, Sweep, change_of
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import QueueName, Seconds, SourceName

Judge: TypeAlias = Callable[[SourceName, QueueName, Seconds], Policy]
"""What a queue promised at an instant."""

QueueKey: TypeAlias = tuple[SourceName, QueueName]
Parts: TypeAlias = Sequence[tuple[Seconds, Seconds]]
"""Half-open, in order, none overlapping another; there may be room between them."""


STAY_S = 6 * 3600.0
"""No stay lasts longer: one whose end nobody saw occupies the centre for so long at most."""


class Cohorts:
    """The visits of each part and queue, the calls of each part, and how many were there at once."""

    def __init__(self, parts: Parts, judge: Judge, now: Seconds) -> None:
        """Fold for these parts; nothing later than `now` is seen."""
        self.parts = parts
        self.visits: list[dict[QueueKey, Tally]] = [defaultdict(Tally) for _ in parts]
        self.calls: list[dict[SourceName, CallTally]] = [defaultdict(CallTally) for _ in parts]
        self._judge = judge
        self._now = now
        self._starts = [start for start, _ in parts]
        self._sweeps: dict[int, Sweep] = {}
        self._queue_waits = QueueWaits()

    def put_visits(self, visits: Iterable[Visit]) -> None:
        """Count visits in, each once, judged by what its queue promised as it joined."""
        for whole in visits:
            visit = visit_at(whole, self._now)
            if visit is None:
                continue
            self._sweep(visit)
            self._happened(visit)
            self._queue_waits.put(visit)
            index = self._index(visit.joined)
            if index is not None:
                policy = self._judge(visit.source, visit.queue, visit.joined)
                tally = self.visits[index][visit.source, visit.queue]
                tally.add(visit, policy)
                tally.overlay(visit, policy, self._now)

    def put_calls(self, calls: Iterable[Call]) -> None:
        """Count calls in, each once; the visits before them, or nobody knows what they waited in queues."""
        for whole in calls:
            call = call_at(whole, self._now)
            index = None if call is None else self._index(call.arrived)
            if call is not None and index is not None:
                self.calls[index][call.source].add(call, 1, self._queue_waits.of(call))

    def peak(self, index: int) -> Peak:
        """Return most visits at once in a part, waiting or talking, and the first instant of it."""
        sweep = self._sweeps.get(index)
        if sweep is None:
            return Peak()
        return sweep.peak(min(self._now, self.parts[index][1]))

    def _index(self, at: Seconds) -> int | None:
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self.parts[index][1] else None

    def _happened(self, visit: Visit) -> None:
        """Count what happened in a part at the end of a wait, whenever that began."""
        index = None if visit.left is None else self._index(visit.left)
        if index is not None:
            self.visits[index][visit.source, visit.queue].happen(visit)

    def _sweep(self, visit: Visit) -> None:
        span = span_of(visit)
        assert span is not None  # as there is a visit
        last = span.since + STAY_S
        until = last if span.until is None else min(span.until, last)
        span = span._replace(until=until)
        for index in self._overlapped(span.since, until):
            start, end = self.parts[index]
            if index not in self._sweeps:
                self._sweeps[index] = Sweep(start, end)
            self._sweeps[index].turn(change_of(None, span, start, end))

    def _overlapped(self, since: Seconds, until: Seconds) -> Iterator[int]:
        """Give the parts that a time touches."""
        index = max(0, bisect_right(self._starts, since) - 1)
        while index < len(self.parts) and self.parts[index][0] <= until:
            yield index
            index += 1
