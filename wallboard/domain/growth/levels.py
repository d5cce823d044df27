"""How waiting and loss grow with the load: visits put together by how much there was as they joined."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from wallboard.domain.growth.came import Came
from wallboard.domain.load.family import ANSWERED, MOVED, WAITING
from wallboard.domain.load.steps import Instants
from wallboard.domain.stats.percentile import rank_of
from wallboard.domain.stats.wilson import Limits, wilson
from wallboard.domain.words import Seconds

LEVELS = 20
"""At most so many levels, of a round width."""
FEW = 10
"""A share of fewer says little."""
_ROUND = (1, 2, 5)
_PERCENTS = (50, 90, 95)
_DIGITS = 9


class Level(Struct, frozen=True):
    """Those who joined when there was so much at once."""

    low: float
    """From this load on, itself included."""
    high: float
    """Up to this load, itself not included."""
    number: int
    """Visits, those who were turned away among them."""
    answered: int
    lost: int
    """Neither answered nor moved on nor waiting still."""
    over: int
    """Answered or lost: what the share that was lost is made of."""
    in_time: int
    counted: int
    """What the service level is made of."""
    p50_s: Seconds | None
    """Of the waits of those who were answered; None without any."""
    p90_s: Seconds | None
    p95_s: Seconds | None

    @property
    def lost_share(self) -> float | None:
        """None: nobody's fate is known."""
        return self.lost / self.over if self.over else None

    @property
    def lost_limits(self) -> Limits | None:
        """Between which shares the true one probably lies."""
        return wilson(self.lost, self.over)

    @property
    def service(self) -> float | None:
        """The service level; None where nobody counts for it."""
        return self.in_time / self.counted if self.counted else None

    @property
    def service_limits(self) -> Limits | None:
        """Between which shares the true one probably lies."""
        return wilson(self.in_time, self.counted)

    @property
    def is_thin(self) -> bool:
        """Whether it is made of so few that it says little."""
        return self.number < FEW


def levels_of(came: Came, least: float = 1.0) -> tuple[Level, ...]:
    """Put them together to levels of a round width, at least `least` wide, in order; empty ones are missing.

    Those whose load nobody knows are left out.
    """
    known = came.pick(np.isfinite(came.load))
    if not len(known.load):
        return ()
    width = width_for(float(known.load.max()), least)
    # A load of 10 is in the level from 10 on also where it was divided and lacks a last digit.
    numbers = np.floor(known.load / width + 1e-9).astype(np.int64)
    return tuple(
        _level(known.pick(numbers == number), (int(number) * width, (int(number) + 1) * width))
        for number in np.unique(numbers)
    )


def width_for(most: float, least: float) -> float:
    """Return the round width with which a load of `most` is in one of the levels."""
    for power in range(12):
        for digit in _ROUND:
            width: float = least * digit * 10.0**power
            if math.floor(most / width + 1e-9) < LEVELS:
                return width
    raise ValueError(most)


def holds_up_to(levels: Sequence[Level], share: float) -> float | None:
    """Return the load below which the service level holds, at all levels up to it; None: at none.

    Levels of fewer than 10 who count break nothing. Infinite: it never breaks.
    """
    held = False
    for level in levels:
        if level.counted >= FEW:
            if level.in_time < share * level.counted - 1e-9:
                return level.low if held else None
            held = True
    return math.inf if held else None


def _level(came: Came, edges: tuple[float, float]) -> Level:
    answered = came.family == ANSWERED
    waiting, moved = came.family == WAITING, came.family == MOVED
    number, met = len(came.load), int(answered.sum())
    over = number - int(waiting.sum()) - int(moved.sum())
    waits = np.sort(came.wait[answered])
    return Level(
        round(edges[0], _DIGITS), round(edges[1], _DIGITS), number, met, over - met, over,
        int(came.hit.sum()), int(came.counted.sum()), *(_ranked(waits, percent) for percent in _PERCENTS),
    )  # fmt: skip


def _ranked(ordered: Instants, percent: float) -> Seconds | None:
    number = len(ordered)
    return float(ordered[min(rank_of(percent, number), number) - 1]) if number else None
