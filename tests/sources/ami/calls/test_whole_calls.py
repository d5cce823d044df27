"""Whole calls from the events of the class `call`, told message by message."""

from typing import Any

import pytest

from tests.sources.ami.story import Story, block
from wallboard.domain.caller import WITHHELD
from wallboard.domain.events import (
    CallArrived,
    CallEnded,
    CallerRefused,
    CallMarked,
    CallReached,
    Event,
    MenuChosen,
)
from wallboard.domain.words import Direction, Outcome, Pre
from wallboard.sources.ami.calls.entrance import Entrance, number_of, variable
from wallboard.sources.ami.calls.whole_call import MAX_ITEMS, WholeCall
from wallboard.sources.ami.calls.whole_calls import MAX_CALLS, WholeCalls
from wallboard.sources.ami.queue_calls import QueueCalls

IN = Entrance(("from-pstn*", "PJSIP/carrier-*"), ("closed*",), "FROM_DID")


def channel(number: int = 1, **others: object) -> dict[str, Any]:
    """Fields of a caller's channel where it comes in."""
    return {
        "Channel": f"PJSIP/trunk-0000000{number}",
        "ChannelState": 4,
        "CallerIDNum": "0612345678",
        "CallerIDName": "Anna",
        "Context": "from-pstn",
        "Exten": "5000",
        "Uniqueid": f"{number}.0",
        "Linkedid": f"{number}.0",
    } | others


def told(events: list[Event], kind: type) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


@pytest.fixture
def story() -> Story:
    return Story(entrance=IN)


def came(story: Story, at: float = 1.0, **others: object) -> CallArrived:
    (event,) = told(story.hear(at, "Newchannel", **channel() | others), CallArrived)
    assert isinstance(event, CallArrived)
    return event


def gone(story: Story, at: float = 9.0, **others: object) -> CallEnded:
    said = story.hear(at, "Hangup", **channel(ChannelState=6) | {"Cause": 16} | others)
    (event,) = told(said, CallEnded)
    assert isinstance(event, CallEnded)
    return event


def test_a_call_arrives_with_its_number_and_the_line_dialled(story: Story) -> None:
    event = came(story)
    assert (event.call, event.caller.number, event.line) == ("1.0", "+33612345678", "5000")
    assert gone(story) == CallEnded(9.0, "1.0", Pre.IVR_ABANDON)


@pytest.mark.parametrize(
    "others",
    [
        {"ChannelState": 0},
        {"Context": "from-internal"},
        {"Context": "", "Channel": ""},
    ],
)
def test_what_we_dial_and_what_comes_from_inside_is_no_caller(
    story: Story, others: dict[str, object]
) -> None:
    assert story.hear(1.0, "Newchannel", **channel() | others) == []


def test_a_channel_of_a_trunk_is_a_caller_in_any_context(story: Story) -> None:
    assert came(story, Channel="PJSIP/carrier-00000007", Context="default").call == "1.0"


def test_the_variable_tells_the_line_when_it_is_set(story: Story) -> None:
    assert came(story, Exten="s").line is None
    said = story.hear(2.0, "Newstate", **channel(Exten="s"), ChanVariable="FROM_DID=+33100")
    assert said == [CallMarked(2.0, "1.0", line="+33100")]
    assert story.hear(3.0, "Newstate", **channel(Exten="s"), ChanVariable="FROM_DID=+33100") == []


def test_the_variable_may_be_told_as_late_as_at_the_queue(story: Story) -> None:
    came(story)
    said = story.hear(2.0, "QueueCallerJoin", **channel(), Queue="sales", ChanVariable="FROM_DID=+33100")
    assert told(said, CallMarked) == [CallMarked(2.0, "1.0", line="+33100")]


def test_a_number_that_the_dial_plan_finds_out_takes_the_place_of_none(story: Story) -> None:
    came(story, CallerIDNum="<unknown>", CallerIDName="<unknown>")
    (mark,) = story.hear(2.0, "NewCallerid", **channel())
    assert isinstance(mark, CallMarked)
    assert mark.caller is not None
    assert mark.caller.number == "+33612345678"
    assert story.hear(3.0, "NewCallerid", **channel()) == []
    assert story.hear(3.0, "NewCallerid", **channel(CallerIDNum="<unknown>")) == []


