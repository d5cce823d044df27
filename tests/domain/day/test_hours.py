"""Opening hours: how they are written, and what they mean on days of any length."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.day.hours import DAYS, Week, week_of
from wallboard.domain.day.opening import Hours, Opening, open_hours
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_of
from wallboard.domain.text import printable

OFFICE = "Mon-Fri 08:00-18:00, Sat 09:00-13:00"


def at(text: str, zone: str = "UTC") -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


def spans(text: str, day: str, zone: str = "UTC") -> list[str]:
    """What is open on a day, by the clock of the place."""
    made = open_hours(
        Opening(week_of(text), zone), day_of(date.fromisoformat(day), zone), at(f"{day}T12:00", zone)
    )
    return ["-".join(f"{datetime.fromtimestamp(i, ZoneInfo(zone)):%d.%H:%M}" for i in s) for s in made.spans]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mon 08:00-18:00", ((0, 480, 1080),)),
        ("sat-mon 9:00-10:00", ((0, 540, 600), (5, 540, 600), (6, 540, 600))),
        ("Mon Wed–Thu 08:00 – 09:00", ((0, 480, 540), (2, 480, 540), (3, 480, 540))),
        ("Mon Wed - Thu 08:00-09:00", ((0, 480, 540), (2, 480, 540), (3, 480, 540))),
        ("Mon 08:00-12:00,13:00-17:00", ((0, 480, 720), (0, 780, 1020))),
        ("Fri 22:00-06:00", ((4, 1320, 1800),)),
        ("Sun 00:00-24:00", ((6, 0, 1440),)),
        ("Sun 06:00-06:00", ((6, 360, 1800),)),
    ],
)
def test_hours_are_read(text: str, wanted: tuple[tuple[int, int, int], ...]) -> None:
    assert week_of(text) == Week(wanted)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "at “”: it has no times from-to"),
        ("Mon-Fri", "at “Mon-Fri”: it has no times from-to"),
        ("08:00-18:00", "it begins without a day"),
        ("Mon-Fri 08:00-18:00, Sut 09:00-13:00", "at “Sut 09:00-13:00”: “Sut” is none of Mon, Tue, Wed"),
        ("Mon 08:00-25:00", "“25:00” is no time from 00:00 to 24:00"),
        ("Mon 08:00-24:01", "“24:01” is no time"),
        ("Mon 8-18", "“8” is no time"),
        ("Mon 24:00-06:00", "24:00 can only be an end"),
        ("Mon-Fri- 08:00-18:00", "is none of"),
    ],
)
def test_what_cannot_be_hours_is_told_with_what_is_right(text: str, why: str) -> None:
    with pytest.raises(WallboardError) as told:
        week_of(text)
    assert why in str(told.value.message)
    assert str(told.value.hint) == "Write opening hours such as Mon-Fri 08:00-18:00, Sat 09:00-13:00."


@given(st.text(max_size=40) | st.text(alphabet="MonFri-, 0189:24", max_size=40))
def test_any_text_is_read_or_told_to_be_wrong(text: str) -> None:
    try:
        week = week_of(text)
    except WallboardError as error:
        assert printable(str(error))  # noqa: PT017 -- most texts are wrong, a few are right
    else:
        assert all(0 <= day < len(DAYS) and 0 <= begin < end <= 2880 for day, begin, end in week.spans)


def test_a_working_day_a_short_one_and_a_day_off() -> None:
    assert spans(OFFICE, "2026-11-23") == ["23.08:00-23.18:00"]
    assert spans(OFFICE, "2026-11-28") == ["28.09:00-28.13:00"]
    assert spans(OFFICE, "2026-11-29") == []


def test_a_lunch_break_makes_two_spans_and_overlapping_ones_are_one() -> None:
    assert spans("Mon 13:00-17:00, 08:00-12:00", "2026-11-23") == ["23.08:00-23.12:00", "23.13:00-23.17:00"]
    assert spans("Mon 08:00-12:00, 11:00-15:00, 15:00-16:00", "2026-11-23") == ["23.08:00-23.16:00"]


def test_a_night_is_whole_on_both_of_its_days() -> None:
    assert spans("Mon 22:00-06:00", "2026-11-23") == ["23.22:00-24.06:00"]
    assert spans("Mon 22:00-06:00", "2026-11-24") == ["23.22:00-24.06:00"]
    assert spans("Mon 22:00-06:00", "2026-11-25") == []


def test_hours_follow_the_clock_on_the_wall_when_it_is_changed() -> None:
    for day in ("2026-03-29", "2026-10-25"):
        hours = open_hours(
            Opening(week_of("Sun 01:00-08:00"), "Europe/Berlin"),
            day_of(date.fromisoformat(day), "Europe/Berlin"),
            0.0,
        )
        (start, end), *_ = hours.spans
        assert end - start == (6 if day.startswith("2026-03") else 8) * 3600
    assert spans("Sun 02:00-03:00", "2026-03-29", "Europe/Berlin") == []


def test_it_says_when_it_opens_next() -> None:
    def opens(now: str, text: str = OFFICE, zone: str = "Europe/Berlin") -> str | None:
        day = day_of(date.fromisoformat(now[:10]), zone)
        made = open_hours(Opening(week_of(text), zone), day, at(now, zone)).opens
        return None if made is None else datetime.fromtimestamp(made, ZoneInfo(zone)).isoformat()[:16]

    assert opens("2026-11-23T07:59") == "2026-11-23T08:00"
    assert opens("2026-11-23T08:00") == "2026-11-24T08:00"
    assert opens("2026-11-28T13:30") == "2026-11-30T08:00"
    assert opens("2026-11-23T12:00", "Mon 08:00-18:00") == "2026-11-30T08:00"
    assert opens("2026-11-23T12:00", "Mon-Sun 00:00-24:00") is None


def test_a_business_day_may_begin_in_the_morning() -> None:
    day = day_of(date(2026, 11, 23), "UTC", datetime(2026, 1, 1, 6, tzinfo=UTC).time())
    hours = open_hours(Opening(week_of("Tue 02:00-05:00, Tue 09:00-10:00"), "UTC"), day, day.start)
    assert [start for start, _ in hours.spans] == [at("2026-11-24T02:00")]


def test_hours_are_looked_up_again_when_the_day_or_the_next_opening_has_come() -> None:
    hours, monday = Hours(Opening(week_of(OFFICE), "UTC")), day_of(date(2026, 11, 23), "UTC")
    early = hours.at(monday, at("2026-11-23T06:00"))
    assert early is not None
    assert early.opens == at("2026-11-23T08:00")
    assert hours.at(monday, at("2026-11-23T07:59:59")) is early
    noon = hours.at(monday, at("2026-11-23T12:00"))
    assert noon is not None
    assert noon.opens == at("2026-11-24T08:00")
    assert hours.at(monday, at("2026-11-23T07:00")) == early  # the clock was set back
    tuesday = hours.at(day_of(date(2026, 11, 24), "UTC"), at("2026-11-24T00:00"))
    assert tuesday is not None
    assert tuesday.spans != noon.spans
    always = Hours(Opening(week_of("Mon-Sun 00:00-24:00"), "UTC"))
    assert always.at(monday, monday.start) is always.at(monday, monday.end - 1)


def test_without_hours_nothing_is_said() -> None:
    assert Hours(None).at(day_of(date(2026, 11, 23), "UTC"), 0.0) is None
