"""How sure a share is: the Wilson score interval (Wilson 1927).

8 of 10 is 80 %, but calls like these could as well have a share of 49 to 94 %. Calls of one
busy spell depend on each other, so the truth is less sure than this says, never surer.
"""

import math
from typing import NamedTuple

from wallboard.domain.figures import Figure

_Z = 1.959964
"""Limits that hold the true share in 95 of 100 cases."""


class Limits(NamedTuple):
    """Between which shares, 0…1, the true one probably lies."""

    low: float
    high: float


def wilson(hits: float, number: float) -> Limits | None:
    """Give the limits of `hits` out of `number`; None where there is nothing to divide by."""
    if number <= 0:
        return None
    share, spread = hits / number, _Z * _Z / number
    centre = (share + spread / 2) / (1 + spread)
    # A share above 1 is possible in the event basis; it has no spread of its own.
    inner = max(0.0, share * (1 - share)) / number + spread / (4 * number)
    half = _Z / (1 + spread) * math.sqrt(inner)
    low, high = min(share, centre - half), max(share, centre + half)  # rounding never shuts the share out
    return Limits(min(1.0, max(0.0, low)), min(1.0, max(0.0, high)))


def limits_of(figure: Figure) -> Limits | None:
    """Give the limits of a share that was made of counts; None for one without parts or value."""
    return None if figure.parts is None else wilson(*figure.parts)