def test_contexts_passed_are_the_way_through_the_menu(story: Story) -> None:
    came(story)
    steps = [("from-pstn", "5000"), ("ivr-3", "s"), ("ivr-3", "2"), ("ivr-4", "7"), ("ivr-4", "h"), ("", "")]
    said = [e for c, x in steps for e in story.hear(2.0, "Newstate", **channel(Context=c, Exten=x))]
    assert said == [MenuChosen(2.0, "1.0", item) for item in ("ivr-3", "2", "ivr-4,7")]


def test_items_that_the_dial_plan_names_take_the_place_of_contexts(story: Story) -> None:
    came(story)
    said = story.hear(2.0, "UserEvent", **channel(), UserEvent="WallboardMenu", Item="2 > billing")
    assert said == [MenuChosen(2.0, "1.0", "2   billing")]
    assert story.hear(3.0, "Newstate", **channel(Context="ivr-3", Exten="s")) == []
    assert story.hear(3.0, "UserEvent", **channel(), UserEvent="WallboardMenu", Item="") == []
    assert story.hear(3.0, "UserEvent", **channel(2), UserEvent="WallboardMenu", Item="1") == []


def test_a_menu_that_goes_round_is_not_followed_for_ever(story: Story) -> None:
    came(story)
    said = [
        e
        for n in range(3 * MAX_ITEMS)
        for e in story.hear(2.0, "Newstate", **channel(Context=f"ivr-{n % 2}", Exten="s"))
    ]
    said += story.hear(3.0, "UserEvent", **channel(), UserEvent="WallboardMenu", Item="one more")
    assert len(said) == MAX_ITEMS


def test_a_context_of_closed_hours_says_what_became_of_the_call(story: Story) -> None:
    came(story)
    said = story.hear(2.0, "Newstate", **channel(Context="closed-night", Exten="s"))
    assert CallMarked(2.0, "1.0", pre=Pre.OUT_OF_HOURS) in said
    assert gone(story).pre is Pre.OUT_OF_HOURS


@pytest.mark.parametrize(
    ("cause", "state", "asked", "pre"),
    [
        (17, 6, False, Pre.BUSY),
        (17, 4, True, Pre.BUSY),
        (17, 6, True, Pre.IVR_ABANDON),
        (34, 4, False, Pre.BUSY),
        (16, 4, True, Pre.IVR_ABANDON),
        (127, 6, False, Pre.IVR_ABANDON),
    ],
)
def test_a_busy_cause_counts_unless_the_caller_had_been_let_in_and_hung_up(
    story: Story, cause: int, state: int, asked: bool, pre: Pre
) -> None:
    came(story)
    if asked:
        story.hear(2.0, "HangupRequest", **channel(ChannelState=state))
    assert gone(story, Cause=cause, ChannelState=state).pre is pre


def test_a_direct_call_to_a_person_is_answered_without_a_queue(story: Story) -> None:
    came(story)
    dial = channel() | {"DestChannel": "PJSIP/1001-0000000a", "DestUniqueid": "1.5"}
    story.hear(2.0, "DialBegin", **dial, DialString="1001")
    said = story.hear(5.0, "DialEnd", **dial, DialStatus="ANSWER")
    assert said == [CallReached(5.0, "1.0", "PJSIP/1001")]
    assert story.hear(6.0, "DialEnd", **dial, DialStatus="ANSWER") == []
    assert gone(story).pre is None


def test_a_phone_that_nobody_picks_up_reaches_nobody(story: Story) -> None:
    came(story)
    dial = channel() | {"DestChannel": "PJSIP/1001-0000000a"}
    assert story.hear(5.0, "DialEnd", **dial, DialStatus="NOANSWER") == []


def test_the_pick_up_of_a_queues_phone_is_the_queues_to_tell(story: Story) -> None:
    came(story)
    story.hear(2.0, "QueueCallerJoin", **channel(), Queue="sales", Position=1)
    dial = channel() | {"DestChannel": "PJSIP/1001-0000000a", "Interface": "PJSIP/1001", "Queue": "sales"}
    story.hear(3.0, "AgentCalled", **dial)
    assert told(story.hear(5.0, "DialEnd", **dial, DialStatus="ANSWER"), CallReached) == []


