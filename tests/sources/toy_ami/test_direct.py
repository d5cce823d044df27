"""Calls without a queue."""

import pytest

from tests.sources.toy_ami.client import RawClient, all_of
from tests.sources.toy_ami.stories import CALLER, OPENING, PHONE, Story, clock, staffed
from wallboard.domain.events import (
    AgentPresent,
    AgentStateChanged,
    Baseline,
    CallArrived,
    CallCompleted,
    CallEnded,
    CallerRefused,
    CallReached,
    Event,
    QueuePresent,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.domain.words import AgentState, Direction, EndCause, Outcome, Pre
from wallboard.sources.toy_ami import Habits, ToyAmi, ToyOptions

CALLED_BACK: list[Event] = [
    AgentStateChanged(OPENING + 1, PHONE, AgentState.NON_QUEUE_CALL),
    CallArrived(OPENING + 1, "out-1", CALLER, direction=Direction.OUTBOUND),
    CallReached(OPENING + 9, "out-1", PHONE),
    CallEnded(OPENING + 60, "out-1"),
    AgentStateChanged(OPENING + 60, PHONE, AgentState.AVAILABLE),
]


def events_of(*events: Event, habits: Habits | None = None) -> list[dict[str, str]]:
    options = ToyOptions(real_time=False, habits=habits or Habits(local_callers=0.0))
    with ToyAmi([*staffed("support"), *events], clock, options) as toy, RawClient(toy) as client:
        client.login()
        all_of(toy, client)
        return client.events()


def test_an_agent_who_rings_back_is_in_use_meanwhile() -> None:
    events = events_of(*CALLED_BACK)
    names = [event["Event"] for event in events]

    assert [e["Status"] for e in events if e["Event"] == "QueueMemberStatus"] == ["2", "1"]
    assert names.count("BridgeEnter") == names.count("BridgeLeave") == names.count("Hangup") == 2
    assert not any(name.startswith(("QueueCaller", "AgentC")) for name in names)


def test_a_call_back_that_nobody_takes_is_only_a_busy_phone() -> None:
    events = events_of(*(event for event in CALLED_BACK if not isinstance(event, CallReached)))

    assert {event["Event"] for event in events} == {"QueueMemberStatus", "DeviceStateChange"}


def test_a_caller_may_reach_an_agent_directly() -> None:
    events = events_of(
        CallArrived(OPENING + 1, "in-1", CALLER, "5009"),
        CallReached(OPENING + 5, "in-1", PHONE),
        CallEnded(OPENING + 50, "in-1"),
    )

    assert [e["Status"] for e in events if e["Event"] == "QueueMemberStatus"] == ["2", "1"]
    assert len({e["Linkedid"] for e in events if "Linkedid" in e}) == 1
    assert sum(e["Event"] == "Hangup" for e in events) == 2


@pytest.mark.parametrize("local_callers", [0.0, 1.0])
def test_a_hang_up_in_the_menu_is_requested_by_the_caller(local_callers: float) -> None:
    events = events_of(
        CallArrived(OPENING + 1, "in-1", CALLER, "5000"),
        CallEnded(OPENING + 5, "in-1", Pre.IVR_ABANDON),
        habits=Habits(local_callers=local_callers),
    )
    ends = [event["Event"] for event in events if event["Event"].endswith(("HangupRequest", "Hangup"))]

    trunk = ["HangupRequest", "SoftHangupRequest", "Hangup"]
    local = ["SoftHangupRequest", "HangupRequest", "Hangup", "SoftHangupRequest", "Hangup"]
    assert ends == (local if local_callers else trunk)


def test_a_refused_caller_is_no_event_of_any_queue() -> None:
    events = events_of(
        CallArrived(OPENING + 1, "in-1", CALLER, "5001"),
        CallerRefused(OPENING + 2, "in-1", "support", Outcome.FULL),
        CallEnded(OPENING + 2, "in-1"),
    )

    assert {event["Privilege"] for event in events} == {"call,all"}
    assert not any("Queue" in event for event in events)


def test_an_end_without_a_call_is_that_of_the_agents_talk() -> None:
    story = Story().ring(PHONE).answer(PHONE)
    end = CallCompleted(story.now + 5, None, "support", PHONE, EndCause.AGENT)
    events = events_of(*story.events, end, habits=Habits(local_callers=0.0, bare_completes=0.0))

    assert [event["Uniqueid"] for event in events if event["Event"] == "AgentComplete"] == [
        event["Uniqueid"] for event in events if event["Event"] == "AgentConnect"
    ]


def test_who_was_asked_in_an_attended_transfer_hangs_up_with_the_caller() -> None:
    story = Story().ring(PHONE).answer(PHONE).complete(PHONE, EndCause.TRANSFER)
    events = events_of(*story.events, habits=Habits(local_callers=0.0, attended_transfers=1.0))
    names = [event["Event"] for event in events]

    assert names.count("AttendedTransfer") == 1
    assert names.count("Newchannel") == names.count("Hangup") == 4
    assert names.count("BridgeEnter") == names.count("BridgeLeave")
    assert names.count("BridgeCreate") == names.count("BridgeDestroy") == 2


def test_a_listing_at_the_beginning_may_have_calls_in_it() -> None:
    baseline = Baseline(
        OPENING,
        (QueuePresent("support", 15.0),),
        (AgentPresent(PHONE, "Grace Okafor", AgentState.PAUSED, ("support",), "Lunch"),),
        waiting=(WaitingPresent("in-1", "support", OPENING - 9),),
        talking=(TalkingPresent("in-2", "support", PHONE),),
    )
    with ToyAmi([baseline], clock) as toy, RawClient(toy) as client:
        client.login()
        items = client.items("QueueStatus")

    assert [item["Event"] for item in items] == ["QueueParams", "QueueMember", "QueueEntry"]
    assert (items[0]["ServiceLevel"], items[0]["Calls"]) == ("15", "1")
    assert (items[1]["PausedReason"], items[1]["InCall"], items[1]["Status"]) == ("Lunch", "1", "2")
