"""Stories of calls, as they happen in contact centres and as servers tell them."""

import math

import pytest

from tests.domain.told import Told, listing
from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    AgentStateChanged,
    CallAnswered,
    CallArrived,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallOffered,
    CallReached,
    Counters,
    CountersRead,
    HoldChanged,
    MenuChosen,
    OfferEnded,
    QueueChanged,
    SourceLimited,
    VisitReopened,
)
from wallboard.domain.facts import QueueTarget
from wallboard.domain.floor import no_wrapup
from wallboard.domain.words import AgentState, Direction, EndCause, OfferResult, Outcome, Pre

ANNA = Caller("+36551234567", "+36551234567", "Anna")


def centre(wrapup: float = 0.0) -> Told:
    """A centre at 100, both agents free and nobody there."""
    return Told(wrapup).tell(listing(100))


def answered(wrapup: float = 0.0) -> Told:
    """A caller who joined at 110 talks to a1 since 120."""
    return centre(wrapup).tell(
        CallerJoined(110, "c1", "sales", ANNA, position=1),
        CallOffered(111, "c1", "sales", "a1"),
        CallAnswered(120, "c1", "sales", "a1", server_wait_s=10),
    )


def test_a_caller_waits_is_answered_and_hangs_up() -> None:
    told = centre().tell(CallerJoined(110, "c1", "sales", ANNA, position=1, priority=3))
    (waiting,) = told.queue().waiting
    assert (waiting.call, waiting.joined, waiting.caller, waiting.priority) == ("c1", 110, ANNA, 3)
    assert told.visit().outcome is Outcome.WAITING

    told.tell(CallOffered(111, "c1", "sales", "a1"))
    assert (told.state(), told.agent().call) == (AgentState.RINGING, "c1")

    told.tell(CallAnswered(120, "c1", "sales", "a1", server_wait_s=10))
    assert (told.queue().waiting, told.queue().talking) == ((), 1)
    assert (told.state(), told.agent().since) == (AgentState.ON_CALL, 120)
    assert (told.visit().answered, told.visit().left, told.visit().agent) == (120, 120, "a1")
    assert told.offers == [("a1", OfferResult.ANSWERED)]

    told.tell(CallCompleted(180, "c1", "sales", "a1", EndCause.CALLER, 10, 60))
    visit = told.visit()
    assert (visit.ended, visit.end_cause, visit.hold_s, visit.wrap_until) == (180, EndCause.CALLER, 0, None)
    assert (visit.server_wait_s, visit.server_talk_s, visit.exact) == (10, 60, True)
    assert (told.queue().talking, told.state()) == (0, AgentState.AVAILABLE)
    assert not told.odd


def test_hold_is_taken_out_of_talk() -> None:
    told = answered().tell(
        HoldChanged(125, "c1", on=True),
        HoldChanged(126, "c1", on=True),
        HoldChanged(135, "c1", on=False),
        HoldChanged(150, "c1", on=True),
        CallCompleted(155, "c1", "sales", "a1"),
    )
    assert told.visit().hold_s == 15


def test_music_while_waiting_is_no_hold() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        HoldChanged(110, "c1", on=True),
        CallAnswered(120, "c1", "sales", "a1"),
        HoldChanged(120, "c1", on=False),
        CallCompleted(130, "c1", "sales", "a1"),
    )
    assert told.visit().hold_s == 0


def test_a_hold_told_out_of_order_is_no_longer_than_the_talk() -> None:
    told = answered().tell(
        HoldChanged(120, "c1", on=True),
        HoldChanged(131, "c1", on=False),
        CallCompleted(130, "c1", "sales", "a1"),
    )
    assert told.visit().hold_s == 10


def test_an_agent_who_does_not_pick_up_does_not_end_the_wait() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        OfferEnded(126, "c1", "sales", "a1", OfferResult.MISSED),
    )
    assert told.state() is AgentState.AVAILABLE
    told.tell(CallOffered(127, "c1", "sales", "a2"), CallAnswered(130, "c1", "sales", "a2"))
    assert told.offers == [("a1", OfferResult.MISSED), ("a2", OfferResult.ANSWERED)]
    assert told.visit().answered == 130
    assert (told.state("a1"), told.state("a2")) == (AgentState.AVAILABLE, AgentState.ON_CALL)