def test_legs_of_a_call_are_no_calls_of_their_own(story: Story) -> None:
    came(story)
    leg = channel(2, Linkedid="1.0", Channel="Local/600@from-pstn-01;2")
    assert story.hear(2.0, "Newchannel", **leg) == []
    assert told(story.hear(3.0, "QueueCallerJoin", **leg, Queue="sales"), CallArrived) == []


def test_who_joins_a_queue_from_an_agents_phone_is_internal() -> None:
    member = block("QueueMember", Queue="sales", Name="Bert", Location="Local/1001@from-queue/n", Status=1)
    story = Story(member, entrance=IN)
    phone = channel(Channel="PJSIP/1001-0000000a", Context="from-internal", Exten="600")
    story.hear(1.0, "Newchannel", **phone)
    (event,) = told(story.hear(2.0, "QueueCallerJoin", **phone, Queue="sales"), CallArrived)
    assert event.internal
    whole = story.session.translator.whole_calls
    assert (whole.arrivals, not whole.strangers) == (0, True)


def test_who_comes_in_by_no_entrance_is_told_by_context() -> None:
    story = Story(entrance=IN)
    stranger = channel(Context="from-elsewhere")
    story.hear(1.0, "Newchannel", **stranger)
    assert told(story.hear(2.0, "QueueCallerJoin", **stranger, Queue="sales"), CallArrived) == []
    assert dict(story.session.translator.whole_calls.strangers) == {"from-elsewhere": 1}
    # The channel is gone, and with it what was known of it.
    story.hear(3.0, "Hangup", **stranger)
    story.hear(4.0, "QueueCallerJoin", **stranger, Queue="sales")
    assert dict(story.session.translator.whole_calls.strangers) == {"from-elsewhere": 1}


def outward(**others: object) -> dict[str, Any]:
    phone = channel(5, Channel="PJSIP/1001-0000000b", Context="from-internal", Exten="90712345678")
    return phone | {"DestChannel": "PJSIP/carrier-0000000c", "DialString": "0712345678@carrier"} | others


def test_a_call_to_the_outside_is_told_with_who_is_rung(story: Story) -> None:
    story.hear(1.0, "Newchannel", **outward())
    (event,) = story.hear(2.0, "DialBegin", **outward())
    assert isinstance(event, CallArrived)
    assert (event.direction, event.caller.number) == (Direction.OUTBOUND, "+33712345678")
    assert story.hear(3.0, "DialBegin", **outward()) == []
    said = story.hear(9.0, "DialEnd", **outward(), DialStatus="ANSWER")
    assert said == [CallReached(9.0, "5.0", "PJSIP/1001")]
    assert told(story.hear(20.0, "Hangup", **outward(), Cause=16), CallEnded) == [CallEnded(20.0, "5.0")]


def test_a_trunk_that_callers_came_in_by_is_the_outside_too(story: Story) -> None:
    came(story)
    (event,) = story.hear(2.0, "DialBegin", **outward(DestChannel="PJSIP/trunk-0000000d", DialString=""))
    assert isinstance(event, CallArrived)
    assert event.caller.raw == "90712345678"


@pytest.mark.parametrize(
    "others",
    [
        {"DestChannel": "PJSIP/1002-0000000d"},
        {"Uniqueid": ""},
        {"Linkedid": "1.0"},
    ],
)
def test_calls_inside_and_legs_of_callers_are_no_outbound_calls(
    story: Story, others: dict[str, object]
) -> None:
    came(story)
    assert story.hear(2.0, "DialBegin", **outward(**others)) == []


def test_callers_in_the_listing_are_found_with_when_they_came() -> None:
    story = Story(entrance=IN)
    rows = [
        channel(1, Duration="00:00:30"),
        channel(2, Duration="soon"),
        channel(3, Context="from-internal", Duration="00:00:09"),
        channel(4, Linkedid="1.0"),
    ]
    events = story.list(at=100.0, channels=[block("CoreShowChannel", **row) for row in rows])
    assert [(e.at, e.call, e.line) for e in told(events, CallArrived)] == [
        (70.0, "1.0", None),
        (100.0, "2.0", None),
    ]
    again = story.list(at=160.0, channels=[block("CoreShowChannel", **row) for row in rows])
    assert told(again, CallArrived) == []


