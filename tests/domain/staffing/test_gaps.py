import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallboard.domain.staffing.gaps import SHORTEST_S, gaps_of

HALF = 1800


def lacking(begin: float, *few: int) -> list[tuple[float, float, int]]:
    """Half hours from an hour of the day on."""
    since = begin * 3600
    return [(since + nth * HALF, since + (nth + 1) * HALF, people) for nth, people in enumerate(few)]


def said(rows: list[tuple[float, float, int]]) -> list[tuple[int, float, float]]:
    """People, and from and until as hours of the day."""
    return [(gap.people, gap.since / 3600, gap.until / 3600) for gap in gaps_of(rows)]


def test_the_morning_and_the_afternoon_of_the_design() -> None:
    needed = [5, 6, 8, 11, 13, 15, 16, 15, 14, 12, 11, 11, 12, 13, 14, 13, 12, 10, 7, 6]
    rostered = [6, 6, 9, 9, 13, 13, 13, 13, 13, 13, 9, 9, 11, 11, 12, 12, 12, 12, 8, 8]
    rows = lacking(8, *(max(0, need - there) for need, there in zip(needed, rostered, strict=True)))
    assert said(rows) == [(3, 9.5, 12.5), (2, 13, 16)]


@pytest.mark.parametrize(
    ("few", "shifts"),
    [
        ((0, 0, 0, 0), []),
        ((2, 2, 2, 2), [(2, 8, 10)]),
        ((0, 0, 0, 1, 0, 0, 0, 0), [(1, 8.5, 10.5)]),  # widened around its middle, on the half hour
        ((1, 0, 0, 0, 0, 0), [(1, 8, 10)]),  # not before it opens
        ((0, 0, 0, 0, 0, 1), [(1, 9, 11)]),  # nor after it closes
        ((0, 1, 0), [(1, 8, 9.5)]),  # a day shorter than two hours
        ((1, 0, 0, 0, 0, 0, 1, 0), [(1, 8, 11.5)]),  # half a day is better than two times two hours
        ((1,) + 12 * (0,) + (1,), [(1, 8, 10), (1, 13, 15)]),
        ((1, 1, 1, 3, 1, 1, 1), [(1, 8, 11.5), (2, 8.5, 10.5)]),
        (10 * (1,), [(1, 8, 13)]),  # longer than half a day, for somebody is lacking all the while
    ],
)
def test_shifts_are_such_as_one_would_offer(
    few: tuple[int, ...], shifts: list[tuple[int, float, float]]
) -> None:
    assert said(lacking(8, *few)) == shifts


def test_nobody_stays_over_hours_for_which_no_plan_was_asked() -> None:
    morning, afternoon = lacking(8, 0, 0, 0, 0, 0, 1), lacking(12, 1, 0, 0, 0, 0)
    assert said(morning + afternoon) == [(1, 9, 11), (1, 12, 14)]


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = lacking(8, 0, 1, 2, 3, 1, 0, 0, 0, 2)
    assert gaps_of(reversed(rows)) == gaps_of(rows)
    assert gaps_of([]) == ()


@settings(max_examples=25)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=30))
def test_together_they_close_every_gap_with_whole_shifts(few: list[int]) -> None:
    rows = lacking(7, *few)
    gaps = gaps_of(rows)
    for since, until, lack in rows:
        assert sum(gap.people for gap in gaps if gap.since <= since and until <= gap.until) >= lack
    shortest = min(SHORTEST_S, len(few) * HALF)
    assert all(gap.until - gap.since >= shortest for gap in gaps)
    assert sum(gap.people for gap in gaps) >= max(few)
    assert all(gap.people > 0 for gap in gaps)
