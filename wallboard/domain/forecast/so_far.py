"""The day so far, by interval: who joined and how long they took, visit by visit as they are told."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from math import isfinite
from typing import TypeAlias

from wallboard.domain.day.cohorts import Parts
from wallboard.domain.facts import Visit
from wallboard.domain.folds import visit_at
from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import REFUSED, CallId, EndCause, QueueName, Seconds, SourceName

Promised: TypeAlias = Callable[[SourceName, QueueName], Policy]
_Key: TypeAlias = tuple[SourceName, CallId, QueueName, int]


class SoFar:
    """Counts the visits of a day's parts. A visit told anew takes the place of its older self."""

    def __init__(self, parts: Parts) -> None:
        """Begin with nobody."""
        self.parts = parts
        self.offered = [0] * len(parts)
        self.handled = [0] * len(parts)
        self.handle_s = [0.0] * len(parts)
        self._starts = [since for since, _ in parts]
        self._visits: list[dict[_Key, Visit]] = [{} for _ in parts]

    def put(self, visit: Visit) -> None:
        """Take in a visit, new or changed; one of another day is none of ours."""
        index = bisect_right(self._starts, visit.joined) - 1
        if index < 0 or visit.joined >= self.parts[index][1]:
            return
        key = (visit.source, visit.call, visit.queue, visit.nth)
        before = self._visits[index].get(key)
        self._visits[index][key] = visit
        if before is not None:
            self._count(index, before, -1)
        self._count(index, visit, 1)

    def finished(self, now: Seconds) -> int:
        """Say how many parts are over."""
        return sum(until <= now for _, until in self.parts)

    def tally(self, index: int, promised: Promised, now: Seconds) -> Tally:
        """Add up a part as it stands now, judged by what each queue promises."""
        sums = Tally()
        for whole in self._visits[index].values():
            visit = visit_at(whole, now)
            if visit is not None:
                policy = promised(visit.source, visit.queue)
                sums.add(visit, policy)
                sums.overlay(visit, policy, now)
        return sums

    def _count(self, index: int, visit: Visit, sign: int) -> None:
        self.offered[index] += sign * (visit.outcome not in REFUSED)
        took = handled_s(visit)
        if took is not None:
            self.handled[index] += sign
            self.handle_s[index] += sign * took


def decided(sums: Tally) -> int:
    """Count those of whom it is known whether they were served in time: as the default service level does."""
    gave_up = sums.abandoned - sums.short_abandoned
    return sums.answered + gave_up + sums.exited_missed + sums.waiting_late


def handled_s(visit: Visit) -> Seconds | None:
    """Say how long a visit kept its agent busy; None: it was not answered, goes on, or nobody saw its end."""
    if visit.answered is None or visit.ended is None or visit.end_cause is EndCause.GAP:
        return None
    wrap = (
        0.0 if visit.wrap_until is None or not isfinite(visit.wrap_until) else visit.wrap_until - visit.ended
    )
    return visit.ended - visit.answered + wrap


def seen_parts(parts: Parts, gaps: Iterable[tuple[Seconds, Seconds]], most: float = 0.1) -> Iterator[bool]:
    """Say of each part whether it was seen, but for a share of it at most."""
    holes = tuple(gaps)
    for since, until in parts:
        missing = sum(max(0.0, min(end, until) - max(start, since)) for start, end in holes)
        yield missing <= most * (until - since)
