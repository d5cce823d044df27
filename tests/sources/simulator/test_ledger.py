"""The ledger and the events are two accounts of one day; a reader of the events finds the same fates.

The reader is also the judge of what may follow what: it knows nothing of the model, and it does not let
an agent be in two places, nor a caller be answered who never joined.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import msgspec
import pytest

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
    Event,
    HoldChanged,
    MembershipChanged,
    MenuChosen,
    OfferEnded,
)
from wallboard.domain.words import AgentId, AgentState, CallId, OfferResult, Outcome, QueueName
from wallboard.sources.simulator.ledger import CallFate, Ledger, OfferFate, VisitFate
from wallboard.sources.simulator.options import Options

Simulated = tuple[list[Event], Ledger]
FREE = AgentState.AVAILABLE


@dataclass
class Seen:
    """An agent as the events show them."""

    queues: set[QueueName]
    state: AgentState
    rings: CallId | None = None
    talks: CallId | None = None


@dataclass
class Reader:
    """Reads a day's events into fates."""

    calls: dict[CallId, CallFate] = field(default_factory=dict)
    agents: dict[AgentId, Seen] = field(default_factory=dict)
    held: dict[CallId, float] = field(default_factory=dict)
    wraps: dict[AgentId, VisitFate] = field(default_factory=dict)

    def read(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case CallArrived() | MenuChosen() | CallReached() | CallMarked() | CallEnded():
                    self.read_call(event)
                case CallerJoined() | CallerRefused() | CallerAbandoned() | CallerLeft():
                    self.read_wait(event)
                case CallOffered() | OfferEnded() | CallAnswered():
                    self.read_offer(event)
                case CallCompleted() | HoldChanged():
                    self.read_talk(event)
                case Baseline() | AgentStateChanged() | MembershipChanged():
                    self.read_agent(event)
                case _:
                    pytest.fail(f"a simulator does not say {event}")

    def read_call(self, event: CallArrived | MenuChosen | CallReached | CallMarked | CallEnded) -> None:
        if isinstance(event, CallArrived):
            assert event.call not in self.calls
            self.calls[event.call] = CallFate(
                event.call,
                event.direction,
                event.at,
                event.caller.number,
                event.caller.name,
                event.line,
                event.internal,
            )
            return
        fate = self.calls[event.call]
        assert fate.ended is None
        if isinstance(event, MenuChosen):
            fate.menu.append(event.item)
        elif isinstance(event, CallMarked):
            if event.greeted:
                fate.greeted = event.at
            else:
                fate.asked, fate.rating = event.asked, event.rating
                fate.solved, fate.result_code = event.solved, event.result_code
        elif isinstance(event, CallReached):
            assert event.agent is not None
            assert self.agents[event.agent].state is AgentState.NON_QUEUE_CALL
            fate.answered = event.at
        else:
            assert all(visit.outcome is not Outcome.WAITING for visit in fate.visits)
            fate.ended, fate.pre, fate.mark = event.at, event.pre, event.mark

    def read_wait(self, event: CallerJoined | CallerRefused | CallerAbandoned | CallerLeft) -> None:
        fate = self.calls[event.call]
        if isinstance(event, (CallerJoined, CallerRefused)):
            assert all(visit.outcome is not Outcome.WAITING for visit in fate.visits)
            assert event.caller.number == fate.caller
            via = event.via if isinstance(event, CallerJoined) else ""
            visit = fate.join(event.queue, event.at, via)
            if isinstance(event, CallerRefused):
                visit.outcome, visit.left = event.reason, event.at
            else:
                visit.position_in = event.position
            return
        visit = self.waiting(event.call, event.queue)
        assert not [offer for offer in visit.offers if offer.result is None]
        visit.outcome = event.reason if isinstance(event, CallerLeft) else Outcome.ABANDONED
        visit.left, visit.position_out = event.at, event.position

    def read_offer(self, event: CallOffered | OfferEnded | CallAnswered) -> None:
        agent, visit = self.agents[event.agent], self.waiting(event.call, event.queue)
        if isinstance(event, CallOffered):
            assert (agent.state, agent.rings, agent.talks) == (FREE, None, None)
            assert event.queue in agent.queues
            agent.rings = event.call
            visit.offers.append(OfferFate(event.agent, event.at))
            return
        assert agent.rings == event.call
        agent.rings = None
        (offer,) = [offer for offer in visit.offers if offer.agent == event.agent and offer.result is None]
        offer.ended = event.at
        if isinstance(event, OfferEnded):
            offer.result = event.result
            return
        offer.ended, offer.result = event.picked_up or event.at, OfferResult.ANSWERED
        agent.talks = event.call
        visit.outcome, visit.left, visit.answered, visit.agent = (
            Outcome.ANSWERED,
            event.at,
            event.at,
            event.agent,
        )
        fate = self.calls[event.call]
        fate.answered = fate.answered or event.at

    def read_talk(self, event: CallCompleted | HoldChanged) -> None:
        assert event.call is not None
        visit = self.calls[event.call].visits[-1]
        assert visit.answered
        assert visit.ended is None
        if isinstance(event, HoldChanged):
            if event.on:
                self.held[event.call] = event.at
            else:
                visit.hold_s += event.at - self.held.pop(event.call)
            return
        agent = self.agents[event.agent]
        assert agent.talks == event.call
        assert event.call not in self.held
        agent.talks = None
        self.wraps[event.agent] = visit
        visit.ended, visit.cause = event.at, event.cause

    def read_agent(self, event: Baseline | AgentStateChanged | MembershipChanged) -> None:
        if isinstance(event, Baseline):
            self.agents = {seen.agent: Seen(set(seen.queues), seen.state) for seen in event.agents}
            return
        agent = self.agents[event.agent]
        if isinstance(event, MembershipChanged):
            assert event.member != (event.queue in agent.queues)
            agent.queues ^= {event.queue}
            return
        assert (agent.rings, agent.talks) == (None, None)
        if agent.state is AgentState.WRAPUP:
            self.wraps.pop(event.agent).wrap_until = event.at
        agent.state = event.state

    def waiting(self, call: CallId, queue: QueueName) -> VisitFate:
        visit = self.calls[call].visits[-1]
        assert (visit.queue, visit.outcome) == (queue, Outcome.WAITING)
        return visit


def plain(calls: dict[CallId, CallFate]) -> list[CallFate]:
    """Leave out what no event tells; sums of floats are compared by the millisecond."""
    copies = msgspec.convert(msgspec.to_builtins(list(calls.values())), list[CallFate])
    for fate in copies:
        fate.repeat_of = None
        for visit in fate.visits:
            visit.hold_s = round(visit.hold_s, 3)
            visit.via = "" if visit.outcome in (Outcome.FULL, Outcome.JOIN_EMPTY) else visit.via
    return copies


@pytest.mark.parametrize(
    ("options", "day"),
    [
        (Options(), date(2026, 11, 23)),
        (Options(), date(2026, 11, 24)),
        (Options(), date(2026, 11, 29)),
        (Options(agents=5), date(2026, 11, 23)),
        (Options(agents=15, volume=5), date(2026, 11, 23)),
        (Options(seed=4, agents=420, volume=0.2), date(2026, 11, 27)),
    ],
)
def test_a_reader_of_the_events_finds_what_the_ledger_says(
    simulate: Callable[..., Simulated], options: Options, day: date
) -> None:
    events, ledger = simulate(options, day)
    reader = Reader()
    reader.read(events)
    assert plain(reader.calls) == plain(ledger.calls)
    assert not reader.held
    assert {seen.state for seen in reader.agents.values()} == {AgentState.LOGGED_OFF}


def test_a_lost_event_would_be_noticed(monday: Simulated) -> None:
    events, ledger = monday
    kept = [event for event in events if not isinstance(event, MenuChosen)]
    reader = Reader()
    reader.read(kept)
    assert plain(reader.calls) != plain(ledger.calls)


def test_the_ledger_can_be_read_back_from_json(monday: Simulated) -> None:
    _, ledger = monday
    lines = ledger.json().splitlines()
    assert [msgspec.json.decode(line, type=CallFate) for line in lines] == list(ledger.calls.values())
