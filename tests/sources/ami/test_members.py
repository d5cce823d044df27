"""Members of queues into one state an agent."""

from typing import Any

import pytest

from tests.sources.ami.story import Story, block
from wallboard.domain.events import AgentPresent, AgentStateChanged, Baseline, Event, MembershipChanged
from wallboard.domain.words import AgentState

ANNA = "PJSIP/1101"


def row(queue: str = "sales", /, **fields: object) -> bytes:
    """A member in a listing."""
    whole = {
        "Queue": queue,
        "Name": "Anna",
        "Location": ANNA,
        "Status": 1,
        "Paused": 0,
        "InCall": 0,
        **fields,
    }
    return block("QueueMember", **whole)


def told(story: Story, at: float, event: str = "QueueMemberStatus", **fields: object) -> list[Event]:
    whole = {"Queue": "sales", "MemberName": "Anna", "Interface": ANNA, "Status": 1, "Paused": 0, **fields}
    return story.hear(at, event, **whole)


def present(story: Story, at: float, *rows: bytes) -> AgentPresent:
    baseline = story.list(*rows, at=at)[0]
    assert isinstance(baseline, Baseline)
    (agent,) = baseline.agents
    return agent


@pytest.mark.parametrize(
    ("fields", "state", "reason"),
    [
        ({"Status": 0}, AgentState.AVAILABLE, ""),
        ({"Status": 1}, AgentState.AVAILABLE, ""),
        ({"Status": 2}, AgentState.NON_QUEUE_CALL, ""),
        ({"Status": 3}, AgentState.NON_QUEUE_CALL, ""),
        ({"Status": 4}, AgentState.LOGGED_OFF, "unreachable"),
        ({"Status": 5, "Paused": 1}, AgentState.LOGGED_OFF, "unreachable"),
        ({"Status": 6, "Paused": 1}, AgentState.RINGING, ""),
        ({"Status": 7}, AgentState.NON_QUEUE_CALL, ""),
        ({"Status": 8}, AgentState.NON_QUEUE_CALL, ""),
        ({"Status": 2, "InCall": 1, "Paused": 1}, AgentState.ON_CALL, ""),
        ({"Status": 1, "Paused": 1, "PausedReason": "Lunch"}, AgentState.PAUSED, "Lunch"),
        ({"Status": 1, "Paused": 1, "PausedReason": ""}, AgentState.PAUSED, ""),
    ],
)
def test_the_first_rule_that_fits_gives_the_state(
    fields: dict[str, object], state: AgentState, reason: str
) -> None:
    agent = present(Story(), 100.0, row(**fields))
    assert (agent.agent, agent.name, agent.state, agent.reason) == (ANNA, "Anna", state, reason)


def test_one_change_of_a_phone_in_three_queues_is_told_once() -> None:
    story = Story(row("a"), row("b"), row("c"))
    events = [e for queue in "bac" for e in told(story, 5.0, Queue=queue, Status=6)]
    assert events == [AgentStateChanged(5.0, ANNA, AgentState.RINGING)]


def test_paused_in_some_queues_is_available_with_a_mark() -> None:
    story = Story(row("a"), row("b"))
    pause = {"event": "QueueMemberPause", "Paused": 1, "PausedReason": "Lunch"}
    events = told(story, 5.0, Queue="a", **pause) + told(story, 5.0, Queue="b", **pause)  # type: ignore[arg-type]
    assert events == [
        AgentStateChanged(5.0, ANNA, AgentState.AVAILABLE, paused_in=1),
        AgentStateChanged(5.0, ANNA, AgentState.PAUSED, "Lunch"),
    ]
    agent = present(story, 9.0, row("a", Paused=1), row("b"))
    assert (agent.state, agent.paused_in, agent.queues) == (AgentState.AVAILABLE, 1, ("a", "b"))


