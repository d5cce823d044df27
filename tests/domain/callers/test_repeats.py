"""Who rings again, by hand and by brute force."""

from datetime import date
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.callers.repeats import RepeatFold
from wallboard.domain.callers.rules import DAY_S, HOUR_S, CallRules
from wallboard.domain.callers.sums import Earlier, RepeatSums
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day
from wallboard.domain.words import Direction

DAY = Day(date(2026, 11, 23), 0.0, DAY_S)
ANNA, BERT = "+36551234567", "+36551234568"
IN, OUT = Direction.INBOUND, Direction.OUTBOUND
LATER = 100 * DAY_S
RULES = CallRules()


def call(name: str, at: float, caller: str | None = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- any field
    return replace(Call("pbx", name, IN, at, caller, caller or "", ended=at + 30), **others)


def helped(name: str, at: float, caller: str | None = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- likewise
    return call(name, at, caller, **{"answered": at + 10, "ended": at + 60} | others)


def fold(*calls: Call, rules: CallRules = RULES) -> RepeatFold:
    made = RepeatFold(DAY, rules)
    for one in calls:
        made.put_call(one)
    return made


def test_a_repeat_is_a_call_not_long_after_another_of_the_same_caller() -> None:
    sums = fold(call("a", 10), call("b", 20), call("c", 30, BERT), call("n", 40, None)).sums(LATER)
    assert (sums.known, sums.repeats, sums.callers) == (3, 1, 1)


def test_the_window_has_both_its_ends_and_looks_back_beyond_the_day() -> None:
    assert fold(call("a", 100 - DAY_S), call("b", 100)).sums(LATER).repeats == 1
    assert fold(call("a", 99 - DAY_S), call("b", 100)).sums(LATER).repeats == 0
    made = RepeatFold(DAY)
    made.remember({ANNA: Earlier(100 - DAY_S)})
    made.put_call(call("b", 100))
    assert made.sums(LATER).repeats == 1


def test_a_call_that_is_followed_on_counts_as_it_would_at_once() -> None:
    rings = call("a", 10, ended=None)
    made = fold(rings, helped("b", 100), replace(rings, answered=15.0), helped("a", 10))
    assert made.sums(LATER) == fold(helped("a", 10), helped("b", 100)).sums(LATER)
    made.put_call(call("a", 10))
    assert made.sums(LATER) == fold(call("a", 10), helped("b", 100)).sums(LATER)
    made.put_call(call("a", 10, BERT))
    assert made.sums(LATER) == fold(call("a", 10, BERT), helped("b", 100)).sums(LATER)


def test_calls_of_one_instant_stand_by_id() -> None:
    sums = fold(call("b", 100), call("a", 100)).sums(LATER)
    assert (sums.known, sums.repeats) == (2, 1)


def test_a_first_contact_fails_if_the_caller_rings_again_within_days_of_its_end() -> None:
    week = 7 * DAY_S
    assert fold(helped("a", 0)).sums(week).pending == 1
    assert fold(helped("a", 0)).sums(week + 60).pending == 1  # the end of the window belongs to it
    assert fold(helped("a", 0)).sums(week + 61).resolved == 1
    assert fold(helped("a", 0), call("b", week + 60)).sums(LATER).failed == 1
    assert fold(helped("a", 0), call("b", week + 61)).sums(LATER).resolved == 1
    made = fold(helped("a", 0))
    made.remember({"+3611": Earlier(-5.0)})
    made.foresee({ANNA: week + 60, BERT: 5.0, "+3611": 5.0})
    assert made.sums(LATER).failed == 1


def test_only_an_earlier_answer_spoils_a_first_contact() -> None:
    assert fold(call("lost", 0), helped("a", 100)).sums(LATER).first == 1
    assert fold(helped("x", 0), helped("a", 100)).sums(LATER).first == 1  # x is one, a is none
    made = RepeatFold(DAY)
    made.remember({ANNA: Earlier(-10.0, 100 - 7 * DAY_S), BERT: Earlier(-10.0, 99 - 7 * DAY_S)})
    made.put_call(helped("a", 100))
    made.put_call(helped("b", 100, BERT))
    assert made.sums(LATER).first == 1


def test_a_call_that_is_not_over_is_no_first_contact_yet() -> None:
    made = fold(helped("a", 0, ended=None))
    assert made.sums(LATER).first == 0
    made.put_call(helped("a", 0))
    assert made.sums(LATER).first == 1


def test_marks_are_counted_apart() -> None:
    sums = fold(helped("a", 0, solved=True), helped("b", 0, BERT, solved=False), call("c", 5)).sums(1.0)
    assert (sums.first, sums.marked, sums.solved) == (2, 2, 1)


def test_calls_of_the_centre_internal_ones_and_shared_numbers_are_left_out() -> None:
    rules = CallRules(shared=frozenset({BERT}))
    calls = [call("a", 1, direction=OUT), call("b", 2, internal=True), call("c", 3, BERT), call("d", 4)]
    assert fold(*calls, rules=rules).sums(LATER) == RepeatSums(known=1)


def test_only_what_is_picked_counts_though_all_is_looked_at() -> None:
    made = RepeatFold(DAY, RULES, lambda one: one.line == "1")
    for one in (call("a", 1, line="2"), call("b", 2, line="1")):
        made.put_call(one)
    assert (made.sums(9.0).known, made.sums(9.0).repeats) == (1, 1)


def test_the_next_day_remembers_who_rang_not_too_long_ago() -> None:
    made = RepeatFold(DAY)
    made.remember({"+3611": Earlier(-5.0, -5.0), "+3622": Earlier(-8 * DAY_S)})
    made.put_call(helped("a", DAY_S - 100))
    after = made.next_day(Day(date(2026, 11, 24), DAY_S, 2 * DAY_S))
    for name, caller in (("b", ANNA), ("c", "+3611"), ("d", "+3622")):
        after.put_call(helped(name, DAY_S + 100, caller))
    sums = after.sums(LATER)
    assert (sums.known, sums.repeats, sums.first) == (3, 1, 1)


def test_a_call_that_turns_out_to_be_of_somebody_else_is_forgotten_of_the_first() -> None:
    made = fold(helped("a", 100))
    made.put_call(helped("a", 100, BERT))
    after = made.next_day(Day(date(2026, 11, 24), DAY_S, 2 * DAY_S))
    after.put_call(call("b", DAY_S + 10))
    assert after.sums(LATER) == RepeatSums(known=1)
    after.put_call(call("c", DAY_S + 20, BERT))
    assert after.sums(LATER).repeats == 1


CALLS = st.builds(
    lambda name, at, caller, length, answer, solved, outward, source: Call(
        source, name, OUT if outward else IN, at * HOUR_S, caller, caller or "",
        answered=None if answer is None else at * HOUR_S + answer,
        ended=None if length is None else at * HOUR_S + length,
        solved=solved,
    ),
    st.sampled_from("abcdefgh"), st.integers(-30, 60), st.sampled_from([ANNA, BERT, None]),
    st.none() | st.integers(0, 9000), st.none() | st.integers(0, 90), st.sampled_from([None, True, False]),
    st.sampled_from([False, False, False, True]), st.sampled_from(["pbx", "other"]),
)  # fmt: skip
SHORT = CallRules(repeat_s=5 * HOUR_S, fcr_s=20 * HOUR_S)


def slowly(calls: list[Call], now: float) -> RepeatSums:
    """Count out of the definition: each call against all others."""
    known = sorted((c for c in calls if c.caller and c.direction is IN), key=_order)
    mine = [c for c in known if DAY.start <= c.arrived < DAY.end]
    before = {c.key: [o for o in known if o.caller == c.caller and _order(o) < _order(c)] for c in mine}
    after = {c.key: [o for o in known if o.caller == c.caller and _order(o) > _order(c)] for c in mine}
    repeats = [c for c in mine if any(c.arrived - o.arrived <= SHORT.repeat_s for o in before[c.key])]
    first = [
        c
        for c in mine
        if c.answered is not None
        and c.ended is not None
        and not any(o.answered is not None and c.arrived - o.arrived <= SHORT.fcr_s for o in before[c.key])
    ]
    ends = {c.key: (c.ended or 0.0) + SHORT.fcr_s for c in first}
    failed = [c for c in first if any(o.arrived <= ends[c.key] for o in after[c.key])]
    pending = [c for c in first if c not in failed and now <= ends[c.key]]
    marked = [c for c in first if c.solved is not None]
    return RepeatSums(
        len(mine), len(repeats), len({c.caller for c in repeats}), len(first), len(failed), len(pending),
        len(marked), sum(bool(c.solved) for c in marked),
    )  # fmt: skip


def _order(one: Call) -> tuple[float, str, str]:
    return one.arrived, one.call, one.source


@given(st.lists(CALLS, max_size=25), st.randoms(use_true_random=False), st.integers(0, 90))
def test_the_counts_equal_a_slow_count_in_whatever_order_they_are_told(
    calls: list[Call], rng: Random, hours: int
) -> None:
    newest = list({one.key: one for one in calls}.values())
    shuffled = newest.copy()
    rng.shuffle(shuffled)
    now = hours * HOUR_S
    assert fold(*calls, rules=SHORT).sums(now) == slowly(newest, now)
    assert fold(*shuffled, rules=SHORT).sums(now) == slowly(newest, now)


@given(st.lists(CALLS, max_size=25))
def test_what_is_remembered_is_as_good_as_the_calls_themselves(calls: list[Call]) -> None:
    """Split at the day's start: the calls before it may be known by their latest alone."""
    newest = list({one.key: one for one in calls}.values())
    whole = fold(*newest, rules=SHORT)
    yesterday = RepeatFold(Day(date(2026, 11, 22), -DAY_S, 0.0), SHORT)
    for one in newest:
        if one.arrived < 0:
            yesterday.put_call(one)
    today = yesterday.next_day(DAY)
    for one in newest:
        if one.arrived >= 0:
            today.put_call(one)
    assert today.sums(LATER) == whole.sums(LATER)
