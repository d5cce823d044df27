"""Who carries a call, and what that cost."""

from decimal import Decimal

from wallboard.domain.vendors.operator import Operator, OperatorLoad, carrier_of

NORTH = Operator("North", ("+3612*",), called=("NT*",))
SOUTH = Operator("South", ("+36123", "100"), ("pbx",))
ALL_OF = Operator("West", sources=("west",))


def test_the_first_that_fits_carries_a_call() -> None:
    every = (NORTH, SOUTH, ALL_OF)
    assert carrier_of(every, "pbx", "+36 12-3") == 0
    assert carrier_of(every, "pbx", "100") == 1
    assert carrier_of(every, "other", "100") is None
    assert carrier_of(every, "west", None) == 2
    assert carrier_of(every, "pbx", None) is None


def test_who_has_neither_lines_nor_sources_carries_nothing() -> None:
    assert not Operator("Nobody").carries("pbx", "100")


def test_records_may_call_it_otherwise() -> None:
    assert NORTH.is_named("nt-7")
    assert not NORTH.is_named("North")
    assert ALL_OF.is_named("WEST")


def test_what_a_minute_and_a_call_cost_in_the_end() -> None:
    load = OperatorLoad("North", 3, 1, 2, 1, talk_s=120.0, cost=Decimal(6))
    assert (load.cost_per_minute, load.cost_per_call) == (Decimal(3), Decimal("1.5"))
    assert load.answered_rate == 2 / 3
    assert load.limits is not None
    empty = OperatorLoad("South", cost=Decimal(0))
    assert (empty.cost_per_minute, empty.cost_per_call) == (None, None)
    assert (empty.answered_rate, empty.limits) == (None, None)