def test_of_all_that_ring_one_is_faster() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        CallOffered(111, "c1", "sales", "a2"),
        CallAnswered(120, "c1", "sales", "a2", picked_up=118.5),
    )
    assert told.offers == [("a1", OfferResult.ELSEWHERE), ("a2", OfferResult.ANSWERED)]
    assert told.facts["offer", "pbx", "c1", "sales", "1", "2"].ended == 118.5  # type: ignore[union-attr]
    assert told.state("a1") is AgentState.AVAILABLE


def test_an_agent_hangs_up_during_the_announcement_and_is_rung_again() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        OfferEnded(115, "c1", "sales", "a1", OfferResult.DUMPED),
        CallOffered(116, "c1", "sales", "a1"),
        CallOffered(116, "c1", "sales", "a1"),
    )
    assert told.offers == [("a1", OfferResult.DUMPED), ("a1", None)]
    told.tell(CallOffered(130, "c1", "sales", "a1"))
    assert told.offers == [("a1", OfferResult.DUMPED), ("a1", OfferResult.UNKNOWN), ("a1", None)]


def test_a_caller_gives_up_while_a_phone_rings() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        CallerAbandoned(115, "c1", "sales", position=2, server_wait_s=5),
    )
    assert (told.visit().outcome, told.visit().left) == (Outcome.ABANDONED, 115)
    assert (told.visit().position_out, told.visit().server_wait_s) == (2, 5)
    assert told.offers == [("a1", OfferResult.CANCELLED)]
    assert told.state() is AgentState.AVAILABLE


@pytest.mark.parametrize(
    "reason", [Outcome.EXIT_KEY, Outcome.TIMEOUT, Outcome.LEAVE_EMPTY, Outcome.WITHDRAWN]
)
def test_a_caller_leaves_in_another_way(reason: Outcome) -> None:
    told = centre().tell(CallerJoined(110, "c1", "sales"), CallerLeft(140, "c1", "sales", reason, 1))
    assert (told.visit().outcome, told.visit().left, told.visit().answered) == (reason, 140, None)


def test_a_full_queue_refuses_and_the_same_refusal_counts_once() -> None:
    full = CallerRefused(110, "c1", "sales", Outcome.FULL, ANNA, line="+361")
    told = Told().tell(full, full)
    (visit,) = told.visits
    assert (visit.outcome, visit.joined, visit.left, visit.line) == (Outcome.FULL, 110, 110, "+361")
    assert told.queue().waiting == ()
    assert told.call().result is Outcome.FULL


def test_overflow_is_one_call_in_two_queues() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallerLeft(130, "c1", "sales", Outcome.UNKNOWN, position=1, server_wait_s=20),
        CallerLeft(130, "c1", "sales", Outcome.OVERFLOW),
        CallerJoined(130.1, "c1", "support", via="overflow"),
        CallAnswered(140, "c1", "support", "a1"),
    )
    assert (told.visit().outcome, told.visit().left) == (Outcome.OVERFLOW, 130)
    assert told.visit("c1", "support").via == "overflow"
    assert (told.call().answered, told.call().result) == (140, Outcome.ANSWERED)
    assert not told.odd


def test_what_is_learned_late_of_an_earlier_queue_is_not_the_reason_of_the_loss() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallerLeft(130, "c1", "sales", Outcome.UNKNOWN),
        CallerJoined(131, "c1", "support"),
        CallerAbandoned(140, "c1", "support"),
        CallerLeft(141, "c1", "sales", Outcome.OVERFLOW),
    )
    assert told.visit().outcome is Outcome.OVERFLOW
    assert told.call().result is Outcome.ABANDONED


def test_a_transfer_back_into_the_same_queue_is_a_second_visit() -> None:
    told = answered().tell(
        CallerJoined(150, "c1", "sales", via="transfer"),
        CallCompleted(150.2, "c1", "sales", "a1", EndCause.TRANSFER),
        CallAnswered(160, "c1", "sales", "a2"),
        CallCompleted(170, "c1", "sales", "a2"),
    )
    first, second = told.visit(nth=1), told.visit(nth=2)
    assert (first.ended, first.end_cause, first.agent) == (150.2, EndCause.TRANSFER, "a1")
    assert (second.joined, second.answered, second.ended, second.via) == (150, 160, 170, "transfer")
    assert (told.state("a1"), told.state("a2")) == (AgentState.AVAILABLE, AgentState.AVAILABLE)


