"""Calls in queues: the odd orders in which a server's events may come."""

import pytest

from tests.sources.ami.story import Story, block
from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    CallAnswered,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    Event,
    HoldChanged,
    OfferEnded,
)
from wallboard.domain.words import EndCause, OfferResult, Outcome
from wallboard.sources.ami import queue_calls

CALL = {"Uniqueid": "7.1", "Linkedid": "7.0", "Queue": "sales", "CallerIDNum": "0612345678"}
ANNA = {**CALL, "Interface": "SIP/anna", "DestChannel": "SIP/anna-01"}
BELA = {**CALL, "Interface": "SIP/bela", "DestChannel": "SIP/bela-02"}


@pytest.fixture
def story() -> Story:
    """A call waits in a queue, and the account sees hang-ups."""
    story = Story()
    story.hear(0.5, "Hangup", Uniqueid="other", Channel="other")
    story.hear(1.0, "QueueCallerJoin", **CALL, Position=3)
    return story


def answered(story: Story, at: float = 2.0) -> None:
    story.hear(at - 1, "AgentCalled", **ANNA)
    story.hear(at, "DialEnd", DestChannel="SIP/anna-01", DialStatus="ANSWER")
    story.hear(at, "QueueCallerLeave", **CALL, Position=1)
    story.hear(at, "AgentConnect", **ANNA, HoldTime=1)


def test_a_join_says_who_and_where() -> None:
    events = Story().hear(1.0, "QueueCallerJoin", **CALL, Position=3, CallerIDName="Zoë")
    caller = Caller("+33612345678", "0612345678", "Zoë")
    assert events == [CallerJoined(1.0, "7.1", "sales", caller, linked="7.0", position=3)]


# --- leaving -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("request_", ["HangupRequest", "SoftHangupRequest"])
def test_an_abandon_after_a_request_to_hang_up_is_a_hang_up(story: Story, request_: str) -> None:
    story.hear(5.0, request_, Uniqueid="7.1")
    events = story.hear(5.0, "QueueCallerAbandon", **CALL, Position=2, HoldTime=4)
    assert events == [CallerAbandoned(5.0, "7.1", "sales", 2, 4)]
    assert story.hear(5.0, "QueueCallerLeave", **CALL) == [], "it leaves, too, but that is the same thing"
    assert story.hear(5.1, "Hangup", Uniqueid="7.1") == [CallEnded(5.1, "7.1")]


def test_an_abandon_without_one_is_something_else(story: Story) -> None:
    events = story.hear(5.0, "QueueCallerAbandon", **CALL, Position=2, HoldTime=4)
    assert events == [CallerLeft(5.0, "7.1", "sales", Outcome.UNKNOWN, 2, 4)]


def test_an_account_that_sees_no_hang_ups_counts_all_as_abandoned() -> None:
    story = Story()
    story.hear(1.0, "QueueCallerJoin", **CALL)
    assert story.hear(5.0, "QueueCallerAbandon", **CALL) == [CallerAbandoned(5.0, "7.1", "sales")]


def test_a_next_queue_tells_that_it_was_an_overflow(story: Story) -> None:
    story.hear(5.0, "QueueCallerAbandon", **CALL, Position=2, HoldTime=4)
    story.hear(5.0, "QueueCallerLeave", **CALL)
    left, joined = story.hear(5.5, "QueueCallerJoin", **{**CALL, "Queue": "night"})
    assert left == CallerLeft(5.0, "7.1", "sales", Outcome.OVERFLOW, 2, 4)
    assert isinstance(joined, CallerJoined)
    assert (joined.queue, joined.via) == ("night", "overflow")


def test_the_same_queue_again_is_no_overflow(story: Story) -> None:
    story.hear(5.0, "QueueCallerAbandon", **CALL)
    story.hear(5.0, "QueueCallerLeave", **CALL)
    (joined,) = story.hear(5.5, "QueueCallerJoin", **CALL)
    assert isinstance(joined, CallerJoined)
    assert joined.via == ""


