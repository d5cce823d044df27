"""Call centres that answer the same lines, compared on the same definitions, each with all the others."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from wallboard.domain.stats.wilson import Limits, wilson
from wallboard.domain.vendors.difference import Mean, Verdict, means_differ, shares_differ
from wallboard.domain.vendors.tariff import Tariff
from wallboard.domain.words import Seconds, SourceName


class Vendor(Struct, frozen=True):
    """A call centre that answers calls for us."""

    name: str
    sources: tuple[SourceName, ...]
    """The telephone systems that are its own."""
    tariff: Tariff = Tariff()


class VendorSums(Struct, frozen=True):
    """What came of the calls of a period that one of them took."""

    name: str
    calls: int = 0
    answered: int = 0
    lost: int = 0
    reach: Mean = Mean()
    """From arrival to answer, of the calls that were seen from their arrival on."""
    reach_p90_s: Seconds | None = None
    talk: Mean = Mean()
    """From the answer to the end, of conversations that are over."""
    handled: Mean = Mean()
    """Talk, hold and wrap-up of all its visits whose conversation is over, whichever line; no squares."""
    callers: int = 0
    """Known callers of whom it is known whether they called again: the time for it is over."""
    again: int = 0
    """Those of them who called again within the window, whoever took that call."""
    billed_s: int = 0
    cost: Decimal | None = None

    @property
    def answered_rate(self) -> float | None:
        """Share of the calls that are over, or were answered, that a person answered."""
        return self.answered / (self.answered + self.lost) if self.answered + self.lost else None

    @property
    def limits(self) -> Limits | None:
        """Between which shares it probably lies."""
        return wilson(self.answered, self.answered + self.lost)

    @property
    def again_rate(self) -> float | None:
        """Share of the callers who called again."""
        return self.again / self.callers if self.callers else None

    @property
    def cost_per_call(self) -> Decimal | None:
        """What an answered call cost; None: nobody said, or there was none."""
        return self.cost / self.answered if self.cost is not None and self.answered else None

    @property
    def cost_per_minute(self) -> Decimal | None:
        """What a minute of conversation cost."""
        seconds = self.talk.total
        return self.cost * 60 / Decimal(str(seconds)) if self.cost is not None and seconds else None


class VendorStanding(Struct, frozen=True):
    """One of them, and how it stands beside all others together."""

    sums: VendorSums
    answers: Verdict
    """Its answered rate."""
    reaches: Verdict
    """Its time to answer: lower is better."""
    repeats: Verdict
    """The share of its callers who called again: likewise."""


def compared(every: Sequence[VendorSums]) -> tuple[VendorStanding, ...]:
    """Compare each with the others; the most calls first."""
    ordered = sorted(every, key=lambda one: (-one.calls, one.name))
    return tuple(_standing(one, [other for other in every if other is not one]) for one in ordered)


def _standing(one: VendorSums, others: Sequence[VendorSums]) -> VendorStanding:
    answered, lost = sum(o.answered for o in others), sum(o.lost for o in others)
    again = sum(o.again for o in others), sum(o.callers for o in others)
    return VendorStanding(
        one,
        shares_differ((one.answered, one.answered + one.lost), (answered, answered + lost)),
        means_differ(one.reach, sum((o.reach for o in others), Mean())),
        shares_differ((one.again, one.callers), again),
    )
