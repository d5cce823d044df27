from itertools import pairwise

import pytest

from wallboard.ui.shell.drift import offset, reach_of


@pytest.mark.parametrize("reach", [1, 3, 12])
def test_it_goes_everywhere_and_never_further(reach: int) -> None:
    side = 2 * reach + 1
    path = [offset(step, reach) for step in range(2 * side * side)]
    assert set(path) == {(x, y) for x in range(-reach, reach + 1) for y in range(-reach, reach + 1)}


def test_a_step_is_one_pixel() -> None:
    path = [offset(step, 4) for step in range(1000)]
    assert {abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(path)} == {1}


def test_it_stays_within_half_the_gap() -> None:
    assert [reach_of(gap) for gap in (1.0, 8.0, 11.9, 24.0)] == [1, 4, 5, 12]
