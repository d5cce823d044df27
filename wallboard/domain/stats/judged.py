"""How a share stands against its target: the same rule on the wall and in history."""

from wallboard.domain.figures import Figure
from wallboard.domain.levels import Band, Level, judge
from wallboard.domain.stats.wilson import limits_of

MISSED_BY = 0.02
"""A share is a warning below its target, and an alarm when it misses it by more than this."""


def enough(figure: Figure, least: int) -> bool:
    """Whether a share was made of so many that it can be judged."""
    return figure.parts is not None and figure.parts[1] >= least


def is_proved(figure: Figure, target: float) -> bool:
    """Whether a share is below its target by more than chance: an alarm begins only then."""
    limits = limits_of(figure)
    return limits is None or limits.high < target


def level_of_share(figure: Figure, target: float | None, least: int) -> Level:
    """Judge a share that is over, so that no earlier level matters; of too few it has none."""
    if target is None or not enough(figure, least):
        return Level.NONE
    level = judge(figure.value, Band(target, target - MISSED_BY))
    return Level.WARN if level is Level.ALARM and not is_proved(figure, target) else level
