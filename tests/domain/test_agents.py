"""What agents do: our own events win, and the server's word is the rest."""

import math

import pytest

from tests.domain.told import Told, listing, present
from wallboard.domain.agents import MOVES
from wallboard.domain.events import (
    AgentStateChanged,
    CallAnswered,
    CallCompleted,
    CallerAbandoned,
    CallerJoined,
    CallOffered,
    ConnectionLost,
    MembershipChanged,
    OfferEnded,
)
from wallboard.domain.facts import AgentName
from wallboard.domain.words import AgentState, OfferResult

S = AgentState


def centre(wrapup: float = 0.0) -> Told:
    return Told(wrapup).tell(listing(100))


def says(at: float, state: AgentState, reason: str = "", **details: float) -> AgentStateChanged:
    return AgentStateChanged(at, "a1", state, reason, **details)  # type: ignore[arg-type]


def ringing(wrapup: float = 0.0) -> Told:
    return centre(wrapup).tell(CallerJoined(110, "c1", "sales"), CallOffered(111, "c1", "sales", "a1"))


def on_call(wrapup: float = 0.0) -> Told:
    return ringing(wrapup).tell(CallAnswered(120, "c1", "sales", "a1"))


ENDS = CallCompleted(150, "c1", "sales", "a1")


@pytest.mark.parametrize("busy", [111.0, 110.2, 119.5])
def test_a_phone_in_use_by_our_own_call_is_no_other_call(busy: float) -> None:
    told = centre().tell(CallerJoined(110, "c1", "sales"))
    events: list[CallOffered | AgentStateChanged] = [
        CallOffered(111, "c1", "sales", "a1"),
        says(busy, S.NON_QUEUE_CALL),
    ]
    told.tell(*sorted(events, key=lambda event: event.at), CallAnswered(120, "c1", "sales", "a1"))
    assert told.state() is S.ON_CALL
    told.tell(ENDS)
    assert told.state() is S.AVAILABLE
    assert S.NON_QUEUE_CALL not in {
        state for state, _, until in told.spells() if until is None or until > 111
    }


def test_a_call_of_their_own_is_known_again_after_a_ring_of_ours() -> None:
    told = centre().tell(
        says(105, S.NON_QUEUE_CALL),
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
    )
    assert told.state() is S.RINGING
    told.tell(OfferEnded(120, "c1", "sales", "a1", OfferResult.MISSED))
    assert told.state() is S.NON_QUEUE_CALL


def test_a_free_phone_told_before_the_end_of_the_call_changes_nothing() -> None:
    told = on_call().tell(says(149.9, S.AVAILABLE))
    assert told.state() is S.ON_CALL
    assert told.tell(ENDS).state() is S.AVAILABLE


def test_a_call_known_from_a_listing_ends_with_our_event() -> None:
    told = on_call().tell(listing(130, agents=(present(state=S.ON_CALL),), talking=None), ENDS)
    assert told.state() is S.AVAILABLE


def test_a_pause_pressed_during_the_talk_begins_after_it_and_is_no_wrap_up() -> None:
    told = on_call(wrapup=20).tell(says(130, S.PAUSED, "lunch"))
    assert told.state() is S.ON_CALL
    told.tell(ENDS)
    assert (told.state(), told.agent().reason, told.visit().wrap_until) == (S.PAUSED, "lunch", None)


def test_who_comes_back_from_a_pause_within_the_timer_is_in_wrap_up_but_not_for_the_visit() -> None:
    told = on_call(wrapup=20).tell(says(130, S.PAUSED), ENDS, says(160, S.AVAILABLE))
    assert (told.state(), told.visit().wrap_until) == (S.WRAPUP, None)
    assert told.wait_until(170).state() is S.AVAILABLE


def test_a_pause_during_wrap_up_ends_it() -> None:
    told = on_call(wrapup=20).tell(ENDS, says(155, S.PAUSED, "coffee"))
    assert (told.state(), told.visit().wrap_until) == (S.PAUSED, 155)


def test_another_reason_for_a_pause_is_another_spell() -> None:
    told = centre().tell(
        says(110, S.PAUSED, "coffee"), says(120, S.PAUSED, "lunch"), says(130, S.PAUSED, "lunch")
    )
    assert told.spells()[-2:] == [(S.PAUSED, 110, 120), (S.PAUSED, 120, None)]
    assert told.agent().since == 120


