"""Comparing what the floor believed with what the server lists.

A listing is not atomic and events may come late, so what it does not name is
given a short grace in which its end may still be told; then it is settled as
something that nobody saw.
"""

from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count

from wallboard.domain.agents import Agents
from wallboard.domain.callbook import CallBook
from wallboard.domain.calls import SAME_JOIN_S, Calls
from wallboard.domain.events import Baseline, CallerJoined, TalkingPresent, WaitingPresent
from wallboard.domain.facts import Visit
from wallboard.domain.words import AgentState, CallId, EndCause, Outcome, QueueName, Seconds

GRACE_S = 2.0
STALE_LISTING_S = 5.0
"""A caller listed although their leaving was told less than this ago is a listing that came late."""


@dataclass(order=True, slots=True)
class _Due:
    at: Seconds
    order: int
    key: tuple[str, CallId, QueueName, int] = field(compare=False)
    last_seen: Seconds = field(compare=False)


class Settling:
    """What will be settled unless its end is told in time."""

    def __init__(self, calls: Calls, agents: Agents, book: CallBook) -> None:
        """Settle on these."""
        self._calls = calls
        self._agents = agents
        self._book = book
        self._due: list[_Due] = []
        self._order = count()
        self._listed: Seconds | None = None

    @property
    def next_at(self) -> Seconds | None:
        """When there is something to do again."""
        return self._due[0].at if self._due else None

    def baseline(self, listing: Baseline, gap_from: Seconds | None) -> None:
        """Take over a listing; `gap_from` is when we were last connected, if we were not until now."""
        last_seen = gap_from if gap_from is not None else (self._listed or listing.at)
        for present in listing.waiting:
            self._waits(present, listing.at)
        for talk in listing.talking or ():
            self._talks(talk, listing.at)
        self._unseen_over(listing, last_seen)
        named = {(w.call, w.queue) for w in listing.waiting}
        for visit in _all(self._calls.waiting):
            if (visit.call, visit.queue) not in named:
                self._later(listing.at + GRACE_S, "waiting", visit, last_seen)
        for visit in _all(self._calls.talking):
            if not self._still_talks(visit, listing):
                self._later(listing.at + GRACE_S, "talking", visit, last_seen)
        if listing.calls is not None:
            self._book.alive(listing.calls, last_seen)
        self._listed = listing.at

    def hung_up(self, call: CallId, at: Seconds) -> None:
        """The caller's channel is gone: what is still open of the call ends soon, seen or not."""
        for kind, floor in (("waiting", self._calls.waiting), ("talking", self._calls.talking)):
            for visits in floor.values():
                if call in visits:
                    self._later(at + GRACE_S, kind, visits[call], at)

    def over(self, visit: Visit, at: Seconds) -> None:
        """A visit is over: unless more is heard of the call, it is over too."""
        self._later(at + GRACE_S, "call", visit, at)

    def advance(self, now: Seconds) -> None:
        """Settle what is due at `now`."""
        while self._due and self._due[0].at <= now:
            due = heappop(self._due)
            kind, call, queue, nth = due.key
            if kind == "call":
                if not self._book.hears_hangups:
                    self._book.guess_end(call, due.last_seen)
                continue
            place = self._calls.waiting if kind == "waiting" else self._calls.talking
            visit = place[queue].get(call)
            if visit is not None and visit.nth == nth:
                self._settle(visit, due.last_seen)

    def cancel(self) -> None:
        """Forget what was due: we are blind, and the next listing will tell."""
        self._due = [due for due in self._due if due.key[0] == "call"]
        heapify(self._due)

    def _drop(self, key: tuple[str, CallId, QueueName]) -> None:
        if any(due.key[:3] == key for due in self._due):
            self._due = [due for due in self._due if due.key[:3] != key]
            heapify(self._due)

    def _settle(self, visit: Visit, last_seen: Seconds) -> None:
        if visit.outcome is Outcome.WAITING:
            agents = self._calls.settle_waiting(visit, last_seen)
            self._agents.quiet(agents, (visit.call, visit.queue), last_seen)
            return
        self._calls.settle_talking(visit, last_seen)
        if visit.agent is not None:
            self._agents.done(visit.agent, (visit.call, visit.queue), last_seen, None)

    def _waits(self, present: WaitingPresent, at: Seconds) -> None:
        self._drop(("waiting", present.call, present.queue))
        last = self._calls.last(present.call, present.queue)
        if last is not None and last.outcome is Outcome.WAITING:
            return
        if last is not None and abs(last.joined - present.joined) <= SAME_JOIN_S:
            if last.end_cause is EndCause.GAP or at - (last.left or at) > STALE_LISTING_S:
                self._calls.reopened(present.call, present.queue, at)
            return
        joined = CallerJoined(
            present.joined,
            present.call,
            present.queue,
            present.caller,
            present.linked,
            position=present.position,
            priority=present.priority,
        )
        self._calls.joined(joined, exact=False)

    def _talks(self, talk: TalkingPresent, at: Seconds) -> None:
        """Note an answer that fell into a gap; its instant is not known, so it is not exact."""
        place = (talk.call, talk.queue)
        self._drop(("talking", *place))
        visit = self._calls.waiting[talk.queue].get(talk.call)
        if visit is not None:
            agents = self._calls.answered_unseen(visit, talk.agent, talk.answered or at)
            self._agents.quiet(agents, place, at)
        elif talk.call not in self._calls.talking[talk.queue]:
            self._calls.unseen[place] = talk.agent
        if talk.agent is not None:
            self._agents.talk_goes_on(talk.agent, place, talk.answered or at)

    def _unseen_over(self, listing: Baseline, last_seen: Seconds) -> None:
        """End the conversations that we never saw begin and that are listed no more."""
        if listing.talking is None:
            return
        named = {(t.call, t.queue) for t in listing.talking}
        for place, agent in list(self._calls.unseen.items()):
            if place not in named:
                del self._calls.unseen[place]
                if agent is not None:
                    self._agents.done(agent, place, last_seen, None)

    def _still_talks(self, visit: Visit, listing: Baseline) -> bool:
        if listing.talking is not None:
            return any((t.call, t.queue) == (visit.call, visit.queue) for t in listing.talking)
        return visit.agent is None or self._agents.base_of(visit.agent) is AgentState.ON_CALL

    def _later(self, at: Seconds, kind: str, visit: Visit, last_seen: Seconds) -> None:
        key = (kind, visit.call, visit.queue, visit.nth)
        if all(due.key != key for due in self._due):
            heappush(self._due, _Due(at, next(self._order), key, last_seen))


def _all(floor: dict[QueueName, dict[CallId, Visit]]) -> list[Visit]:
    return [visit for visits in floor.values() for visit in visits.values()]
