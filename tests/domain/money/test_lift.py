"""What a campaign lifted, against the same hours of the weeks before."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.money.lift import HourCount, expected_calls, lift_of

MONDAY = 1_789_948_800.0  # 2026-09-21T00:00:00Z
HOUR = 3600.0
BEGAN = MONDAY + 28 * DAY_S


def hours(since: float, days: int, calls: Callable[[int, int], int]) -> list[HourCount]:
    """Make days of hours; `calls` says how many came on which day in which hour."""
    return [
        HourCount(at, at + HOUR, calls(day, hour))
        for day in range(days)
        for hour in range(24)
        for at in [since + day * DAY_S + hour * HOUR]
    ]


def office(_day: int, hour: int) -> int:
    return 10 if 8 <= hour < 18 else 0


def test_half_more_calls_are_a_lift_of_half() -> None:
    lift = lift_of(
        hours(MONDAY, 28, office), hours(BEGAN, 7, lambda day, hour: office(day, hour) * 3 // 2), "UTC"
    )
    assert lift is not None
    assert (lift.calls, lift.expected, lift.days, lift.hours) == (1050, 700, 28, 168)
    assert lift.value == 0.5
    assert lift.low < 0.5 < lift.high
    assert lift.is_proved


def test_as_many_as_before_prove_nothing() -> None:
    lift = lift_of(hours(MONDAY, 28, office), hours(BEGAN, 7, office), "UTC")
    assert lift is not None
    assert lift.value == 0
    assert not lift.is_proved


def test_only_the_same_hours_are_compared() -> None:
    """A campaign on one Monday morning is held against Monday mornings, however busy other days are."""
    before = hours(MONDAY, 28, lambda day, hour: (10 if day % 7 == 0 else 99) if hour == 9 else 0)
    lift = lift_of(before, [HourCount(BEGAN + 9 * HOUR, BEGAN + 9.5 * HOUR, 5)], "UTC")
    assert lift is None  # five calls were to be expected: too few
    lift = lift_of(before, [HourCount(BEGAN + 9 * HOUR, BEGAN + 10 * HOUR, 20)], "UTC")
    assert lift is not None
    assert (lift.calls, lift.expected) == (20, 10)


def test_days_that_differ_much_make_it_less_sure() -> None:
    calm = lift_of(hours(MONDAY, 28, office), hours(BEGAN, 1, lambda _d, h: 12 if 8 <= h < 18 else 0), "UTC")
    wild = lift_of(
        hours(MONDAY, 28, lambda day, hour: office(day, hour) * (1 if day < 14 else 3) // 2),
        hours(BEGAN, 1, lambda _d, h: 12 if 8 <= h < 18 else 0),
        "UTC",
    )
    assert calm is not None
    assert wild is not None
    assert calm.low > wild.low


def test_of_too_few_days_nothing_is_said() -> None:
    during = hours(BEGAN, 7, office)
    assert lift_of(hours(MONDAY, 13, office), during, "UTC") is None
    assert lift_of((), during, "UTC") is None


def test_hours_that_nobody_saw_before_do_not_count() -> None:
    mornings = [one for one in hours(MONDAY, 28, office) if (one.since - MONDAY) % DAY_S < 12 * HOUR]
    lift = lift_of(mornings, hours(BEGAN, 7, office), "UTC")
    assert lift is not None
    assert (lift.calls, lift.hours) == (280, 84)


def test_no_call_at_all_is_a_fall() -> None:
    lift = lift_of(hours(MONDAY, 28, office), hours(BEGAN, 7, lambda _d, _h: 0), "UTC")
    assert lift is not None
    assert lift.value == -1
    assert lift.high < 0


def test_a_weekday_seen_once_and_days_without_calls() -> None:
    """One day of each of two weekdays more, and none of it has anything to spread by."""
    lift = lift_of(
        hours(MONDAY, 15, lambda day, hour: 0 if day % 7 else office(day, hour)),
        hours(MONDAY + 21 * DAY_S, 1, office),
        "UTC",
    )
    assert lift is not None
    assert lift.expected == 100


def test_days_of_which_each_weekday_is_seen_once_spread_by_chance() -> None:
    """With weeks of a hundred days nobody has; fourteen separate half hours of one weekday have."""
    fortnight = [HourCount(MONDAY + n * 7 * DAY_S, MONDAY + n * 7 * DAY_S + HOUR, 20) for n in range(14)]
    lift = lift_of(fortnight, [HourCount(MONDAY + 98 * DAY_S, MONDAY + 98 * DAY_S + HOUR, 20)], "UTC")
    assert lift is not None
    assert lift.value == 0


def test_what_is_usual_in_each_part() -> None:
    before = hours(MONDAY, 28, office)
    whole, half, night = expected_calls(
        before,
        [(BEGAN, BEGAN + DAY_S), (BEGAN + 8.5 * HOUR, BEGAN + 9 * HOUR), (BEGAN, BEGAN + HOUR)],
        "UTC",
    )
    assert (whole, half, night) == (100, 5, 0)
    assert expected_calls(before[:10], [(BEGAN, BEGAN + DAY_S)], "UTC") == (None,)


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9))
def test_a_longer_campaign_is_surer(rate: int, times: int) -> None:
    before = hours(MONDAY, 28, lambda _d, h: rate * 4 if 8 <= h < 18 else 0)
    short = lift_of(before, hours(BEGAN, 2, lambda _d, h: rate * times if 8 <= h < 18 else 0), "UTC")
    long = lift_of(before, hours(BEGAN, 14, lambda _d, h: rate * times if 8 <= h < 18 else 0), "UTC")
    assert short is not None
    assert long is not None
    assert long.value == pytest.approx(short.value)
    assert long.high - long.low < short.high - short.low
