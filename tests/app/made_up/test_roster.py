"""The roster of the built-in centre."""

from datetime import date

from wallboard.app.made_up.roster import made_up_roster
from wallboard.domain.periods import day_of
from wallboard.sources.spec import SourceSpec

ZONE = "Europe/Budapest"
DAY = day_of(date(2026, 11, 23), ZONE)


def spec(**params: str) -> SourceSpec:
    return SourceSpec("demo", "simulator", zone=ZONE, params=params)


def test_everybody_has_a_shift_in_quarters_of_an_hour_and_the_long_ones_a_lunch() -> None:
    roster = made_up_roster([spec(agents="10")], DAY.start)
    names = roster.everybody(DAY.start, DAY.end)
    assert len(names) == 10
    mine = [shift for name in names for shift in roster.within(name, DAY.start, DAY.end)]
    assert all((edge - DAY.start) % 900 == 0 for shift in mine for edge in (shift.since, shift.until))
    assert {shift.until - shift.since for shift in mine if shift.kind == "break"} == {1800}
    assert made_up_roster([spec(agents="10")], DAY.start).names == roster.names


def test_of_those_who_work_by_day_some_are_on_leave_on_days_to_come_and_nobody_today() -> None:
    roster = made_up_roster([spec(agents="40")], DAY.start)
    today, tomorrow, in_a_week = (
        roster.everybody(DAY.start + days * 86_400, DAY.end + days * 86_400) for days in (0, 1, 7)
    )
    assert len(today) == 40
    assert 26 <= len(tomorrow) <= 34
    assert len(in_a_week) == len(tomorrow)
    assert set(in_a_week) != set(tomorrow)
    assert made_up_roster([spec(agents="40")], DAY.start + 3600).everybody(
        DAY.end, DAY.end + 86_400
    ) == tomorrow  # fmt: skip


def test_what_can_not_be_has_nobody() -> None:
    assert made_up_roster([spec(agents="many")], DAY.start).names == {}