def test_paused_in_some_queues_is_a_mark_and_no_new_spell() -> None:
    told = centre().tell(AgentStateChanged(110, "a1", S.AVAILABLE, paused_in=1))
    assert (told.agent().paused_in, told.agent().since, told.fresh) == (1, 100, [])


def test_unreachable_is_logged_off_with_a_reason() -> None:
    told = centre().tell(says(110, S.LOGGED_OFF, "unreachable"))
    assert (told.state(), told.agent().reason) == (S.LOGGED_OFF, "unreachable")


def test_the_server_may_know_better_since_when() -> None:
    told = centre().tell(says(110, S.PAUSED, "lunch", since=104))
    assert told.agent().since == 104
    assert told.spells()[-1] == (S.PAUSED, 110, None)
    assert told.tell(says(111, S.AVAILABLE, since=130)).agent().since == 111


def test_wrap_up_told_a_moment_after_the_end_belongs_to_the_visit() -> None:
    told = on_call().tell(ENDS, says(150.2, S.WRAPUP))
    assert (told.state(), told.agent().call, told.visit().wrap_until) == (S.WRAPUP, "c1", math.inf)
    told.tell(says(180, S.AVAILABLE))
    assert told.visit().wrap_until == 180
    assert not told.odd


def test_wrap_up_told_before_the_end_begins_with_the_end() -> None:
    told = on_call().tell(says(149.9, S.WRAPUP, until=165))
    assert (told.state(), told.visit().wrap_until) == (S.ON_CALL, None)
    told.tell(ENDS)
    assert (told.state(), told.visit().wrap_until) == (S.WRAPUP, 165)


def test_wrap_up_whose_end_was_told_ends_by_itself() -> None:
    told = on_call().tell(ENDS, says(150, S.WRAPUP, until=165)).wait_until(166)
    assert (told.state(), told.agent().since, told.visit().wrap_until) == (S.AVAILABLE, 165, 165)


def test_wrap_up_told_twice_is_told_once() -> None:
    told = on_call().tell(ENDS, says(150, S.WRAPUP)).wait_until(153)
    assert told.tell(says(154, S.WRAPUP)).fresh == []


def test_wrap_up_may_be_prolonged() -> None:
    told = (
        on_call().tell(ENDS, says(150, S.WRAPUP, until=165), says(160, S.WRAPUP, until=180)).wait_until(170)
    )
    assert (told.state(), told.visit().wrap_until) == (S.WRAPUP, 180)


def test_wrap_up_pressed_long_after_the_call_is_not_the_work_after_it() -> None:
    told = on_call().tell(ENDS, says(170, S.WRAPUP))
    assert (told.state(), told.visit().wrap_until) == (S.WRAPUP, None)


def test_wrap_up_before_any_call_is_nobodys() -> None:
    told = centre().tell(says(110, S.WRAPUP))
    assert (told.state(), told.agent().call) == (S.WRAPUP, None)
    assert told.tell(says(120, S.AVAILABLE)).state() is S.AVAILABLE


def test_a_conversation_ends_a_wrap_up_that_the_server_told() -> None:
    told = centre().tell(
        says(105, S.WRAPUP), CallerJoined(110, "c1", "sales"), CallAnswered(120, "c1", "sales", "a1")
    )
    assert told.tell(ENDS).state() is S.AVAILABLE


def test_a_ring_during_wrap_up_that_is_missed_leads_back_to_it() -> None:
    told = centre().tell(
        says(105, S.WRAPUP, until=130),
        CallerJoined(110, "c1", "sales"),
        CallOffered(111, "c1", "sales", "a1"),
        OfferEnded(120, "c1", "sales", "a1", OfferResult.MISSED),
    )
    assert told.state() is S.WRAPUP
    assert told.wait_until(130).state() is S.AVAILABLE


def test_wrap_up_found_in_a_listing_ends_though_no_event_says_so() -> None:
    told = Told().tell(listing(100, agents=(present(state=S.WRAPUP, since=90.0, until=115.0),)))
    assert (told.state(), told.agent().since) == (S.WRAPUP, 90)
    assert told.wait_until(115).state() is S.AVAILABLE


