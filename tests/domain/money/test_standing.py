"""What came of lines and campaigns, put together."""

from decimal import Decimal

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lift import Lift
from wallboard.domain.money.standing import LineSeen, Sales, standings
from wallboard.domain.promise.heard import Heard

SINCE = 1_790_000_000.0
PERIOD = SINCE, SINCE + 5 * DAY_S
SPRING = Campaign(
    "Spring", frozenset({"100"}), SINCE, SINCE + 10 * DAY_S, Decimal(1000), average_sale=Decimal(60)
)
HEARD = Heard(
    calls=20, answered=15, lost=5, withheld=1, reached=10, reach_s=50.0, callers=12, new=4, unreached=2
)
ROWS = (
    LineSeen("Spring", ("100",), SPRING, HEARD, 2),
    LineSeen("200", ("200",), None, Heard(calls=1, lost=1)),
)


def test_a_campaign_has_cost_sales_and_lift() -> None:
    lift = Lift(20, 10.0, 0.2, 2.0, 24.0, 28)
    sales = Sales(
        (("100", SINCE + 9), ("200", SINCE + 9), ("100", SINCE - 9)), {"100": (30, 3), "200": (9, 0)}
    )
    spring, other = standings(ROWS, PERIOD, (SPRING,), sales, {ROWS[0].key: lift})
    assert spring.sums.sales == 1
    assert (spring.sums.net_lost, spring.sums.recovered, spring.effect.reach_s) == (3, 2, 5.0)
    assert spring.spent is not None
    assert (spring.spent.cost, spring.cost_per_new_caller) == (Decimal(500), Decimal(125))
    assert (spring.effect.cost_per_call, spring.effect.cost_per_sale) == (Decimal(25), Decimal(500))
    assert spring.effect.lost_revenue == 3 * Decimal("0.1") * 60
    assert (spring.lift, spring.has_sales) == (lift, True)
    assert spring.limits is not None
    assert (other.sums.sales, other.spent, other.cost_per_new_caller, other.lift) == (1, None, None, None)


def test_until_somebody_looked_nothing_is_said_of_sales() -> None:
    spring, other = standings(ROWS, PERIOD, (SPRING,))
    assert not spring.has_sales
    assert spring.effect.lost_revenue is None
    assert other.limits is not None
    (quiet, _) = standings(ROWS, PERIOD, (SPRING,), Sales())
    assert not quiet.has_sales
    (late, _) = standings(ROWS, PERIOD, (SPRING,), Sales((), {"100": (9, 1)}))
    assert late.has_sales


def test_sales_of_a_line_that_nobody_knows() -> None:
    unknown = LineSeen("", (), None, Heard(calls=1))
    (row,) = standings((unknown,), PERIOD, (), Sales(((None, SINCE),)))
    assert row.sums.sales == 1
