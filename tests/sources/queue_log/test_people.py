"""Who works in which queue and who pauses, as far as a log tells."""

from tests.sources.queue_log.made import NOON, line, told
from wallboard.domain.events import AgentStateChanged, Event, MembershipChanged
from wallboard.domain.words import AgentState
from wallboard.sources.queue_log.translate import Translator

A, P, OFF = AgentState.AVAILABLE, AgentState.PAUSED, AgentState.LOGGED_OFF


def states(events: list[Event]) -> list[tuple[AgentState, str, int]]:
    return [(e.state, e.reason, e.paused_in) for e in events if isinstance(e, AgentStateChanged)]


def members(events: list[Event]) -> list[tuple[str, bool]]:
    return [(e.queue, e.member) for e in events if isinstance(e, MembershipChanged)]


def ada(at: float, what: str, *data: object, queue: str = "q") -> bytes:
    return line(at, what, *data, call="MANAGER", queue=queue, agent="Ada")


def test_a_member_comes_and_goes() -> None:
    events = told(ada(0, "ADDMEMBER", ""), ada(1, "ADDMEMBER", "", queue="r"), ada(9, "REMOVEMEMBER", ""))
    assert members(events) == [("q", True), ("r", True), ("q", False)]
    assert states(events) == [(A, "", 0)]


def test_one_may_come_pausing() -> None:
    assert states(told(ada(0, "ADDMEMBER", "PAUSED"))) == [(A, "", 0), (P, "", 0)]


def test_who_pauses_in_all_queues_pauses() -> None:
    events = told(
        ada(0, "ADDMEMBER"), ada(0, "ADDMEMBER", queue="r"),
        ada(5, "PAUSE", "Lunch"), ada(6, "PAUSE", "Lunch", queue="r"), ada(6, "PAUSE", "Lunch", queue="r"),
        ada(9, "UNPAUSE"), ada(9, "UNPAUSE", queue="r"),
    )  # fmt: skip
    assert states(events)[1:] == [(A, "", 1), (P, "Lunch", 0), (A, "", 1), (A, "", 0)]


def test_a_pause_in_all_at_once_is_told_for_each_queue_too() -> None:
    """So does Asterisk: PAUSEALL, then a PAUSE for each."""
    events = told(
        ada(0, "ADDMEMBER"), ada(5, "PAUSEALL", "Tea", queue="NONE"), ada(5, "PAUSE", "Tea"),
        ada(9, "UNPAUSEALL", queue="NONE"), ada(9, "UNPAUSE"),
    )  # fmt: skip
    assert set(states(events)[1:3]) == {(P, "Tea", 0)}
    assert set(states(events)[3:]) == {(A, "", 0)}


def test_taken_back_queue_by_queue_a_pause_is_over() -> None:
    events = told(
        ada(0, "ADDMEMBER"), ada(5, "PAUSEALL", "Tea", queue="NONE"), ada(5, "PAUSE", "Tea"),
        ada(9, "UNPAUSE"),
    )  # fmt: skip
    assert states(events)[-1] == (A, "", 0)


def test_a_reason_may_come_later_and_only_of_a_pause() -> None:
    events = told(
        ada(0, "ADDMEMBER"), ada(1, "PAUSEREASON", "Nothing"), ada(5, "PAUSE"), ada(6, "PAUSEREASON", "Lunch")
    )
    assert states(events)[1:] == [(P, "", 0), (P, "Lunch", 0)]


def test_agents_log_on_and_off() -> None:
    events = told(
        ada(0, "ADDMEMBER"), ada(5, "AGENTLOGOFF", "SIP/1", 300, queue="NONE"),
        ada(9, "AGENTCALLBACKLOGIN", "1@x", queue="NONE"),
    )  # fmt: skip
    assert states(events) == [(A, "", 0), (OFF, "", 0), (A, "", 0)]


def test_members_of_the_configuration_file_are_known_by_their_work() -> None:
    events = told(ada(0, "PAUSE", "Lunch"))
    assert members(events) == [("q", True)]
    assert states(events) == [(A, "", 0), (P, "Lunch", 0)]


def test_a_restart_ends_pauses_and_the_present_lists_who_is_in_a_queue() -> None:
    translator = Translator(id_of={"Ada": "PJSIP/1", "Bea": "PJSIP/2"}.__getitem__)
    events = told(ada(0, "PAUSE", "Lunch"), translator=translator)
    assert [e.name for e in events if isinstance(e, MembershipChanged)] == ["Ada"]
    told(line(1, "UNPAUSEALL", queue="NONE", agent="Bea"), translator=translator)
    (present,) = translator.present(NOON + 1.0).agents
    assert (present.agent, present.state, present.reason, present.queues) == ("PJSIP/1", P, "Lunch", ("q",))
    told(line(2, "QUEUESTART", call="NONE", queue="NONE"), translator=translator)
    assert translator.present(NOON + 3.0).agents[0].state is A
