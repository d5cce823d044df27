"""Calls put together: whose they were, how long it took to get through, and who was lost on balance."""

from wallboard.domain.caller import Caller
from wallboard.domain.facts import Call
from wallboard.domain.promise.heard import Heard, Hearing, heard_in
from wallboard.domain.snapshot import LostCall
from wallboard.domain.words import Direction, Pre


def call(arrived: float, answered: float | None = None, **others: object) -> Call:
    whole = {"answered": answered, "ended": arrived + 100, **others}
    return Call("pbx", f"c{arrived}", Direction.INBOUND, arrived, **whole)  # type: ignore[arg-type]


def lost(ended: float, recovered: float | None = None) -> LostCall:
    return LostCall("pbx", "c", 0.0, ended, Caller(None, "", ""), None, None, "abandoned", recovered)


def test_a_day_counts_calls_callers_and_how_long_it_took() -> None:
    day = Hearing()
    day.put(call(0, 20), "anna")
    day.put(call(50, 90), "anna")
    day.put(call(60, 900, partial=True), "bert")
    day.put(call(70), None)
    day.put(call(80, pre=Pre.SELF_SERVED), "anna")
    made = day.made()
    assert (made.calls, made.answered, made.lost) == (5, 3, 1)
    assert made.callers == {"anna", "bert"}
    assert (made.reached, made.avg_reach_s) == (2, 30.0)
    assert made.answered_rate == 0.75


def test_who_was_reached_after_their_latest_lost_call_is_not_lost_on_balance() -> None:
    day = Hearing()
    day.put_lost(lost(10), "anna")
    day.put_lost(lost(20, recovered=30), "anna")
    day.put_lost(lost(40), "bert")
    day.put_lost(lost(50), None)
    assert day.made().net_lost == 2


def test_days_are_added_and_a_caller_of_both_is_one() -> None:
    first = Heard(3, 2, 1, 0, 2, 40.0, frozenset({"anna", "bert"}), {"anna": True, "bert": True})
    second = Heard(2, 1, 1, 1, 1, 20.0, frozenset({"anna"}), {"anna": False})
    both = heard_in((first, second))
    assert (both.calls, both.answered, both.lost, both.withheld) == (5, 3, 2, 1)
    assert both.callers == {"anna", "bert"}
    assert both.net_lost == 2, "bert, and one whom nobody knows"
    assert both.avg_reach_s == 20.0
    assert heard_in(()) == Heard()


def test_nothing_to_divide_by_is_no_value() -> None:
    assert Heard().answered_rate is None
    assert Heard().avg_reach_s is None
