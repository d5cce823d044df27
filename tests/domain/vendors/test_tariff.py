"""What calls cost: by the minute, by the call, in steps."""

from decimal import Decimal

import pytest

from wallboard.domain.vendors.tariff import Tariff


@pytest.mark.parametrize(
    ("step", "talk", "billed"),
    [(1, 59.2, 60), (60, 0.0, 0), (60, 60.0, 60), (60, 60.0000001, 60), (60, 61, 120)],
)
def test_a_conversation_counts_in_whole_steps(step: int, talk: float, billed: int) -> None:
    assert Tariff(step_s=step).billed_s(talk) == billed


def test_minutes_and_calls_are_added_up_in_decimals() -> None:
    assert Tariff(Decimal("0.10"), Decimal("0.05")).cost(90, 3) == Decimal("0.30")
    assert Tariff(per_call=Decimal(2)).cost(90, 3) == 6
    assert Tariff(Decimal("0.6")).cost(100, 1) == 1


def test_without_a_price_nothing_is_said() -> None:
    assert Tariff().cost(90, 3) is None
