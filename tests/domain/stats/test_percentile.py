"""Percentiles by nearest rank."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.stats.percentile import nearest_rank, rank_of


@pytest.mark.parametrize(
    ("percent", "number", "rank"), [(50, 5, 3), (90, 5, 5), (80, 5, 4), (1, 5, 1), (0, 5, 1), (100, 5, 5)]
)
def test_the_rank_is_rounded_up_and_at_least_the_first(percent: float, number: int, rank: int) -> None:
    assert rank_of(percent, number) == rank


def test_ranks_are_reckoned_without_binary_rounding() -> None:
    assert math.ceil(0.07 * 100) == 8  # what must not happen
    assert rank_of(7, 100) == 7
    assert rank_of(99.9, 1000) == 999


def test_none_of_none() -> None:
    assert nearest_rank([], 50) is None


@given(st.lists(st.floats(0, 1e4), min_size=1), st.integers(1, 100))
def test_it_is_a_value_that_so_many_do_not_exceed(values: list[float], percent: int) -> None:
    found = nearest_rank(values, percent)
    assert found in values
    assert found is not None
    assert sum(value <= found for value in values) * 100 >= percent * len(values)
    assert sum(value < found for value in values) * 100 < percent * len(values)
