"""One half of the floor: who waits, for whom it rings, who talks."""

from collections import defaultdict

from msgspec.structs import replace

from wallboard.domain.events import (
    CallAnswered,
    CallCompleted,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    HoldChanged,
)
from wallboard.domain.facts import Anomaly, Fact, Offer, Visit
from wallboard.domain.words import (
    AgentId,
    CallId,
    EndCause,
    OfferResult,
    Outcome,
    QueueName,
    Seconds,
    SourceName,
)

Place = tuple[CallId, QueueName]
SAME_JOIN_S = 2.0
"""A listing counts whole seconds, so a join told twice may differ by this much."""
RETOLD_S = 0.001


class Calls:
    """Visits from join to the end of the conversation."""

    def __init__(self, source: SourceName, out: list[Fact]) -> None:
        """Facts are appended to `out`."""
        self._source = source
        self._out = out
        self.waiting: dict[QueueName, dict[CallId, Visit]] = defaultdict(dict)
        self.talking: dict[QueueName, dict[CallId, Visit]] = defaultdict(dict)
        self.unseen: dict[Place, AgentId | None] = {}
        """Conversations that were under way when we connected; nothing is known of their wait yet."""
        self._visits: dict[Place, list[Visit]] = {}
        self._restored: dict[Place, list[tuple[Seconds, int]]] = {}
        self._offers: dict[Place, dict[AgentId, Offer]] = {}
        self._rings: dict[Place, int] = {}
        self._holds: dict[CallId, Seconds] = {}
        self.changed: set[QueueName] = set()

    def last(self, call: CallId, queue: QueueName) -> Visit | None:
        """Return the latest visit of a call to a queue in this run."""
        visits = self._visits.get((call, queue))
        return visits[-1] if visits else None

    def joined(self, event: CallerJoined, *, exact: bool = True) -> None:
        """Begin a visit. Told twice, it sharpens what is known."""
        waiting = self.waiting[event.queue].get(event.call)
        if waiting is not None:
            if abs(waiting.joined - event.at) <= SAME_JOIN_S:
                self._sharpen(waiting, event, exact=exact)
                return
            self.odd("joined_twice", event.queue, event.call, event.at)
            self.settle_waiting(waiting, max(waiting.joined, event.at))
        self.put(self._new(event, exact=exact))

    def refused(self, event: CallerRefused) -> None:
        """Note a caller whom the queue turned away."""
        joined = CallerJoined(event.at, event.call, event.queue, event.caller, event.linked, event.line)
        visit = self._new(joined, exact=True)
        self.put(replace(visit, outcome=event.reason, left=event.at))

    def offered(self, call: CallId, queue: QueueName, agent: AgentId, at: Seconds) -> None:
        """Note that an agent's phone starts to ring."""
        visit = self.waiting[queue].get(call)
        if visit is None:
            self.odd("offered_without_join", queue, call, at)
            return
        self.offer_ended(call, queue, agent, OfferResult.UNKNOWN, at)
        k = self._rings.get((call, queue), 0) + 1
        self._rings[call, queue] = k
        offer = Offer(self._source, call, queue, visit.nth, k, agent, at)
        self._offers.setdefault((call, queue), {})[agent] = offer
        self._out.append(offer)

    def offer_ended(
        self, call: CallId, queue: QueueName, agent: AgentId, result: OfferResult, at: Seconds
    ) -> None:
        """Note that it stopped ringing; an offer that was never seen is nobody's."""
        offer = self._offers.get((call, queue), {}).pop(agent, None)
        if offer is not None:
            self._out.append(replace(offer, ended=max(at, offer.at), result=result))

    def answered(self, event: CallAnswered) -> list[AgentId]:
        """Connect; return the agents at whose phones it stopped ringing."""
        visit = self.waiting[event.queue].get(event.call)
        if visit is None:
            visit = self._late(event)
            if visit is None:
                return self.quiet(event.call, event.queue, event.at)
        self.offer_ended(
            event.call, event.queue, event.agent, OfferResult.ANSWERED, event.picked_up or event.at
        )
        self.put(
            replace(
                visit,
                outcome=Outcome.ANSWERED,
                answered=max(event.at, visit.joined),
                left=max(event.at, visit.joined),
                agent=event.agent,
                server_wait_s=event.server_wait_s,
                end_cause=None,
            )
        )
        return [event.agent, *self.quiet(event.call, event.queue, event.at, OfferResult.ELSEWHERE)]

    def held(self, event: HoldChanged) -> None:
        """Start or stop the clock of a call on hold."""
        if event.on:
            self._holds.setdefault(event.call, event.at)
            return
        since = self._holds.pop(event.call, None)
        for talking in self.talking.values():
            visit = talking.get(event.call)
            if visit is not None and since is not None and visit.answered is not None:
                held = max(0.0, event.at - max(since, visit.answered))
                self.put(replace(visit, hold_s=visit.hold_s + held))

    def completed(self, event: CallCompleted) -> Visit | None:
        """End a conversation and return the visit; None where nothing is known of it."""
        visit = self._talk_of(event)
        if visit is None:
            return None
        self.held(HoldChanged(event.at, visit.call, on=False))
        visit = self.talking[visit.queue].get(visit.call, visit)
        done = replace(
            visit,
            ended=max(event.at, visit.answered or event.at),
            end_cause=event.cause,
            server_wait_s=visit.server_wait_s if event.server_wait_s is None else event.server_wait_s,
            server_talk_s=event.server_talk_s,
        )
        self.put(done)
        return done

    def left(self, event: CallerAbandoned | CallerLeft, outcome: Outcome) -> list[AgentId]:
        """End a wait without an answer, or refine one that ended as `UNKNOWN`.

        Returns the agents at whose phones it stopped ringing.
        """
        visit = self.waiting[event.queue].get(event.call)
        if visit is None:
            self._refine(event, outcome)
            return []
        self.put(
            replace(
                visit,
                outcome=outcome,
                left=max(event.at, visit.joined),
                position_out=event.position,
                server_wait_s=event.server_wait_s,
            )
        )
        return self.quiet(event.call, event.queue, event.at)

    def reopened(self, call: CallId, queue: QueueName, at: Seconds) -> None:
        """Let a caller go on waiting in the same visit."""
        last = self.last(call, queue)
        if last is None or last.outcome is Outcome.ANSWERED:
            self.odd("reopened_without_visit", queue, call, at)
        elif last.outcome is not Outcome.WAITING:
            self.put(replace(last, outcome=Outcome.WAITING, left=None, position_out=None, end_cause=None))

    def quiet(
        self, call: CallId, queue: QueueName, at: Seconds, result: OfferResult = OfferResult.CANCELLED
    ) -> list[AgentId]:
        """End all ringing for a visit and return the agents concerned."""
        agents = list(self._offers.get((call, queue), ()))
        for agent in agents:
            self.offer_ended(call, queue, agent, result, at)
        return agents

    def quiet_all(self, at: Seconds) -> None:
        """End all ringing, because nobody sees any more how it ends."""
        for call, queue in list(self._offers):
            self.quiet(call, queue, at, OfferResult.UNKNOWN)

    def answered_unseen(self, visit: Visit, agent: AgentId | None, at: Seconds) -> list[AgentId]:
        """Note an answer that nobody saw, at the latest instant it can have been; return who rang."""
        at = max(at, visit.joined)
        self.put(replace(visit, outcome=Outcome.ANSWERED, answered=at, left=at, agent=agent, exact=False))
        return self.quiet(visit.call, visit.queue, at, OfferResult.UNKNOWN)

    def settle_waiting(self, visit: Visit, at: Seconds) -> list[AgentId]:
        """End a wait of which nobody saw the end; return who rang."""
        self.put(replace(visit, outcome=Outcome.UNKNOWN, left=max(at, visit.joined), end_cause=EndCause.GAP))
        return self.quiet(visit.call, visit.queue, at, OfferResult.UNKNOWN)

    def settle_talking(self, visit: Visit, at: Seconds) -> None:
        """End a conversation of which nobody saw the end; it is left out of handle time."""
        self.put(replace(visit, ended=max(at, visit.answered or at), end_cause=EndCause.GAP))

    def put(self, visit: Visit) -> None:
        """Make a visit what it is now, and tell it."""
        place = (visit.call, visit.queue)
        visits = self._visits.setdefault(place, [])
        if visits and visits[-1].nth == visit.nth:
            visits[-1] = visit
        else:
            visits[:] = [v for v in visits if v.nth != visit.nth] + [visit]
            visits.sort(key=lambda v: v.nth)
        _keep(self.waiting[visit.queue], visit, wanted=visit.outcome is Outcome.WAITING)
        _keep(self.talking[visit.queue], visit, wanted=visit.answered is not None and visit.ended is None)
        if visit.outcome is not Outcome.WAITING:
            self._rings.pop(place, None)
        self.changed.add(visit.queue)
        self._out.append(visit)

    def odd(self, kind: str, queue: QueueName, call: CallId, at: Seconds) -> None:
        """Tell something that cannot be."""
        self._out.append(Anomaly(self._source, at, kind, queue, call))

    def restore(
        self, open_visits: list[Visit], numbers: list[tuple[CallId, QueueName, int, Seconds]]
    ) -> None:
        """Take up where the last run stopped, without telling it again."""
        for call, queue, nth, joined in numbers:
            self._restored.setdefault((call, queue), []).append((joined, nth))
        before = len(self._out)
        for visit in open_visits:
            self.put(visit)
        del self._out[before:]

    def forget(self, calls: list[CallId], now: Seconds) -> None:
        """Drop the visits of calls that are over, and numbers of more than a day ago."""
        gone = set(calls)
        for place in [p for p in self._visits if p[0] in gone]:
            del self._visits[place]
            self._rings.pop(place, None)
            self._offers.pop(place, None)
        for call in gone:
            self._holds.pop(call, None)
        day_ago = now - 86_400.0
        for place in [p for p, known in self._restored.items() if known[-1][0] < day_ago]:
            del self._restored[place]

    def _new(self, event: CallerJoined, *, exact: bool) -> Visit:
        return Visit(
            self._source,
            event.call,
            event.queue,
            self._number(event),
            event.at,
            linked=event.linked,
            caller=event.caller.number,
            caller_raw=event.caller.raw,
            caller_name=event.caller.name,
            line=event.line,
            via=event.via,
            position_in=event.position,
            priority=event.priority,
            exact=exact,
        )

    def _number(self, event: CallerJoined) -> int:
        place = (event.call, event.queue)
        known = self._restored.get(place, [])
        for joined, nth in known:
            if abs(joined - event.at) <= RETOLD_S:
                return nth
        last = self.last(*place)
        return max([nth for _, nth in known] + [last.nth if last else 0]) + 1

    def _sharpen(self, visit: Visit, event: CallerJoined, *, exact: bool) -> None:
        if exact and not visit.exact:
            self.put(replace(visit, joined=event.at, exact=True, position_in=event.position, line=event.line))

    def _refine(self, event: CallerAbandoned | CallerLeft, outcome: Outcome) -> None:
        last = self.last(event.call, event.queue)
        if last is None or last.outcome is not Outcome.UNKNOWN:
            if last is None or last.outcome is not outcome:
                self.odd("left_without_join", event.queue, event.call, event.at)
            return
        moment = event.at if last.end_cause is EndCause.GAP else last.left
        self.put(replace(last, outcome=outcome, left=moment, end_cause=None))

    def _late(self, event: CallAnswered) -> Visit | None:
        """Find or make the visit for an answer to a call that does not wait."""
        last = self.last(event.call, event.queue)
        if last is not None and last.outcome is Outcome.UNKNOWN and last.end_cause is EndCause.GAP:
            return last
        if last is not None and last.answered is not None and last.ended is None:
            return last if not last.exact and last.agent in (None, event.agent) else None
        self.odd("answered_without_join", event.queue, event.call, event.at)
        if event.server_wait_s is None:
            return None
        return self._new(CallerJoined(event.at - event.server_wait_s, event.call, event.queue), exact=False)

    def _talk_of(self, event: CallCompleted) -> Visit | None:
        talks = self.talking[event.queue]
        if event.call is None:
            mine = [v for v in talks.values() if v.agent == event.agent]
            return min(mine, key=lambda v: v.answered or 0.0) if mine else None
        if event.call in talks:
            return talks[event.call]
        last = self.last(event.call, event.queue)
        if last is not None and last.ended is not None and last.end_cause is not EndCause.GAP:
            return None
        return self._rebuilt(last, event)

    def _rebuilt(self, last: Visit | None, event: CallCompleted) -> Visit | None:
        """Make an answered visit out of the server's own numbers, where the answer was not seen."""
        if event.call is None or event.server_talk_s is None or event.server_wait_s is None:
            return None
        answered = event.at - event.server_talk_s
        if last is None or last.outcome is Outcome.ANSWERED:
            joined = CallerJoined(answered - event.server_wait_s, event.call, event.queue)
            last = last or self._new(joined, exact=False)
        answered = max(answered, last.joined)
        return replace(
            last, outcome=Outcome.ANSWERED, answered=answered, left=answered, agent=event.agent, exact=False
        )


def _keep(place: dict[CallId, Visit], visit: Visit, *, wanted: bool) -> None:
    held = place.get(visit.call)
    if wanted:
        place[visit.call] = visit
    elif held is not None and held.nth == visit.nth:
        del place[visit.call]
