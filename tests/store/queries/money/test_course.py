"""The course of a line, and what was usual before."""

import sqlite3
from random import Random

import pytest
from msgspec.structs import replace

from tests.store.made import write_now
from tests.store.queries.money.made_calls import DAY, ZONE, call, covered
from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.money.campaign import Campaign
from wallboard.store.queries.money.course import CourseWanted, course_of

BEGAN = DAY.start + 28 * DAY_S
SPRING = Campaign("Spring", frozenset({"100"}), BEGAN, BEGAN + 7 * DAY_S)
PARTS = tuple((BEGAN + n * DAY_S, BEGAN + (n + 1) * DAY_S) for n in range(7))
AT = BEGAN + 7 * DAY_S
WANTED = CourseWanted(("100",), PARTS, AT, ZONE, SPRING, (SPRING,))


def weeks(each: int, later: int) -> list[Call]:
    """Make calls at ten each day: so many before, so many while the campaign lasts."""
    plain = replace(call(0, Random(1)), direction="in", line="100", internal=False, caller=None)
    made = []
    for day in range(35):
        for n in range(each if day < 28 else later):
            at = DAY.start + day * DAY_S + 10 * 3600 + n
            made.append(replace(plain, call=f"{day}-{n}", arrived=at, answered=at + 5, ended=at + 60))
    return made


def test_a_campaign_is_held_against_the_weeks_before(connection: sqlite3.Connection) -> None:
    write_now(connection, [*weeks(4, 8), covered()])
    course = course_of(connection, WANTED)
    assert [part.calls for part in course.parts] == [8] * 7
    assert [part.usual for part in course.parts] == pytest.approx([4.0] * 7)
    assert course.parts[0].answered == 8
    assert course.lift is not None
    assert course.lift.calls == 56
    assert course.lift.value == pytest.approx(1.0)
    assert course.lift.is_proved
    assert course.began == BEGAN


def test_a_line_is_held_against_the_weeks_before_the_time(connection: sqlite3.Connection) -> None:
    write_now(connection, [*weeks(4, 4), covered()])
    course = course_of(connection, replace(WANTED, campaign=None, campaigns=(), parts=PARTS[:1]))
    assert course.began == BEGAN
    assert course.parts[0].usual == pytest.approx(4.0)
    assert course.lift is None  # four calls are too few to say


def test_what_nobody_saw_tells_nothing(connection: sqlite3.Connection) -> None:
    seen = Coverage("pbx", BEGAN - 10 * DAY_S, AT, why="over")
    write_now(connection, [*weeks(4, 8), seen])
    course = course_of(connection, WANTED)
    assert course.lift is None
    assert course_of(connection, replace(WANTED, sources=("nowhere",))).parts[0].calls == 0


def test_the_hours_of_another_campaign_are_not_its_own(connection: sqlite3.Connection) -> None:
    write_now(connection, [*weeks(4, 8), covered()])
    later = Campaign("Summer", frozenset({"100"}), BEGAN + 3 * DAY_S)
    course = course_of(connection, replace(WANTED, campaigns=(SPRING, later)))
    assert course.lift is not None
    assert course.lift.calls == 24


def test_hours_to_come_have_what_is_usual(connection: sqlite3.Connection) -> None:
    write_now(connection, [*weeks(4, 8), covered()])
    course = course_of(connection, replace(WANTED, at=BEGAN + 3 * DAY_S))
    assert [part.calls for part in course.parts] == [8, 8, 8, 0, 0, 0, 0]
    assert course.parts[-1].usual == pytest.approx(4.0)
    assert course.lift is not None
    assert course.lift.calls == 24
    endless = replace(SPRING, until=None)
    open_ = replace(WANTED, campaign=endless, campaigns=(endless,))
    whole = course_of(connection, open_)
    assert whole.lift is not None
    assert whole.lift.calls == 56
