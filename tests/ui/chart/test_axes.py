from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.made_up import DAY_START, HOURS, NOW, ZONE
from wallboard.domain.snapshot import Course, Minute, OpenHours
from wallboard.domain.sweep import Peak
from wallboard.ui.chart.axes import HOUR, hour_of, hours_in, levels_for, span_of
from wallboard.ui.format import Format

FORMAT = Format(ZONE)


def _course(*hours: float) -> Course:
    return Course(tuple(Minute(DAY_START + hour * HOUR, 0, 1) for hour in hours))


def _span(course: Course, hours: OpenHours | None, now: float = NOW) -> tuple[float, float]:
    since, until = span_of(course, hours, now, FORMAT)
    return (since - DAY_START) / HOUR, (until - DAY_START) / HOUR


@pytest.mark.parametrize(
    ("called", "shown"),
    [((), (8, 18)), ((9.0,), (8, 18)), ((7.5, 9), (7, 18)), ((9, 18.2), (8, 19)), ((9, 17.95), (8, 18))],
)
def test_open_hours_are_shown_and_what_happened_before_and_after_them(
    called: tuple[float, ...], shown: tuple[float, float]
) -> None:
    assert _span(_course(*called), HOURS) == shown


def test_a_quiet_night_outside_the_hours_leaves_the_day_its_room() -> None:
    night = (Minute(DAY_START + 2 * HOUR, 0, 3), Minute(DAY_START + 6 * HOUR, 1, 3))
    day = Minute(DAY_START + 11 * HOUR, 5, 27)
    assert _span(Course((*night[:1], day), peak=Peak(32, day.start)), HOURS) == (8, 18)
    assert _span(Course((*night, day), peak=Peak(32, day.start)), HOURS) == (6, 18)


def test_without_hours_the_day_begins_with_its_first_call() -> None:
    assert _span(_course(10.4, 12), None) == (10, 17)
    assert _span(Course(), None) == (16, 20)
    assert _span(_course(10.4), OpenHours((), None)) == (10, 17)


def test_minutes_without_a_call_are_no_activity() -> None:
    idle = Course((Minute(DAY_START + 5 * HOUR, 0, 0), Minute(DAY_START + 11 * HOUR, 1, 0)))
    assert _span(idle, None) == (11, 17)


def test_hours_begin_by_the_local_clock() -> None:
    kathmandu = Format("Asia/Kathmandu")
    begun = hour_of(NOW, kathmandu)
    assert kathmandu.clock(begun).endswith(":00")
    assert 0 <= NOW - begun < HOUR


def test_labels_thin_out_where_there_is_no_room() -> None:
    span = (DAY_START + 8 * HOUR, DAY_START + 18 * HOUR)
    assert [words for _, words in hours_in(span, 11, FORMAT)] == [f"{h:02}" for h in range(8, 19)]
    assert [words for _, words in hours_in(span, 10, FORMAT)] == ["08", "10", "12", "14", "16", "18"]
    assert [words for _, words in hours_in(span, 2, FORMAT)] == ["08", "14"]


@pytest.mark.parametrize(
    ("most", "room", "levels"),
    [
        (25, 4, [0, 10, 20, 30]),
        (4, 4, [0, 1, 2, 3, 4]),
        (19, 4, [0, 5, 10, 15, 20]),
        (25, 1, [0, 50]),
        (7, 2, [0, 5, 10]),
        (300, 3, [0, 100, 200, 300]),
    ],
)
def test_labels_are_few_and_round(most: int, room: int, levels: list[int]) -> None:
    assert list(levels_for(most, room)) == levels


@given(st.integers(0, 100_000), st.integers(1, 6))
def test_the_most_is_never_above_the_top(most: int, room: int) -> None:
    levels = list(levels_for(most, room))
    assert levels[0] == 0
    assert levels[-1] >= most
    assert len(levels) <= room + 1
    assert len({b - a for a, b in pairwise(levels)}) == 1