def test_a_pause_counts_from_its_beginning_however_often_it_is_repeated() -> None:
    story = Story(row())
    lunch = {"Paused": 1, "PausedReason": "Lunch"}
    assert told(story, 100.0, "QueueMemberPause", **lunch, LastPause=100) != []
    assert told(story, 160.0, "QueueMemberPause", **lunch, LastPause=160) == []
    assert present(story, 170.0, row(**lunch, LastPause=160)).since == 100.0


def test_a_pause_from_before_us_counts_from_its_last_action() -> None:
    rows = row("a", Paused=1, LastPause=40), row("b", Paused=1, LastPause=60)
    assert present(Story(), 100.0, *rows).since == 60.0
    assert present(Story(), 100.0, row(Paused=1)).since is None


def test_another_reason_is_another_pause() -> None:
    story = Story(row(Paused=1, PausedReason="Lunch", LastPause=40), at=50.0)
    events = told(story, 90.0, "QueueMemberPause", Paused=1, PausedReason="Training")
    assert events == [AgentStateChanged(90.0, ANNA, AgentState.PAUSED, "Training")]


def test_a_state_that_goes_on_keeps_its_beginning_in_the_next_listing() -> None:
    story = Story(row())
    told(story, 30.0, Status=2)
    assert present(story, 60.0, row(Status=2)).since == 30.0
    assert present(story, 90.0, row(Status=1)).since is None


def test_a_mark_that_changes_keeps_the_beginning_of_the_state() -> None:
    story = Story(row("a"), row("b"))
    told(story, 30.0, Queue="a", Status=2)
    assert told(story, 40.0, "QueueMemberPause", Queue="a", Status=2, Paused=1) == [
        AgentStateChanged(40.0, ANNA, AgentState.NON_QUEUE_CALL, paused_in=1)
    ]
    assert present(story, 60.0, row("a", Status=2, Paused=1), row("b", Status=2)).since == 30.0


# --- wrap-up -----------------------------------------------------------------------------------------


def test_wrap_up_is_shown_by_a_listing_where_its_length_is_known() -> None:
    agent = present(Story(wrapup_s={"*": 10.0}), 105.0, row(LastCall=100))
    assert (agent.state, agent.since, agent.until) == (AgentState.WRAPUP, 100.0, 110.0)


@pytest.mark.parametrize(("wrapup_s", "at"), [({"*": 10.0}, 110.0), ({"night": 10.0}, 105.0)])
def test_wrap_up_that_is_over_or_unknown_is_none(wrapup_s: dict[str, float], at: float) -> None:
    assert present(Story(wrapup_s=wrapup_s), at, row(LastCall=100)).state is AgentState.AVAILABLE


def test_shared_wrap_up_is_that_of_the_queue_of_the_call() -> None:
    rows = [row("a", LastCall=100), row("b", LastCall=100)]
    story = Story(*rows, wrapup_s={"a": 5.0, "b": 20.0}, at=101.0)
    assert present(story, 102.0, *rows).until == 120.0, "the longest, where the call was not seen"
    story.hear(103.0, "AgentComplete", Queue="a", Interface=ANNA)
    assert present(story, 104.0, *rows).until == 105.0


def test_no_event_ends_a_wrap_up_before_its_time() -> None:
    story = Story(row(LastCall=100), at=101.0, wrapup_s={"*": 10.0})
    assert told(story, 102.0, Status=1) == []


# --- calls -------------------------------------------------------------------------------------------


def test_the_end_of_a_call_takes_an_agent_off_it_as_no_event_may() -> None:
    story = Story(row(Status=2, InCall=1))
    events = story.hear(9.0, "AgentComplete", Queue="sales", Interface=ANNA)
    assert events[1:] == [AgentStateChanged(9.0, ANNA, AgentState.AVAILABLE)]
    assert len(story.hear(9.5, "AgentComplete", Queue="sales", Interface=ANNA)) == 1


