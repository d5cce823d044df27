"""Listings into a Baseline: queues, who waits, who talks, the server's own counters."""

import pytest

from tests.sources.ami.story import Story, block
from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    Baseline,
    CallCompleted,
    CallerJoined,
    Counters,
    CountersRead,
    HoldChanged,
    QueuePresent,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.sources.ami.listing import phone_of
from wallboard.sources.ami.translate import WANTED

QUEUE = block(
    "QueueParams",
    Queue="sales",
    Holdtime=3,
    TalkTime=8,
    Completed=71,
    Abandoned=29,
    ServiceLevel=8,
    ServicelevelPerf="91.5",
    ServicelevelPerf2="80.0",
)
ANNA = block("QueueMember", Queue="sales", Name="Anna", Location="PJSIP/1101", Status=2)
LOCAL = block("QueueMember", Queue="sales", Name="Béla", Location="Local/1002@agents/n", Status=2)
ENTRY = block(
    "QueueEntry",
    Queue="sales",
    Uniqueid="7.1",
    Position=2,
    Wait=14,
    Priority=5,
    CallerIDNum="unknown",
    CallerIDName="Zoë",
)


def channel(name: str, application: str, bridge: str = "", **fields: object) -> bytes:
    whole = {"Channel": name, "Application": application, "BridgeId": bridge, "Linkedid": "7.0", **fields}
    return block("CoreShowChannel", **whole)


CALLER = channel(
    "PJSIP/trunk-0a",
    "Queue",
    "b1",
    Uniqueid="7.1",
    ApplicationData="sales,tT,,,60",
    CallerIDNum="0612345678",
    CallerIDName="<unknown>",
)


def listed(story: Story, *rows: bytes, at: float = 100.0, channels: list[bytes] | None = None) -> Baseline:
    baseline = story.list(*rows, at=at, channels=channels)[0]
    assert isinstance(baseline, Baseline)
    return baseline


def test_a_queue_comes_with_its_target_and_0_means_none() -> None:
    baseline = listed(Story(), QUEUE, block("QueueParams", Queue="night", ServiceLevel=0))
    assert baseline.queues == (QueuePresent("sales", 8), QueuePresent("night", None))


def test_the_servers_own_counters_follow_the_baseline() -> None:
    events = Story().list(QUEUE, at=100.0)
    assert events[1:] == [CountersRead(100.0, "sales", Counters(71, 29, 3, 8, 91.5, 80.0))]


def test_who_waits_joined_as_long_ago_as_the_server_says() -> None:
    (waiting,) = listed(Story(), QUEUE, ENTRY).waiting
    assert waiting == WaitingPresent("7.1", "sales", 86.0, Caller(None, "", "Zoë"), None, 2, 5)


@pytest.mark.parametrize("wait", ["999999999999999", "-5", "86401", ""])
def test_a_wait_that_cannot_be_says_nothing(wait: str) -> None:
    entry = ENTRY.replace(b"Wait: 14", f"Wait: {wait}".encode())
    (waiting,) = listed(Story(), QUEUE, entry).waiting
    assert waiting.joined == 100.0


def test_a_queue_whose_name_would_disturb_is_called_the_same_in_events_and_listings() -> None:
    story = Story(QUEUE.replace(b"sales", b"sa\x1b[2Jles"))
    (joined,) = story.hear(1.0, "QueueCallerJoin", Uniqueid="7.1", Queue="sa\x1b[2Jles")
    assert isinstance(joined, CallerJoined)
    baseline = story.first[0]
    assert isinstance(baseline, Baseline)
    assert [queue.queue for queue in baseline.queues] == [joined.queue] == ["sa [2Jles"]


def test_without_a_list_of_channels_nobody_knows_who_talks() -> None:
    baseline = listed(Story(), QUEUE, ANNA)
    assert (baseline.talking, baseline.calls) == (None, None)


def test_an_empty_list_of_channels_says_that_nobody_talks() -> None:
    baseline = listed(Story(), QUEUE, ANNA, channels=[])
    assert (baseline.talking, baseline.calls) == ((), frozenset())


def test_who_talks_is_found_through_the_bridge() -> None:
    phone = channel("PJSIP/1101-0b", "AppQueue", "b1", Uniqueid="7.5")
    baseline = listed(
        Story(), QUEUE, ANNA, channels=[phone, CALLER, channel("SIP/x-1", "Wait", Uniqueid="9.9")]
    )
    caller = Caller("+33612345678", "0612345678", "")
    assert baseline.talking == (TalkingPresent("7.1", "sales", "PJSIP/1101", None, caller, "7.0"),)
    assert baseline.calls == frozenset({"7.1", "7.5", "9.9"})


def test_a_local_agent_is_found_without_the_options_of_the_member() -> None:
    phone = channel("Local/1002@agents-0000000b;1", "AppQueue", "b1")
    baseline = listed(Story(), QUEUE, LOCAL, channels=[CALLER, phone])
    assert baseline.talking is not None
    assert [talk.agent for talk in baseline.talking] == ["Local/1002@agents/n"]


