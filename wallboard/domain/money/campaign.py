"""Campaigns: who owned a line when, and what came of it for what was spent.

A call belongs to the campaign that owned the line as it arrived. Where two claim it, the one that
began later does.
"""

from decimal import Decimal

from msgspec import Struct

from wallboard.domain.money.estimate import Chance, Estimate, set_share
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import Seconds


class Campaign(Struct, frozen=True):
    """What was spent on lines from one instant to another."""

    title: str
    lines: frozenset[str]
    """As `plain_line` writes them."""
    since: Seconds = 0.0
    until: Seconds | None = None
    cost: Decimal | None = None
    conversion: Decimal | None = None
    """Share of answered calls that become a sale; None: as it was of late."""
    average_sale: Decimal | None = None
    by_calls: bool = False
    """Whether lost revenue is counted by lost calls rather than by lost callers."""

    def owns(self, line: str, at: Seconds) -> bool:
        """Whether a line is its own at an instant."""
        return plain_line(line) in self.lines and self.since <= at and (self.until is None or at < self.until)


class LineSums(Struct, frozen=True):
    """What came in on lines in a period."""

    calls: int = 0
    answered: int = 0
    lost: int = 0
    recovered: int = 0
    net_lost: int = 0
    """Callers whose latest lost call is not recovered, and lost calls of callers whom nobody knows."""
    callers: int = 0
    """Known callers, each once."""
    new_callers: int = 0
    """Those who had not called for a long time."""
    reach_s: Seconds = 0.0
    """From arrival to the answer of the answered calls that were seen from their arrival on, added up."""
    sales: int = 0
    reached: int = 0
    """So many calls these are; of the others only the queues were seen."""


class Effect(Struct, frozen=True):
    """What came of a campaign; None: nothing to divide by, or nobody said what it cost."""

    answered_rate: float | None
    reach_s: Seconds | None
    """Time to get through, on average."""
    lost_revenue: Decimal | None
    """An estimate: the middle of `at_risk`."""
    revenue: Decimal | None
    """Sales at the average price: an estimate too."""
    cost_per_call: Decimal | None
    cost_per_caller: Decimal | None
    cost_per_sale: Decimal | None
    roi: Decimal | None
    at_risk: Estimate | None = None
    """What those who were not reached may have been worth, with its range and what it is made of."""


def owner_of(campaigns: tuple[Campaign, ...], line: str | None, at: Seconds) -> Campaign | None:
    """Return the campaign to which a call on a line belongs; None: to no campaign."""
    owners = [one for one in campaigns if line is not None and one.owns(line, at)]
    return max(owners, key=lambda one: one.since, default=None)


def roi(revenue: Decimal, cost: Decimal) -> Decimal | None:
    """Say what came back of each unit of money that was spent, beyond itself."""
    return (revenue - cost) / cost if cost else None


def effect_of(sums: LineSums, campaign: Campaign | None, lately: Chance | None = None) -> Effect:
    """Say what came of the calls of a campaign, or of a line that belongs to none.

    `lately` is which share of the answered calls became sales of late; it is taken where none was set.
    """
    own = campaign if campaign is not None else Campaign("", frozenset())
    at_risk = _at_risk(sums, own, lately)
    revenue = None if own.average_sale is None else sums.sales * own.average_sale
    return Effect(
        sums.answered / (sums.answered + sums.lost) if sums.answered + sums.lost else None,
        sums.reach_s / sums.reached if sums.reached else None,
        None if at_risk is None else at_risk.value,
        revenue,
        _each(own.cost, sums.calls),
        _each(own.cost, sums.callers),
        _each(own.cost, sums.sales),
        None if revenue is None or own.cost is None else roi(revenue, own.cost),
        at_risk,
    )


def _at_risk(sums: LineSums, own: Campaign, lately: Chance | None) -> Estimate | None:
    chance = lately if own.conversion is None else set_share(own.conversion)
    if chance is None or own.average_sale is None:
        return None
    number = sums.lost - sums.recovered if own.by_calls else sums.net_lost
    return Estimate(number, chance, own.average_sale)


def _each(cost: Decimal | None, number: int) -> Decimal | None:
    return cost / number if cost is not None and number else None
