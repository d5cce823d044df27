"""The traps of a real server's events, each with the bytes it was met in."""

import itertools
import re

from tests.sources.ami.replay import RECORDINGS, read
from tests.sources.ami.story import Story, block, recorded, recorded_call
from tests.sources.ami.test_fates import outcomes, stays
from tests.sources.ami.test_fates import recorded as events_of_recording
from wallboard.domain.events import (
    AgentStateChanged,
    Baseline,
    CallAnswered,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    ConnectionLost,
    CountersRead,
    Event,
    HoldChanged,
    MembershipChanged,
    OfferEnded,
)
from wallboard.domain.words import AgentState, OfferResult, Outcome
from wallboard.sources.ami.protocol import Protocol


def call_with(name: str, fate: str, **known: str) -> bytes:
    """The Uniqueid of the first recorded call that was meant to go this way and did."""
    return next(
        str(row["uniqueid"])
        for row in outcomes(name)
        if row["fate"] == fate and all(row.get(key) == value for key, value in known.items())
    ).encode()


def kinds(events: list[Event]) -> list[str]:
    return [type(event).__name__ for event in events]


def test_1_an_abandon_and_the_leave_after_it_are_one_end() -> None:
    _, events = recorded_call("fates", call_with("fates", "abandon", status="HANGUP"))
    ends = [event for event in events if isinstance(event, CallerAbandoned | CallerLeft)]
    assert kinds(list(ends)) == ["CallerAbandoned"]


def test_2_an_abandon_may_be_a_time_out() -> None:
    _, events = recorded_call("fates", call_with("fates", "timeout", status="TIMEOUT"))
    (left,) = [event for event in events if isinstance(event, CallerAbandoned | CallerLeft)]
    assert isinstance(left, CallerLeft)
    assert left.reason is Outcome.UNKNOWN


def test_3_refused_callers_are_invisible() -> None:
    refused = {row["uniqueid"] for row in outcomes("main") if row.get("status") in {"FULL", "JOINEMPTY"}}
    alone = {row["uniqueid"] for row in outcomes("main") if len(row.get("steps", ())) == 1} & refused
    assert alone
    assert not alone & stays(events_of_recording("main")).keys()


def test_4_an_end_without_channels_finds_its_call() -> None:
    for name, number in (("fates", 1), ("overlap", 3), ("reconnect", 2)):
        bare = [data for _, data in recorded(name, rb"^Event: AgentComplete\r\n") if b"Uniqueid" not in data]
        assert len(bare) == number
    done = [
        e
        for n in ("fates", "overlap", "reconnect")
        for e in events_of_recording(n)
        if isinstance(e, CallCompleted)
    ]
    assert all(event.call is not None for event in done)


def test_5_the_call_is_the_channel_in_the_queue_and_not_what_it_is_linked_to() -> None:
    uniqueid = call_with("fates", "answered", channel="Local/5001@from-trunk-00000013;2")
    _, events = recorded_call("fates", uniqueid)
    (joined,) = [event for event in events if isinstance(event, CallerJoined)]
    assert (joined.call, joined.linked) == ("1795324985.55", "1795324985.54")


def test_5_a_call_in_two_queues_has_two_stays() -> None:
    uniqueid = call_with("fates", "overflow", complete="agent")
    _, events = recorded_call("fates", uniqueid)
    stay = [(e.queue, e.via) for e in events if isinstance(e, CallerJoined)]
    assert stay == [("support", ""), ("billing", "overflow")]
    assert [e.reason for e in events if isinstance(e, CallerLeft)] == [Outcome.UNKNOWN, Outcome.OVERFLOW]


def test_6_a_phone_that_rang_when_the_caller_gave_up_is_closed_without_an_event_for_it() -> None:
    _, events = recorded_call("fates", call_with("fates", "abandon_ringing", status="HANGUP"))
    assert kinds(events) == ["CallerJoined", "CallOffered", "OfferEnded", "CallerAbandoned", "CallEnded"]
    assert [e.result for e in events if isinstance(e, OfferEnded)] == [OfferResult.CANCELLED]


def test_7_ringing_is_measured_by_our_clock_and_not_by_ring_time() -> None:
    # RingTime is in milliseconds here and in seconds in AgentConnect.
    begun, events = recorded_call("fates", call_with("fates", "rna_then_answered", status="HANGUP"))
    offered = next(event for event in events if isinstance(event, CallOffered))
    ended = next(event for event in events if isinstance(event, OfferEnded))
    assert ended.result is OfferResult.MISSED
    assert 5.9 < ended.at - offered.at < 6.1
    assert begun <= offered.at