def test_a_hang_up_asked_in_the_first_queue_does_not_count_in_the_second(story: Story) -> None:
    story.hear(4.0, "HangupRequest", Uniqueid="7.1")
    story.hear(5.0, "QueueCallerJoin", **{**CALL, "Queue": "night"})
    (left,) = story.hear(6.0, "QueueCallerAbandon", **{**CALL, "Queue": "night"})
    assert isinstance(left, CallerLeft)


def test_leaving_without_an_answer_was_a_key_pressed(story: Story) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    assert story.hear(5.0, "QueueCallerLeave", **CALL, Position=1) == []
    assert story.wait(5.9) == []
    assert story.wait(6.1) == [
        OfferEnded(5.0, "7.1", "sales", "SIP/anna", OfferResult.CANCELLED),
        CallerLeft(5.0, "7.1", "sales", Outcome.EXIT_KEY, 1),
    ]
    assert story.wait(7.0) == []


@pytest.mark.parametrize(
    ("event", "fields"), [("Hangup", {"Uniqueid": "7.1"}), ("QueueCallerJoin", {**CALL, "Queue": "night"})]
)
def test_what_follows_proves_the_key_at_once(story: Story, event: str, fields: dict[str, str]) -> None:
    story.hear(5.0, "QueueCallerLeave", **CALL)
    left, *_ = story.hear(5.2, event, **fields)
    assert left == CallerLeft(5.0, "7.1", "sales", Outcome.EXIT_KEY)


def test_a_hang_up_that_overtakes_the_abandon_ends_the_call_after_it(story: Story) -> None:
    story.hear(5.0, "HangupRequest", Uniqueid="7.1")
    assert story.hear(5.0, "Hangup", Uniqueid="7.1") == []
    events = story.hear(5.01, "QueueCallerAbandon", **CALL)
    assert events == [CallerAbandoned(5.01, "7.1", "sales"), CallEnded(5.0, "7.1")]


def test_a_hang_up_that_nothing_follows_ends_the_call_all_the_same(story: Story) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    story.hear(5.0, "Hangup", Uniqueid="7.1")
    cancelled = OfferEnded(5.0, "7.1", "sales", "SIP/anna", OfferResult.CANCELLED)
    assert story.wait(6.5) == [cancelled, CallEnded(5.0, "7.1")]


# --- ringing -----------------------------------------------------------------------------------------


def test_a_phone_that_is_not_picked_up_was_missed(story: Story) -> None:
    assert story.hear(2.0, "AgentCalled", **ANNA) == [CallOffered(2.0, "7.1", "sales", "SIP/anna")]
    events = story.hear(8.0, "AgentRingNoAnswer", **ANNA, RingTime=6000)
    assert events == [OfferEnded(8.0, "7.1", "sales", "SIP/anna", OfferResult.MISSED)]
    assert story.hear(8.0, "Hangup", Channel="SIP/anna-01", Uniqueid="7.9") == []


def test_a_phone_that_began_to_ring_before_we_came_is_no_offer() -> None:
    assert Story().hear(8.0, "AgentRingNoAnswer", **ANNA) == []


@pytest.mark.parametrize("early", [True, False])
def test_an_answer_closes_the_other_phones(story: Story, early: bool) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    story.hear(2.0, "AgentCalled", **BELA)
    lost = OfferEnded(3.0, "7.1", "sales", "SIP/bela", OfferResult.ELSEWHERE)
    if early:
        assert story.hear(3.0, "Hangup", Channel="SIP/bela-02", Uniqueid="7.9", Cause=26) == [lost]
    else:
        assert story.hear(3.0, "Hangup", Channel="SIP/bela-02", Uniqueid="7.9", Cause=0) == []
    story.hear(3.0, "QueueCallerLeave", **CALL)
    events = story.hear(3.01, "AgentConnect", **ANNA, HoldTime=2)
    assert events == [*([] if early else [lost]), CallAnswered(3.01, "7.1", "sales", "SIP/anna", 2)]


def test_a_phone_that_stops_without_a_word_has_no_known_result(story: Story) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    assert story.hear(3.0, "Hangup", Channel="SIP/anna-01", Uniqueid="7.9", Cause=17) == []
    assert story.wait(3.5) == []
    assert story.wait(4.5) == [OfferEnded(3.0, "7.1", "sales", "SIP/anna", OfferResult.UNKNOWN)]


