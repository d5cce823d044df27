from datetime import timedelta

import pytest

from tests.ui.today.days import AUTUMN, LONDON, MONDAY, SPRING, part, parts_of, wish
from wallboard.ui.today.usual import matched, offered

WEEK = timedelta(days=7)


def test_parts_are_matched_by_the_clock_and_averaged() -> None:
    today = parts_of(wish(), lambda n: n)
    like = [parts_of(wish(MONDAY - n * WEEK), n.__mul__) for n in (1, 3)]
    assert matched(today, like, LONDON) == tuple(2.0 * n for n in range(48))
    assert offered(today[5]) == 5


def test_the_hour_that_comes_twice_shares_what_the_hour_has() -> None:
    autumn = parts_of(wish(AUTUMN))
    usual = matched(autumn, [parts_of(wish(AUTUMN - WEEK), lambda _: 4)], LONDON)
    assert len(usual) == 50
    assert usual[2:6] == (2.0, 2.0, 2.0, 2.0)  # 01:00 and 01:30, twice
    assert sum(value or 0 for value in usual) == 48 * 4


def test_what_came_in_an_hour_twice_is_of_that_hour() -> None:
    after = parts_of(wish(AUTUMN + WEEK))
    usual = matched(after, [parts_of(wish(AUTUMN), lambda _: 4)], LONDON)
    assert usual[2:4] == (8.0, 8.0)


def test_the_hour_that_a_day_skips_says_nothing_of_it() -> None:
    after = parts_of(wish(SPRING + WEEK))
    usual = matched(after, [parts_of(wish(SPRING), lambda _: 4)], LONDON)
    assert usual[1:5] == (4.0, None, None, 4.0)


@pytest.mark.parametrize(("seen", "usual"), [(0.0, 6.0), (0.5, 4.0), (None, 4.0)])
def test_a_part_that_nobody_saw_is_no_part_without_calls(seen: float | None, usual: float) -> None:
    today = [part(0.0, 1800.0)]
    like = [[part(0.0, 1800.0, answered=6)], [part(0.0, 1800.0, answered=2, seen=seen)]]
    assert matched(today, like, "UTC") == (usual,)


def test_without_days_there_is_nothing_usual() -> None:
    assert matched([part(0.0, 1800.0)], [], "UTC") == (None,)