def test_8_with_timestamps_an_event_is_as_old_as_it_says() -> None:
    at, data = next(recorded("fates", rb"^Event: QueueCallerJoin\r\n"))
    stamped = data.replace(b"\r\nChannel:", f"\r\nTimestamp: {at - 100}\r\nChannel:".encode(), 1)
    story = Story(at=at)
    story.session.clock.heard(at - 100.5, at)
    (joined,) = story.hear_bytes(at + 0.7, stamped)
    assert abs(joined.at - (at + 0.5)) < 1e-4, "the server's clock is 100.5 s behind ours"


def test_9_the_servers_whole_seconds_are_kept_beside_and_never_used() -> None:
    joined: dict[str, float] = {}
    differences = []
    for event in events_of_recording("main"):
        if isinstance(event, CallerJoined):
            joined[event.call] = event.at
        elif isinstance(event, CallAnswered):
            assert event.server_wait_s is not None
            differences.append(event.server_wait_s - (event.at - joined[event.call]))
    assert max(abs(difference) for difference in differences) < 1.1
    assert any(difference > 0.5 for difference in differences)


def test_10_an_unknown_caller_is_nobody_under_any_of_its_names() -> None:
    numbers = {
        m[1]
        for _, d in recorded("main", rb"^Event: Queue(?:CallerJoin|Entry)")
        if (m := re.search(rb"CallerIDNum: ([^\d\r]*)\r", d))
    }
    assert numbers >= {b"<unknown>", b"asterisk", b"anonymous"}
    withheld = [
        e.caller
        for e in events_of_recording("main")
        if isinstance(e, CallerJoined) and e.caller.number is None
    ]
    assert {caller.raw for caller in withheld} == {""}


def test_11_the_agent_is_the_interface_and_may_have_no_name() -> None:
    baseline = next(event for event in events_of_recording("main") if isinstance(event, Baseline))
    nameless = [agent for agent in baseline.agents if agent.name.isdigit()]
    assert [(agent.agent, agent.name) for agent in nameless] == [("Local/1005@agents", "1005")]
    offered = {e.agent for e in events_of_recording("main") if isinstance(e, CallOffered)}
    assert "support" not in offered
    assert {"Local/1001@agents/n", "PJSIP/1101"} <= offered


def test_12_a_change_in_two_queues_is_one_change() -> None:
    changes = [d for _, d in recorded("fates", rb"^Event: QueueMember(?:Status|Pause)\r\n")]
    told = [e for e in events_of_recording("fates") if isinstance(e, AgentStateChanged)]
    assert len(changes) == 291
    assert len(told) < 200


def test_12_a_phone_told_free_half_a_millisecond_after_the_call_was_on_no_other() -> None:
    events = events_of_recording("main")
    ended = {(e.agent, e.at) for e in events if isinstance(e, CallCompleted)}
    at_the_end = [e for e in events if isinstance(e, AgentStateChanged) and (e.agent, e.at) in ended]
    assert {e.state for e in at_the_end} <= {AgentState.AVAILABLE, AgentState.PAUSED}
    assert any(e.state is AgentState.PAUSED for e in at_the_end)


def test_13_a_removed_member_still_ends_the_call() -> None:
    removed: set[str] = set()
    ended_after = []
    for event in events_of_recording("reconnect"):
        if isinstance(event, MembershipChanged):
            (removed.discard if event.member else removed.add)(event.agent)
        elif isinstance(event, CallCompleted) and event.agent in removed:
            ended_after.append(event)
    assert all(event.call is not None for event in ended_after)
    story = Story(block("QueueMember", Queue="a", Location="SIP/1", Status=2))
    story.hear(1.0, "AgentConnect", Queue="a", Interface="SIP/1", Uniqueid="7.1", DestChannel="SIP/1-0a")
    story.hear(2.0, "QueueMemberRemoved", Queue="a", Interface="SIP/1")
    assert story.hear(3.0, "AgentComplete", Queue="a", Interface="SIP/1") == [
        CallCompleted(3.0, "7.1", "a", "SIP/1")
    ]


def test_14_each_ring_in_vain_is_an_offer_of_its_own() -> None:
    _, events = recorded_call("fates", call_with("fates", "withdrawn", status="WITHDRAW"))
    assert kinds(events).count("CallOffered") == kinds(events).count("OfferEnded") == 3
    assert kinds(events).count("CallerLeft") == 1


