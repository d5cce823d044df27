"""Asterisk's six counters of each queue, recomputed from nothing but the visits and offers in our cache.

The arithmetic is app_queue's own (`update_queue`, `recalc_holdtime`): whole seconds, rounded down; hold time
moves whenever a phone is picked up, talk time and `Completed` when a conversation ends. It stands here by
itself on purpose: were it made of the product's figures, the two could be wrong together.

app_queue reads its clock more than once: what it counts is one reading, what its events tell is another, a
moment before or after. When a second begins between the two they differ by one, and nothing that is sent says
so. `bounds` keeps both. `counters` takes our instants at their word: right for a recording, once and for all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from math import floor
from typing import NamedTuple

from wallboard.domain.facts import Offer, Visit
from wallboard.domain.words import EndCause, OfferResult, Outcome, Seconds

DOUBT_S = 0.1
"""How far an instant of ours may be from the reading of Asterisk's clock that it stands for.

One thread counts and another stamps the event, before or after. Measured: `AgentConnect` is stamped 0 to
11 ms after the pick-up, with both processors taken too; the status that may end a conversation in the place
of `AgentComplete` comes 4 ms before it to 8 ms after. A machine that shares its processors is slower.
"""

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


class Bounds(NamedTuple):
    """The least and the most that Asterisk may have counted."""

    least: Six
    most: Six

    def allow(self, said: Six) -> bool:
        """Whether all six lie between; where nothing is in doubt, whether they are equal."""
        return all(a <= b <= c for a, b, c in zip(self.least, said, self.most, strict=True))


class Reading(NamedTuple):
    """Whole seconds, as few and as many as Asterisk may have read."""

    least: int
    most: int


class Step(NamedTuple):
    """Something that may move a counter; equal instants go in the order in which app_queue does them."""

    at: float
    order: int
    kind: str
    queue: str
    agent: str
    seconds: Reading
    """Waited, or for the end of a conversation talked."""
    late: Reading
    """Whether it was answered or given up after the service level: 0 or 1."""


class Queue(NamedTuple):
    """What app_queue keeps of a queue. Longer readings make none of it less."""

    completed: int = 0
    abandoned: int = 0
    hold: int = 0
    talk: int = 0
    late: int = 0
    abandoned_late: int = 0

    def after(self, step: Step, end: int) -> "Queue":
        """Go on by one step with its least (`end` 0) or its most (1) seconds."""
        seconds, late = step.seconds[end], step.late[end]
        if step.kind == "picked_up":
            first = self.completed + self.abandoned == 0
            return self._replace(hold=seconds if first else (3 * self.hold + seconds) // 4)
        if step.kind == "abandoned":
            return self._replace(abandoned=self.abandoned + 1, abandoned_late=self.abandoned_late + late)
        talk = seconds if self.completed == 0 else (3 * self.talk + seconds) // 4
        return self._replace(completed=self.completed + 1, talk=talk, late=self.late + late)


def counters(
    visits: Iterable[Visit], offers: Iterable[Offer], service_levels: Mapping[str, int]
) -> dict[str, Six]:
    """Recompute the counters of all queues, as if no reading were in doubt."""
    return {queue: both.least for queue, both in bounds(visits, offers, service_levels, doubt=0.0).items()}


def bounds(
    visits: Iterable[Visit],
    offers: Iterable[Offer],
    service_levels: Mapping[str, int],
    doubt: Seconds = DOUBT_S,
) -> dict[str, Bounds]:
    """Recompute the counters of all queues, as far as they can be known."""
    by_visit = defaultdict(list)
    for offer in offers:
        by_visit[offer.call, offer.queue, offer.nth].append(offer)
    steps = sorted(
        step
        for visit in visits
        for step in _Steps(visit, service_levels[visit.queue], doubt).of(
            by_visit[visit.call, visit.queue, visit.nth]
        )
    )
    by_queue: dict[str, list[Step]] = {queue: [] for queue in service_levels}
    for step in _counted(steps):
        by_queue[step.queue].append(step)
    return {queue: _bounds_of(steps, doubt) for queue, steps in by_queue.items()}


def _counted(steps: Iterable[Step]) -> Iterator[Step]:
    """Leave out the ends that app_queue forgets.

    A member of a queue notes that a conversation began, and its end is counted and wipes the note. Of two
    conversations that a member has at once, there is one note: the end that comes second finds none, and
    app_queue forgets it. (Measured on the members' CallsTaken in the recording `overlap`.)
    """
    noted: set[tuple[str, str]] = set()
    for step in steps:
        place = (step.agent, step.queue)
        if step.kind == "began":
            noted.add(place)
        elif step.kind != "completed":
            yield step
        elif place in noted:
            noted.remove(place)
            yield step


def _bounds_of(steps: Iterable[Step], doubt: Seconds) -> Bounds:
    """Run one queue with the least and with the most seconds, and steps close together in every order."""
    least = most = Queue()
    for group in _close(steps, doubt):
        orders = list(permutations(group))
        least = Queue(*map(min, zip(*(_run(least, order, 0) for order in orders), strict=True)))
        most = Queue(*map(max, zip(*(_run(most, order, 1) for order in orders), strict=True)))
    (low, low2), (high, high2) = _in_time(most), _in_time(least)
    return Bounds(Six(*least[:4], low, low2), Six(*most[:4], high, high2))


def _run(queue: Queue, steps: Iterable[Step], end: int) -> Queue:
    for step in steps:
        queue = queue.after(step, end)
    return queue


def _close(steps: Iterable[Step], doubt: Seconds) -> Iterator[list[Step]]:
    """Keep together the steps of which either may be the first: each has its own thread in Asterisk."""
    group: list[Step] = []
    for step in steps:
        if group and step.at - group[-1].at >= doubt:
            yield group
            group = []
        group.append(step)
    if group:
        yield group


def _in_time(queue: Queue) -> tuple[float, float]:
    both, late = queue.completed + queue.abandoned, queue.late + queue.abandoned_late
    perf = round(100 * (queue.completed - queue.late) / queue.completed, 1) if queue.completed else 0.0
    return perf, round(100 * (both - late) / both, 1) if both else 0.0


class _Steps:
    """The steps of one visit, each with what its clock may have read."""

    def __init__(self, visit: Visit, target: int, doubt: Seconds) -> None:
        self._visit, self._target, self._doubt = visit, target, doubt

    def of(self, offers: Sequence[Offer]) -> Iterator[Step]:
        visit = self._visit
        for offer in offers:
            if offer.result is OfferResult.DUMPED and offer.ended is not None:
                wait = self._read(visit.joined, offer.ended)
                yield self._step(offer.ended, 0, "picked_up", wait, wait)
        if visit.outcome in ABANDONED and visit.end_cause is not EndCause.GAP:
            assert visit.left is not None
            told = visit.server_wait_s
            # What is counted is read right after what is told, under the same lock.
            wait = self._read(visit.joined, visit.left) if told is None else Reading(told, told)
            yield self._step(visit.left, 1, "abandoned", wait, wait)
        if visit.answered is not None:
            picks = (o.ended for o in offers if o.result is OfferResult.ANSWERED and o.ended)
            picked = next(picks, visit.answered)
            yield from self._conversation(visit.answered, picked)

    def _conversation(self, answered: Seconds, picked: Seconds) -> Iterator[Step]:
        visit = self._visit
        assert visit.server_wait_s is not None
        wait = self._reread(visit.joined, answered, visit.server_wait_s, picked)
        # The pick-up, when it is counted, is before the conversation, when it is told.
        wait = Reading(min(wait.least, visit.server_wait_s), min(wait.most, visit.server_wait_s))
        yield self._step(picked, 0, "picked_up", wait, wait)
        yield self._step(answered, 3, "began", Reading(0, 0), wait)
        if visit.ended is not None and visit.server_talk_s is not None:
            talk = self._reread(answered, visit.ended, visit.server_talk_s, visit.ended)
            yield self._step(visit.ended, 2, "completed", talk, wait)

    def _step(self, at: Seconds, order: int, kind: str, seconds: Reading, wait: Reading) -> Step:
        late = Reading(wait.least > self._target, wait.most > self._target)
        return Step(at, order, kind, self._visit.queue, self._visit.agent or "", seconds, late)

    def _clock(self, at: Seconds) -> range:
        """What a clock of whole seconds may have shown."""
        return range(floor(at - self._doubt), floor(at + self._doubt) + 1)

    def _read(self, begun: Seconds, at: Seconds) -> Reading:
        since, until = self._clock(begun), self._clock(at)
        return Reading(until[0] - since[-1], until[-1] - since[0])

    def _reread(self, begun: Seconds, ended: Seconds, told: int, at: Seconds) -> Reading:
        """Say how many seconds had passed at an instant, given those told from the beginning to the end.

        What was told shows on which side of a second the beginning was.
        """
        begins = {clock - told for clock in self._clock(ended)}
        begins = begins & set(self._clock(begun)) or begins
        clock = self._clock(at)
        return Reading(clock[0] - max(begins), clock[-1] - min(begins))