def test_the_end_of_the_first_talk_told_after_the_second_answer_ends_the_first() -> None:
    told = answered().tell(
        CallerJoined(150, "c1", "sales", via="transfer"),
        CallAnswered(160, "c1", "sales", "a2"),
    )
    assert told.queue().talking == 2
    told.tell(CallCompleted(160.5, "c1", "sales", "a1", EndCause.TRANSFER))
    assert (told.visit(nth=1).ended, told.visit(nth=2).ended) == (160.5, None)
    assert (told.queue().talking, told.state("a2")) == (1, AgentState.ON_CALL)


def test_a_talk_that_another_agent_ends_leaves_nobody_on_the_phone() -> None:
    told = answered().tell(CallCompleted(150, "c1", "sales", "a2"))
    assert (told.visit().ended, told.state("a1"), told.state("a2")) == (
        150,
        AgentState.AVAILABLE,
        AgentState.AVAILABLE,
    )


def test_an_end_without_a_call_is_the_oldest_talk_of_that_agent_and_queue() -> None:
    told = answered().tell(
        CallerJoined(121, "c2", "sales"),
        CallAnswered(122, "c2", "sales", "a1"),
        CallCompleted(130, None, "sales", "a1"),
    )
    assert (told.visit("c1").ended, told.visit("c2").ended) == (130, None)
    told.tell(CallCompleted(131, None, "support", "a1"), CallCompleted(132, None, "sales", "a1"))
    assert told.visit("c2").ended == 132


def test_an_answer_without_a_join_is_odd_and_rebuilt_from_the_servers_wait() -> None:
    told = centre().tell(CallAnswered(120, "c1", "sales", "a1", server_wait_s=15))
    assert told.odd == ["answered_without_join"]
    assert (told.visit().joined, told.visit().answered, told.visit().exact) == (105, 120, False)


def test_an_answer_without_a_join_and_without_a_wait_is_only_the_agents() -> None:
    told = centre().tell(CallAnswered(120, "c1", "sales", "a1"))
    assert (told.visits, told.state()) == ([], AgentState.ON_CALL)
    told.tell(CallCompleted(150, "c1", "sales", "a1"))
    assert (told.visits, told.state()) == ([], AgentState.AVAILABLE)


def test_an_end_of_which_nothing_was_seen_is_rebuilt_from_the_servers_numbers() -> None:
    told = centre().tell(CallCompleted(200, "c1", "sales", "a1", EndCause.AGENT, 12, 60))
    visit = told.visit()
    assert (visit.joined, visit.answered, visit.ended, visit.exact) == (128, 140, 200, False)
    told.tell(CallCompleted(200, "c1", "sales", "a1", EndCause.AGENT, 12, 60))
    assert told.visits == [visit]


def test_an_end_of_which_nothing_is_known_at_all_is_nothing() -> None:
    assert centre().tell(CallCompleted(200, "c1", "sales", "a1")).visits == []


