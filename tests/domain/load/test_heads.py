"""How many have to be paid."""

import pytest

from wallboard.domain.load.heads import heads


def test_decimal_arithmetic_asks_for_nobody_too_many() -> None:
    assert heads(21, 0.3) == 30
    assert heads(21, 0) == 21
    assert heads(1, 0.01) == 2


@pytest.mark.parametrize("shrinkage", [1.0, 1.5, -0.1])
def test_nobody_can_be_away_all_the_time_or_less_than_never(shrinkage: float) -> None:
    with pytest.raises(ValueError, match=str(shrinkage)):
        heads(5, shrinkage)
