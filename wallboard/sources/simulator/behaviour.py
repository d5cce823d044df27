"""How people behave: how patient callers are, how fast phones are picked up, how long they talk.

Every function draws from the stream it is given and keeps nothing.
"""

from math import log
from random import Random

from wallboard.domain.words import Seconds

RING_OUT: Seconds = 15.0
"""A phone that nobody picks up rings so long."""

_MISSED_SHARE = 0.018
_LONGEST_TALK: Seconds = 2400.0


def patience(rng: Random) -> Seconds:
    """Return how long a caller waits before hanging up.

    A few hang up at once: a misdial, a change of mind. Of the others some are in a hurry (exponential)
    and most are set on waiting (lognormal); telephone data show such a mix (Brown et al. 2005).
    """
    kind = rng.random()
    if kind < 0.006:  # noqa: PLR2004 -- misdials
        return rng.uniform(0.8, 4.5)
    if kind < 0.12:  # noqa: PLR2004 -- in a hurry
        return 8 + rng.expovariate(1 / 260)
    return max(12.0, rng.lognormvariate(log(470), 0.75))


def pick_up(rng: Random) -> Seconds | None:
    """Return after how long an agent picks up, 2 to 12 s; None: not at all."""
    if rng.random() < _MISSED_SHARE:
        return None
    return min(12.0, 2.0 + rng.lognormvariate(log(2.0), 0.65))


def talk(mean: Seconds, rng: Random) -> Seconds:
    """Return the length of a conversation; lengths are lognormal in telephone data (Brown et al. 2005)."""
    sigma = 0.75
    return min(_LONGEST_TALK, max(6.0, rng.lognormvariate(log(mean) - sigma * sigma / 2, sigma)))


def wrap_up(mean: Seconds, rng: Random) -> Seconds:
    """Return how long an agent needs after a conversation."""
    return min(10 * mean, 3.0 + rng.expovariate(1 / (mean - 3.0)))


def holds(length: Seconds, rng: Random) -> list[tuple[Seconds, Seconds]]:
    """Return when in a conversation the caller is put on hold and taken back; mostly never."""
    if length < 45 or rng.random() > 0.2:  # noqa: PLR2004 -- a short talk has no hold, and 4 of 5 others none
        return []
    first = length * rng.uniform(0.15, 0.4)
    spans = [(first, first + length * rng.uniform(0.05, 0.2))]
    if rng.random() < 0.25:  # noqa: PLR2004 -- and some a second one
        second = length * rng.uniform(0.65, 0.8)
        spans.append((second, second + length * rng.uniform(0.03, 0.15)))
    return spans