def test_ringing_again_closes_an_offer_that_was_left_open(story: Story) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    again = {**ANNA, "DestChannel": "SIP/anna-03"}
    assert story.hear(9.0, "AgentCalled", **again) == [
        OfferEnded(9.0, "7.1", "sales", "SIP/anna", OfferResult.UNKNOWN),
        CallOffered(9.0, "7.1", "sales", "SIP/anna"),
    ]


def test_an_agent_who_hangs_up_during_the_announcement_had_picked_up_before(story: Story) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    story.hear(3.0, "DialEnd", DestChannel="SIP/anna-01", DialStatus="ANSWER")
    story.hear(3.1, "DialEnd", DestChannel="SIP/anna-01", DialStatus="ANSWER")
    events = story.hear(3.6, "AgentDump", **ANNA)
    assert events == [OfferEnded(3.0, "7.1", "sales", "SIP/anna", OfferResult.DUMPED)]


def test_a_dump_whose_pick_up_was_not_seen_is_told_when_it_comes(story: Story) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    story.hear(2.5, "DialEnd", DestChannel="SIP/anna-01", DialStatus="CANCEL")
    events = story.hear(3.6, "AgentDump", **ANNA)
    assert events == [OfferEnded(3.6, "7.1", "sales", "SIP/anna", OfferResult.DUMPED)]


@pytest.mark.parametrize("late", [0.03, 1.6])
def test_a_pick_up_is_told_as_well_as_the_answer_after_it(story: Story, late: float) -> None:
    story.hear(2.0, "AgentCalled", **ANNA)
    story.hear(3.0, "DialEnd", DestChannel="SIP/anna-01", DialStatus="ANSWER")
    (event,) = story.hear(3.0 + late, "AgentConnect", **ANNA)
    assert isinstance(event, CallAnswered)
    assert event.picked_up == 3.0


# --- talking -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "cause"),
    [("agent", EndCause.AGENT), ("caller", EndCause.CALLER), ("transfer", EndCause.TRANSFER), ("?", None)],
)
def test_a_conversation_ends_with_a_cause(story: Story, reason: str, cause: EndCause | None) -> None:
    answered(story)
    events = story.hear(9.0, "AgentComplete", **ANNA, Reason=reason, HoldTime=1, TalkTime=7)
    assert events == [CallCompleted(9.0, "7.1", "sales", "SIP/anna", cause, 1, 7)]


def test_a_call_is_ended_after_its_conversation_however_the_events_come(story: Story) -> None:
    answered(story)
    assert story.hear(9.0, "Hangup", Uniqueid="7.1") == []
    bare = {"Queue": "sales", "Interface": "SIP/anna", "HoldTime": 1, "TalkTime": 7, "Reason": "agent"}
    assert story.hear(9.01, "AgentComplete", **bare) == [
        CallCompleted(9.01, "7.1", "sales", "SIP/anna", EndCause.AGENT, 1, 7),
        CallEnded(9.0, "7.1"),
    ]


def test_a_bare_end_means_the_call_that_is_hung_up_not_the_oldest(story: Story) -> None:
    answered(story)
    second = {**ANNA, "Uniqueid": "8.1", "DestChannel": "SIP/anna-04"}
    story.hear(3.0, "AgentConnect", **second)
    story.hear(9.0, "Hangup", Uniqueid="8.1")
    done, ended = story.hear(9.01, "AgentComplete", Queue="sales", Interface="SIP/anna")
    assert isinstance(done, CallCompleted)
    assert (done.call, ended) == ("8.1", CallEnded(9.0, "8.1"))
    (oldest,) = story.hear(9.5, "AgentComplete", Queue="sales", Interface="SIP/anna")
    assert isinstance(oldest, CallCompleted)
    assert oldest.call == "7.1"


def test_a_bare_end_of_a_call_that_nobody_knows_names_none() -> None:
    (event,) = Story().hear(9.0, "AgentComplete", Queue="sales", Interface="SIP/anna", Reason="caller")
    assert event == CallCompleted(9.0, None, "sales", "SIP/anna", EndCause.CALLER)


