"""Days that were, by interval: all that a forecast is made of. Sums only, so that days and queues add up."""

from collections import defaultdict
from collections.abc import Sequence
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
    stay_s: Seconds = 0.0
    """All waits, talk and hold: for so long somebody was there."""
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

    @property
    def is_known(self) -> bool:
        """Whether there was anything to count."""
        return any(part.offered for part in self.parts)


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
    """Of the sample, around what each weekday usually has."""

    @property
    def weight(self) -> float:
        """How many calls of today weigh as much as the plan: `K` of the definitions."""
        if self.days < LEAST_DAYS:
            return NO_HISTORY
        most, spare = MOST_WEIGHT * self.mean, self.variance - self.mean
        return most if spare <= 0 else min(self.mean**2 / spare, most)


def day_sums(days: Sequence[PastDay]) -> DaySums:
    """Add up days.

    A Saturday with half the calls of a Monday is no surprise, and the plan knows it: so what is left of each
    day is its share of its weekday's mean, and the mean of each weekday costs one degree of freedom.
    """
    by_weekday: dict[int, list[float]] = defaultdict(list)
    for day in days:
        by_weekday[day.day.weekday()].append(day.total)
    totals = [total for some in by_weekday.values() for total in some]
    if not totals:
        return DaySums()
    mean = sum(totals) / len(totals)
    means = [sum(some) / len(some) for some in by_weekday.values()]
    around = sum(
        ((total / usual - 1.0) * mean) ** 2
        for some, usual in zip(by_weekday.values(), means, strict=True)
        for total in some
        if usual
    )
    free = len(totals) - len(by_weekday)
    return DaySums(len(totals), mean, around / free if free else 0.0)
