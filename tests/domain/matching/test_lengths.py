"""By how much a bill has a call longer; a begun minute is no difference."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from wallboard.domain.matching.leg import How
from wallboard.domain.matching.lengths import longer

EXACT, MINUTES = How(45.0, 5.0), How(45.0, 5.0, whole_minutes=True)


@pytest.mark.parametrize(
    ("billed", "was", "more"),
    [
        (240.0, 180.4, 0.0),
        (240.0, 182.0, 0.0),
        (240.0, 179.0, 0.0),
        (180.0, 121.0, 0.0),
        (240.0, 171.0, 60.0),
        (300.0, 182.0, 60.0),
        (180.0, 182.0, -2.0),
        (120.0, 182.0, -62.0),
        (60.0, np.nan, np.nan),
    ],
)
def test_a_begun_minute_is_no_difference(billed: float, was: float, more: float) -> None:
    assert_allclose(longer(np.array([billed]), np.array([was]), MINUTES), [more])


def test_to_the_second_each_second_counts() -> None:
    assert_allclose(longer(np.array([240.0, 60.0]), np.array([182.0, 61.0]), EXACT), [58.0, -1.0])
