"""Stories of restarts, reconnects and listings: what was believed meets what is listed."""

import math

import pytest

from tests.domain.told import Told, listing, present
from wallboard.domain.events import (
    Baseline,
    CallAnswered,
    CallArrived,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    ConnectionLost,
    QueuePresent,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.domain.facts import AgentSpell, Call, Offer, Visit
from wallboard.domain.floor import Floor, Remembered
from wallboard.domain.words import AgentState, Direction, EndCause, OfferResult, Outcome

ON_CALL = AgentState.ON_CALL
WAITS = WaitingPresent("c1", "sales", 110)
TALKS = TalkingPresent("c1", "sales", "a1")


def waiting() -> Told:
    """A caller waits since 110.4."""
    return Told().tell(listing(100), CallerJoined(110.4, "c1", "sales", position=1))


def talking() -> Told:
    """A caller who joined at 110.4 talks to a1 since 120."""
    return waiting().tell(CallAnswered(120, "c1", "sales", "a1", 9))


def remembered(*visits: Visit, until: float = 200) -> Remembered:
    """What the cache knows of these visits, of which those that are not over are handed back."""
    open_visits = [v for v in visits if v.outcome is Outcome.WAITING or v.ended is None or v.wrap_until]
    calls = [Call("pbx", v.call, Direction.INBOUND, v.joined, partial=True) for v in open_visits]
    numbers = [(v.call, v.queue, v.nth, v.joined) for v in visits]
    spells = [AgentSpell("pbx", "a1", 90, None, AgentState.AVAILABLE)]
    return Remembered(open_visits, calls, spells, numbers, until)


def visit(**details: object) -> Visit:
    """A visit of the morning out of the cache."""
    return Visit("pbx", "c1", "sales", 1, 110.4, **details)  # type: ignore[arg-type]


ANSWERED: dict[str, object] = {"outcome": Outcome.ANSWERED, "answered": 120.0, "left": 120.0, "agent": "a1"}


# --- a listing every minute ----------------------------------------------------------------------------


def test_a_listing_with_nothing_wrong_changes_nothing() -> None:
    told = talking().tell(CallerJoined(130.7, "c2", "support"), CallOffered(131, "c2", "support", "a2"))
    told.tell(
        listing(
            160,
            agents=(present(state=ON_CALL), present("a2", AgentState.RINGING)),
            waiting=(WaitingPresent("c2", "support", 130),),
            talking=(TALKS,),
            calls=frozenset({"c1", "c2"}),
        )
    )
    assert told.fresh == []
    assert told.wait_until(170).fresh == []


def test_a_listing_that_cannot_tell_talks_believes_the_agents() -> None:
    told = talking().tell(listing(160, agents=(present(state=ON_CALL),), talking=None)).wait_until(170)
    assert told.visit().ended is None
    told.tell(listing(220, agents=(present(),), talking=None)).wait_until(221)
    assert told.visit().ended is None
    told.wait_until(222)
    assert (told.visit().ended, told.visit().end_cause) == (160, EndCause.GAP)
    assert told.queue().talking == 0


def test_a_caller_who_is_listed_no_more_is_given_two_seconds() -> None:
    told = waiting().tell(listing(160, waiting=(WAITS,)), listing(220))
    told.tell(CallerAbandoned(221.5, "c1", "sales")).wait_until(230)
    assert (told.visit().outcome, told.visit().left) == (Outcome.ABANDONED, 221.5)


def test_a_caller_who_vanished_left_when_last_listed() -> None:
    told = waiting().tell(CallOffered(150, "c1", "sales", "a1"), listing(160, waiting=(WAITS,)), listing(220))
    told.wait_until(222)
    assert (told.visit().outcome, told.visit().left) == (Outcome.UNKNOWN, 160)
    assert told.offers == [("a1", OfferResult.UNKNOWN)]
    assert told.state() is AgentState.AVAILABLE


def test_a_second_listing_within_the_grace_gives_no_more_of_it() -> None:
    told = waiting().tell(listing(130, waiting=(WAITS,)), listing(160), listing(161.5)).wait_until(161.9)
    assert told.visit().outcome is Outcome.WAITING
    told.wait_until(162)
    assert (told.visit().outcome, told.visit().left) == (Outcome.UNKNOWN, 130)


def test_a_talk_with_nobody_knows_whom_ends_when_it_is_listed_no_more() -> None:
    told = waiting().tell(listing(160, talking=(TalkingPresent("c1", "sales", None),)))
    assert (told.visit().outcome, told.visit().agent) == (Outcome.ANSWERED, None)
    told.tell(listing(220)).wait_until(222)
    assert (told.visit().ended, told.visit().end_cause) == (160, EndCause.GAP)
    assert told.queue().talking == 0


def test_a_leave_that_is_told_twice_is_neither_odd_nor_news() -> None:
    told = waiting().tell(CallerAbandoned(150, "c1", "sales"))
    assert told.tell(CallerAbandoned(150.5, "c1", "sales")).fresh == []
    assert (told.visit().left, told.odd) == (150, [])


def test_a_caller_listed_again_within_the_grace_stays() -> None:
    told = waiting().tell(listing(160), listing(161, waiting=(WAITS,))).wait_until(170)
    assert told.visit().outcome is Outcome.WAITING


def test_a_caller_given_up_too_early_goes_on_waiting_in_the_same_visit() -> None:
    told = waiting().tell(listing(160)).wait_until(165)
    assert told.visit().outcome is Outcome.UNKNOWN
    told.tell(listing(220, waiting=(WAITS,)))
    (only,) = told.visits
    assert (only.outcome, only.left, only.end_cause, only.joined) == (Outcome.WAITING, None, None, 110.4)


def test_a_caller_given_up_too_early_may_also_turn_out_to_talk_or_to_have_left() -> None:
    told = waiting().tell(listing(160)).wait_until(165).tell(listing(220, talking=(TALKS,)))
    assert (told.visit().outcome, told.visit().answered, told.visit().end_cause) == (
        Outcome.ANSWERED,
        220,
        None,
    )
    told = waiting().tell(listing(160)).wait_until(165).tell(CallerAbandoned(170, "c1", "sales"))
    assert (told.visit().outcome, told.visit().left) == (Outcome.ABANDONED, 170)
    told = waiting().tell(listing(160)).wait_until(165).tell(CallAnswered(170, "c1", "sales", "a1"))
    assert (told.visit().outcome, told.visit().answered) == (Outcome.ANSWERED, 170)
    assert not told.odd


def test_a_listing_that_came_late_brings_nobody_back() -> None:
    told = waiting().tell(CallerAbandoned(159, "c1", "sales"))
    assert told.tell(listing(160, waiting=(WAITS,))).fresh == []
    told = talking().tell(CallCompleted(159, "c1", "sales", "a1"))
    assert told.tell(listing(160, talking=(TALKS,))).fresh == []
    assert (told.queue().talking, told.state()) == (0, AgentState.AVAILABLE)


def test_a_caller_who_is_listed_long_after_leaving_was_let_back_in() -> None:
    told = waiting().tell(CallerLeft(130, "c1", "sales", Outcome.TIMEOUT), listing(160, waiting=(WAITS,)))
    assert told.visit().outcome is Outcome.WAITING


def test_a_join_that_is_not_known_comes_from_the_listing_and_is_sharpened_by_the_event() -> None:
    told = Told().tell(listing(160, waiting=(WaitingPresent("c1", "sales", 110, position=2, priority=1),)))
    assert (told.visit().joined, told.visit().exact, told.visit().priority) == (110, False, 1)
    told.tell(CallerJoined(110.4, "c1", "sales", position=1, line="+361"))
    assert (told.visit().joined, told.visit().exact, told.visit().position_in) == (110.4, True, 1)
    assert told.tell(CallerJoined(111, "c1", "sales")).fresh == []


def test_an_inexact_join_told_after_the_end_is_the_same_visit() -> None:
    told = Told().tell(listing(160, waiting=(WAITS,)), CallerAbandoned(161, "c1", "sales"))
    assert told.tell(CallerJoined(111.5, "c1", "sales")).fresh == []


def test_a_call_that_joined_anew_is_a_second_visit() -> None:
    told = waiting().tell(CallerAbandoned(120, "c1", "sales"))
    told.tell(listing(220, waiting=(WaitingPresent("c1", "sales", 215),)))
    assert [v.nth for v in told.visits] == [1, 2]


def test_agents_who_are_listed_no_more_are_gone_and_queues_too() -> None:
    told = Told().tell(listing(100), listing(160, agents=(present("a2"),)))
    assert [agent.agent for agent in told.queue().agents] == ["a2"]
    assert told.spells()[-1] == (AgentState.AVAILABLE, 100, 160)
    only_sales = listing(220)
    told.tell(type(only_sales)(220, (QueuePresent("sales"),), only_sales.agents, ()))
    assert [queue.queue for queue in told.floor.queues()] == ["sales"]


def test_a_listing_of_all_calls_ends_those_it_does_not_name_unless_they_are_young() -> None:
    told = Told().tell(listing(100), CallArrived(110, "c1"), CallArrived(158, "c2"), CallArrived(120, "c3"))
    told.tell(
        CallerJoined(121, "c3", "sales"),
        listing(160, waiting=(WaitingPresent("c3", "sales", 121),), calls=frozenset()),
    )
    assert (told.call("c1").ended, told.call("c2").ended, told.call("c3").ended) == (110, None, None)


# --- talks that began before we came -------------------------------------------------------------------


def test_a_talk_that_began_before_we_came_is_shown_and_rebuilt_at_its_end() -> None:
    told = Told().tell(listing(160, agents=(present(state=ON_CALL),), talking=(TALKS,)))
    assert (told.queue().talking, told.state(), told.visits) == (1, ON_CALL, [])
    told.tell(CallCompleted(200, "c1", "sales", "a1", EndCause.AGENT, 10, 70))
    assert (told.queue().talking, told.state()) == (0, AgentState.AVAILABLE)
    assert (told.visit().joined, told.visit().answered, told.visit().ended) == (120, 130, 200)
    assert not told.odd


@pytest.mark.parametrize(
    "end",
    [
        CallCompleted(200, "c1", "sales", "a1"),
        CallCompleted(200, None, "sales", "a1"),
        CallEnded(200, "c1"),
        listing(200, agents=(present(),)),
    ],
)
def test_such_a_talk_ends_in_any_way(end: CallCompleted | CallEnded) -> None:
    told = Told().tell(listing(160, agents=(present(state=ON_CALL),), talking=(TALKS,)), end)
    assert (told.queue().talking, told.state(), told.visits) == (0, AgentState.AVAILABLE, [])


def test_a_talk_of_which_even_the_agent_is_unknown_is_counted_until_it_is_gone() -> None:
    told = Told().tell(listing(160, talking=(TalkingPresent("c1", "sales"),)))
    assert told.queue().talking == 1
    assert told.tell(listing(220)).queue().talking == 0
    told = Told().tell(listing(160, talking=(TalkingPresent("c1", "sales"),)))
    assert told.tell(CallCompleted(170, "c1", "sales", "a1")).queue().talking == 0


def test_such_a_talk_goes_on_where_talks_cannot_be_listed() -> None:
    told = Told().tell(
        listing(160, talking=(TALKS,)), listing(220, agents=(present(state=ON_CALL),), talking=None)
    )
    assert told.queue().talking == 1


def test_a_talk_listed_long_after_we_saw_the_call_leave_is_shown() -> None:
    told = talking().tell(CallCompleted(130, "c1", "sales", "a1"), listing(160, talking=(TALKS,)))
    assert (told.queue().talking, told.state()) == (1, ON_CALL)


def test_a_talk_given_up_too_early_goes_on() -> None:
    told = talking().tell(listing(160)).wait_until(165)
    assert told.visit().end_cause is EndCause.GAP
    told.tell(listing(220, talking=(TALKS,)))
    assert (told.visit().ended, told.visit().end_cause, told.queue().talking) == (None, None, 1)


# --- the connection is lost ------------------------------------------------------------------------------


def test_during_a_gap_a_caller_is_answered_and_the_end_of_the_talk_sharpens_it() -> None:
    told = waiting().tell(CallOffered(140, "c1", "sales", "a1"), ConnectionLost(150), ConnectionLost(155))
    assert told.offers == [("a1", OfferResult.UNKNOWN)]
    told.tell(listing(170, agents=(present(state=ON_CALL),), talking=(TALKS,)))
    assert (told.visit().answered, told.visit().exact, told.visit().agent) == (170, False, "a1")
    told.tell(CallCompleted(200, "c1", "sales", "a1", EndCause.CALLER, 50, 40))
    visit = told.visit()
    assert (visit.joined, visit.answered, visit.ended, visit.exact) == (110.4, 160, 200, False)
    assert visit.end_cause is EndCause.CALLER


def test_an_answer_told_late_sharpens_a_talk_found_in_a_listing() -> None:
    told = waiting().tell(ConnectionLost(150), listing(170, talking=(TALKS,)))
    told.tell(CallAnswered(168.5, "c1", "sales", "a1"))
    assert told.visit().answered == 168.5
    assert told.tell(CallAnswered(169, "c1", "sales", "a1")).fresh == []


def test_the_end_of_a_talk_found_in_a_listing_may_say_nothing_of_its_beginning() -> None:
    told = waiting().tell(
        ConnectionLost(150), listing(170, talking=(TALKS,)), CallCompleted(180, "c1", "sales", "a1")
    )
    assert (told.visit().answered, told.visit().ended) == (170, 180)


def test_what_was_due_before_a_gap_is_left_to_the_next_listing() -> None:
    told = waiting().tell(listing(160), ConnectionLost(161)).wait_until(170)
    assert told.visit().outcome is Outcome.WAITING
    told.tell(listing(180, waiting=(WAITS,))).wait_until(190)
    assert told.visit().outcome is Outcome.WAITING


def test_a_talk_that_ended_in_a_gap_is_out_of_handle_time() -> None:
    told = talking().tell(ConnectionLost(150), listing(190)).wait_until(192)
    assert (told.visit().ended, told.visit().end_cause) == (150, EndCause.GAP)
    assert told.state() is AgentState.AVAILABLE


def test_a_guessed_end_of_a_call_survives_a_gap() -> None:
    told = waiting().tell(CallerAbandoned(149, "c1", "sales"), ConnectionLost(150)).wait_until(152)
    assert told.call().ended == 149


# --- restart -----------------------------------------------------------------------------------------------


def test_after_a_restart_waiting_goes_on_with_the_same_number() -> None:
    told = Told().restored(remembered(visit()))
    assert [caller.joined for caller in told.queue().waiting] == [110.4]
    told.tell(listing(230, waiting=(WAITS,)), CallAnswered(240, "c1", "sales", "a1"))
    assert (told.visit().nth, told.visit().joined, told.visit().answered) == (1, 110.4, 240)
    told.tell(CallerJoined(300, "c1", "sales"))
    assert told.visit(nth=2).joined == 300


def test_who_vanished_while_we_were_away_left_when_last_seen() -> None:
    told = Told().restored(remembered(visit())).tell(listing(230)).wait_until(232)
    assert (told.visit().outcome, told.visit().left, told.visit().end_cause) == (
        Outcome.UNKNOWN,
        200,
        EndCause.GAP,
    )
    assert told.wait_until(233).call().ended == 200


def test_a_gap_before_the_first_connection_begins_where_the_cache_ends() -> None:
    told = Told().restored(remembered(visit())).tell(ConnectionLost(220), listing(230)).wait_until(232)
    assert told.visit().left == 200


def test_a_talk_goes_on_over_a_restart() -> None:
    told = Told().restored(remembered(visit(**ANSWERED)))
    told.tell(listing(230, agents=(present(state=ON_CALL),), talking=(TALKS,)))
    assert (told.queue().talking, told.state(), told.agent().call) == (1, ON_CALL, "c1")
    told.tell(CallCompleted(260, "c1", "sales", "a1", EndCause.AGENT, 10, 140))
    assert (told.visit().answered, told.visit().ended, told.visit().exact) == (120, 260, True)


def test_an_open_wrap_up_ends_where_the_cache_ends() -> None:
    told = Told().restored(remembered(visit(**ANSWERED, ended=180.0, wrap_until=math.inf)))
    assert told.visit().wrap_until == 200


def test_open_spells_are_closed_and_new_ones_begin_with_the_listing() -> None:
    told = Told().restored(remembered()).tell(listing(230))
    assert told.spells() == [(AgentState.AVAILABLE, 90, 200), (AgentState.AVAILABLE, 230, None)]


def test_a_log_read_again_after_a_restart_gives_the_same_visits() -> None:
    told = Told().restored(remembered(visit(outcome=Outcome.ABANDONED, left=120.0, ended=1.0)))
    told.tell(CallerJoined(110.4, "c1", "sales"), CallerAbandoned(120, "c1", "sales"))
    told.tell(CallerJoined(130, "c1", "sales"))
    assert [v.nth for v in told.visits] == [1, 2]


def test_numbers_of_more_than_a_day_ago_are_forgotten() -> None:
    told = Told().restored(remembered(visit(outcome=Outcome.ABANDONED, left=120.0)))
    told.wait_until(110.4 + 86_400 + 1).tell(CallerJoined(90_000, "c1", "sales"))
    assert [v.nth for v in told.visits] == [1]


def test_a_call_seen_to_arrive_that_vanished_in_a_gap_is_over_and_goes_on_when_heard_of_again() -> None:
    told = Told().tell(listing(100), CallArrived(109, "c1"), CallerJoined(110, "c1", "sales"))
    told.tell(ConnectionLost(150), listing(200)).wait_until(203).wait_until(206)
    assert told.call().ended == 150
    told.tell(CallerJoined(210, "c1", "support"))
    assert told.call().ended is None
    told.tell(CallEnded(220, "c1"), CallerAbandoned(221, "c1", "support")).wait_until(230)
    assert told.call().ended == 220


def test_what_rang_when_the_program_stopped_rings_no_more_and_its_numbers_go_on() -> None:
    rang = [
        Offer("pbx", "c1", "sales", 1, 1, "a1", 112.0, 114.0, OfferResult.MISSED),
        Offer("pbx", "c1", "sales", 1, 2, "a2", 115.0),
    ]
    floor = Floor("pbx")
    settled = floor.restore(Remembered([visit()], [], [], [("c1", "sales", 1, 110.4)], 116.0, rang))
    ended = [fact for fact in settled if isinstance(fact, Offer)]
    assert ended == [Offer("pbx", "c1", "sales", 1, 2, "a2", 115.0, 116.0, OfferResult.UNKNOWN)]
    floor.apply(Baseline(120.0, (), (), (WaitingPresent("c1", "sales", 110.0),)))
    (offer,) = [f for f in floor.apply(CallOffered(121.0, "c1", "sales", "a1")) if isinstance(f, Offer)]
    assert offer.k == 3


def test_a_leave_by_key_that_was_only_guessed_is_explained_by_the_answer_that_comes_late() -> None:
    told = waiting().tell(CallerLeft(115, "c1", "sales", Outcome.EXIT_KEY))
    told.tell(CallAnswered(115.1, "c1", "sales", "a1", 5))
    (answered,) = told.visits
    assert (answered.outcome, answered.answered) == (Outcome.ANSWERED, 115.1)
    assert not told.odd
