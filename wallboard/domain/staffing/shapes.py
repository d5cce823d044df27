"""How a day's calls spread over its hours, where nobody has counted them yet.

The named shapes are drawn by hand after what inbound lines look like: they are a first guess that says
so, to be replaced by a profile of the site's own or by weights that somebody types.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, get_args

from wallboard.domain.words import Seconds

ShapeName: TypeAlias = Literal["flat", "morning", "two_humps", "evening"]
SHAPES: tuple[ShapeName, ...] = get_args(ShapeName)
Weights: TypeAlias = tuple[float, ...]
"""One for each hour of the clock, 0…23; only their proportions matter."""

HOURS = 24
_HOUR: Seconds = 3600.0

_DRAWN: dict[ShapeName, Weights] = {
    "flat": (1.0,) * HOURS,
    # A Monday of a service line: everybody rings at ten, and fewer and fewer until the evening.
    "morning": (1, 1, 1, 1, 1, 2, 4, 8, 14, 20, 22, 19, 14, 13, 13, 12, 10, 8, 6, 5, 4, 3, 2, 1),
    # The usual day of an office: before and after lunch.
    "two_humps": (1, 1, 1, 1, 1, 1, 3, 7, 13, 18, 20, 18, 13, 13, 17, 18, 16, 11, 7, 5, 4, 3, 2, 1),
    # Private customers after work: advertising on television, deliveries, energy.
    "evening": (2, 1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 10, 10, 10, 11, 13, 17, 21, 22, 19, 13, 8, 4),
}


def weights_of(shape: ShapeName) -> Weights:
    """Return the weights of a named shape."""
    return _DRAWN[shape]


def weights_from(profile: Iterable[tuple[Seconds, Seconds, float]]) -> Weights:
    """Return the weights of a profile of the site's own: from, until (seconds after midnight), calls."""
    weights = [0.0] * HOURS
    for since, until, calls in profile:
        for hour, seconds in _hours(since, until):
            weights[hour % HOURS] += calls * seconds / (until - since)
    return tuple(weights)


def spread(calls: float, weights: Sequence[float], parts: Sequence[tuple[Seconds, Seconds]]) -> list[float]:
    """Spread a day's calls over its intervals, seconds after midnight; those past midnight go on to 48 h.

    Raises ValueError unless there are 24 weights, none below 0, of which one that is open is above.
    """
    if len(weights) != HOURS or min(weights) < 0:
        raise ValueError(weights)
    shares = [_weight(weights, since, until) for since, until in parts]
    if not sum(shares):
        raise ValueError(weights)
    return [calls * share / sum(shares) for share in shares]


def _weight(weights: Sequence[float], since: Seconds, until: Seconds) -> float:
    """Return the weight of an interval, with the parts of the hours that it touches."""
    return sum(weights[hour % HOURS] * seconds / _HOUR for hour, seconds in _hours(since, until))


def _hours(since: Seconds, until: Seconds) -> Iterator[tuple[int, Seconds]]:
    """Yield the hours that an interval touches, and for how long."""
    at = since
    while at < until:
        hour = int(at // _HOUR)
        edge = min(until, (hour + 1) * _HOUR)
        yield hour, edge - at
        at = edge