CALL = {"Queue": "sales", "Interface": ANNA, "Uniqueid": "7.1", "DestChannel": "PJSIP/1101-0a"}


def on_call(*, early: bool = False) -> Story:
    """Anna's phone rings at 2 s and is picked up at 5 s; its status may come before the call's events."""
    story = Story(row(), at=1.0)
    if early:
        told(story, 1.99, Status=6)
    story.hear(2.0, "AgentCalled", **CALL)
    told(story, 2.01, Status=6)
    told(story, 4.99, Status=2)
    story.hear(5.0, "AgentConnect", **CALL)
    return story


def states(events: list[Event]) -> list[AgentStateChanged]:
    return [event for event in events if isinstance(event, AgentStateChanged)]


@pytest.mark.parametrize("early", [True, False])
def test_who_was_paused_during_a_call_is_paused_from_its_end(early: bool) -> None:
    story = on_call(early=early)
    lunch: dict[str, Any] = {"Paused": 1, "PausedReason": "Lunch"}
    told(story, 7.0, "QueueMemberPause", Status=2, **lunch)
    events = story.hear(9.0, "AgentComplete", **CALL)
    assert states(events) == events[1:] == [AgentStateChanged(9.0, ANNA, AgentState.PAUSED, "Lunch")]
    assert told(story, 9.0005, Status=1, **lunch) == []
    assert story.wait(11.0) == []


def test_a_phone_that_is_told_free_a_moment_after_the_call_was_on_no_other() -> None:
    story = on_call()
    assert states(story.hear(9.0, "AgentComplete", **CALL)) == []
    assert story.wait(9.5) == []
    assert told(story, 9.6, Status=1) == [AgentStateChanged(9.6, ANNA, AgentState.AVAILABLE)]
    assert story.wait(11.0) == []


def test_a_phone_that_stays_busy_after_the_call_is_on_another() -> None:
    story = on_call()
    story.hear(9.0, "AgentComplete", **CALL)
    assert story.wait(10.1) == [AgentStateChanged(10.1, ANNA, AgentState.NON_QUEUE_CALL)]
    assert story.wait(12.0) == []
    assert told(story, 20.0, Status=1) == [AgentStateChanged(20.0, ANNA, AgentState.AVAILABLE)]


def test_a_phone_that_was_busy_before_the_call_is_busy_after_it() -> None:
    story = Story(row(), at=1.0)
    told(story, 1.5, Status=2)
    story.hear(20.0, "AgentCalled", **CALL)
    story.hear(21.0, "AgentConnect", **CALL)
    told(story, 22.0, "QueueMemberPause", Status=2, Paused=1)
    assert states(story.hear(30.0, "AgentComplete", **CALL)) == []
    assert story.wait(40.0) == []


def test_a_phone_that_rang_in_vain_is_busy_with_its_own_call_later() -> None:
    story = Story(row(), at=1.0)
    story.hear(2.0, "AgentCalled", **CALL)
    story.hear(8.0, "AgentRingNoAnswer", **CALL)
    told(story, 100.0, Status=2)
    told(story, 101.0, "QueueMemberPause", Status=2, Paused=1)
    assert states(story.hear(130.0, "AgentComplete", Queue="sales", Interface=ANNA)) == []


def test_a_conversation_from_before_us_leaves_its_phone_free() -> None:
    caller = {"Uniqueid": "7.1", "Linkedid": "7.0", "BridgeId": "b"}
    channels = [
        block("CoreShowChannel", Channel="SIP/t-1", Application="Queue", ApplicationData="sales", **caller),
        block("CoreShowChannel", Channel="PJSIP/1101-0a", Application="AppQueue", BridgeId="b"),
        block("CoreShowChannel", Channel="SIP/gone-0a", Application="AppQueue", BridgeId="c"),
        block("CoreShowChannel", Channel="SIP/u-1", Application="Queue", Uniqueid="8.1", BridgeId="c"),
    ]
    story = Story()
    story.list(row(Status=2, Paused=1), at=1.0, channels=channels)
    assert states(story.hear(9.0, "AgentComplete", **CALL)) == [
        AgentStateChanged(9.0, ANNA, AgentState.PAUSED)
    ]


