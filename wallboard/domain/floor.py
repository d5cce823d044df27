"""The floor of one source: events come in, it changes, facts fall out.

`apply` is all there is to the present of a contact centre. It needs no clock:
every event says when it happened, and `advance` is told what time it is for
what no event announces (the end of a wrap-up, a grace that is over).
"""

import math
from collections.abc import Callable
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.agents import Agents
from wallboard.domain.callbook import FORGET_OPEN_S, CallBook
from wallboard.domain.caller import Caller
from wallboard.domain.calls import Calls
from wallboard.domain.day.doing import Doing
from wallboard.domain.events import (
    AgentStateChanged,
    Baseline,
    CallAnswered,
    CallArrived,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallMarked,
    CallOffered,
    CallReached,
    ConnectionLost,
    Counters,
    CountersRead,
    Event,
    HoldChanged,
    MembershipChanged,
    MenuChosen,
    OfferEnded,
    QueueChanged,
    SourceLimited,
    VisitReopened,
)
from wallboard.domain.facts import AgentSpell, Anomaly, Call, Fact, Offer, QueueTarget, Visit
from wallboard.domain.naming.subjects import Subjects
from wallboard.domain.settling import Settling
from wallboard.domain.snapshot import AgentNow, WaitingCaller
from wallboard.domain.words import AgentId, CallId, Outcome, QueueName, Seconds, SourceName

_FORGET_EVERY_S = 60.0


class FloorQueue(Struct, frozen=True):
    """One queue as the floor sees it; the same object while nothing changes."""

    queue: QueueName
    target_s: Seconds | None
    """The target that the server states, if it does."""
    waiting: tuple[WaitingCaller, ...]
    """Longest first."""
    talking: int
    agents: tuple[AgentNow, ...]


class Remembered(Struct, frozen=True):
    """What the cache knows of a source at the start."""

    visits: list[Visit]
    """Visits that were open when we stopped."""
    calls: list[Call]
    spells: list[AgentSpell]
    """Those that nobody closed, as when we were killed."""
    numbers: list[tuple[CallId, QueueName, int, Seconds]]
    """Call, queue, nth and join of the visits of the last day."""
    until: Seconds
    """Up to when the cache saw everything."""
    offers: list[Offer] = []
    """All ringing for those visits, over or not."""
    queues: list[tuple[QueueName, Seconds | None]] = []
    """Every queue and the target that the server stated for it."""
    doing: list[Doing] = []
    """What each agent was doing, and since when."""


def no_wrapup(queue: QueueName) -> Seconds:  # noqa: ARG001 -- the shape of the setting
    """Answer for servers that tell the wrap-up themselves."""
    return 0.0