@pytest.mark.parametrize(
    ("event", "odd"),
    [
        (CallOffered(111, "c1", "sales", "a1"), "offered_without_join"),
        (CallerAbandoned(111, "c1", "sales"), "left_without_join"),
        (VisitReopened(111, "c1", "sales"), "reopened_without_visit"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nobody(
    event: CallOffered | CallerAbandoned | VisitReopened, odd: str
) -> None:
    told = centre().tell(event)
    assert (told.odd, told.visits, told.state()) == ([odd], [], AgentState.AVAILABLE)


def test_a_second_join_far_from_the_first_means_that_its_end_was_missed() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        CallerJoined(150, "c1", "sales"),
    )
    assert (told.visit(nth=1).outcome, told.visit(nth=1).end_cause) == (Outcome.UNKNOWN, EndCause.GAP)
    assert told.visit(nth=2).outcome is Outcome.WAITING
    assert told.odd == ["joined_twice"]
    assert told.state() is AgentState.AVAILABLE


def test_told_once_more_after_the_end_nothing_begins_again() -> None:
    told = answered().tell(CallCompleted(150, "c1", "sales", "a1"))
    before = dict(told.facts)
    told.tell(
        CallerJoined(110, "c1", "sales", ANNA),
        CallAnswered(120, "c1", "sales", "a1", server_wait_s=10),
        CallCompleted(150, "c1", "sales", "a1"),
    )
    assert told.facts == before


def test_a_caller_let_back_in_goes_on_waiting_and_rings_are_counted_on() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        CallerLeft(115, "c1", "sales", Outcome.TIMEOUT),
        VisitReopened(116, "c1", "sales"),
        VisitReopened(116, "c1", "sales"),
        CallOffered(117, "c1", "sales", "a2"),
    )
    (visit,) = told.visits
    assert (visit.outcome, visit.joined, visit.left) == (Outcome.WAITING, 110, None)
    assert told.offers == [("a1", OfferResult.CANCELLED), ("a2", None)]


def test_a_caller_who_waits_or_was_refused_is_not_let_back_in() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallerRefused(111, "c1", "sales", Outcome.FULL),
        VisitReopened(112, "c1", "sales"),
        CallerRefused(113, "c2", "sales", Outcome.FULL),
        VisitReopened(114, "c2", "sales"),
    )
    assert [caller.call for caller in told.queue().waiting] == ["c1"]
    assert told.odd == ["reopened_without_visit"]


def test_the_menu_the_line_and_the_mark_are_kept() -> None:
    told = centre().tell(
        CallArrived(101, "c1", ANNA, "+361"),
        CallArrived(101, "c1", ANNA, "+361"),
        MenuChosen(102, "c1", "2"),
        MenuChosen(103, "c1", "1"),
        CallEnded(110, "c1", Pre.IVR_ABANDON, "callback_promised"),
    )
    call = told.call()
    assert (call.line, call.caller, call.menu_path) == ("+361", "+36551234567", "2>1")
    assert (call.ended, call.pre, call.mark, call.partial) == (
        110,
        Pre.IVR_ABANDON,
        "callback_promised",
        False,
    )
    assert told.tell(CallEnded(110, "c1", Pre.IVR_ABANDON)).fresh == []


def test_events_of_calls_never_heard_of_are_not_ours() -> None:
    told = centre().tell(MenuChosen(102, "x", "2"), CallReached(103, "x"), CallEnded(110, "x"))
    assert not [key for key in told.facts if key[0] == "call"]


def test_an_outbound_call_is_reached_once() -> None:
    told = centre().tell(
        CallArrived(101, "c1", ANNA, direction=Direction.OUTBOUND),
        CallReached(105, "c1", "a1"),
        CallReached(109, "c1", "a1"),
        CallEnded(130, "c1"),
    )
    assert (told.call().direction, told.call().answered, told.call().ended) == (Direction.OUTBOUND, 105, 130)


def test_an_arrival_told_after_the_join_makes_the_call_whole() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallAnswered(112, "c1", "sales", "a1"),
        CallArrived(105, "c1", ANNA, "+361"),
    )
    call = told.call()
    assert (call.arrived, call.line, call.answered, call.partial) == (105, "+361", 112, False)


def test_where_hang_ups_are_not_told_a_call_ends_two_seconds_after_its_last_queue() -> None:
    told = (
        centre().tell(CallerJoined(110, "c1", "sales"), CallerAbandoned(120, "c1", "sales")).wait_until(121.9)
    )
    assert (told.call().ended, told.call().partial) == (None, True)
    assert told.wait_until(122).call().ended == 120


def test_a_guessed_end_waits_for_the_last_of_two_queues() -> None:
    told = centre().tell(
        CallerJoined(110, "c1", "sales"),
        CallerLeft(120, "c1", "sales", Outcome.OVERFLOW),
        CallerJoined(121, "c1", "support"),
        CallerAbandoned(121.5, "c1", "support"),
    )
    assert told.wait_until(122.1).call().ended is None
    assert told.wait_until(130).call().ended == 121.5


def test_a_guess_is_taken_back_when_the_caller_is_heard_of_again() -> None:
    told = centre().tell(CallerJoined(110, "c1", "sales"), CallerLeft(120, "c1", "sales", Outcome.TIMEOUT))
    assert told.wait_until(125).call().ended == 120
    told.tell(CallerJoined(126, "c1", "support"))
    assert told.call().ended is None


