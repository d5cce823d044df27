"""How evenly calls were shared out."""

import pytest

from wallboard.domain.work.evenness import LEAST_QUEUE_S, Evenness, evenness_of, rate_of


def test_all_equal_is_one_and_all_to_one_is_one_in_n() -> None:
    assert evenness_of([4, 4, 4]).jain == pytest.approx(1)
    assert evenness_of([4, 4, 4]).cv == pytest.approx(0)
    assert evenness_of([12, 0, 0]).jain == pytest.approx(1 / 3)


@pytest.mark.parametrize("rates", [[], [5.0], [0.0, 0.0]])
def test_too_few_or_no_contacts_are_neither_even_nor_uneven(rates: list[float]) -> None:
    made = evenness_of(rates)
    assert made.jain is None
    assert made.cv is None
    assert Evenness().jain is None


def test_who_was_there_for_too_short_a_time_is_not_compared() -> None:
    assert rate_of(3, LEAST_QUEUE_S - 1) is None
    assert rate_of(3, LEAST_QUEUE_S) == 6
