"""Percentiles by nearest rank: no interpolation, so every one is a value that really occurred."""

import math
from collections.abc import Iterable
from fractions import Fraction

_ALL = 100


def rank_of(percent: float, number: int) -> int:
    """Say which of `number` sorted values, from 1, is the percentile: `⌈percent · number / 100⌉`, at least 1.

    Reckoned in exact fractions: in binary ones 0.1 % of 1,000 would be the second value.
    """
    return max(1, math.ceil(Fraction(str(percent)) * number / _ALL))


def nearest_rank(values: Iterable[float], percent: float) -> float | None:
    """Return the percentile of the values; None without any."""
    ordered = sorted(values)
    return ordered[min(rank_of(percent, len(ordered)), len(ordered)) - 1] if ordered else None
