"""What lost callers may have been worth."""

from decimal import Decimal

from wallboard.domain.money.estimate import Estimate, measured, set_share


def test_a_share_that_was_set_gives_one_figure() -> None:
    made = Estimate(7, set_share(Decimal("0.2")), Decimal(1500))
    assert [made.value, made.low, made.high] == [Decimal(2100)] * 3
    assert not made.is_range


def test_a_share_of_few_calls_gives_a_wide_range() -> None:
    """8 of 10 may as well be 49 to 94 %: Wilson's limits as metrics give them."""
    chance = measured(8, 10)
    assert chance is not None
    assert (chance.share, round(chance.low, 2), round(chance.high, 2)) == (
        Decimal("0.8"),
        Decimal("0.49"),
        Decimal("0.94"),
    )
    assert chance.of == (8, 10)
    few, many = Estimate(7, chance, Decimal(100)), measured(800, 1000)
    assert many is not None
    assert few.low < few.value == 560 < few.high
    assert few.is_range
    assert many.low > chance.low


def test_no_answered_call_says_nothing() -> None:
    assert measured(0, 0) is None
    nobody = measured(0, 50)
    assert nobody is not None
    assert [nobody.low, nobody.share] == [Decimal(0)] * 2
    assert nobody.high > 0
