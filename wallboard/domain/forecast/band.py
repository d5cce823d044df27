"""How far off forecasts made at the same time of day proved to be: a mean error, and a range for this one.

The range is one in which the rest of eight of ten past days lay. It is made of the past only, without a
formula for the spread: of the whole rest as a share of its forecast, of single parts in steps of the root of
theirs, as counts spread.
"""

from collections.abc import Iterable, Sequence
from math import sqrt

from msgspec import Struct

from wallboard.domain.forecast.errors import wape
from wallboard.domain.forecast.lookback import PastForecast
from wallboard.domain.stats.percentile import nearest_rank

LOW, HIGH = 10.0, 90.0
"""Percentiles: eight of ten lie between."""
LEAST_FORECASTS = 5
"""Of fewer days no range and no error is said."""
_LEAST_CALLS = 10.0
"""A rest of fewer calls a day has no error worth the name."""


class Cut(Struct, frozen=True):
    """What past days say of a forecast that is made when so many parts are over."""

    days: int = 0
    error: float | None = None
    """Weighted absolute percentage error of the rest of the day; None: too little to say."""
    rest: tuple[float, float] | None = None
    """The whole rest, low and high, as a share of its forecast; None: too few days."""
    steps: tuple[float, float] | None = None
    """One part, low and high: so many times the root of its forecast around it."""


def cuts_of(past: Sequence[PastForecast]) -> tuple[Cut, ...]:
    """Make a cut after each part of a day, and one before the first; none without any past forecast."""
    parts = len(past[-1].plan) if past else -1
    return tuple(cut_at(past, finished) for finished in range(parts + 1))


def cut_at(past: Sequence[PastForecast], finished: int) -> Cut:
    """Say what past forecasts proved to be when so many parts were over."""
    if len(past) < LEAST_FORECASTS:
        return Cut(len(past))
    rests = [one.rest(finished) for one in past]
    enough = sum(actual for _, actual in rests) >= _LEAST_CALLS * len(past)
    return Cut(
        len(past),
        wape(rests) if enough else None,
        _range(actual / hoped for hoped, actual in rests if hoped > 0),
        _range(step for one in past for step in _steps(one, finished)),
    )


def part_range(calls: float, steps: tuple[float, float]) -> tuple[float, float]:
    """Return from where to where the calls of one part probably are."""
    root = sqrt(max(calls, 1.0))
    return max(0.0, calls + min(steps[0], 0.0) * root), calls + max(steps[1], 0.0) * root


def _steps(one: PastForecast, finished: int) -> Iterable[float]:
    by = one.level(finished)
    for planned, actual in zip(one.plan[finished:], one.actual[finished:], strict=True):
        if planned >= 1.0:  # an hour of the night says nothing of the busy ones
            hoped = planned * by
            yield (actual - hoped) / sqrt(max(hoped, 1.0))


def _range(values: Iterable[float]) -> tuple[float, float] | None:
    ordered = sorted(values)
    low, high = nearest_rank(ordered, LOW), nearest_rank(ordered, HIGH)
    return None if low is None or high is None else (low, high)
