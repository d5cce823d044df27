"""Lost calls by what becomes of them, as the time goes by; section by section they add up."""

import math
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.callers.rules import HOUR_S, CallRules
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.lost import LostFold
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import LostSums
from wallboard.domain.tally import CallTally
from wallboard.domain.words import Direction, Outcome, Pre

DAY = Day(date(2026, 11, 23), 0.0, 86_400.0)
FRIDAY = day_of(date(2026, 11, 20), "UTC")
ANNA, BERT = "+36551234567", "+36551234568"
IN, OUT = Direction.INBOUND, Direction.OUTBOUND
RULES = CallRules(1000.0)


def lost(name: str, caller: str | None, end: float, **others: Any) -> Call:  # noqa: ANN401 -- any field
    whole = Call("pbx", name, IN, end - 30, caller, caller or "", ended=end, result=Outcome.ABANDONED)
    return replace(whole, **others)


def reached(name: str, caller: str, at: float, direction: Direction = IN) -> Call:
    return Call("pbx", name, direction, at - 5, caller, caller, answered=at)


def fold(*calls: Call, day: Day = DAY, rules: CallRules = RULES) -> LostFold:
    made = LostFold(day, rules)
    for call in calls:
        made.put_call(call)
    return made


def test_who_rang_again_and_who_was_called_back_are_told_apart() -> None:
    made = fold(
        lost("a", ANNA, 100), reached("a2", ANNA, 300), lost("b", BERT, 100), reached("b2", BERT, 900, OUT)
    )
    sums = made.sums(5000.0)
    assert (sums.recovered, sums.by_centre, sums.time_to_recover_s) == (2, 1, 1000.0)
    assert {one.call: (one.recovered, one.by_centre, one.until) for one in made.all()} == {
        "a": (300, False, 1100),
        "b": (900, True, 1100),
    }


def test_a_contact_that_is_taken_back_leaves_the_next_one() -> None:
    made = fold(lost("a", ANNA, 100), reached("b", ANNA, 300, OUT), reached("c", ANNA, 500))
    assert (made.sums(0.0).by_centre, made.sums(0.0).median_to_recover_s) == (1, 200.0)
    made.put_call(replace(reached("b", ANNA, 300, OUT), answered=None))
    assert (made.sums(0.0).by_centre, made.sums(0.0).median_to_recover_s) == (0, 400.0)


def test_the_median_is_a_time_that_was_taken() -> None:
    made = fold()
    for n, took in enumerate((40, 10, 30, 20)):
        made.put_call(lost(f"l{n}", f"+3655123000{n}", 100))
        made.put_call(reached(f"r{n}", f"+3655123000{n}", 100 + took))
    assert made.sums(0.0).median_to_recover_s == 20
    assert fold().sums(0.0).median_to_recover_s is None


def test_a_lost_call_is_pending_until_its_time_is_over() -> None:
    made = fold(lost("a", ANNA, 100), lost("b", BERT, 600))
    counts = [(made.sums(at).pending, made.sums(at).unrecovered) for at in (200, 1100, 1101, 1600, 1601)]
    assert counts == [(2, 0), (2, 0), (1, 1), (1, 1), (0, 2)]
    assert made.sums(1200.0) is made.sums(1300.0)


def test_lost_on_friday_evening_is_made_good_on_monday_before_it_closes() -> None:
    rules = CallRules(opening=Opening(week_of("Mon-Fri 08:00-18:00"), "UTC"))
    evening = FRIDAY.start + 17 * HOUR_S + 300
    monday = FRIDAY.end + 2 * 86_400
    for answer, states in (
        (monday + 17.9 * HOUR_S, (1, 0)),
        (monday + 18 * HOUR_S, (1, 0)),
        (monday + 18 * HOUR_S + 1, (0, 1)),
    ):
        made = fold(lost("a", ANNA, evening), reached("b", ANNA, answer), day=FRIDAY, rules=rules)
        sums = made.sums(monday + 86_400)
        assert (sums.recovered, sums.unrecovered) == states
    assert fold(lost("a", ANNA, evening), day=FRIDAY, rules=rules).sums(monday).pending == 1


def test_who_calls_from_a_shared_number_is_withheld() -> None:
    rules = CallRules(1000.0, shared=frozenset({ANNA}))
    made = fold(lost("a", ANNA, 100), reached("b", ANNA, 300), rules=rules)
    assert made.sums(0.0) == LostSums(withheld=1)
    assert made.all()[0].until is None


def test_only_what_is_picked_is_lost_but_any_call_makes_good() -> None:
    made = LostFold(DAY, RULES, lambda call: call.line == "1")
    for call in (lost("a", ANNA, 100, line="1"), lost("b", BERT, 100, line="2"), reached("c", ANNA, 200)):
        made.put_call(call)
    assert (len(made.all()), made.sums(0.0).recovered) == (1, 1)


CALLS = st.builds(
    lambda name, arrived, caller, answer, length, pre, direction, internal: Call(
        "pbx", name, direction, arrived * 60.0, caller, caller or "",
        answered=None if answer is None else arrived * 60.0 + answer,
        ended=None if length is None else arrived * 60.0 + length, pre=pre, internal=internal,
    ),
    st.sampled_from("abcdefghij"), st.integers(-30, 1500), st.sampled_from([ANNA, BERT, None]),
    st.none() | st.integers(0, 90), st.none() | st.integers(0, 200), st.sampled_from([None, *Pre]),
    st.sampled_from([IN, IN, IN, OUT]), st.sampled_from([False, False, False, True]),
)  # fmt: skip


@given(st.lists(CALLS, max_size=25), st.integers(0, 100_000))
def test_the_parts_add_up(calls: list[Call], now: int) -> None:
    """Those that arrived: answered, lost, self-served, open. Those lost: made good, or not, or nobody's."""
    made, tally = fold(), CallTally()
    for call in {one.key: one for one in calls}.values():
        if DAY.start <= call.arrived < DAY.end:
            tally.add(call)
    for call in calls:
        made.put_call(call)
    sums, listed = made.sums(float(now)), made.all()
    assert tally.arrived == tally.answered + tally.lost + tally.self_served + tally.open
    assert sums.recovered + sums.pending + sums.unrecovered + sums.withheld == tally.lost == len(listed)
    assert sums.by_centre <= sums.recovered
    took = sorted(one.recovered - one.ended for one in listed if one.recovered is not None)
    assert math.isclose(sums.time_to_recover_s, sum(took))
    assert sums.median_to_recover_s == (took[(len(took) - 1) // 2] if took else None)
    still = [one for one in listed if one.recovered is None and one.until is not None]
    assert sums.pending == sum(one.until is not None and one.until >= now for one in still)
