"""A bill held against the exchange: which calls are one, and why the others are not."""

from collections.abc import Sequence
from itertools import combinations, permutations
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from wallboard.domain.matching.hold import hold, holding
from wallboard.domain.matching.leg import BillOnly, ExchangeOnly, FoundBy, Held, How, Leg, Measure
from wallboard.domain.words import Direction, Seconds

T = 1_771_200_000.0
NUMBERS = ("+36301234567", "+36209876543", "+4930123456", "")


def call(start: Seconds, number: str = NUMBERS[0], *, long: Seconds = 60.0, **more: Any) -> Leg:  # noqa: ANN401 -- fields of a leg
    return Leg(f"{start}{number}", T + start, T + start + long, T + start, number, "+3611111111", **more)


def keys(held: Held) -> set[tuple[str, str]]:
    return {(held.bill[pair.bill].key, held.calls[pair.call].key) for pair in held.pairs}


def sides() -> st.SearchStrategy[tuple[list[Leg], list[Leg]]]:
    one = st.builds(
        lambda start, number, long: (start, number, long),
        st.integers(0, 400),
        st.sampled_from(NUMBERS),
        st.sampled_from((0.0, 30.0, 90.0)),
    )
    legs = st.lists(one, max_size=9, unique=True).map(
        lambda rows: [
            Leg(f"{n}", T + start, T + start + long, None, number)
            for n, (start, number, long) in enumerate(rows)
        ]
    )
    return st.tuples(legs, legs)


@settings(max_examples=25)
@given(sides(), st.randoms(use_true_random=False))
def test_pairs_are_one_to_one_and_the_order_of_rows_changes_nothing(
    both: tuple[list[Leg], list[Leg]], random: Random
) -> None:
    bill, calls = both
    held = hold(bill, calls, How())
    assert len({pair.bill for pair in held.pairs}) == len(held.pairs) == len({p.call for p in held.pairs})
    assert len(held.pairs) + len(held.bill_only) == len(bill)
    assert {pair.call for pair in held.pairs}.isdisjoint(place for place, _ in held.calls_only)
    other = hold(random.sample(bill, len(bill)), random.sample(calls, len(calls)), How())
    assert keys(other) == keys(held)


def naive(bill: Sequence[Leg], calls: Sequence[Leg], tolerance: Seconds) -> tuple[int, float]:
    """Try every pairing of calls of one number: the most pairs, and of these the least distance."""
    for size in range(min(len(bill), len(calls)), 0, -1):
        found = [
            sum(abs(a.start - b.start) for a, b in zip(some, others, strict=True))
            for some in combinations(bill, size)
            for others in permutations(calls, size)
            if all(
                a.number == b.number and abs(a.start - b.start) <= tolerance
                for a, b in zip(some, others, strict=True)
            )
        ]
        if found:
            return size, min(found)
    return 0, 0.0


few = st.lists(st.tuples(st.integers(0, 240), st.sampled_from(NUMBERS[:2])), max_size=5, unique=True)


@settings(max_examples=25)
@given(few, few)
def test_no_pairing_that_can_be_thought_of_is_better(
    one: list[tuple[int, str]], other: list[tuple[int, str]]
) -> None:
    bill, calls = ([call(float(at), number) for at, number in rows] for rows in (one, other))
    held = hold(bill, calls, How())
    if held.clock:  # the clocks were moved, which the naive pairing knows nothing of
        by = held.clock[0].seconds
        bill = [call(leg.start - T + by, leg.number) for leg in bill]
    pairs, apart = naive(bill, calls, 45.0)
    assert len(held.pairs) == pairs
    assert round(sum(abs(pair.apart_s) for pair in held.pairs), 3) == round(apart, 3)


def test_who_knows_the_id_needs_no_time_and_other_rows_of_a_call_are_its_parts() -> None:
    bill = [call(500.0, "x", long=9.0, call="1.7"), call(500.0, "y", long=3.0, call="1.7")]
    held = hold(bill, [call(0.0, call="1.7", long=9.0)], How())
    assert [(p.by, held.bill[p.bill].number) for p in held.pairs] == [(FoundBy.ID, "x")]
    assert [why for _, why in held.bill_only] == [BillOnly.PART]


def test_an_exchange_may_call_a_call_by_the_channel_it_came_in_by() -> None:
    calls = [call(0.0, call="1.8", linked="1.7"), call(9.0, call="1.7"), call(20.0, call="1.9", linked="1.3")]
    bill = [call(500.0, "x", call="1.7"), call(501.0, "y", call="1.3")]
    held = hold(bill, calls, How())
    assert [held.calls[pair.call].call for pair in held.pairs] == ["1.7", "1.9"]


def test_a_clock_that_is_wrong_and_a_zone_that_is_wrong_are_found() -> None:
    calls = [call(900.0 * n, f"+3630000000{n}") for n in range(8)]
    bill = [call(900.0 * n - 3600 - 7, f"+3630000000{n}") for n in range(8)]
    held = hold(bill, calls, How())
    assert len(held.pairs) == 8
    assert [(shift.seconds, shift.witnesses) for shift in held.clock] == [(3607.0, 8)]


