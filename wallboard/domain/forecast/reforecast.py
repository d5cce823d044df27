"""What becomes of a plan when a part of the day is over.

Source: the definitions of the figures, section 12. It is the posterior mean of a level with a Gamma prior on
Poisson counts: early in the day it hardly moves, later it follows the facts.
"""

from collections.abc import Sequence
from math import sqrt

from wallboard.domain.words import Seconds

AHT_WEIGHT = 50.0
"""So many calls of today weigh as much as the handle time that was planned."""
_FAR, _MUCH = 4.0, 0.2
"""So many standard deviations, and such a share of the plan, are no chance."""


def level(actual: float, planned: float, weight: float) -> float:
    """Return by how much the rest of the plan is to be multiplied: `(K + A) / (K + F)`.

    `planned` is what the plan had for the same finished intervals. Without weight it is the plain ratio, and
    1 where nothing was planned yet.
    """
    bottom = weight + planned
    return (weight + actual) / bottom if bottom else 1.0


def is_strange(actual: float, planned: float, weight: float) -> bool:
    """Say whether so many calls are far from so many that were planned: no day differs so much by chance.

    By the same prior the number that comes has the variance `F + F² / K`.
    """
    if not planned or weight <= 0:
        return False
    off = abs(actual - planned)
    return off > _FAR * sqrt(planned + planned**2 / weight) and off > _MUCH * planned


def day_total(plan: Sequence[float], finished: int, actual: float, weight: float) -> float:
    """Return what a day will have: what came in its first `finished` parts, and the rest of its plan."""
    return actual + sum(plan[finished:]) * level(actual, sum(plan[:finished]), weight)


def handle_time(planned_s: Seconds, handled: int, handle_s: Seconds) -> Seconds:
    """Return how long a call takes today: as planned at first, then as the calls of today took."""
    return (AHT_WEIGHT * planned_s + handle_s) / (AHT_WEIGHT + handled)
