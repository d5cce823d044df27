from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.levels import Level
from wallboard.domain.promise.allowance import allowance, stands


@pytest.mark.parametrize(
    ("permitted", "answered", "lost", "left"),
    [
        ("0.29", 100, 0, 29),  # in binary fractions 28
        ("0.02", 49, 0, 0),
        ("0.02", 48, 1, -1),
        ("0.02", 49, 1, 0),
        ("0.05", 95, 3, 1),
        ("0", 10, 0, 0),
    ],
)
def test_it_is_reckoned_in_decimals(permitted: str, answered: int, lost: int, left: int) -> None:
    assert allowance(Decimal(permitted), answered, lost) == left


def test_too_few_calls_have_no_colour() -> None:
    assert [stands(left, 10) for left in (1, 0, -1)] == [Level.OK, Level.WARN, Level.ALARM]
    assert stands(-5, 9) is Level.NONE


@given(st.integers(0, 100), st.integers(0, 10_000), st.integers(0, 10_000))
def test_losing_as_many_as_are_left_leaves_none(percent: int, answered: int, lost: int) -> None:
    permitted = Decimal(percent) / 100
    left = allowance(permitted, answered, lost)
    whole = answered + lost
    assert (lost + left) * 100 <= percent * whole < (lost + left + 1) * 100