def test_a_bill_in_winter_time_all_year_has_two_differences() -> None:
    day = 86_400.0
    calls = [call(day * n + 61 * k + 7, f"+36300000{n}{k:02}") for n in range(6) for k in range(4)]
    bill = [call(leg.start - T - (3600 if leg.start >= T + 3 * day else 0), leg.number) for leg in calls]
    held = hold(bill, calls, How())
    assert len(held.pairs) == 24
    assert [shift.seconds for shift in held.clock] == [0.0, 3600.0]


def test_a_bill_that_tells_the_answer_is_held_against_the_answers() -> None:
    calls = [
        Leg(f"{n}", T + 900 * n, T + 900 * n + 200, T + 900 * n + 9 * n, f"+3630000000{n}") for n in range(9)
    ]
    bill = [Leg(f"{n}", T + 900 * n + 9 * n, T + 900 * n + 200, None, f"+3630000000{n}") for n in range(9)]
    held = hold(bill, calls, How())
    assert held.by_answer
    assert held.measure is Measure.TALK
    assert len(held.pairs) == 9
    assert not held.differing()


def test_numbers_may_be_national_cut_or_masked() -> None:
    calls = [call(0.0, "+36301234567"), call(600.0, "+36209876543"), call(1200.0, "+36705554433")]
    bill = [call(0.0, "06301234567"), call(600.0, "9876543"), call(1200.0, "+3670555xxxx")]
    held = hold(bill, calls, How())
    assert [pair.by for pair in held.pairs] == [FoundBy.ENDING, FoundBy.ENDING, FoundBy.MASKED]


def test_where_a_side_was_told_no_number_line_time_and_length_must_agree() -> None:
    calls = [call(0.0, ""), call(600.0, ""), call(1200.0, "+36301234567")]
    bill = [call(3.0, ""), call(603.0, "", long=200.0), call(1203.0, "")]
    held = hold(bill, calls, How())
    assert [(held.bill[p.bill].start - T, p.by) for p in held.pairs] == [
        (3.0, FoundBy.TIME),
        (1203.0, FoundBy.TIME),
    ]


def test_a_call_that_went_out_is_no_call_that_came_in() -> None:
    held = hold([call(0.0, way=Direction.OUTBOUND)], [call(0.0)], How())
    assert not held.pairs
    assert held.bill_only == ((0, BillOnly.OUTGOING),)
    assert held.calls_only == ((0, ExchangeOnly.INCOMING),)


def test_times_in_whole_minutes_and_lengths_in_whole_minutes_are_allowed_for() -> None:
    starts = [k * 937.0 for k in range(12)]
    calls = [call(start, f"+3630000{k:04}", long=50.0 + k) for k, start in enumerate(starts)]
    bill = [
        call(start - (T + start) % 60, f"+3630000{k:04}", long=60.0 if k <= 10 else 120.0)
        for k, start in enumerate(starts)
    ]
    held = hold(bill, calls, How(whole_minutes=True, minute_starts=True, differs_s=0.5))
    assert len(held.pairs) == 12
    assert not held.differing()
    assert [round(pair.more_s) for pair in hold(bill, calls, How(minute_starts=True)).differing()] == [
        10, 9, 8, 7, 6, 59
    ]  # fmt: skip


def test_differences_are_told_and_added_up() -> None:
    bill = [call(0.0, long=75.0, cost=1.5), call(900.0, NUMBERS[1], cost=2.0)]
    held = hold(bill, [call(0.0, long=60.0)], How())
    assert [pair.more_s for pair in held.differing()] == [15.0]
    assert held.unmet_cost() == 2.0
    assert hold([call(0.0)], [], How()).unmet_cost() is None


def test_a_call_is_as_long_as_the_bill_counts() -> None:
    talked = Leg("1", T, T + 60, T + 20, NUMBERS[0])
    whole = hold([call(0.0)], [talked], How())
    short = hold([call(20.0, long=40.0)], [talked], How())
    assert (whole.length(talked), short.length(talked)) == (60.0, 40.0)
    assert (whole.measure, short.measure) == (Measure.WHOLE, Measure.TALK)
    assert short.length(Leg("2", T, T + 9)) == 0.0
    assert short.length(Leg("3", T)) is None


def test_an_end_that_nobody_saw_is_no_difference() -> None:
    open_end = Leg("1", T, None, T, NUMBERS[0])
    assert not hold([call(0.0)], [open_end], How()).differing()


def test_it_is_done_in_steps() -> None:
    steps = list(holding([call(0.0)], [call(0.0)], How()))
    assert steps == sorted(steps)
    assert len(steps) > 4


def test_calls_of_another_time_are_not_the_bills_business() -> None:
    calls = [call(-500.0), call(0.0), call(30.0, NUMBERS[1]), call(900.0), call(2000.0)]
    held = hold([call(0.0), call(900.0)], calls, How())
    assert [held.calls[place].start - T for place, _ in held.calls_only] == [30.0]


def test_nothing_against_nothing() -> None:
    held = hold([], [], How())
    assert (held.pairs, held.bill_only, held.calls_only, held.clock) == ((), (), (), ())