def test_the_end_of_a_call_that_began_before_us_names_it() -> None:
    (event,) = Story().hear(9.0, "AgentComplete", **ANNA)
    assert event == CallCompleted(9.0, "7.1", "sales", "SIP/anna")


def test_a_conversation_whose_end_never_comes_ends_with_the_call(story: Story) -> None:
    answered(story)
    story.hear(9.0, "Hangup", Uniqueid="7.1")
    assert story.wait(10.5) == [CallEnded(9.0, "7.1")]


def test_music_after_the_answer_is_hold_and_before_it_is_waiting(story: Story) -> None:
    assert story.hear(1.0, "MusicOnHoldStart", Uniqueid="7.1") == []
    assert story.hear(1.9, "MusicOnHoldStop", Uniqueid="7.1") == []
    answered(story)
    assert story.hear(3.0, "MusicOnHoldStart", Uniqueid="7.1") == [HoldChanged(3.0, "7.1", on=True)]
    assert story.hear(4.0, "MusicOnHoldStop", Uniqueid="7.1") == [HoldChanged(4.0, "7.1", on=False)]


def test_the_agents_own_hold_and_the_music_are_one(story: Story) -> None:
    answered(story)
    events: list[Event] = []
    events += story.hear(2.5, "Unhold", Channel="SIP/anna-01")
    events += story.hear(3.0, "Hold", Channel="SIP/anna-01")
    events += story.hear(3.0, "MusicOnHoldStart", Uniqueid="7.1")
    events += story.hear(4.0, "Unhold", Channel="SIP/anna-01")
    events += story.hear(4.0, "Hold", Channel="SIP/unknown-09")
    assert events == [HoldChanged(3.0, "7.1", on=True), HoldChanged(4.0, "7.1", on=False)]


@pytest.mark.parametrize("order", ["transfer first", "end first", "end last"])
def test_a_transfer_into_another_queue_is_told(story: Story, order: str) -> None:
    answered(story)
    transfer = ("BlindTransfer", {"TransfereeUniqueid": "7.1", "Extension": "5002"})
    end = ("AgentComplete", {**ANNA, "Reason": "transfer"})
    join = ("QueueCallerJoin", {**CALL, "Queue": "night"})
    orders = {
        "transfer first": [transfer, end, join],
        "end first": [end, transfer, join],
        "end last": [transfer, join, end],
    }
    events = [e for name, fields in orders[order] for e in story.hear(5.0, name, **fields)]
    (joined,) = (e for e in events if isinstance(e, CallerJoined))
    assert joined.via == "transfer"
    assert story.hear(5.0, "AttendedTransfer", TransfereeUniqueid="nobody") == []


# --- memory ------------------------------------------------------------------------------------------


def test_calls_whose_end_is_never_seen_do_not_fill_the_memory() -> None:
    calls = queue_calls.QueueCalls("")
    for number in range(queue_calls.MAX_CALLS + 10):
        fields = {**ANNA, "Uniqueid": f"{number}", "DestChannel": f"SIP/anna-{number}"}
        calls.take("AgentCalled", fields, 0.0)
    assert len(calls._calls) == len(calls._channels) == queue_calls.MAX_CALLS


def test_what_was_settled_meanwhile_is_forgotten() -> None:
    story = Story()
    story.hear(1.0, "QueueCallerJoin", **CALL)
    story.hear(2.0, "QueueCallerLeave", **CALL)
    story.hear(2.0, "AgentConnect", **ANNA)
    assert story.wait(5.0) == []
    assert not story.session.translator._calls._unsettled


def test_an_event_that_is_none_of_ours_says_nothing() -> None:
    assert queue_calls.QueueCalls("").take("VarSet", {}, 0.0) == []


def test_events_of_channels_in_no_queue_say_nothing() -> None:
    story = Story()
    told = [
        story.hear(1.0, "HangupRequest", Uniqueid="x"),
        story.hear(1.0, "Hangup", Uniqueid="x", Channel="SIP/x-1"),
        story.hear(1.0, "DialEnd", DestChannel="SIP/x-1", DialStatus="ANSWER"),
        story.hear_bytes(1.0, block("MusicOnHoldStart", Uniqueid="x")),
    ]
    assert told == [[], [], [], []]