def test_a_timer_of_somebody_who_is_gone_is_nothing() -> None:
    told = on_call(wrapup=20).tell(ENDS, listing(155, agents=(present("a2"),))).wait_until(180)
    assert [agent.agent for agent in told.queue().agents] == ["a2"]


def test_an_agent_in_no_queue_is_logged_off_but_finishes_their_call() -> None:
    told = on_call().tell(
        MembershipChanged(130, "a1", "sales", member=False),
        MembershipChanged(130, "a1", "support", member=False),
    )
    assert told.spells()[-1] == (S.ON_CALL, 120, None)
    told.tell(ENDS)
    assert told.spells()[-1] == (S.LOGGED_OFF, 150, None)
    assert [agent.agent for agent in told.queue().agents] == ["a2"]


def test_an_agent_logs_in_by_joining_a_queue() -> None:
    told = centre().tell(MembershipChanged(110, "a9", "sales", member=True, name="Anna"))
    assert [agent.name for agent in told.queue().agents] == ["A1", "A2", "Anna"]
    told.tell(AgentStateChanged(110, "a9", S.AVAILABLE))
    assert told.spells("a9") == [(S.AVAILABLE, 110, None)]
    assert not told.odd


def test_a_new_name_is_told_once() -> None:
    told = centre().tell(MembershipChanged(110, "a1", "sales", member=True, name="Zoe"))
    assert AgentName("pbx", "a1", "Zoe") in told.fresh
    assert [agent.name for agent in told.queue().agents] == ["A2", "Zoe"]
    assert told.tell(MembershipChanged(111, "a1", "sales", member=True, name="Zoe")).fresh == []


def test_a_move_that_cannot_be_is_told_and_obeyed() -> None:
    told = centre().tell(
        says(105, S.LOGGED_OFF), CallerJoined(110, "c1", "sales"), CallAnswered(120, "c1", "sales", "a1")
    )
    assert (told.odd, told.state()) == (["move_logged_off_on_call"], S.ON_CALL)


def test_every_state_leads_somewhere_and_not_to_itself() -> None:
    assert MOVES.keys() == set(AgentState)
    assert all(moves and state not in moves for state, moves in MOVES.items())


def test_after_a_short_gap_the_same_state_has_gone_on() -> None:
    told = centre().tell(ConnectionLost(150), listing(180))
    assert (told.agent().since, told.spells()) == (100, [(S.AVAILABLE, 100, 150), (S.AVAILABLE, 180, None)])


def test_after_a_long_gap_nobody_can_say_so() -> None:
    assert centre().tell(ConnectionLost(150), listing(300)).agent().since == 300


def test_a_timer_that_runs_out_in_a_gap_begins_no_spell() -> None:
    told = on_call(wrapup=20).tell(ENDS, ConnectionLost(160)).wait_until(180).tell(listing(200))
    assert told.spells()[-2:] == [(S.WRAPUP, 150, 160), (S.AVAILABLE, 200, None)]
    assert told.visit().wrap_until == 170


def test_time_that_goes_back_a_little_does_not_make_spells_overlap() -> None:
    told = centre().tell(says(110, S.PAUSED), says(109.5, S.AVAILABLE), ConnectionLost(120), listing(119))
    assert told.spells() == [(S.AVAILABLE, 100, 110), (S.AVAILABLE, 110, 120), (S.AVAILABLE, 120, None)]


def test_what_happens_to_agents_nobody_knows_harms_nobody() -> None:
    told = Told().tell(CallerJoined(110, "c1", "sales"), CallAnswered(111, "c1", "sales", "x"))
    told.tell(listing(120, talking=None, agents=(present(),)))
    told.wait_until(130).tell(CallCompleted(131, "c1", "sales", "x"), CallerAbandoned(132, "c1", "sales"))
    assert [agent.agent for agent in told.queue().agents] == ["a1"]


def test_the_end_of_a_call_in_another_queue_ends_no_other() -> None:
    told = centre().tell(CallAnswered(120, "x", "sales", "a1"), CallCompleted(130, "y", "support", "a1"))
    assert told.state() is S.ON_CALL
