from collections import Counter
from functools import partial
from random import Random

import pytest

from wallboard.domain.caller import caller_of
from wallboard.domain.events import CallAnswered, CallerAbandoned, CallOffered, Event, OfferEnded
from wallboard.domain.words import Direction, OfferResult, Outcome
from wallboard.sources.simulator.centre import QueueSpec, Unit, units_of
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.ledger import CallFate
from wallboard.sources.simulator.plans import Kind, Task
from wallboard.sources.simulator.queues import Place, Queues
from wallboard.sources.simulator.roster import Person, Shift
from wallboard.sources.simulator.staff import Agent, Staff
from wallboard.sources.simulator.switch import LiveCall


class Desk:
    """One queue with a few agents who are all there; remembers how every wait ended."""

    def __init__(self, agents: int, *, ring_all: bool = False, limit: int = 10, strict: bool = False) -> None:
        self.engine = Engine(0.0)
        spec = QueueSpec("Sales", 20, 1.0, 60, 10, limit, ring_all=ring_all, strict=strict)
        self.agents = [
            Agent(Person(f"A{n}", f"Agent {n}", "Sales", ("Sales",), n, Shift(8, 16))) for n in range(agents)
        ]
        self.staff = Staff(self.engine, self.agents)
        self.queues = Queues(self.engine, self.staff, (spec,), Random(5))
        self.staff.attend(self.queues)
        self.queues.attend(self)
        self.ended: list[tuple[str, Outcome]] = []
        self.unit: Unit = units_of(40, 1.0)[0]
        for n, agent in enumerate(self.agents):
            self.engine.at(n, partial(self.staff.log_on, agent))

    def answered(self, place: Place, agent: Agent) -> None:
        self.ended.append((place.call.id, Outcome.ANSWERED))

        def hang_up() -> None:
            self.staff.wrap_up(agent, 10, timer=False)

        self.engine.after(100, hang_up)

    def unanswered(self, call: LiveCall, spec: QueueSpec, outcome: Outcome) -> None:
        self.ended.append((call.id, outcome))

    def call(self, name: str, at: float, *, gives_up: float | None = None, priority: int = 0) -> None:
        caller = caller_of("+36581234567")
        call = LiveCall(CallFate(name, Direction.INBOUND, at, caller.number), caller, self.unit)

        def join() -> None:
            place = self.queues.join(call, "Sales", priority=priority)
            if place is not None and gives_up is not None:
                place.timers.append(
                    self.engine.after(gives_up, lambda: self.queues.leave(place, Outcome.ABANDONED))
                )

        self.engine.at(at, join)

    def run(self) -> list[Event]:
        return list(self.engine.run())


def test_the_agent_who_has_been_free_the_longest_is_rung_first() -> None:
    desk = Desk(3)
    desk.call("one", 10)
    desk.call("two", 11)
    offers = [(event.call, event.agent) for event in desk.run() if isinstance(event, CallOffered)]
    assert offers[:2] == [("one", "A0"), ("two", "A1")]


def test_all_phones_of_a_ring_all_queue_ring_and_the_fastest_gets_the_call() -> None:
    desk = Desk(3, ring_all=True)
    desk.call("one", 10)
    events = desk.run()
    assert [event.agent for event in events if isinstance(event, CallOffered)] == ["A0", "A1", "A2"]
    (answer,) = [event for event in events if isinstance(event, CallAnswered)]
    lost = [event for event in events if isinstance(event, OfferEnded)]
    assert {event.agent for event in lost} | {answer.agent} == {"A0", "A1", "A2"}
    assert {(event.result, event.at) for event in lost} == {(OfferResult.ELSEWHERE, answer.at)}


def test_who_hangs_up_while_a_phone_rings_sets_the_agent_free() -> None:
    desk = Desk(1)
    desk.call("one", 10, gives_up=1.0)
    desk.call("two", 10.5)
    desk.run()
    assert desk.ended == [("one", Outcome.ABANDONED), ("two", Outcome.ANSWERED)]


def test_the_phone_falls_silent_before_the_caller_is_gone() -> None:
    desk = Desk(1)
    desk.call("one", 10, gives_up=1.0)
    events = [event for event in desk.run() if isinstance(event, (OfferEnded, CallerAbandoned))]
    assert events == [
        OfferEnded(11.0, "one", "Sales", "A0", OfferResult.CANCELLED),
        CallerAbandoned(11.0, "one", "Sales", 1),
    ]


def test_a_full_queue_and_an_empty_one_refuse() -> None:
    desk = Desk(1, limit=1)
    for n, name in enumerate(("answered", "waits", "refused")):
        desk.call(name, 10 + 20 * n)
    desk.run()
    assert ("refused", Outcome.FULL) in desk.ended
    nobody = Desk(0)
    nobody.call("one", 10)
    nobody.run()
    assert nobody.ended == [("one", Outcome.JOIN_EMPTY)]


def test_priority_goes_ahead_of_those_who_wait_longer() -> None:
    desk = Desk(1)
    for name, at, priority in (("first", 10, 0), ("second", 30, 0), ("passed on", 31, 1)):
        desk.call(name, at, priority=priority)
    desk.run()
    assert [name for name, _ in desk.ended] == ["first", "passed on", "second"]


@pytest.mark.parametrize(("strict", "outcome"), [(True, Outcome.LEAVE_EMPTY), (False, Outcome.ANSWERED)])
def test_a_strict_queue_sends_callers_away_when_the_last_one_pauses(
    *, strict: bool, outcome: Outcome
) -> None:
    desk = Desk(1, strict=strict)
    desk.call("talks", 10)
    desk.call("waits", 30)
    task = Task(40, Kind.PAUSE, 60, "Meeting", together=True)
    desk.engine.at(40, lambda: desk.staff.call_away(desk.agents[0], task))
    desk.run()
    assert desk.ended == [("talks", Outcome.ANSWERED), ("waits", outcome)]


def test_a_missed_call_goes_to_somebody_else() -> None:
    desk = Desk(2)
    for n in range(300):
        desk.call(f"{n}", 10 + 200 * n)
    events = desk.run()
    missed = [
        event for event in events if isinstance(event, OfferEnded) and event.result is OfferResult.MISSED
    ]
    assert missed
    answers = {event.call: event.agent for event in events if isinstance(event, CallAnswered)}
    by_others = Counter(answers[event.call] != event.agent for event in missed)
    assert by_others[True] > by_others[False]
    assert len(answers) == 300
