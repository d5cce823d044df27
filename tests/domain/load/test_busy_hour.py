"""The busy hour of a day, and what to plan for."""

from datetime import date, timedelta

import pytest

from wallboard.domain.load.busy_hour import LAST_DAYS, busy_hour, capacity

HOUR = 3600.0


def test_of_equal_hours_the_earliest_counts() -> None:
    found = busy_hour([(HOUR, 2 * HOUR), (3 * HOUR, 4 * HOUR)], (0, 5 * HOUR), 9 * HOUR)
    assert found is not None
    assert (found.start, found.erlangs) == (HOUR, 1)


def test_the_clock_hour_may_be_less_than_any_hour() -> None:
    times = [(0.5 * HOUR, 1.5 * HOUR)]
    any_hour, clock_hour = (busy_hour(times, (0, 4 * HOUR), 9 * HOUR, step) for step in (15, 60))
    assert any_hour is not None
    assert clock_hour is not None
    assert (any_hour.start, any_hour.erlangs) == (0.5 * HOUR, 1)
    assert (clock_hour.start, clock_hour.erlangs) == (0, 0.5)


def test_only_hours_that_are_over_are_looked_at() -> None:
    assert busy_hour([(0, None)], (0, 24 * HOUR), 0.9 * HOUR) is None
    going_on = busy_hour([(0, None), (HOUR, None)], (0, 24 * HOUR), 1.3 * HOUR)
    assert going_on is not None
    assert (going_on.start, going_on.erlangs) == (900, 1.25)
    assert busy_hour([], (0, 0), 9) is None


def test_capacity_is_the_mean_of_the_busiest_of_the_latest_days() -> None:
    begin = date(2026, 9, 1)
    days = [(begin + timedelta(days=n), 100.0 if n == 0 else float(n)) for n in range(LAST_DAYS + 1)]
    assert capacity(days) == pytest.approx(sum(range(16, 21)) / 5)
    assert capacity(days[:2]) == 50.5
    assert capacity([]) is None
