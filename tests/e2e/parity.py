"""Asterisk's six counters of each queue, recomputed from nothing but the visits and offers in our cache.

The arithmetic is app_queue's own (`update_queue`, `recalc_holdtime`): whole seconds, rounded down; hold time
moves whenever a phone is picked up, talk time and `Completed` when a conversation ends. It stands here by
itself on purpose: were it made of the product's figures, the two could be wrong together.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import floor
from typing import NamedTuple

from wallboard.domain.facts import Offer, Visit
from wallboard.domain.words import EndCause, OfferResult, Outcome

ABANDONED = {
    Outcome.ABANDONED,
    Outcome.TIMEOUT,
    Outcome.LEAVE_EMPTY,
    Outcome.WITHDRAWN,
    Outcome.OVERFLOW,
    Outcome.UNKNOWN,
}


class Six(NamedTuple):
    """What `queue show` and QueueParams print of a queue."""

    completed: int = 0
    abandoned: int = 0
    holdtime: int = 0
    talktime: int = 0
    perf: float = 0.0
    perf2: float = 0.0


class Step(NamedTuple):
    """Something that may move a counter; equal instants go in the order in which app_queue does them."""

    at: float
    order: int
    kind: str
    queue: str
    agent: str
    seconds: int
    """Waited, or for the end of a conversation talked."""
    in_time: bool


class Queue:
    """The counters of one queue while they move."""

    def __init__(self) -> None:
        self.completed = self.abandoned = self.in_time = self.abandoned_in = self.hold = self.talk = 0

    def picked_up(self, step: Step) -> None:
        first = self.completed + self.abandoned == 0
        self.hold = step.seconds if first else (3 * self.hold + step.seconds) // 4

    def left(self, step: Step) -> None:
        self.abandoned += 1
        self.abandoned_in += step.in_time

    def done(self, step: Step) -> None:
        self.completed += 1
        self.in_time += step.in_time
        self.talk = step.seconds if self.completed == 1 else (3 * self.talk + step.seconds) // 4

    def six(self) -> Six:
        both = self.completed + self.abandoned
        perf = round(100 * self.in_time / self.completed, 1) if self.completed else 0.0
        perf2 = round(100 * (self.in_time + self.abandoned_in) / both, 1) if both else 0.0
        return Six(self.completed, self.abandoned, self.hold, self.talk, perf, perf2)


def counters(
    visits: Iterable[Visit], offers: Iterable[Offer], service_levels: Mapping[str, int]
) -> dict[str, Six]:
    """Recompute the counters of all queues together.

    A member of a queue notes that a conversation began, and its end is counted and wipes the note. Of two
    conversations that a member has at once, there is one note: the end that comes second finds none, and
    app_queue forgets it. (Measured on the members' CallsTaken in the recording `overlap`.)
    """
    by_visit = defaultdict(list)
    for offer in offers:
        by_visit[offer.call, offer.queue, offer.nth].append(offer)
    queues = {name: Queue() for name in service_levels}
    noted: set[tuple[str, str]] = set()
    for step in sorted(
        s for v in visits for s in _steps(v, by_visit[v.call, v.queue, v.nth], service_levels)
    ):
        queue, place = queues[step.queue], (step.agent, step.queue)
        if step.kind == "picked_up":
            queue.picked_up(step)
        elif step.kind == "abandoned":
            queue.left(step)
        elif step.kind == "began":
            noted.add(place)
        elif place in noted:
            queue.done(step)
            noted.remove(place)
    return {name: queue.six() for name, queue in queues.items()}


def _steps(visit: Visit, offers: list[Offer], service_levels: Mapping[str, int]) -> Iterator[Step]:
    target, agent = service_levels[visit.queue], visit.agent or ""

    def step(at: float, order: int, kind: str, seconds: int, waited: int) -> Step:
        return Step(at, order, kind, visit.queue, agent, seconds, waited <= target)

    for offer in offers:
        if offer.result is OfferResult.DUMPED and offer.ended is not None:
            wait = floor(offer.ended) - floor(visit.joined)
            yield step(offer.ended, 0, "picked_up", wait, wait)
    if visit.outcome in ABANDONED and visit.end_cause is not EndCause.GAP:
        assert visit.left is not None
        told = visit.server_wait_s
        wait = told if told is not None else floor(visit.left) - floor(visit.joined)
        yield step(visit.left, 1, "abandoned", wait, wait)
    if visit.answered is None:
        return
    picked = next((o.ended for o in offers if o.result is OfferResult.ANSWERED and o.ended), visit.answered)
    assert visit.server_wait_s is not None
    wait = visit.server_wait_s - (floor(visit.answered) - floor(picked))
    yield step(picked, 0, "picked_up", wait, wait)
    yield step(visit.answered, 3, "began", 0, wait)
    if visit.ended is not None and visit.server_talk_s is not None:
        yield step(visit.ended, 2, "completed", visit.server_talk_s, wait)