class Floor:
    """Who waits, who talks and what the agents do, at one telephone system."""

    def __init__(
        self,
        source: SourceName,
        wrapup: Callable[[QueueName], Seconds] = no_wrapup,
        forget_s: Seconds = FORGET_OPEN_S,
    ) -> None:
        """`wrapup` tells the length of a queue's fixed wrap-up; 0 where there is none.

        `forget_s`: how long a call is remembered whose end the source does not tell.
        """
        self._source = source
        self._wrapup = wrapup
        self._out: list[Fact] = []
        self._subjects = Subjects()
        self._calls = Calls(source, self._out)
        self._agents = Agents(source, self._out)
        self._book = CallBook(source, self._out, forget_s)
        self._settling = Settling(self._calls, self._agents, self._book)
        self._queues: dict[QueueName, Seconds | None] = {}
        self._shown: dict[QueueName, FloorQueue] = {}
        self._gap_from: Seconds | None = None
        self._forgot = -math.inf
        self.counters: dict[QueueName, Counters] = {}
        """The server's own counters, as last read; for parity only."""

    def restore(self, remembered: Remembered) -> list[Fact]:
        """Take up where the last run stopped; returns the facts that this settles."""
        self._queues.update(remembered.queues)
        self._calls.restore(remembered.visits, remembered.numbers)
        self._book.restore(remembered.calls)
        self._calls.ringing.restore(remembered.offers, remembered.until)
        for visit in remembered.visits:
            self._book.visit(visit)
            self._queues.setdefault(visit.queue, None)
            if visit.wrap_until is not None and math.isinf(visit.wrap_until):
                self._calls.put(replace(visit, wrap_until=max(remembered.until, visit.ended or 0.0)))
        self._gap_from = remembered.until
        self._agents.restore(remembered.doing, remembered.visits)
        self._agents.blind(remembered.until)
        self._out.extend(
            replace(spell, until=max(spell.since, remembered.until)) for spell in remembered.spells
        )
        return self._taken()

    def apply(self, event: Event) -> list[Fact]:
        """Let something happen; returns every fact that is new or has changed."""
        self._advance(event.at)
        self._happen(event)
        return self._followed()

    def noted(self, call: Call) -> list[Fact]:
        """Take over what people noted of a call, as the cache knows it; returns it as it is known here."""
        self._book.noted(call)
        return self._taken()

    def advance(self, now: Seconds) -> list[Fact]:
        """Let time pass; returns the facts that no event announces."""
        self._advance(now)
        return self._followed()

    def queues(self) -> tuple[FloorQueue, ...]:
        """Return all queues in the order of their names. Cheap where nothing has changed."""
        changed = self._calls.changed | self._agents.changed
        for name in changed & self._queues.keys() | (self._queues.keys() - self._shown.keys()):
            self._shown[name] = self._shown_queue(name)
        self._calls.changed.clear()
        self._agents.changed.clear()
        return tuple(self._shown[name] for name in sorted(self._queues))

    def _happen(self, event: Event) -> None:  # noqa: C901, PLR0912 -- one flat table of all that can happen
        match event:
            case CallerJoined() | CallerRefused():
                self._joined(event)
            case CallOffered():
                self._offered(event)
            case OfferEnded():
                self._offer_ended(event)
            case CallAnswered():
                self._answered(event)
            case CallCompleted():
                self._completed(event)
            case CallerAbandoned():
                self._left(event, Outcome.ABANDONED)
            case CallerLeft():
                self._left(event, event.reason)
            case VisitReopened():
                self._calls.reopened(event.call, event.queue, event.at)
            case HoldChanged():
                self._calls.held(event)
            case CallArrived() | MenuChosen() | CallReached() | CallMarked() | CallEnded():
                self._call(event)
            case AgentStateChanged():
                self._agent_state(event)
            case MembershipChanged():
                self._membership(event)
            case QueueChanged():
                self._queue(event.queue, event.target_s)
            case CountersRead():
                self.counters[event.queue] = event.counters
            case Baseline():
                self._baseline(event)
            case ConnectionLost():
                self._lost(event)
            case SourceLimited():
                pass  # how well the source sees is told with its status
            case _:
                assert_never(event)

    def _call(self, event: CallArrived | MenuChosen | CallReached | CallMarked | CallEnded) -> None:
        match event:
            case CallArrived():
                self._book.arrived(event)
            case MenuChosen():
                self._book.chosen(event)
            case CallReached():
                self._book.reached(event)
            case CallMarked():
                self._book.marked(event)
            case CallEnded():
                self._book.ended(event)
                self._settling.hung_up(event.call, event.at)
            case _:
                assert_never(event)

    def _offer_ended(self, event: OfferEnded) -> None:
        self._calls.ringing.end(event.call, event.queue, event.agent, event.result, event.at)
        self._agents.quiet([event.agent], (event.call, event.queue), event.at)

    def _membership(self, event: MembershipChanged) -> None:
        self._queues.setdefault(event.queue, None)
        self._agents.named(event.agent, event.name)
        self._agents.member(event.agent, event.queue, event.at, member=event.member)

    def _joined(self, event: CallerJoined | CallerRefused) -> None:
        self._queues.setdefault(event.queue, None)
        if isinstance(event, CallerRefused):
            self._calls.refused(event)
        else:
            agents = self._calls.joined(event)
            self._agents.quiet(agents, (event.call, event.queue), event.at)

    def _offered(self, event: CallOffered) -> None:
        if self._calls.offered(event.call, event.queue, event.agent, event.at):
            self._agents.ring(event.agent, (event.call, event.queue), event.at)

    def _answered(self, event: CallAnswered) -> None:
        place = (event.call, event.queue)
        self._queues.setdefault(event.queue, None)
        agents = self._calls.answered(event)
        if agents is not None:
            self._agents.talk(event.agent, place, event.at)
            self._agents.quiet(agents, place, event.at)

    def _completed(self, event: CallCompleted) -> None:
        visit = self._calls.completed(event)
        if visit is None:
            self._unseen_completed(event)
            return
        place = (visit.call, visit.queue)
        self._calls.unlisted(*place)
        wrapup = self._wrapup(event.queue)
        until = event.at + wrapup if wrapup > 0 else None
        if visit.agent is not None and visit.agent != event.agent:
            self._agents.done(visit.agent, place, event.at, None)
        self._agents.done(event.agent, place, event.at, until)
        self._wraps_up(event.agent)

    def _unseen_completed(self, event: CallCompleted) -> None:
        """A conversation ended that we know nothing of but that it was, or that the agent had it."""
        if event.call is not None:
            self._calls.unlisted(event.call, event.queue)
        for place in self._agents.places(event.agent):
            if place[1] == event.queue and event.call in {None, place[0]}:
                self._calls.unlisted(*place)
                self._agents.done(event.agent, place, event.at, None)
                return

    def _wraps_up(self, agent: AgentId) -> None:
        """Let the visit just handled know of the wrap-up that began with its end."""
        wrapping = self._agents.wrapping(agent)
        if wrapping is None:
            return
        place, until = wrapping
        visit = self._calls.last(*place)
        if visit is not None and visit.ended is not None and visit.wrap_until != until:
            self._calls.put(replace(visit, wrap_until=until))

    def _left(self, event: CallerAbandoned | CallerLeft, outcome: Outcome) -> None:
        agents = self._calls.left(event, outcome)
        self._agents.quiet(agents, (event.call, event.queue), event.at)

    def _agent_state(self, event: AgentStateChanged) -> None:
        self._agents.state(event, event.at)
        self._wraps_up(event.agent)

    def _queue(self, queue: QueueName, target_s: Seconds | None) -> None:
        if queue not in self._queues or self._queues[queue] != target_s:
            self._queues[queue] = target_s
            self._shown.pop(queue, None)
            self._out.append(QueueTarget(self._source, queue, target_s))

    def _baseline(self, event: Baseline) -> None:
        for present in event.queues:
            self._queue(present.queue, present.target_s)
        self._agents.present(event.agents, event.at)
        self._settling.baseline(event, self._gap_from)
        self._gap_from = None
        listed = {present.queue for present in event.queues}
        for name in [n for n in self._queues if n not in listed and not self._calls.busy(n)]:
            del self._queues[name]
            self._shown.pop(name, None)

    def _lost(self, event: ConnectionLost) -> None:
        if self._gap_from is None:
            self._gap_from = event.at
        self._settling.cancel()
        self._calls.ringing.quiet_all(event.at)
        self._agents.blind(event.at)

    def _advance(self, now: Seconds) -> None:
        self._agents.advance(now)
        self._settling.advance(now)
        if now - self._forgot > _FORGET_EVERY_S:
            self._forgot = now
            self._calls.forget(self._book.forget(now), now)

    def _followed(self) -> list[Fact]:
        """Let the calls follow their visits, and the visits the wrap-ups that are over."""
        for place, at in self._agents.wraps_over:
            visit = self._calls.last(*place)
            if visit is not None and visit.wrap_until is not None and visit.wrap_until > at:
                self._calls.put(replace(visit, wrap_until=max(at, visit.ended or at)))
        self._agents.wraps_over.clear()
        for fact in tuple(self._out):
            if isinstance(fact, Visit):
                self._book.visit(fact)
                if fact.outcome is not Outcome.WAITING and (fact.answered is None or fact.ended is not None):
                    self._settling.over(fact, fact.ended or fact.left or fact.joined)
        return self._taken()

    def _taken(self) -> list[Fact]:
        facts = [self._subjects.capped(fact) if isinstance(fact, Anomaly) else fact for fact in self._out]
        self._out.clear()
        return facts

    def _shown_queue(self, name: QueueName) -> FloorQueue:
        waiting = sorted(self._calls.waiting[name].values(), key=lambda visit: visit.joined)
        unseen = sum(queue == name for _, queue in self._calls.unseen)
        return FloorQueue(
            name,
            self._queues[name],
            tuple(_waiting(visit) for visit in waiting),
            self._calls.talking[name] + unseen,
            self._agents.on_duty(name),
        )


def _waiting(visit: Visit) -> WaitingCaller:
    caller = Caller(visit.caller, visit.caller_raw, visit.caller_name)
    return WaitingCaller(visit.call, visit.queue, visit.joined, caller, visit.priority)
