"""How well a rule would have done on days that are over, beside two that anybody could use.

Source: the definitions of the figures, section 12: judged by the weighted absolute percentage error.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.forecast.lookback import PastForecast
from wallboard.domain.forecast.reforecast import level


class Compared(Struct, frozen=True):
    """Errors of the rest of the day, made when so many parts were over; None: nothing came to compare."""

    finished: int
    days: int
    rule: float | None
    last_week: float | None
    """The same weekday a week before, as it was."""
    ratio: float | None
    """The plan times what came so far over what was planned for it."""
    by_part: tuple[float | None, float | None, float | None] = (None, None, None)
    """The same three, of each part of the rest instead of its sum."""


def wape(pairs: Iterable[tuple[float, float]]) -> float | None:
    """Return the sum of absolute errors over the sum of what came; pairs of hoped and actual."""
    off = whole = 0.0
    for hoped, actual in pairs:
        off += abs(actual - hoped)
        whole += actual
    return off / whole if whole else None


def compared(past: Sequence[PastForecast], finished: int) -> Compared:
    """Compare the rules on days that have a week before them, when so many parts were over."""
    some = [one for one in past if one.last_week is not None]
    rules = [_by_rule(one, finished) for one in some], [_as_last_week(one, finished) for one in some]
    hoped = (*rules, [_by_ratio(one, finished) for one in some])
    came = [one.actual[finished:] for one in some]
    whole = [
        wape((sum(mine), sum(actual)) for mine, actual in zip(each, came, strict=True)) for each in hoped
    ]
    parts = [
        wape(pair for mine, actual in zip(each, came, strict=True) for pair in zip(mine, actual, strict=True))
        for each in hoped
    ]
    return Compared(finished, len(some), whole[0], whole[1], whole[2], (parts[0], parts[1], parts[2]))


def _by_rule(one: PastForecast, finished: int) -> Sequence[float]:
    by = one.level(finished)
    return [planned * by for planned in one.plan[finished:]]


def _as_last_week(one: PastForecast, finished: int) -> Sequence[float]:
    return (one.last_week or ())[finished:]


def _by_ratio(one: PastForecast, finished: int) -> Sequence[float]:
    plan, actual = one.sums
    by = level(actual[finished], plan[finished], 0.0)
    return [planned * by for planned in one.plan[finished:]]
