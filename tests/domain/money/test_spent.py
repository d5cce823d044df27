"""What a campaign had cost in a time."""

from decimal import Decimal

import pytest

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.spent import Spent, spent_in

SINCE = 1_790_000_000.0
SPRING = Campaign("Spring", frozenset({"100"}), SINCE, SINCE + 10 * DAY_S, Decimal(1000))


@pytest.mark.parametrize(
    ("days", "cost", "share"),
    [
        ((0, 10), 1000, 1.0),
        ((-5, 20), 1000, 1.0),
        ((0, 1), 100, 0.1),
        ((-9, 5), 500, 0.5),
        ((20, 30), 0, 0.0),
    ],
)
def test_its_cost_is_spread_over_its_days(days: tuple[int, int], cost: int, share: float) -> None:
    since, until = (SINCE + n * DAY_S for n in days)
    assert spent_in(SPRING, since, until) == Spent(Decimal(cost), share)


def test_without_beginning_or_end_all_of_it_counts() -> None:
    assert spent_in(Campaign("", frozenset(), SINCE, None, Decimal(7)), 0, 1) == Spent(Decimal(7))
    assert spent_in(Campaign("", frozenset(), 0.0, SINCE, Decimal(7)), 0, 1) == Spent(Decimal(7))
    assert spent_in(Campaign("", frozenset(), SINCE, SINCE, Decimal(7)), 0, 1) == Spent(Decimal(7))


def test_nobody_said_what_it_costs() -> None:
    assert spent_in(Campaign("", frozenset(), SINCE, SINCE + 10), SINCE, SINCE + 5) == Spent(None, 0.5)