def test_the_end_of_a_call_that_was_seen_to_arrive_is_told_and_not_guessed() -> None:
    told = centre().tell(
        CallArrived(101, "c1"),
        CallerJoined(110, "c1", "sales"),
        CallerLeft(120, "c1", "sales", Outcome.TIMEOUT),
        CallerJoined(122, "c1", "sales"),
    )
    assert told.call().ended is None


def test_where_hang_ups_are_told_none_is_guessed() -> None:
    told = centre().tell(
        CallArrived(100, "c0"),
        CallEnded(101, "c0"),
        CallerJoined(110, "c1", "sales"),
        CallerLeft(120, "c1", "sales", Outcome.EXIT_KEY),
    )
    assert told.wait_until(150).call().ended is None
    assert told.tell(CallEnded(160, "c1")).call().ended == 160


def test_a_hang_up_ends_what_is_open_unless_its_end_is_told_within_two_seconds() -> None:
    told = answered().tell(
        CallerJoined(121, "c2", "sales"),
        CallEnded(130, "c1"),
        CallEnded(130, "c2"),
        CallCompleted(131, "c1", "sales", "a1", EndCause.CALLER),
    )
    told.wait_until(132)
    assert (told.visit("c1").ended, told.visit("c1").end_cause) == (131, EndCause.CALLER)
    assert (told.visit("c2").outcome, told.visit("c2").left) == (Outcome.UNKNOWN, 130)


def test_a_talk_whose_end_comes_after_the_grace_is_put_right() -> None:
    told = answered().tell(CallEnded(130, "c1")).wait_until(140)
    assert (told.visit().ended, told.visit().end_cause) == (130, EndCause.GAP)
    told.tell(CallCompleted(141, "c1", "sales", "a1", EndCause.AGENT, 10, 11))
    visit = told.visit()
    assert (visit.ended, visit.end_cause, visit.answered, visit.exact) == (141, EndCause.AGENT, 120, True)


def test_queues_targets_and_counters_are_taken_over() -> None:
    counters = Counters(5, 1, 10, 60, 80.0, 83.3)
    told = centre().tell(QueueChanged(101, "sales", 45.0), CountersRead(102, "sales", counters))
    assert told.queue().target_s == 45
    assert QueueTarget("pbx", "sales", 45.0) in told.facts.values()
    assert told.floor.counters == {"sales": counters}
    assert told.tell(QueueChanged(103, "sales", 45.0), SourceLimited(104, None)).fresh == []


def test_a_queue_is_the_same_object_while_nothing_changes() -> None:
    told = answered()
    assert told.queue() is told.queue()
    before = told.queue("support")
    assert told.tell(CallerJoined(130, "c9", "sales")).queue("support") is before


def test_a_wrap_up_timer_runs_out() -> None:
    told = answered(wrapup=20).tell(CallCompleted(150, "c1", "sales", "a1"))
    assert (told.visit().wrap_until, told.state(), told.agent().call) == (170, AgentState.WRAPUP, "c1")
    told.wait_until(169.9)
    assert told.state() is AgentState.WRAPUP
    told.wait_until(172)
    assert (told.state(), told.agent().since, told.visit().wrap_until) == (AgentState.AVAILABLE, 170, 170)
    assert told.spells()[-2:] == [(AgentState.WRAPUP, 150, 170), (AgentState.AVAILABLE, 170, None)]


def test_the_next_ring_cuts_wrap_up_short() -> None:
    told = answered(wrapup=20).tell(
        CallCompleted(150, "c1", "sales", "a1"),
        CallerJoined(155, "c2", "sales"),
        CallOffered(160, "c2", "sales", "a1"),
    )
    assert (told.state(), told.visit("c1").wrap_until) == (AgentState.RINGING, 160)


def test_an_open_wrap_up_ends_when_the_agent_is_ready() -> None:
    told = answered().tell(
        CallCompleted(150, "c1", "sales", "a1"), AgentStateChanged(150, "a1", AgentState.WRAPUP)
    )
    assert told.visit().wrap_until == math.inf
    told.tell(AgentStateChanged(190, "a1", AgentState.AVAILABLE))
    assert told.visit().wrap_until == 190


def test_a_server_that_tells_wrap_up_itself_needs_no_timer() -> None:
    assert no_wrapup("sales") == 0
