"""What is told of a call beside its queues ends up in one fact of it."""

from collections.abc import Sequence
from math import inf

import pytest

from wallboard.domain.callbook import FORGET_ENDED_S
from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    CallAnswered,
    CallArrived,
    CallEnded,
    CallerJoined,
    CallerRefused,
    CallMarked,
    Event,
)
from wallboard.domain.facts import Anomaly, Call, Fact, Visit
from wallboard.domain.floor import Floor, Remembered
from wallboard.domain.words import Direction, Outcome, Pre

ANNA = Caller("+36551234567", "+36551234567", "Anna")


def told(events: Sequence[Event]) -> list[Fact]:
    floor = Floor("pbx")
    return [fact for event in events for fact in floor.apply(event)]


def calls(events: Sequence[Event]) -> dict[str, Call]:
    return {fact.call: fact for fact in told(events) if isinstance(fact, Call)}


def test_what_the_dial_plan_tells_bit_by_bit_is_kept_together() -> None:
    call = calls(
        [
            CallArrived(10.0, "c", ANNA, "+361"),
            CallMarked(12.0, "c", greeted=True),
            CallMarked(15.0, "c", greeted=True, asked=True),
            CallMarked(60.0, "c", rating=0.75, solved=True),
            CallMarked(61.0, "c", result_code="sale", mark="callback_promised"),
            CallMarked(62.0, "c"),
        ]
    )["c"]
    assert (call.greeted, call.asked, call.rating, call.solved) == (12.0, True, 0.75, True)
    assert (call.result_code, call.mark, call.ended) == ("sale", "callback_promised", None)


def test_a_rating_beyond_the_scale_is_its_end_and_means_that_the_caller_was_asked() -> None:
    call = calls([CallArrived(10.0, "c"), CallMarked(12.0, "c", rating=7.0)])["c"]
    assert (call.rating, call.asked) == (1.0, True)


def test_what_a_call_was_marked_as_stays_when_it_ends() -> None:
    story: list[Event] = [
        CallArrived(10.0, "c"),
        CallMarked(12.0, "c", pre=Pre.SELF_SERVED),
        CallEnded(20.0, "c"),
    ]
    assert calls(story)["c"].pre is Pre.SELF_SERVED


def test_a_rating_that_comes_after_the_end_still_counts() -> None:
    story: list[Event] = [CallArrived(10.0, "c"), CallEnded(20.0, "c"), CallMarked(30.0, "c", rating=0.5)]
    assert (calls(story)["c"].ended, calls(story)["c"].rating) == (20.0, 0.5)


@pytest.mark.parametrize("sees_arrivals", [True, False])
def test_a_mark_of_a_call_that_never_comes_is_odd_only_where_every_call_is_seen(sees_arrivals: bool) -> None:
    floor = Floor("pbx")
    facts = floor.apply(CallArrived(1.0, "other")) if sees_arrivals else []
    facts += floor.apply(CallMarked(12.0, "c", greeted=True))
    facts += floor.apply(CallMarked(14.0, "c", rating=0.5))
    facts += floor.advance(12.0 + FORGET_ENDED_S)
    assert not [fact for fact in facts if isinstance(fact, Anomaly)]
    facts += floor.advance(100.0 + FORGET_ENDED_S)
    facts += floor.advance(1000.0 + FORGET_ENDED_S)
    odd = [Anomaly("pbx", 12.0, "mark_without_call", "", "c")] if sees_arrivals else []
    assert [fact for fact in facts if isinstance(fact, Anomaly)] == odd


def test_what_is_told_before_a_queue_is_known_of_the_call_once_it_joins_one() -> None:
    call = calls([CallMarked(9.0, "c", greeted=True, line="+362"), CallerJoined(10.0, "c", "sales", ANNA)])[
        "c"
    ]
    assert (call.arrived, call.greeted, call.line, call.caller) == (10.0, 9.0, "+362", ANNA.number)
    assert call.partial


def test_what_is_told_before_the_arrival_is_known_of_the_call_too() -> None:
    call = calls([CallMarked(9.0, "c", result_code="sale"), CallArrived(10.0, "c", ANNA, "+361")])["c"]
    assert (call.arrived, call.result_code, call.line, call.partial) == (10.0, "sale", "+361", False)


def test_a_mark_that_says_nothing_new_writes_nothing() -> None:
    assert len(told([CallArrived(10.0, "c"), CallMarked(12.0, "c"), CallMarked(13.0, "c")])) == 1


def test_another_leg_in_a_queue_belongs_to_the_call_that_arrived() -> None:
    made = calls(
        [
            CallArrived(10.0, "trunk.1", ANNA, "+361", linked="trunk.1"),
            CallerJoined(20.0, "leg.2", "support", linked="trunk.1"),
            CallAnswered(25.0, "leg.2", "support", "a1"),
        ]
    )
    assert made.keys() == {"trunk.1"}
    assert (made["trunk.1"].answered, made["trunk.1"].result) == (25.0, Outcome.ANSWERED)


def test_a_leg_of_a_call_that_is_long_over_is_a_call_of_its_own() -> None:
    made = calls(
        [
            CallArrived(10.0, "trunk.1", linked="trunk.1"),
            CallEnded(20.0, "trunk.1"),
            CallArrived(2000.0, "other", direction=Direction.OUTBOUND),
            CallerJoined(2001.0, "leg.2", "support", linked="trunk.1"),
        ]
    )
    assert made.keys() == {"trunk.1", "other", "leg.2"}
    assert made["leg.2"].partial


def test_caller_and_line_may_be_found_out_later() -> None:
    call = calls([CallArrived(10.0, "c"), CallMarked(11.0, "c", caller=ANNA, line="+362")])["c"]
    assert (call.caller, call.caller_raw, call.line) == (ANNA.number, ANNA.raw, "+362")


def test_what_became_of_a_call_before_any_queue_is_not_said_of_one_that_was_in_a_queue() -> None:
    story: list[Event] = [
        CallArrived(10.0, "c"),
        CallerRefused(12.0, "c", "sales", Outcome.FULL),
        CallEnded(20.0, "c", Pre.IVR_ABANDON),
    ]
    assert (calls(story)["c"].result, calls(story)["c"].pre) == (Outcome.FULL, None)


def test_a_wrap_up_that_outlasts_its_call_does_not_write_the_call_anew() -> None:
    open_visit = Visit(
        "pbx", "c", "support", 1, 10.0, Outcome.ANSWERED, answered=20.0, left=20.0, ended=60.0,
        wrap_until=inf, agent="a1",
    )  # fmt: skip
    floor = Floor("pbx")
    facts = floor.restore(Remembered([open_visit], [], [], [], 70.0))
    facts += floor.advance(100.0)
    assert [fact.wrap_until for fact in facts if isinstance(fact, Visit)] == [70.0]
    assert not [fact for fact in facts if isinstance(fact, Call)]
