"""How we make the single formulas of the reference that are about promises and money."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from wallboard.domain.money.campaign import Campaign, LineSums, effect_of, roi
from wallboard.domain.money.estimate import lost_revenue
from wallboard.domain.promise.allowance import allowance


def _exact(number: float) -> Decimal:
    return Decimal(str(number))


def _campaign(case: dict[str, Any]) -> dict[str, float | None]:
    unique = case.get("unique_callers", 0)
    sums = LineSums(case["calls"], case["answered"], case["lost"], callers=unique, sales=case["sales"])
    cost = _exact(case["cost"])
    effect = effect_of(sums, Campaign("", frozenset(), cost=cost))
    made = {
        "answered_rate": effect.answered_rate,
        "cost_per_call": effect.cost_per_call,
        "cost_per_unique_caller": effect.cost_per_caller,
        "cost_per_sale": effect.cost_per_sale,
        "roi": roi(_exact(case["revenue"]), cost),
    }
    return {key: None if made[key] is None else float(made[key] or 0) for key in case["expect"]}


MONEY_FORMULAS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "allowance": lambda case: allowance(_exact(case["permitted"]), case["answered"], case["lost"]),
    "lost_revenue": lambda case: float(
        lost_revenue(case["net_lost"], _exact(case["conversion"]), _exact(case["average_sale"]))
    ),
    "campaign": _campaign,
}
