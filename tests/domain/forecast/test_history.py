from datetime import date, timedelta

import pytest

from tests.domain.forecast.simulated import simulated
from wallboard.domain.forecast.history import DaySums, PastDay, PastPart, PatienceSums, day_sums

MONDAY = date(2026, 11, 2)


def _day(back: int, calls: float) -> PastDay:
    return PastDay(MONDAY + timedelta(days=back), (PastPart(0.0, 1800.0, calls),))


def test_patience_takes_thirty_who_gave_up() -> None:
    assert PatienceSums(3000.0, 29).mean_s is None
    assert PatienceSums(3000.0, 30).mean_s == 100.0


def test_few_days_weigh_as_the_definition_says() -> None:
    assert DaySums(9, 100.0, 400.0).weight == 300.0
    assert DaySums(10, 100.0, 400.0).weight == pytest.approx(10_000 / 300)


def test_days_that_hardly_differ_let_the_plan_weigh_ten_days_at_most() -> None:
    assert DaySums(20, 100.0, 90.0).weight == 1_000.0
    assert DaySums(20, 100.0, 101.0).weight == 1_000.0


def test_a_quiet_weekday_is_no_surprise() -> None:
    days = [_day(7 * week + n, 100.0 if n else 300.0) for week in range(3) for n in range(5)]
    assert day_sums(days) == DaySums(15, 140.0, 0.0)


def test_what_is_left_of_days_is_their_share_of_their_weekday() -> None:
    sums = day_sums([_day(0, 80.0), _day(7, 120.0), _day(1, 40.0), _day(8, 60.0)])
    assert (sums.days, sums.mean) == (4, 75.0)
    assert sums.variance == pytest.approx(4 * 15.0**2 / 2)


def test_one_day_of_each_weekday_says_nothing_of_how_they_differ() -> None:
    assert day_sums([_day(0, 5.0), _day(1, 0.0)]).variance == 0.0
    assert day_sums([]) == DaySums()


def test_a_day_without_calls_is_not_known() -> None:
    assert not _day(0, 0.0).is_known
    assert simulated(days=3)[0].is_known
