"""Who is free although callers wait."""

from msgspec.structs import replace

from tests.domain.kpis.queues import NOW, queue
from wallboard.domain.caller import WITHHELD
from wallboard.domain.day.free import APART_S, free_of, free_while_waiting
from wallboard.domain.snapshot import AgentNow, WaitingCaller
from wallboard.domain.words import AgentState

FREE, RINGING, PAUSED = AgentState.AVAILABLE, AgentState.RINGING, AgentState.PAUSED


def agent(
    name: str, state: AgentState = FREE, *, call: str | None = None, paused_in: int = 0, since: float = 0.0
) -> AgentNow:
    return AgentNow("pbx", name, name, state, since, ("sales",), call=call, paused_in=paused_in)


def caller(call: str, waited: float) -> WaitingCaller:
    return WaitingCaller(call, "sales", NOW - waited, WITHHELD)


def free(waiting: list[WaitingCaller], *agents: AgentNow) -> list[str]:
    return [one.agent for one in free_while_waiting(waiting, agents, NOW)]


def test_free_agents_count_once_a_caller_has_waited_longer_than_usual() -> None:
    agents = (agent("a"), agent("b", PAUSED), agent("c"))
    assert free([caller("1", APART_S)], *agents) == []
    assert free([caller("1", APART_S + 0.1)], *agents) == ["a", "c"]
    assert free([], *agents) == []


def test_a_caller_for_whom_a_phone_rings_is_being_served() -> None:
    agents = (agent("a"), agent("b", RINGING, call="1"))
    assert free([caller("1", 30)], *agents) == []
    assert free([caller("1", 30), caller("2", 9)], *agents) == []
    assert free([caller("1", 30), caller("2", 11)], *agents) == ["a"]
    assert free([caller("1", 30)], agent("a"), agent("b", RINGING)) == ["a"]  # rings for who knows whom


def test_who_has_just_become_free_has_yet_to_be_found() -> None:
    agents = (agent("a", since=NOW - APART_S), agent("b", since=NOW - APART_S - 0.1))
    assert free([caller("1", 30)], *agents) == ["b"]


def test_who_is_paused_in_some_queue_may_be_paused_in_this_one() -> None:
    assert free([caller("1", 30)], agent("a", paused_in=1), agent("b")) == ["b"]


def test_an_agent_of_several_queues_counts_once() -> None:
    agents = (agent("a"), agent("b"))
    shown = [
        replace(queue(), waiting=(caller("1", waited),), agents=agents, free_while_waiting=number)
        for waited, number in ((30, 2), (30, 2), (1, 0))
    ]
    assert free_of(shown) == 2
    assert free_of(shown[2:]) == 0
