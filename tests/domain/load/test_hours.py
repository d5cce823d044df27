"""Open hours by the wall's clock."""

from datetime import date

from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.load.hours import OpenHour, open_hours_in, without_gaps
from wallboard.domain.periods import day_of

ZONE = "Europe/London"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def hours_of(day: date, opening: str | None = None) -> tuple[OpenHour, ...]:
    span = day_of(day, ZONE)
    hours = None if opening is None else Opening(week_of(opening), ZONE)
    return open_hours_in(span.start, span.end, ZONE, hours)


def test_a_spring_day_skips_an_hour_and_an_autumn_day_repeats_one() -> None:
    assert [one.hour for one in hours_of(SPRING)] == [0, *range(2, 24)]
    assert [one.hour for one in hours_of(AUTUMN)] == [0, 1, 1, *range(2, 24)]
    assert all(one.length == 3600 for one in hours_of(AUTUMN))


def test_only_what_is_open_counts_and_half_an_hour_is_half() -> None:
    hours = hours_of(date(2026, 11, 16), "Mon-Fri 08:30-10:15")
    assert [(one.hour, one.length) for one in hours] == [(8, 1800), (9, 3600), (10, 900)]
    assert {one.weekday for one in hours} == {0}
    assert hours_of(date(2026, 11, 15), "Mon-Fri 08:30-10:15") == ()


def test_a_night_that_began_the_day_before_reaches_in() -> None:
    hours = hours_of(date(2026, 11, 17), "Mon 22:00-02:00")
    assert [(one.hour, one.date.day) for one in hours] == [(0, 17), (1, 17)]


def test_a_zone_with_half_hours_begins_its_hours_there() -> None:
    start = day_of(date(2026, 11, 16), "Asia/Kolkata").start
    hours = open_hours_in(start, start + 7200, "Asia/Kolkata")
    assert [(one.hour, one.length) for one in hours] == [(0, 3600), (1, 3600)]


def test_gaps_are_cut_out() -> None:
    gaps = [(1.0, 2.0), (4.0, 7.0), (9.0, 9.5)]
    assert without_gaps([(0, 3), (3, 5), (5, 6), (6, 8), (9.6, 10)], gaps) == [
        [(0, 1.0), (2.0, 3)],
        [(3, 4.0)],
        [],
        [(7.0, 8)],
        [(9.6, 10)],
    ]
