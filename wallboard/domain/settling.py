"""Comparing what the floor believed with what the server lists.

A listing is not atomic and events may come late, so what it does not name is
given a short grace in which its end may still be told; then it is settled as
something that nobody saw.
"""

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from msgspec.structs import replace

from wallboard.domain.agents import Agents
from wallboard.domain.callbook import STALE_LISTING_S, CallBook
from wallboard.domain.calls import SAME_JOIN_S, Calls
from wallboard.domain.events import Baseline, CallerJoined, TalkingPresent, WaitingPresent
from wallboard.domain.facts import Visit
from wallboard.domain.words import AgentId, AgentState, CallId, EndCause, Outcome, QueueName, Seconds

GRACE_S = 2.0


_Key = tuple[str, CallId, QueueName]


@dataclass(order=True, slots=True)
class _Due:
    at: Seconds
    order: int
    key: _Key = field(compare=False)
    nth: int = field(compare=False)
    last_seen: Seconds = field(compare=False)


class Settling:
    """What will be settled unless its end is told in time."""

    def __init__(self, calls: Calls, agents: Agents, book: CallBook) -> None:
        """Settle on these."""
        self._calls = calls
        self._agents = agents
        self._book = book
        self._order = count()
        self._wanted: dict[_Key, _Due] = {}
        self._queue: list[_Due] = []
        """By time; what is wanted no more, or anew, is passed over."""
        self._listed: Seconds | None = None

    def baseline(self, listing: Baseline, gap_from: Seconds | None) -> None:
        """Take over a listing; `gap_from` is when we were last connected, if we were not until now.

        After a gap there is no grace: who is not listed is gone, and a wall that says live must not
        show them for two seconds more. Should their end be told late after all, it sharpens this.
        """
        due = listing.at + (0.0 if gap_from is not None else GRACE_S)
        last_seen = gap_from if gap_from is not None else (self._listed or listing.at)
        for present in listing.waiting:
            self._waits(present, listing.at)
        for talk in listing.talking or ():
            self._talks(talk, listing.at)
        self._unseen_over(listing, last_seen)
        named = {(w.call, w.queue) for w in listing.waiting}
        for visit in [v for visits in self._calls.waiting.values() for v in visits.values()]:
            if (visit.call, visit.queue) not in named:
                self._later(due, "waiting", visit, last_seen)
        talking = None if listing.talking is None else {(t.call, t.queue) for t in listing.talking}
        for visit in [v for talks in self._calls.talks.values() for v in talks.values()]:
            if not self._goes_on((visit.call, visit.queue), visit.agent, talking):
                self._later(due, "talking", visit, last_seen)
        if listing.calls is not None:
            self._book.alive(listing.calls, listing.at, last_seen)
        self._listed = listing.at
        self.advance(listing.at)

    def hung_up(self, call: CallId, at: Seconds) -> None:
        """The caller's channel is gone: what is still open of the call ends soon, seen or not."""
        for visits in self._calls.waiting.values():
            if call in visits:
                self._later(at + GRACE_S, "waiting", visits[call], at)
        for visit in self._calls.talks.get(call, {}).values():
            self._later(at + GRACE_S, "talking", visit, at)
        for place in [place for place in self._calls.unseen if place[0] == call]:
            self._end_unseen(place, at)

    def over(self, visit: Visit, at: Seconds) -> None:
        """A visit is over: unless more is heard of the call, it is over too.

        Where hang-ups are told, only one of which nobody saw the end needs this.
        """
        key = ("gone" if visit.end_cause is EndCause.GAP else "call", visit.call, "")
        before = self._wanted.get(key)
        if before is None or before.last_seen < at:
            self._want(_Due(at + GRACE_S, next(self._order), key, visit.nth, at))

    def advance(self, now: Seconds) -> None:
        """Settle what is due at `now`."""
        while self._queue and self._queue[0].at <= now:
            due = heappop(self._queue)
            if self._wanted.get(due.key) is due:
                del self._wanted[due.key]
                self._settle(due)

    def cancel(self) -> None:
        """Forget what was due: we are blind, and the next listing will tell."""
        for key in [key for key in self._wanted if key[0] not in {"call", "gone"}]:
            del self._wanted[key]

    def _settle(self, due: _Due) -> None:
        kind, call, queue = due.key
        if kind in {"call", "gone"}:
            self._book.guess_end(call, due.last_seen, unseen=kind == "gone")
        elif kind == "waiting":
            visit = self._calls.waiting[queue].get(call)
            if visit is not None and visit.nth == due.nth:
                agents = self._calls.settle_waiting(visit, due.last_seen)
                self._agents.quiet(agents, (call, queue), due.last_seen)
        else:
            visit = self._calls.talks.get(call, {}).get((queue, due.nth))
            if visit is not None:
                self._calls.settle_talking(visit, due.last_seen)
                if visit.agent is not None:
                    self._agents.done(visit.agent, (call, queue), due.last_seen, None)

    def _waits(self, present: WaitingPresent, at: Seconds) -> None:
        self._wanted.pop(("waiting", present.call, present.queue), None)
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
        self._wanted.pop(("talking", *place), None)
        last = self._calls.last(*place)
        over = None if last is None else last.ended if last.answered is not None else last.left
        if last is not None and (last.outcome is Outcome.WAITING or last.end_cause is EndCause.GAP):
            self._talk_found(last, talk, at)
        elif last is None or (over is not None and at - over > STALE_LISTING_S):
            self._calls.talk_listed(*place, talk.agent)
        elif over is not None:
            return
        if talk.agent is not None:
            self._agents.talk_goes_on(talk.agent, place, talk.answered or at)

    def _talk_found(self, last: Visit, talk: TalkingPresent, at: Seconds) -> None:
        """A caller who waited, or of whom we had lost sight, is found talking."""
        if last.answered is not None:
            self._calls.put(replace(last, ended=None, end_cause=None, wrap_until=None))
            return
        agents = self._calls.answered_unseen(last, talk.agent, talk.answered or at)
        self._agents.quiet(agents, (talk.call, talk.queue), at)

    def _unseen_over(self, listing: Baseline, last_seen: Seconds) -> None:
        """End the conversations that we never saw begin and that are listed no more."""
        named = None if listing.talking is None else {(t.call, t.queue) for t in listing.talking}
        for place, agent in list(self._calls.unseen.items()):
            if not self._goes_on(place, agent, named):
                self._end_unseen(place, last_seen)

    def _end_unseen(self, place: tuple[CallId, QueueName], at: Seconds) -> None:
        agent = self._calls.unlisted(*place)
        if agent is not None:
            self._agents.done(agent, place, at, None)

    def _goes_on(
        self,
        place: tuple[CallId, QueueName],
        agent: AgentId | None,
        talking: set[tuple[CallId, QueueName]] | None,
    ) -> bool:
        """Whether a listing says, by its conversations or else by the agent's state, that one goes on."""
        if talking is not None:
            return place in talking
        return agent is None or self._agents.base_of(agent) is AgentState.ON_CALL

    def _later(self, at: Seconds, kind: str, visit: Visit, last_seen: Seconds) -> None:
        key = (kind, visit.call, visit.queue)
        if key not in self._wanted:
            self._want(_Due(at, next(self._order), key, visit.nth, last_seen))

    def _want(self, due: _Due) -> None:
        self._wanted[due.key] = due
        heappush(self._queue, due)