def test_who_is_removed_while_the_phone_is_still_busy_is_forgotten() -> None:
    story = on_call()
    story.hear(9.0, "AgentComplete", **CALL)
    story.hear(9.1, "QueueMemberRemoved", Queue="sales", Interface=ANNA)
    assert story.wait(11.0) == []


def test_the_next_call_at_once_is_no_other_call() -> None:
    story = on_call()
    story.hear(9.0, "AgentComplete", **CALL)
    story.hear(9.1, "AgentCalled", **{**CALL, "Uniqueid": "8.1"})
    assert story.wait(11.0) == []


def test_a_listing_between_the_end_of_a_call_and_the_phones_word_believes_the_end() -> None:
    story = on_call()
    story.hear(9.0, "AgentComplete", **CALL)
    assert present(story, 9.2, row(Status=2)).state is AgentState.AVAILABLE
    assert present(story, 12.0, row(Status=2)).state is AgentState.AVAILABLE, "until time has passed"
    assert story.wait(12.1) == [AgentStateChanged(12.1, ANNA, AgentState.NON_QUEUE_CALL)]


def test_the_end_of_a_call_of_somebody_who_is_no_member_changes_no_state() -> None:
    assert len(Story().hear(9.0, "AgentComplete", Queue="sales", Interface=ANNA)) == 1


# --- coming and going --------------------------------------------------------------------------------


def test_a_new_member_is_told_with_name_and_state() -> None:
    assert told(Story(), 5.0, "QueueMemberAdded") == [
        MembershipChanged(5.0, ANNA, "sales", member=True, name="Anna"),
        AgentStateChanged(5.0, ANNA, AgentState.AVAILABLE),
    ]


def test_leaving_the_last_queue_is_logging_off() -> None:
    story = Story(row("a"), row("b"))
    gone = {"Interface": ANNA, "MemberName": "Anna"}
    assert story.hear(5.0, "QueueMemberRemoved", Queue="a", **gone) == [
        MembershipChanged(5.0, ANNA, "a", member=False, name="Anna")
    ]
    assert story.hear(6.0, "QueueMemberRemoved", Queue="b", **gone) == [
        MembershipChanged(6.0, ANNA, "b", member=False, name="Anna"),
        AgentStateChanged(6.0, ANNA, AgentState.LOGGED_OFF),
    ]
    assert story.hear(7.0, "QueueMemberRemoved", Queue="b", **gone) == []


def test_leaving_the_queue_where_one_was_paused_may_be_a_change() -> None:
    story = Story(row("a"), row("b", Paused=1))
    events = story.hear(5.0, "QueueMemberRemoved", Queue="a", Interface=ANNA)
    assert events[1:] == [AgentStateChanged(5.0, ANNA, AgentState.PAUSED)]


def test_two_agents_may_have_one_name() -> None:
    baseline = Story(row(), row(Location="PJSIP/1102")).first[0]
    assert isinstance(baseline, Baseline)
    assert [(agent.agent, agent.name) for agent in baseline.agents] == [
        (ANNA, "Anna"),
        ("PJSIP/1102", "Anna"),
    ]


def test_a_name_that_would_disturb_the_wall_is_made_harmless() -> None:
    assert present(Story(), 1.0, row(Name="An\u202ena" + "x" * 200)).name == "An na" + "x" * 75


def test_a_fresh_pause_tells_the_servers_clock() -> None:
    story = Story(row())
    told(story, 1000.5, "QueueMemberPause", Paused=1, LastPause=400)
    assert story.session.clock.skew == 600.5
    told(story, 1001.0, "QueueMemberPause", Paused=1)
    assert story.session.clock.skew == 600.5
