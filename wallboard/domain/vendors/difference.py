"""Whether two shares or two means differ by more than chance: so that few calls blame nobody.

Shares: Newcombe's interval of a difference, out of the Wilson limits of both (Newcombe 1998, method 10).
Means: Welch's interval, with the normal quantile, as it takes at least 30 of each.
"""

import math
from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from wallboard.domain.stats.wilson import wilson
from wallboard.domain.words import Seconds

LEAST = 30
"""With fewer values of either nothing is said of means."""
LEAST_SHARE = 10
"""Likewise of shares."""
_Z = 1.959964


class Verdict(StrEnum):
    """How one stands beside another."""

    HIGHER = "higher"
    LOWER = "lower"
    SAME = "same"
    """There are calls enough, and no difference that is more than chance."""
    FEW = "few"
    """Too few calls to tell."""
    ALONE = "alone"
    """There is nobody to compare with."""


class Mean(Struct, frozen=True):
    """Values that were added up."""

    number: int = 0
    total: Seconds = 0.0
    squares: float = 0.0
    """The squares of the values, added up."""

    @property
    def value(self) -> Seconds | None:
        """The mean; None without values."""
        return self.total / self.number if self.number else None

    @property
    def variance(self) -> float:
        """Of the values about their mean; 0 with fewer than two."""
        if self.number <= 1:
            return 0.0
        off = self.squares - self.total**2 / self.number
        return max(0.0, off) / (self.number - 1)

    def __add__(self, other: "Mean") -> "Mean":
        """Put the values of both together."""
        return Mean(self.number + other.number, self.total + other.total, self.squares + other.squares)


Share = tuple[int, int]
"""So many of so many."""


def shares_differ(mine: Share, others: Share) -> Verdict:
    """Say how my share stands beside that of the others."""
    if not others[1]:
        return Verdict.ALONE
    my, their = wilson(*mine), wilson(*others)
    if my is None or their is None or min(mine[1], others[1]) < LEAST_SHARE:
        return Verdict.FEW
    p, q = mine[0] / mine[1], others[0] / others[1]
    low = p - q - math.hypot(p - my.low, their.high - q)
    high = p - q + math.hypot(my.high - p, q - their.low)
    return _verdict(low, high, lambda: _could_show(mine[1], others[1]))


def means_differ(mine: Mean, others: Mean) -> Verdict:
    """Say how my mean stands beside that of the others."""
    if not others.number:
        return Verdict.ALONE
    if min(mine.number, others.number) < LEAST:
        return Verdict.FEW
    p, q = mine.total / mine.number, others.total / others.number
    wide = _Z * math.sqrt(mine.variance / mine.number + others.variance / others.number)
    return _verdict(p - q - wide, p - q + wide, lambda: True)


def _verdict(low: float, high: float, enough: Callable[[], bool]) -> Verdict:
    if low > 0:
        return Verdict.HIGHER
    if high < 0:
        return Verdict.LOWER
    return Verdict.SAME if enough() else Verdict.FEW


_SEEN = 0.05
"""A difference of so much must have been seen, if it were there, before anybody says there is none."""


def _could_show(mine: int, others: int) -> bool:
    """Whether a difference of five points about an answered rate of 90 % would have been more than chance."""
    return _Z * math.sqrt(0.9 * 0.1 * (1 / mine + 1 / others)) <= _SEEN