def test_15_channel_variables_repeat_under_one_name() -> None:
    at, data = next(recorded("fates", rb"^Event: QueueCallerJoin\r\n"))
    noisy = data.replace(b"\r\nQueue:", b"\r\nChanVariable: A=1\r\nChanVariable: B=Queue: x\r\nQueue:")
    assert Story(at=at).hear_bytes(at, noisy) == Story(at=at).hear_bytes(at, data)


def test_16_test_events_and_the_empty_line_too_many_after_some_are_passed_over() -> None:
    raw = read(RECORDINGS / "main" / "ami-reader.raw")
    assert raw.count(b"\r\n\r\n\r\nEvent: ") > 0
    protocol = Protocol(frozenset({"QueueCallerJoin"}))
    protocol.receive(raw)
    joins = sum(1 for message in protocol.messages() if message.event)
    assert joins == raw.count(b"Event: QueueCallerJoin\r\n") == 392
    assert protocol.passed_over["TestEvent"] == raw.count(b"Event: TestEvent\r\n")


def test_17_empty_values_and_colons_are_borne() -> None:
    at, data = next(recorded("fates", rb"^Event: AgentConnect\r\n"))
    assert b"\r\nAccountCode: \r\n" in data
    odd = data.replace(b"MemberName: ", b"MemberName: Dr: ")
    (answered,) = Story(at=at).hear_bytes(at, odd)
    assert isinstance(answered, CallAnswered)


def test_18_the_position_is_that_of_leaving() -> None:
    ups = [
        (event, joined[event.call])
        for joined in [
            {e.call: e.position for e in events_of_recording("main") if isinstance(e, CallerJoined)}
        ]
        for event in events_of_recording("main")
        if isinstance(event, CallerAbandoned)
    ]
    assert any(e.position is not None and was is not None and e.position < was for e, was in ups)


def test_19_a_half_message_at_the_end_is_thrown_away_and_the_next_connection_begins_anew() -> None:
    events = events_of_recording("reconnect")
    lost = [index for index, event in enumerate(events) if isinstance(event, ConnectionLost)]
    assert len(lost) == 2
    for index in lost:
        assert isinstance(events[index + 1], Baseline), (
            "the first thing known after a gap is the whole picture"
        )


def test_every_offer_of_a_ringing_round_is_closed_when_the_queue_becomes_empty() -> None:
    _, events = recorded_call("fates", call_with("fates", "exit_empty", status="LEAVEEMPTY"))
    assert kinds(events) == ["CallerJoined", "CallOffered", "OfferEnded", "CallerLeft", "CallEnded"]


def test_an_exit_key_is_no_abandon() -> None:
    _, events = recorded_call("fates", call_with("fates", "exit_key", status="EXITKEY"))
    assert [e.reason for e in events if isinstance(e, CallerLeft)] == [Outcome.EXIT_KEY]


def test_a_redirected_caller_lives_on() -> None:
    _, events = recorded_call("fates", call_with("fates", "redirected"))
    (left,) = [event for event in events if isinstance(event, CallerLeft)]
    (ended,) = [event for event in events if isinstance(event, CallEnded)]
    assert left.reason is Outcome.UNKNOWN
    assert ended.at > left.at


def test_agents_who_hang_up_during_the_announcement_dump_the_caller() -> None:
    _, events = recorded_call("fates", call_with("fates", "agent_dump", status="HANGUP"))
    dumped = [e for e in events if isinstance(e, OfferEnded) and e.result is OfferResult.DUMPED]
    (answered,) = [e for e in events if isinstance(e, CallAnswered)]
    assert len(dumped) == 2
    assert answered.picked_up is not None
    assert 1.5 < answered.at - answered.picked_up < 2.0, "the announcement lasts 1.6 s"


def test_an_attended_transfer_holds_the_caller_and_ends_the_conversation() -> None:
    _, events = recorded_call("fates", call_with("fates", "attended_transfer", complete="transfer"))
    assert kinds([e for e in events if isinstance(e, HoldChanged | CallCompleted | CallEnded)]) == [
        "HoldChanged",
        "HoldChanged",
        "CallCompleted",
        "CallEnded",
    ]


def test_a_reset_shows_in_the_counters_only() -> None:
    read_ = [
        e for e in events_of_recording("reconnect") if isinstance(e, CountersRead) and e.queue == "support"
    ]
    done = [event.counters.completed for event in read_]
    falls = [b for a, b in itertools.pairwise(done) if b < a]
    assert len(falls) == 3, "two restarts and one reset"
