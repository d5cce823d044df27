"""How many are planned, interval by interval."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.duty.days import ZONE, at, shift
from wallboard.domain.duty.counts import rostered_counts, tolerates
from wallboard.domain.duty.plan import Absence
from wallboard.domain.periods import day_of
from wallboard.domain.work.roster import Roster, Shift


def test_breaks_and_absences_are_taken_out_and_parts_are_rounded_down() -> None:
    roster = Roster(
        [("a", shift(8, 12)), ("a", Shift(at(9), at(9, 30), "break")), ("b", Shift(at(8, 10), at(10)))]
    )
    away = [Absence("b", at(9, 30), at(24 - 1))]
    assert rostered_counts(roster, away, at(7, 30), at(10, 30)) == (0, 1, 2, 1, 1, 1)


def test_halves_of_two_people_are_one() -> None:
    roster = Roster([("a", Shift(0, 600)), ("b", Shift(600, 1200)), ("c", Shift(1200, 1800))])
    assert rostered_counts(roster, (), 0, 1800) == (1,)
    assert rostered_counts(roster, (), 0, 1800, 10) == (1, 1, 1)


def test_without_a_roster_nobody_can_say() -> None:
    assert rostered_counts(None, (), 0, 1800) is None
    assert rostered_counts(Roster(()), (), 0, 1800) == (0,)


@pytest.mark.parametrize(
    ("day", "halves", "night"), [(date(2026, 3, 29), 46, 2), (date(2026, 10, 25), 50, 6)]
)
def test_a_night_shift_is_as_long_as_its_night(day: date, halves: int, night: int) -> None:
    there, zone = day_of(day, ZONE), ZoneInfo(ZONE)
    begin, end = (datetime(day.year, day.month, day.day, hour, tzinfo=zone).timestamp() for hour in (1, 3))
    counts = rostered_counts(Roster([("a", Shift(begin, end))]), (), there.start, there.end)
    assert counts is not None
    assert len(counts) == len(there.intervals()) == halves
    assert counts[2 : 2 + night] == (1,) * night
    assert sum(counts) == night


def test_a_last_interval_may_be_short() -> None:
    assert rostered_counts(Roster([("a", Shift(0, 1000))]), (), 0, 2000) == (0, 0)
    assert rostered_counts(Roster([("a", Shift(0, 2000))]), (), 0, 2000) == (1, 1)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 47), st.integers(1, 12)), max_size=12))
def test_whole_half_hours_are_counted_one_by_one(shifts: list[tuple[int, int]]) -> None:
    people = [(f"a{n}", Shift(b * 1800.0, (b + long) * 1800.0)) for n, (b, long) in enumerate(shifts)]
    expected = tuple(sum(b <= n < b + long for b, long in shifts) for n in range(48))
    assert rostered_counts(Roster(people), (), 0, 86_400) == expected


def test_what_can_be_spared_may_be_less_than_nothing() -> None:
    assert tolerates(14, 12) == 2
    assert tolerates(10, 12) == -2
