from random import Random

import pytest

from wallboard.domain.staffing.shared.scene import Sure
from wallboard.domain.staffing.shared.sureness import ratio, student


@pytest.mark.parametrize(
    ("freedom", "wanted"), [(3, 3.1824), (4, 2.7764), (9, 2.2622), (19, 2.0930), (99, 1.9842)]
)
def test_it_is_students_quantile_of_the_tables(freedom: int, wanted: float) -> None:
    assert student(freedom) == pytest.approx(wanted, rel=2e-3)


def test_in_ninety_five_of_a_hundred_the_truth_lies_within() -> None:
    dice, hits = Random(5), 0
    for _ in range(400):
        calls = [dice.randint(50, 150) for _ in range(12)]
        served = [sum(dice.random() < 0.8 for _ in range(many)) for many in calls]
        seen = ratio(served, calls)
        assert seen is not None
        hits += seen.low <= 0.8 <= seen.high
    assert 0.91 <= hits / 400 <= 0.98


def test_ratios_are_made_of_sums_and_never_averaged() -> None:
    assert ratio([1, 0], [1, 9]) == Sure(0.1, None)
    assert ratio([0, 0, 0, 0], [0, 0, 0, 0]) is None
    assert ratio([1, 2, 3, 4], [2, 4, 6, 8]) == Sure(0.5, 0.0)


def test_where_nobody_can_say_both_ends_are_the_mean() -> None:
    assert (Sure(0.4, None).low, Sure(0.4, None).high) == (0.4, 0.4)
    assert (Sure(0.5, 0.25).low, Sure(0.5, 0.25).high) == (0.25, 0.75)