def test_an_agent_who_asks_a_colleague_still_talks_to_the_caller() -> None:
    phone = channel("PJSIP/1101-0b", "AppQueue", "another bridge")
    baseline = listed(Story(), QUEUE, ANNA, channels=[CALLER, phone])
    assert baseline.talking is not None
    assert [talk.agent for talk in baseline.talking] == ["PJSIP/1101"]


def test_a_removed_member_who_still_talks_is_named_by_the_phone() -> None:
    phone = channel("PJSIP/1101-0b", "AppQueue", "b1")
    baseline = listed(Story(), QUEUE, channels=[CALLER, phone])
    assert baseline.talking is not None
    assert [talk.agent for talk in baseline.talking] == ["PJSIP/1101"]


def test_a_caller_whom_the_agent_has_transferred_talks_out_of_no_queue() -> None:
    target = channel("PJSIP/1101-0c", "AppDial", "b1")
    assert listed(Story(), QUEUE, ANNA, channels=[CALLER, target]).talking == ()


def test_an_agent_seen_to_answer_is_believed_though_the_list_shows_another_channel() -> None:
    story = Story(QUEUE)
    story.hear(
        1.0, "AgentConnect", Uniqueid="7.1", Queue="sales", Interface="Local/5@x", DestChannel="Local/5@x-0;1"
    )
    optimised_away = channel("SIP/far-0c", "AppDial", "b1")
    baseline = listed(story, QUEUE, channels=[CALLER, optimised_away])
    assert baseline.talking is not None
    assert [talk.agent for talk in baseline.talking] == ["Local/5@x"]


@pytest.mark.parametrize("written", ["SALES,t", " sales ,t", "sales"])
def test_a_queue_is_named_as_events_name_it_however_the_dialplan_writes_it(written: str) -> None:
    caller = CALLER.replace(b"sales,tT,,,60", written.encode())
    phone = channel("PJSIP/1101-0b", "AppQueue", "b1")
    baseline = listed(Story(), QUEUE, ANNA, channels=[caller, phone])
    assert baseline.talking is not None
    assert [talk.queue for talk in baseline.talking] == ["sales"]


def test_the_queue_of_an_answer_that_was_seen_is_believed() -> None:
    story = Story(QUEUE)
    story.hear(1.0, "AgentConnect", Uniqueid="7.1", Queue="old", Interface="SIP/1", DestChannel="SIP/1-0a")
    baseline = listed(story, QUEUE, channels=[CALLER, channel("SIP/1-0a", "AppQueue", "b1")])
    assert baseline.talking is not None
    assert [talk.queue for talk in baseline.talking] == ["old"]


def test_a_phone_that_rings_is_no_conversation() -> None:
    waits = channel("PJSIP/trunk-0a", "Queue", "", Uniqueid="7.1", ApplicationData="sales")
    rings = channel("PJSIP/1101-0b", "AppQueue", "")
    assert listed(Story(), QUEUE, ANNA, ENTRY, channels=[waits, rings]).talking == ()


def test_who_was_answered_between_the_two_lists_still_waits_in_the_picture() -> None:
    phone = channel("PJSIP/1101-0b", "AppQueue", "b1")
    baseline = listed(Story(), QUEUE, ANNA, ENTRY, channels=[CALLER, phone])
    assert baseline.talking == ()
    assert [entry.call for entry in baseline.waiting] == ["7.1"]


def test_a_conversation_from_before_us_is_followed_like_any_other() -> None:
    story = Story()
    phone = channel("PJSIP/1101-0b", "AppQueue", "b1")
    story.list(QUEUE, ANNA, at=1.0, channels=[CALLER, phone])
    assert story.hear(2.0, "Hold", Channel="PJSIP/1101-0b") == [HoldChanged(2.0, "7.1", on=True)]
    assert story.hear(3.0, "Hangup", Uniqueid="7.1", Channel="PJSIP/trunk-0a") == []
    done, *_ = story.hear(3.0, "AgentComplete", Queue="sales", Interface="PJSIP/1101")
    assert done == CallCompleted(3.0, "7.1", "sales", "PJSIP/1101")


def test_who_waits_from_before_us_is_followed_like_any_other() -> None:
    story = Story(QUEUE, ENTRY)
    story.hear(1.0, "HangupRequest", Uniqueid="7.1")
    assert story.hear(1.0, "Hangup", Uniqueid="7.1") == [], "its end in the queue is still to come"


def test_a_listing_does_not_put_back_who_has_just_left() -> None:
    story = Story(QUEUE, ENTRY)
    story.hear(1.0, "QueueCallerLeave", Uniqueid="7.1", Queue="sales")
    story.list(QUEUE, ENTRY, at=1.1)
    assert story.session.translator._calls._calls["7.1"].waiting is None


def test_the_phone_is_told_from_the_name_of_its_channel() -> None:
    names = ["PJSIP/1101-0000000a", "Local/1001@agents-00000002;1", "SIP/voip-trunk-0000002a", ""]
    assert [phone_of(name) for name in names] == ["PJSIP/1101", "Local/1001@agents", "SIP/voip-trunk", ""]


def test_transcripts_of_the_dialplan_are_not_read() -> None:
    assert not WANTED & {"VarSet", "Newexten", "Newchannel", "DeviceStateChange", "TestEvent"}
