"""Days that were, by interval: all that a forecast is made of. Sums only, so that days and queues add up."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from wallboard.domain.words import Seconds

LEAST_DAYS = 10
"""Fewer days say too little of how much days differ."""
NO_HISTORY = 300.0
"""The weight of the plan, in calls, where they do."""
MOST_WEIGHT = 10.0
"""The weight of the plan at most, in mean days."""
LEAST_ABANDONED = 30
"""Fewer callers who gave up say too little of patience."""


class PastPart(Struct, frozen=True, gc=False):
    """One interval of a day: visits that joined in it, and what came of them."""

    since: Seconds
    until: Seconds
    offered: float = 0.0
    handled: int = 0
    """Conversations that are over."""
    handle_s: Seconds = 0.0
    """Their talk, hold and wrap-up."""
    seen: bool = True
    """False: nobody saw any of it, so that no call means nothing."""


class PastDay(Struct, frozen=True):
    """A business day."""

    day: date
    parts: tuple[PastPart, ...]

    @property
    def total(self) -> float:
        """Calls of the whole day."""
        return sum(part.offered for part in self.parts)


class PatienceSums(Struct, frozen=True):
    """What patience is estimated from: all waits, and who gave up; short ones in neither."""

    waited_s: Seconds = 0.0
    abandoned: int = 0

    @property
    def mean_s(self) -> Seconds | None:
        """Mean time after which callers give up; None: too few did."""
        return self.waited_s / self.abandoned if self.abandoned >= LEAST_ABANDONED else None


class DaySums(Struct, frozen=True):
    """How many calls days had."""

    days: int = 0
    mean: float = 0.0
    variance: float = 0.0
    """Of the sample (by n - 1)."""

    @property
    def weight(self) -> float:
        """How many calls of today weigh as much as the plan: `K` of the definitions."""
        if self.days < LEAST_DAYS:
            return NO_HISTORY
        most = MOST_WEIGHT * self.mean
        spare = self.variance - self.mean
        return most if spare <= 0 else min(self.mean**2 / spare, most)


def day_sums(totals: Iterable[float]) -> DaySums:
    """Add up days."""
    values = tuple(totals)
    if not values:
        return DaySums()
    mean = sum(values) / len(values)
    around = sum((value - mean) ** 2 for value in values)
    return DaySums(len(values), mean, around / (len(values) - 1) if len(values) > 1 else 0.0)
