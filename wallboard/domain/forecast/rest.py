"""Makes the rest of a day, out of what was expected of it on its morning and what came so far."""

from collections.abc import Sequence
from math import sqrt
from typing import TypeAlias

from wallboard.domain.forecast.ahead import Ahead, AheadPart
from wallboard.domain.forecast.band import Cut, part_range
from wallboard.domain.forecast.expected import USUAL_AHT_S, Expected, ExpectedPart, Foreseen
from wallboard.domain.forecast.reforecast import handle_time, is_strange, level
from wallboard.domain.forecast.so_far import SoFar
from wallboard.domain.words import Seconds

_Range: TypeAlias = tuple[float, float]
_EIGHT_OF_TEN = 1.2816
"""So many standard deviations around the mean lie eight of ten of a normal distribution."""


def ahead_of(foreseen: Foreseen, so_far: SoFar, now: Seconds, seen: Sequence[bool] = ()) -> Ahead | None:
    """Say what is still to come; None: nothing is known of such a day, or none of it is left.

    Only parts that are over and were seen say anything of the rest; of one that was not, what was planned is
    taken for what came. On a day unlike any before it, past days do not tell the range alone: it reaches to
    where the day goes on as it is.
    """
    expected = foreseen.expected
    finished = so_far.finished(now)
    if not expected.parts or len(expected.parts) != len(so_far.parts) or finished == len(expected.parts):
        return None
    told = [n for n in range(finished) if not seen or seen[n]]
    actual = sum(so_far.offered[n] for n in told)
    planned = sum(expected.parts[n].demand.calls for n in told)
    weight = expected.totals.weight
    by, strange = level(actual, planned, weight), is_strange(actual, planned, weight)
    paces = (by, actual / planned) if strange else (by,)
    missed = sum(part.demand.calls * by for part in expected.parts[:finished]) - planned * by
    cut = foreseen.cut(finished)
    rest = [_part(part, paces, cut, expected) for part in expected.parts[finished:]]
    plan = sum(part.demand.calls for part in expected.parts[finished:])
    fixed = actual + missed
    return Ahead(
        expected.parts[finished].since,
        tuple(rest),
        round(fixed),
        fixed + plan * by,
        None if cut.rest is None else _whole(fixed, [plan * pace for pace in paces], cut.rest),
        expected.made_of,
        cut.error,
        cut.days,
        _aht(expected, so_far, told),
        strange=strange,
    )


def _whole(fixed: float, rests: Sequence[float], shares: _Range) -> _Range:
    """Return the range of the whole day: what is fixed, and each rest there may be by what past ones were."""
    return _all([(fixed + rest * shares[0], fixed + rest * shares[1]) for rest in rests])


def _part(part: ExpectedPart, paces: Sequence[float], cut: Cut, expected: Expected) -> AheadPart:
    """Forecast a part by the first pace; the ranges hold for each of them."""
    calls = part.demand.calls * paces[0]
    stay = (expected.stay_s or expected.aht_s or USUAL_AHT_S) / (part.until - part.since)
    load = calls * stay
    if cut.steps is None:
        return AheadPart(part.since, part.until, calls, None, load, None, part.is_open)
    ranges = [part_range(part.demand.calls * pace, cut.steps) for pace in paces]
    there = [
        _there(part.demand.calls * pace * stay, (one[1] - one[0]) * stay)
        for one, pace in zip(ranges, paces, strict=True)
    ]
    return AheadPart(part.since, part.until, calls, _all(ranges), load, _all(there), part.is_open)


def _there(load: float, wide: float) -> _Range:
    """Say in which range the number there at an instant is, around a mean that is in a range so wide itself.

    It spreads like a Poisson variable (M/G/∞ with a changing rate: Eick, Massey and Whitt 1993).
    """
    spread = sqrt(load + (wide / (2 * _EIGHT_OF_TEN)) ** 2) * _EIGHT_OF_TEN
    return max(0.0, load - spread), load + spread


def _all(ranges: Sequence[_Range]) -> _Range:
    """Return the range that holds all of these."""
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _aht(expected: Expected, so_far: SoFar, told: Sequence[int]) -> Seconds:
    planned = expected.aht_s or USUAL_AHT_S
    return handle_time(planned, sum(so_far.handled[n] for n in told), sum(so_far.handle_s[n] for n in told))
