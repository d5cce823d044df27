from decimal import Decimal

from msgspec.structs import replace

from wallboard.domain.money.campaign import Campaign, LineSums, effect_of, owner_of, roi
from wallboard.domain.money.estimate import set_share
from wallboard.domain.promise.lines import plain_lines

SPRING = Campaign("Spring", plain_lines(("+36 1 100",)), 100.0, 200.0, Decimal(400))
SUMS = LineSums(100, 96, 4, 1, 3, 80, 20, 960.0, 10, 80)


def test_a_call_belongs_to_the_campaign_that_owned_the_line_as_it_arrived() -> None:
    later = replace(SPRING, title="Summer", since=150.0, until=None)
    both = (later, SPRING)
    owners = [owner_of(both, "+361100", at) for at in (99.9, 100.0, 150.0, 250.0)]
    assert [owner.title if owner else None for owner in owners] == [None, "Spring", "Summer", "Summer"]
    assert owner_of((SPRING,), "+361100", 200.0) is None
    assert owner_of(both, "+36200", 160.0) is None
    assert owner_of(both, None, 160.0) is None


def test_what_came_of_what_was_spent() -> None:
    effect = effect_of(SUMS, replace(SPRING, average_sale=Decimal(100), conversion=Decimal("0.2")))
    assert (effect.answered_rate, effect.reach_s) == (0.96, 12.0)
    costs = [effect.cost_per_call, effect.cost_per_caller, effect.cost_per_sale]
    assert costs == [Decimal(4), Decimal(5), Decimal(40)]
    assert [effect.revenue, effect.roi, effect.lost_revenue] == [Decimal(1000), Decimal("1.5"), Decimal(60)]


def test_lost_revenue_is_counted_by_callers_or_by_calls() -> None:
    priced = replace(SPRING, average_sale=Decimal(150), conversion=Decimal("0.1"))
    fewer = replace(SUMS, net_lost=1)
    assert effect_of(fewer, priced).lost_revenue == 15
    assert effect_of(fewer, replace(priced, by_calls=True)).lost_revenue == 45
    as_of_late = replace(priced, conversion=None)
    assert effect_of(SUMS, as_of_late, set_share(Decimal("0.5"))).lost_revenue == 3 * Decimal("0.5") * 150
    assert effect_of(SUMS, priced, set_share(Decimal("0.5"))).lost_revenue == 45
    assert effect_of(SUMS, as_of_late).lost_revenue is None
    assert effect_of(SUMS, SPRING).lost_revenue is None


def test_nothing_is_divided_by_nothing() -> None:
    empty = effect_of(LineSums(), replace(SPRING, average_sale=Decimal(9)))
    assert (empty.answered_rate, empty.reach_s, empty.cost_per_call, empty.cost_per_sale) == (None,) * 4
    plain = effect_of(SUMS, None)
    assert (plain.cost_per_call, plain.revenue, plain.roi) == (None, None, None)
    assert roi(Decimal(5), Decimal(0)) is None
    assert effect_of(SUMS, replace(SPRING, cost=None, average_sale=Decimal(9))).roi is None
