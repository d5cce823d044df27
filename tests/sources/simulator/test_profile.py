from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from wallboard.domain.periods import day_of
from wallboard.sources.simulator import profile
from wallboard.sources.simulator.profile import (
    LocalDay,
    arrivals,
    busy_afternoon,
    hotline_calls,
    office_calls,
)

ZONE = "Europe/Budapest"
MONDAY, SATURDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 28), date(2026, 11, 29)


def local(day: date, zone: str = ZONE) -> LocalDay:
    return LocalDay(day_of(day, zone), zone)


def moment(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp()


def test_the_office_has_two_peaks_and_nearly_nobody_rings_when_it_is_closed() -> None:
    calls = [office_calls(local(MONDAY), hour / 4) for hour in range(96)]
    peaks = [n / 4 for n in range(1, 95) if calls[n - 1] < calls[n] > calls[n + 1] and calls[n] > 0.5]
    assert peaks == [11.25, 15.75]
    assert max(calls[:30] + calls[74:]) < 0.05


def test_the_hotline_rings_at_every_hour() -> None:
    assert all(hotline_calls(local(SUNDAY), hour) > 0.03 for hour in range(24))


def test_the_office_is_open_from_monday_to_saturday() -> None:
    assert local(MONDAY).is_open(moment("2026-11-23 08:00"))
    assert not local(MONDAY).is_open(moment("2026-11-23 18:00"))
    assert not local(SUNDAY).is_open(moment("2026-11-29 12:00"))


def test_a_wall_time_is_found_on_days_with_a_clock_change() -> None:
    assert local(date(2026, 3, 29)).at(8) == moment("2026-03-29 08:00")
    assert local(date(2026, 10, 25)).at(24) - local(date(2026, 10, 25)).start == 25 * 3600


@pytest.mark.parametrize("day", [MONDAY, SATURDAY, SUNDAY])
def test_no_shape_exceeds_what_thinning_allows(day: date) -> None:
    most = max(shape(local(day), n / 20) for n in range(480) for shape in (office_calls, hotline_calls))
    assert most <= profile._PEAK


def test_arrivals_are_in_order_within_the_day_and_about_as_many_as_asked_for() -> None:
    day = local(MONDAY)
    moments = list(arrivals(day, lambda hour: 1.0 if 8 <= hour < 18 else 0.0, 100, Random(1)))
    assert moments == sorted(moments)
    assert day.at(8) <= moments[0] <= moments[-1] < day.at(18)
    assert 900 < len(moments) < 1100


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-23 08:29", "2026-11-20 16:20"),  # Monday early: Friday's
        ("2026-11-23 08:30", None),
        ("2026-11-23 17:29", None),
        ("2026-11-23 17:30", "2026-11-23 16:20"),
        ("2026-11-24 03:00", "2026-11-23 16:20"),
        ("2026-11-28 12:00", None),
        ("2026-11-29 12:00", "2026-11-27 16:20"),  # Sunday
        ("2026-11-29 23:59", "2026-11-27 16:20"),
    ],
)
def test_a_closed_centre_shows_its_last_busy_afternoon(now: str, shown: str | None) -> None:
    assert busy_afternoon(moment(now), ZONE) == (moment(shown) if shown else None)
