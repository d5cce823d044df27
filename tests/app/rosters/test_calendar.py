"""Shifts out of calendars: series, exceptions, zones, clock changes, breaks, and what can't be meant."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from tests.app.rosters.calendars import calendar, event
from wallboard.app.rosters.calendar import CalendarRules, Naming, Planned, calendar_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.work.roster import Shift

ZONE = "Europe/Budapest"


def at(day: int, hour: int, minute: int = 0, *, month: int = 11, zone: str = ZONE) -> float:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(zone)).timestamp()


def rules(agent: Naming = "summary", *, month: int = 11, **more: object) -> CalendarRules:
    return CalendarRules(ZONE, at(1, 0, month=month), at(30, 0, month=month), agent, **more)  # type: ignore[arg-type]


def shifts(*lines: str, **more: object) -> list[Shift]:
    return [one.shift for one in calendar_of(calendar(event(*lines)), rules(**more))]  # type: ignore[arg-type]


SERIES = ("DTSTART:20260105T080000", "DTEND:20260105T160000", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU")


def test_a_series_is_unrolled_within_the_time_and_less_its_exceptions() -> None:
    found = shifts(*SERIES, "EXDATE:20261103T080000,20261109T080000", "RDATE:20261104T080000")
    begun = [datetime.fromtimestamp(one.since, ZoneInfo(ZONE)).day for one in found]
    assert sorted(begun) == [2, 4, 10, 16, 17, 23, 24]
    assert Shift(at(2, 8), at(2, 16)) in found


def test_one_of_a_series_that_was_moved_is_where_it_was_moved_to() -> None:
    moved = event("RECURRENCE-ID:20261103T080000", "DTSTART:20261103T100000", "DTEND:20261103T120000")
    found = calendar_of(calendar(event(*SERIES), moved), rules())
    assert Planned("Ana Novak", Shift(at(3, 10), at(3, 12))) in found
    assert Planned("Ana Novak", Shift(at(3, 8), at(3, 16))) not in found


def test_a_night_over_which_the_clock_is_changed_is_as_long_as_it_is() -> None:
    spring = calendar(event("DTSTART:20260328T220000", "DTEND:20260329T060000"))
    ((shift),) = [one.shift for one in calendar_of(spring, rules(month=3))]
    assert shift.until - shift.since == 7 * 3600
    autumn = calendar(event("DTSTART:20261024T220000", "DTEND:20261025T060000"))
    ((shift),) = [one.shift for one in calendar_of(autumn, rules(month=10))]
    assert shift.until - shift.since == 9 * 3600


def test_times_are_of_the_zone_they_name_else_of_the_calendars_else_of_the_site() -> None:
    far = "America/New_York"
    assert shifts(f"DTSTART;TZID={far}:20261102T080000", f"DTEND;TZID={far}:20261102T090000") == [
        Shift(at(2, 8, zone=far), at(2, 9, zone=far))
    ]
    assert shifts("DTSTART:20261102T080000Z", "DURATION:PT8H") == [Shift(at(2, 9), at(2, 17))]
    of_all = calendar("X-WR-TIMEZONE:Asia/Tokyo", event("DTSTART:20261102T000000Z", "DTEND:20261102T010000Z"))
    assert calendar_of(of_all, rules())[0].shift == Shift(at(2, 1), at(2, 2))


def test_a_whole_day_is_a_business_day_of_the_site() -> None:
    assert shifts("DTSTART;VALUE=DATE:20261102") == [Shift(at(2, 0), at(3, 0))]
    two = ("DTSTART;VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261104")
    assert shifts(*two, day_start=time(6)) == [Shift(at(2, 6), at(4, 6))]


@pytest.mark.parametrize(
    ("agent", "line", "who"),
    [
        ("attendee", "ATTENDEE;CN=Marko  Ilić:mailto:marko@example.org", "Marko Ilić"),
        ("attendee", "ATTENDEE:mailto:marko@example.org", "marko@example.org"),
        ("organizer", "ORGANIZER;CN=Marko:mailto:m@example.org", "Marko"),
        ("location", "LOCATION:PJSIP/1101", "PJSIP/1101"),
        ("summary", "LOCATION:x", "Ana Novak"),
        ("file", "LOCATION:x", "1101"),
    ],
)
def test_the_settings_say_what_names_the_agent(agent: Naming, line: str, who: str) -> None:
    text = calendar(event("DTSTART:20261102T080000", "DTEND:20261102T090000", line))
    assert [one.who for one in calendar_of(text, rules(agent), "1101")] == [who]


def test_the_first_of_several_attendees_is_meant() -> None:
    two = ("ATTENDEE;CN=Ana:mailto:a@example.org", "ATTENDEE;CN=Eva:mailto:e@example.org")
    text = calendar(event("DTSTART:20261102T080000", "DTEND:20261102T090000", *two))
    assert calendar_of(text, rules("attendee"))[0].who == "Ana"


def test_categories_tell_breaks_and_who_is_away() -> None:
    when = ("DTSTART:20261102T080000", "DTEND:20261102T090000")
    text = calendar(
        event(*when, "CATEGORIES:Team A,LUNCH", uid="1"),
        event(*when, "CATEGORIES:Team A", "CATEGORIES:Sick", uid="2"),
        event(*when, "STATUS:CANCELLED", uid="3"),
        event("DTSTART:20261102T080000", "DTEND:20261102T080000", uid="4"),
    )
    found = sorted(calendar_of(text, rules()), key=lambda one: one.away)
    assert [(one.shift.kind, one.away) for one in found] == [("break", False), ("queue", True)]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["DTSTART:20261102T080000", "DTEND:20261102T070000"], "it ends before it begins"),
        (["DTSTART:2026-11-02 08:00"], "DTSTART: "),
        (["LOCATION:here"], "it does not say when it begins"),
        (["DTSTART:20261102T080000", "DURATION:PT1M", "RRULE:FREQ=MINUTELY"], "more often than once a day"),
        (["DTSTART:20261102T080000", "RRULE:FREQ=SOMETIMES"], "RRULE: "),
    ],
)
def test_an_event_that_cannot_be_meant_is_named(lines: list[str], why: str) -> None:
    with pytest.raises(WallboardError, match="Its event “Ana Novak” can't be read: ") as raised:
        calendar_of(calendar(event(*lines)), rules())
    assert why in str(raised.value.message)


def test_an_event_without_an_agent_is_said() -> None:
    text = calendar(event("DTSTART:20261102T080000", "DTEND:20261102T090000"))
    with pytest.raises(WallboardError, match="it names no agent under ATTENDEE"):
        calendar_of(text, rules("attendee"))


@pytest.mark.parametrize("text", ["", "agent,from,to\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"])
def test_what_is_no_calendar_is_said(text: str) -> None:
    with pytest.raises(WallboardError, match="It is no calendar: "):
        calendar_of(text, rules())
