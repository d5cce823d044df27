"""Asterisk's six counters of a queue, recomputed from nothing but the visits and offers in our cache.

The arithmetic is app_queue's own: whole seconds, rounded down; hold time moves whenever a phone is picked
up, talk time and `Completed` when a conversation ends. It stands here by itself on purpose: were it made of
the product's figures, the two could be wrong together.
"""

from collections import defaultdict
from collections.abc import Iterable
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
    """Something that moved a counter; equal instants go in the order in which app_queue does them."""

    at: float
    order: int
    kind: str
    value: int
    in_time: bool


def six_of(visits: Iterable[Visit], offers: Iterable[Offer], service_level: int) -> Six:
    """Recompute the counters of one queue."""
    by_visit = defaultdict(list)
    for offer in offers:
        by_visit[offer.call, offer.nth].append(offer)
    steps = sorted(
        step for visit in visits for step in _steps(visit, by_visit[visit.call, visit.nth], service_level)
    )
    completed = abandoned = in_time = abandoned_in = hold = talk = 0
    for step in steps:
        if step.kind == "picked_up":
            hold = step.value if completed + abandoned == 0 else (3 * hold + step.value) // 4
        elif step.kind == "abandoned":
            abandoned += 1
            abandoned_in += step.in_time
        else:
            completed += 1
            talk = step.value if completed == 1 else (3 * talk + step.value) // 4
            in_time += step.in_time
    return Six(
        completed,
        abandoned,
        hold,
        talk,
        round(100 * in_time / completed, 1) if completed else 0.0,
        round(100 * (in_time + abandoned_in) / (completed + abandoned), 1) if completed + abandoned else 0.0,
    )


def _steps(visit: Visit, offers: list[Offer], service_level: int) -> Iterable[Step]:
    for offer in offers:
        if offer.result is OfferResult.DUMPED and offer.ended is not None:
            wait = floor(offer.ended) - floor(visit.joined)
            yield Step(offer.ended, 0, "picked_up", wait, False)
    if visit.outcome in ABANDONED and visit.end_cause is not EndCause.GAP:
        assert visit.left is not None
        wait = (
            visit.server_wait_s
            if visit.server_wait_s is not None
            else floor(visit.left) - floor(visit.joined)
        )
        yield Step(visit.left, 1, "abandoned", wait, wait <= service_level)
    if visit.answered is None:
        return
    picked = next((o.ended for o in offers if o.result is OfferResult.ANSWERED and o.ended), visit.answered)
    assert visit.server_wait_s is not None
    wait = visit.server_wait_s - (floor(visit.answered) - floor(picked))
    yield Step(picked, 0, "picked_up", wait, False)
    if visit.ended is not None and visit.server_talk_s is not None:
        yield Step(visit.ended, 2, "completed", visit.server_talk_s, wait <= service_level)
