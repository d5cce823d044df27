from hypothesis import given
from hypothesis import strategies as st

from tests.ui.made_up import DAY_START, course
from wallboard.domain.snapshot import Minute
from wallboard.ui.chart.columns import Column, Scale, columns_of, dashes_in, duty_of, runs_of
from wallboard.ui.chart.gaps import Gaps

OPEN = (DAY_START + 8 * 3600, DAY_START + 18 * 3600)


def _minutes(*calls: int) -> tuple[Minute, ...]:
    return tuple(Minute(60.0 * n, 0, one) for n, one in enumerate(calls))


def _shown(columns: list[Column | None]) -> list[int | None]:
    return [None if column is None else column.calls for column in columns]


@given(st.integers(20, 3000))
def test_the_peak_is_seen_at_every_width(pixels: int) -> None:
    scale = Scale(OPEN, pixels)
    columns = columns_of(course().minutes, Gaps(), scale)
    peak = next(minute for minute in course().minutes if minute.waiting + minute.talking == 25)
    assert max(calls for calls in _shown(columns) if calls is not None) == 25
    assert all(_shown(columns)[x] == 25 for x in scale.pixels_of(peak))
    assert len(scale.pixels_of(peak)) >= 1


def test_several_minutes_in_a_pixel_are_shown_by_the_fullest() -> None:
    assert _shown(columns_of(_minutes(1, 5, 2, 3), Gaps(), Scale((0, 240), 2))) == [5, 3]


def test_a_wide_minute_fills_all_its_pixels() -> None:
    assert _shown(columns_of(_minutes(1, 2), Gaps(), Scale((0, 120), 5))) == [1, 1, 2, 2, 2]


def test_what_nobody_saw_is_empty_and_not_zero() -> None:
    gaps = Gaps(unseen=((60, 120),), partly=((60, 180),))
    columns = columns_of(_minutes(1, 2, 3, 0), gaps, Scale((0, 300), 5))
    assert _shown(columns) == [1, None, 3, 0, None]
    assert [column.partly for column in columns if column] == [False, True, False]


def test_what_is_outside_the_hours_is_left_out() -> None:
    assert _shown(columns_of(_minutes(9, 1, 9), Gaps(), Scale((60, 120), 2))) == [1, 1]


def test_equal_neighbours_are_painted_at_once() -> None:
    one, other = Column(0, 1), Column(1, 1)
    assert list(runs_of([None, one, one, other, None])) == [(1, 3, one), (3, 4, other)]


def test_agents_on_duty_are_stretches_that_end_where_nobody_knows() -> None:
    minutes = tuple(Minute(60.0 * n, 0, 0, agents) for n, agents in enumerate((3, 3, None, 3, 4)))
    assert duty_of(minutes, Gaps()) == ((0, 120, 3), (180, 240, 3), (240, 300, 4))
    assert duty_of(minutes, Gaps(unseen=((60, 120),)))[0] == (0, 60, 3)


def test_dashes_in_some_pixels_are_levels_and_the_steps_between_them() -> None:
    duty, scale = ((0.0, 60.0, 3), (60.0, 120.0, 7), (180.0, 240.0, 5)), Scale((0, 240), 240)
    assert list(dashes_in(duty, scale, (10, 50))) == [(3, 3)]
    assert list(dashes_in(duty, scale, (50, 70))) == [(3, 3), (7, 7), (3, 7)]
    assert list(dashes_in(duty, scale, (130, 170))) == []
    assert list(dashes_in(duty, scale, (170, 200))) == [(5, 5)]
