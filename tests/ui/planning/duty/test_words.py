"""What is said of a day's roster."""

import pytest
from msgspec.structs import replace

from wallboard.domain.duty.plan import Absence
from wallboard.domain.duty.rows import DutyRow, Standing
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.plan import Part
from wallboard.domain.staffing.planning import plan_of
from wallboard.domain.work.roster import Shift
from wallboard.ui.format import Format
from wallboard.ui.planning.duty.words import (
    ahead_words,
    break_words,
    named,
    shift_words,
    spare_words,
    standing_words,
    why_words,
)
from wallboard.ui.text import shown

FORM = Format("UTC")
HOUR = 3600.0
SHIFTS = (Shift(8 * HOUR, 12 * HOUR), Shift(12 * HOUR, 12.5 * HOUR, "break"), Shift(12.5 * HOUR, 16 * HOUR))
ROW = DutyRow("ana", "Ana", Standing.HERE, SHIFTS)
AWAY = (Absence("ana", 8 * HOUR, 12 * HOUR, "ill"),)
NOW = 9.5 * HOUR


def said(row: DutyRow, *, breaks: bool = True) -> str:
    return shown(standing_words(row, FORM, NOW, breaks=breaks))


@pytest.mark.parametrize(
    ("standing", "more", "words"),
    [
        (Standing.HERE, {}, "Here"),
        (Standing.MISSING, {"since": 8 * HOUR}, "Missing since 08:00"),
        (Standing.LEFT, {"since": 9 * HOUR}, "Left early, 09:00"),
        (Standing.PAUSED, {"since": 9 * HOUR, "reason": "Lunch"}, "Extra pause 30:00"),
        (Standing.PAUSED, {"since": 9 * HOUR}, "Extra pause 30:00"),
        (Standing.LATE, {"by_s": 14 * 60.0}, "Here, 14 min late"),
        (Standing.LATE, {"by_s": 3600.0}, "Here, 1:00 h late"),
        (Standing.BREAK, {"until": 12.5 * HOUR}, "On break until 12:30"),
        (Standing.WORKING, {}, "Working in a break"),
        (Standing.UNPLANNED, {"since": 9 * HOUR}, "Not rostered, but here"),
        (Standing.UNPLANNED, {"since": 16 * HOUR}, "Still here, planned until 16:00"),
        (Standing.ABSENT, {"until": 12 * HOUR, "reason": "ill"}, "Absent until 12:00"),
        (Standing.ABSENT, {"until": 24 * HOUR}, "Absent"),
        (Standing.LATER, {"since": 14 * HOUR}, "From 14:00"),
        (Standing.OVER, {"since": 16 * HOUR, "by_s": 1200.0}, "Over, left 20 min early"),
        (Standing.OVER, {"since": 16 * HOUR}, "Over since 16:00"),
        (Standing.OVER, {"since": 9 * HOUR, "shifts": ()}, "Gone since 09:00"),
        (Standing.OFF, {}, "No shift today"),
    ],
)
def test_each_standing_is_said(standing: Standing, more: dict[str, object], words: str) -> None:
    assert said(replace(ROW, standing=standing, **more)) == words


@pytest.mark.parametrize("standing", [Standing.PAUSED, Standing.BREAK, Standing.WORKING])
def test_where_breaks_are_not_told_nobody_is_in_one(standing: Standing) -> None:
    assert said(replace(ROW, standing=standing, since=NOW), breaks=False) == "Here"


def test_why_is_told_where_breaks_are_and_of_an_absence_always() -> None:
    lunch, ill = replace(ROW, standing=Standing.PAUSED, reason="Lunch"), replace(ROW, reason="ill")
    ill = replace(ill, standing=Standing.ABSENT)
    assert [why_words(row, breaks=True) for row in (lunch, ill, ROW)] == ["Lunch", "ill", ""]
    assert [why_words(row, breaks=False) for row in (lunch, ill)] == ["", "ill"]


def test_shifts_and_breaks_are_written_apart() -> None:
    two = (*SHIFTS, Shift(18 * HOUR, 20 * HOUR))
    assert shown(shift_words(two, FORM)) == "08:00–16:00, 18:00–20:00"
    assert shown(break_words(two, FORM)) == "12:00–12:30"
    assert shift_words((), FORM) == break_words((), FORM) == ""


def test_some_names_stand_for_all() -> None:
    assert shown(named(["Ana", "Marko"], 2)) == "Ana, Marko"
    assert shown(named(["Ana", "Marko", "Eva"], 2)) == "Ana, Marko +1"


def parts(*rostered: int) -> tuple[Part, ...]:
    return tuple(
        Part(n * 1800.0, (n + 1) * 1800.0, Demand(60, 1800.0, 240.0), here) for n, here in enumerate(rostered)
    )


def test_the_worst_half_hours_are_named_with_who_would_hold_them() -> None:
    one = shown(ahead_words(plan_of(parts(20, 8, 20), Goal()), 0.0, FORM))
    assert one.startswith("00:30 falls to ")
    assert "part-timer" in one
    same = shown(ahead_words(plan_of(parts(8, 8, 20), Goal()), 0.0, FORM))
    assert same.startswith("00:00 and 00:30 fall to ")
    two = shown(ahead_words(plan_of(parts(8, 20, 7), Goal()), 0.0, FORM))
    assert two.startswith("00:00 falls to ")
    assert ", 01:00 to " in two
    assert shown(ahead_words(plan_of(parts(20, 20), Goal()), 0.0, FORM)).startswith("Who is planned reaches")


def test_what_can_be_spared_is_said() -> None:
    assert [shown(spare_words(n)) for n in (2, 0, -3)] == [
        "2 more may pause",
        "nobody more may pause",
        "3 too few",
    ]
