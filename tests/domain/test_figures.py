"""A figure is a number or nothing, and says what was divided by what."""

from wallboard.domain.figures import NOTHING, Figure, count, ratio


def test_an_empty_denominator_has_no_value() -> None:
    assert ratio(0, 0) == Figure(None, (0, 0))
    assert ratio(3, 4) == Figure(0.75, (3, 4))


def test_a_count_has_no_parts_and_may_be_nothing() -> None:
    assert count(3) == Figure(3)
    assert count(None) == NOTHING
