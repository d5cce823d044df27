"""Business days where clocks jump, and the intervals they are cut into."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.periods import day_at, day_of

ZONES = ["Europe/Budapest", "Europe/London", "Africa/Cairo", "America/Havana", "Australia/Lord_Howe", "UTC"]


def utc(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("day", "zone", "day_start", "start", "half_hours"),
    [
        (date(2026, 3, 29), "Europe/London", time(), "2026-03-29T00:00", 46),
        (date(2026, 10, 25), "Europe/London", time(), "2026-10-24T23:00", 50),
        (date(2026, 4, 24), "Africa/Cairo", time(), "2026-04-23T22:00", 46),
        (date(2026, 11, 1), "America/Havana", time(), "2026-11-01T04:00", 50),
        (date(2026, 4, 5), "Australia/Lord_Howe", time(), "2026-04-04T13:00", 49),
        (date(2026, 3, 29), "Europe/Berlin", time(2, 17), "2026-03-29T01:00", 47),
        (date(2011, 12, 30), "Pacific/Apia", time(6), "2011-12-30T10:00", 12),
        (date(2026, 5, 12), "Europe/Berlin", time(6), "2026-05-12T04:00", 48),
    ],
)
def test_a_day_begins_when_the_wall_clock_says(
    day: date, zone: str, day_start: time, start: str, half_hours: int
) -> None:
    found = day_of(day, zone, day_start)
    assert found.start == utc(start)
    assert len(found.intervals()) == half_hours


def test_the_last_interval_may_be_short() -> None:
    day = day_of(date(2026, 4, 5), "Australia/Lord_Howe")
    assert day.intervals(60)[-1] == (day.end - 1800, day.end)


def test_two_readings_of_one_wall_clock_time_are_in_different_intervals() -> None:
    intervals = day_of(date(2026, 10, 25), "Europe/London").intervals(30)
    first, second = utc("2026-10-25T00:15"), utc("2026-10-25T01:15")
    inside = [index for index, (a, b) in enumerate(intervals) for at in (first, second) if a <= at < b]
    assert inside == [2, 4]


@given(
    st.sampled_from(ZONES),
    st.sampled_from([time(), time(2, 30), time(4), time(23, 45)]),
    st.floats(utc("2020-01-01"), utc("2030-01-01")),
)
def test_every_instant_is_in_one_day_and_days_leave_no_hole(zone: str, day_start: time, at: float) -> None:
    day = day_at(at, zone, day_start)
    assert day.start <= at < day.end
    assert day_of(day.date + timedelta(days=1), zone, day_start).start == day.end
    assert day_of(day.date - timedelta(days=1), zone, day_start).end == day.start
    assert 22.5 * 3600 <= day.end - day.start <= 25.5 * 3600
    intervals = day.intervals(15)
    assert intervals[0][0] == day.start
    assert intervals[-1][1] == day.end
    assert all(a[1] == b[0] for a, b in pairwise(intervals))