def test_a_refusal_needs_a_queue_and_a_word_that_is_known(story: Story) -> None:
    came(story)
    for fields in ({"Queue": "", "Status": "FULL"}, {"Queue": "sales", "Status": "CONTINUE"}):
        assert story.hear(2.0, "UserEvent", **channel(), UserEvent="WallboardQueue", **fields) == []
    (event,) = story.hear(2.0, "UserEvent", **channel(), UserEvent="WallboardQueue", Queue="x", Status="full")
    assert isinstance(event, CallerRefused)
    assert (event.reason, event.line, event.caller.name) == (Outcome.FULL, "5000", "Anna")
    assert gone(story).pre is None


def test_a_refusal_is_told_without_an_entrance_and_under_the_queues_own_name() -> None:
    story = Story(block("QueueParams", Queue="Sales"))
    said = story.hear(
        2.0, "UserEvent", **channel(), UserEvent="WallboardQueue", Queue="SALES", Status="JOINEMPTY"
    )
    assert [(e.queue, e.reason) for e in told(said, CallerRefused)] == [("Sales", Outcome.JOIN_EMPTY)]
    assert told(story.hear(3.0, "Hangup", **channel()), CallEnded) == [CallEnded(3.0, "1.0")]


def test_marks_belong_to_the_call_that_the_channel_is_part_of(story: Story) -> None:
    came(story)
    agent = channel(7, Linkedid="1.0", Channel="PJSIP/1001-0000000e")
    said = story.hear(2.0, "UserEvent", **agent, UserEvent="WallboardCall", Solved="yes", Result="sale")
    assert said == [CallMarked(2.0, "1.0", solved=True, result_code="sale")]
    said = story.hear(3.0, "UserEvent", **agent, UserEvent="WallboardCall", Call="9.9", Rating="4/5")
    assert said == [CallMarked(3.0, "9.9", rating=0.8)]
    said = story.hear(3.5, "UserEvent", **agent, UserEvent="WallboardResult", Reason="fault", Solved="no")
    assert said == [CallMarked(3.5, "1.0", solved=False, result_code="fault")]
    assert story.hear(4.0, "UserEvent", **agent, UserEvent="WallboardCall", Rating="good") == []
    assert story.hear(4.0, "UserEvent", **agent, UserEvent="Other") == []


def test_self_service_is_said_by_the_dial_plan_and_by_nothing_else(story: Story) -> None:
    came(story)
    story.hear(2.0, "UserEvent", **channel(), UserEvent="WallboardCall", Outcome="Self_Served")
    assert gone(story).pre is Pre.SELF_SERVED


def test_in_a_queue_without_an_entrance_a_mark_finds_its_call_by_what_links_it() -> None:
    story = Story()
    caller = channel(2, Linkedid="1.0")
    story.hear(1.0, "QueueCallerJoin", **caller, Queue="sales", Position=1)
    said = story.hear(2.0, "UserEvent", **channel(3, Linkedid="1.0"), UserEvent="WallboardCall", Asked="yes")
    assert said == [CallMarked(2.0, "2.0", asked=True)]


@pytest.mark.parametrize(
    ("dialled", "number"),
    [
        ("0612@trunk", "0612"),
        ("trunk/0612", "0612"),
        ("trunk/sip:0612@host", "0612"),
        ("0612", "0612"),
        ("", ""),
    ],
)
def test_the_number_in_what_is_dialled(dialled: str, number: str) -> None:
    assert number_of(dialled) == number


def test_a_variable_among_several_lines() -> None:
    lines = "X=1\nFROM_DID= +331 \nNOTHING"
    assert (variable(lines, "FROM_DID"), variable(lines, "NOTHING"), variable("", "X")) == ("+331", "", "")


def test_calls_remembered_are_bounded() -> None:
    whole = WholeCalls("FR", IN, QueueCalls("FR"), tuple)
    for number in range(MAX_CALLS + 1):
        whole.take("Newchannel", channel(number, ChannelState="4"), 1.0)
    assert whole.take("Hangup", channel(0, ChannelState="6"), 2.0) == []
    assert whole.take("Hangup", channel(1, ChannelState="6"), 2.0) != []


def test_nothing_is_said_of_an_outbound_calls_way() -> None:
    call = WholeCall("5.0", Direction.OUTBOUND, WITHHELD)
    assert call.became("17", "4") is None
