"""What a campaign had cost by then: its cost is spread evenly over its days, a part of them has a part."""

from decimal import Decimal

from msgspec import Struct

from wallboard.domain.money.campaign import Campaign
from wallboard.domain.words import Seconds


class Spent(Struct, frozen=True):
    """What was spent in a time."""

    cost: Decimal | None
    """None: nobody said what the campaign costs."""
    share: float = 1.0
    """Of the whole campaign."""


def spent_in(campaign: Campaign, since: Seconds, until: Seconds) -> Spent:
    """Say what of a campaign's cost falls in `[since, until)`; all of it where it has no beginning or end."""
    if campaign.until is None or not campaign.since or campaign.until <= campaign.since:
        return Spent(campaign.cost)
    length = campaign.until - campaign.since
    inside = max(0.0, min(until, campaign.until) - max(since, campaign.since))
    share = inside / length
    cost = None if campaign.cost is None else campaign.cost * Decimal(str(round(share, 9)))
    return Spent(cost, share)
