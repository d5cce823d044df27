"""What lost callers may have been worth: so many, times the share that buys, times an average sale.

A share that was measured on few calls is not known well, so the estimate is a range: its ends are those of
the Wilson interval of the share (`stats.wilson`). A share that somebody set is taken as it is.
"""

from decimal import Decimal

from msgspec import Struct

from wallboard.domain.stats.wilson import wilson

_DIGITS = Decimal("0.000001")


def lost_revenue(number: int, conversion: Decimal, average_sale: Decimal) -> Decimal:
    """Estimate what so many lost callers (or calls) would have bought."""
    return number * conversion * average_sale


class Chance(Struct, frozen=True):
    """Which share of the answered calls becomes a sale."""

    share: Decimal
    low: Decimal
    high: Decimal
    """Between these it probably lies; both are the share itself where somebody set it."""
    of: tuple[int, int] | None = None
    """So many sales of so many answered calls; None: it was set."""


class Estimate(Struct, frozen=True):
    """What so many who were not reached may have been worth."""

    number: int
    chance: Chance
    sale: Decimal
    """What one sale is worth on average."""

    @property
    def value(self) -> Decimal:
        """The middle."""
        return lost_revenue(self.number, self.chance.share, self.sale)

    @property
    def low(self) -> Decimal:
        """The least that is probable."""
        return lost_revenue(self.number, self.chance.low, self.sale)

    @property
    def high(self) -> Decimal:
        """The most."""
        return lost_revenue(self.number, self.chance.high, self.sale)

    @property
    def is_range(self) -> bool:
        """Whether least and most differ."""
        return self.low != self.high


def set_share(share: Decimal) -> Chance:
    """Take a share as it was set."""
    return Chance(share, share, share)


def measured(sales: int, answered: int) -> Chance | None:
    """Say what share of answered calls were sales, and how sure that is; None without any.

    A call can bring more than one sale to a line, as sales are credited to the first call: such a share is 1
    at least and has no spread.
    """
    limits = wilson(sales, answered)
    if limits is None:
        return None
    share = Decimal(sales) / answered
    low, high = (Decimal(str(end)).quantize(_DIGITS) for end in limits)
    return Chance(share, min(share, low), max(share, high), (sales, answered))
