"""When somebody is there: weeks without days off, and until when a lost caller counts as made good."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.days_off import holidays_in
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening, open_hours
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_of

OFFICE = week_of("Mon-Fri 08:00-12:00, 13:00-18:00")
ZONE = "Europe/Budapest"


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp()


def closes(lost: str, opening: Opening) -> str | None:
    close = opening.next_close(at(lost))
    return None if close is None else datetime.fromtimestamp(close, ZoneInfo(ZONE)).isoformat()[:16]


@pytest.mark.parametrize(
    ("lost", "until"),
    [
        ("2026-11-20T17:05", "2026-11-23T18:00"),  # Friday evening: until Monday closes
        ("2026-11-21T11:00", "2026-11-23T18:00"),  # closed on Saturday
        ("2026-11-23T07:30", "2026-11-23T18:00"),  # before it opens: the day that begins
        ("2026-11-23T08:00", "2026-11-24T18:00"),
        ("2026-11-23T12:30", "2026-11-24T18:00"),  # at lunch the day has begun
        ("2026-12-23T17:00", "2026-12-28T18:00"),  # over the holidays
        ("2027-01-01T10:00", "2027-01-04T18:00"),
    ],
)
def test_a_lost_call_can_be_made_good_until_the_next_opening_day_closes(lost: str, until: str) -> None:
    opening = Opening(OFFICE, ZONE, "HU", frozenset({date(2026, 12, 24)}))
    assert closes(lost, opening) == until
    assert CallRules(opening=opening).recover_until(at(lost)) == at(until)


def test_a_night_closes_on_the_next_day() -> None:
    night = Opening(week_of("Mon-Sun 22:00-06:00"), ZONE)
    assert closes("2026-11-23T21:00", night) == "2026-11-24T06:00"
    assert closes("2026-11-24T05:00", night) == "2026-11-25T06:00"
    assert night.is_open(at("2026-11-24T05:59"))
    assert not night.is_open(at("2026-11-24T06:00"))


@pytest.mark.parametrize(
    ("lost", "due"),
    [
        ("2026-11-20 10:00", "2026-11-20 10:00"),
        ("2026-11-20 12:30", "2026-11-20 13:00"),
        ("2026-11-20 18:00", "2026-11-23 08:00"),
        ("2026-11-22 03:00", "2026-11-23 08:00"),
    ],
)
def test_who_was_lost_while_it_was_closed_can_be_called_once_it_opens(lost: str, due: str) -> None:
    assert CallRules(opening=Opening(OFFICE, ZONE)).due_from(at(lost)) == at(due)
    assert CallRules().due_from(at(lost)) == at(lost)


def test_where_it_never_opens_nobody_waits_for_that() -> None:
    shut = Opening(week_of("Mon 08:00-09:00"), ZONE, closed=frozenset(_mondays()))
    assert shut.open_from(at("2026-11-20 10:00")) is None
    assert CallRules(opening=shut).due_from(at("2026-11-20 10:00")) == at("2026-11-20 10:00")


def test_since_when_a_call_can_still_be_made_good() -> None:
    rules = CallRules(opening=Opening(OFFICE, ZONE))
    start = at("2026-11-23 12:00")
    since = rules.recover_from(start)
    assert abs(since - at("2026-11-20 08:00")) <= 1.0
    assert rules.recover_until(since + 1.0) >= start > rules.recover_until(since - 1.0)
    assert abs(CallRules(3600.0).recover_from(start) - (start - 3600.0)) <= 1.0
    long = CallRules(60 * 86_400.0)
    assert long.recover_until(long.recover_from(start)) >= start


def test_one_that_never_opens_counts_by_hours() -> None:
    shut = Opening(week_of("Mon 08:00-09:00"), ZONE, closed=frozenset(_mondays()))
    assert closes("2026-11-23T10:00", shut) is None
    rules = CallRules(3600.0, shut)
    assert rules.recover_until(at("2026-11-23T10:00")) == at("2026-11-23T11:00")
    assert rules.look_ahead(at("2026-11-23T10:00")) == at("2026-11-23T11:00")


def _mondays() -> list[date]:
    return [date.fromordinal(date(2026, 11, 23).toordinal() + 7 * n) for n in range(10)]


def test_a_day_off_is_closed_all_day_and_has_a_name_if_it_is_a_holiday() -> None:
    opening = Opening(OFFICE, ZONE, "HU", frozenset({date(2026, 12, 24)}))
    assert opening.day_off(date(2026, 12, 25)) not in {None, ""}
    assert opening.day_off(date(2026, 12, 24)) == ""
    assert opening.day_off(date(2026, 12, 23)) is None
    assert Opening(OFFICE, ZONE).day_off(date(2026, 12, 25)) is None
    assert opening.spans_on(date(2026, 12, 25)) == ()
    assert not opening.is_open(at("2026-12-25T10:00"))
    assert opening.is_open(at("2026-12-23T10:00"))


def test_the_next_opening_is_found_behind_days_off() -> None:
    opening = Opening(OFFICE, ZONE, "HU", frozenset({date(2026, 12, 24)}))
    hours = open_hours(opening, day_of(date(2026, 12, 24), ZONE), at("2026-12-24T09:00"))
    assert (hours.spans, hours.opens) == ((), at("2026-12-28T08:00"))


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    assert date(2026, 11, 1) in holidays_in("DE-BY", 2026)
    assert date(2026, 11, 1) not in holidays_in("DE-BE", 2026)
    assert list(holidays_in("DE", 2026)) == sorted(holidays_in("DE", 2026))


@pytest.mark.parametrize("where", ["XX", "DE-QQ", "de"])
def test_what_nobody_knows_the_holidays_of_is_told(where: str) -> None:
    with pytest.raises(WallboardError) as told:
        holidays_in(where, 2026)
    assert where in str(told.value)
    assert "DE-BY" in str(told.value.hint)
