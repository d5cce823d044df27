"""What the lines of the built-in centre are called, and what a call to them is worth: all made up."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import time, timedelta
from decimal import Decimal

from msgspec.structs import replace

from wallboard.domain.errors import WallboardError
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.naming.names import Names
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import Seconds
from wallboard.sources.spec import SourceSpec

CURRENCY = "€"
_CONVERSION, _SALE = Decimal("0.2"), Decimal(1500)
"""Every fifth conversation is an order of this much."""
_OFFER, _COST, _ADVERTISED = "Autumn offer", Decimal(2400), 1
"""What is advertised, what that costs, and on which of the lines people call for it."""
_RAN, _RUNS = timedelta(days=10), timedelta(days=11)
"""For how long it has been so, and still is."""


def line_titles(specs: Sequence[SourceSpec]) -> dict[str, str]:
    """Return what the made-up lines are called, by the number that is dialled.

    An option that can't be gives none: whoever makes the source says so.
    """
    from wallboard.sources.simulator.centre import units_of  # noqa: PLC0415 -- the demo's own
    from wallboard.sources.simulator.options import options_of  # noqa: PLC0415 -- likewise

    options = []
    for spec in specs:
        with suppress(WallboardError):
            options.append(options_of(spec))
    units = (unit for one in options for unit in units_of(one.agents, one.volume))
    return {line.number: line.title for unit in units for line in unit.lines}


def named(names: Names, titles: dict[str, str]) -> Names:
    """Let lines have these titles where nothing else is set."""
    return replace(names, lines={**titles, **names.lines})


def made_up_campaigns(
    titles: dict[str, str], at: Seconds, zone: str, day_start: time = time()
) -> tuple[Campaign, ...]:
    """Say what a caller of each line may be worth, so that there is something to estimate.

    One line is advertised for three weeks, for money, and has been since some days before `at`.
    """
    campaigns = [
        Campaign(title, frozenset({plain_line(line)}), conversion=_CONVERSION, average_sale=_SALE)
        for line, title in titles.items()
    ]
    offers = [replace(one, title=_OFFER, cost=_COST) for one in campaigns[_ADVERTISED : _ADVERTISED + 1]]
    today = day_at(at, zone, day_start).date
    since, until = (day_of(today + days, zone, day_start).start for days in (-_RAN, _RUNS))
    return (*campaigns, *(replace(one, since=since, until=until) for one in offers))
