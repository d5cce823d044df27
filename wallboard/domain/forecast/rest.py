"""Makes the rest of a day, out of what was expected of it on its morning and what came so far."""

from collections.abc import Sequence
from math import sqrt

from wallboard.domain.forecast.ahead import Ahead, AheadPart
from wallboard.domain.forecast.band import Cut, part_range
from wallboard.domain.forecast.expected import USUAL_AHT_S, Expected, ExpectedPart, Foreseen
from wallboard.domain.forecast.reforecast import handle_time, level
from wallboard.domain.forecast.so_far import SoFar
from wallboard.domain.words import Seconds

_EIGHT_OF_TEN = 1.2816
"""So many standard deviations around the mean lie eight of ten of a normal distribution."""


def ahead_of(foreseen: Foreseen, so_far: SoFar, now: Seconds, seen: Sequence[bool] = ()) -> Ahead | None:
    """Say what is still to come; None: nothing is known of such a day, or none of it is left.

    Only parts that are over and were seen say anything of the rest; of one that was not, what was planned is
    taken for what came.
    """
    expected = foreseen.expected
    finished = so_far.finished(now)
    if not expected.parts or len(expected.parts) != len(so_far.parts) or finished == len(expected.parts):
        return None
    told = [n for n in range(finished) if not seen or seen[n]]
    actual = sum(so_far.offered[n] for n in told)
    planned = sum(expected.parts[n].demand.calls for n in told)
    by = level(actual, planned, expected.totals.weight)
    missed = sum(part.demand.calls * by for part in expected.parts[:finished]) - planned * by
    cut = foreseen.cut(finished)
    rest = [_part(part, by, cut, expected) for part in expected.parts[finished:]]
    to_come = sum(part.calls for part in rest)
    fixed = actual + missed
    return Ahead(
        expected.parts[finished].since,
        tuple(rest),
        round(fixed),
        fixed + to_come,
        None if cut.rest is None else (fixed + to_come * cut.rest[0], fixed + to_come * cut.rest[1]),
        expected.made_of,
        cut.error,
        cut.days,
        _aht(expected, so_far, told),
    )


def _part(part: ExpectedPart, by: float, cut: Cut, expected: Expected) -> AheadPart:
    calls = part.demand.calls * by
    reach = None if cut.steps is None else part_range(calls, cut.steps)
    stay = (expected.stay_s or expected.aht_s or USUAL_AHT_S) / (part.until - part.since)
    load = calls * stay
    if reach is None:
        return AheadPart(part.since, part.until, calls, None, load, None, part.is_open)
    # The number there at an instant spreads like a Poisson variable around a mean that is itself uncertain
    # (M/G/∞ with a changing rate: Eick, Massey and Whitt 1993).
    spread = sqrt(load + ((reach[1] - reach[0]) * stay / (2 * _EIGHT_OF_TEN)) ** 2) * _EIGHT_OF_TEN
    return AheadPart(
        part.since, part.until, calls, reach, load, (max(0.0, load - spread), load + spread), part.is_open
    )


def _aht(expected: Expected, so_far: SoFar, told: Sequence[int]) -> Seconds:
    planned = expected.aht_s or USUAL_AHT_S
    return handle_time(planned, sum(so_far.handled[n] for n in told), sum(so_far.handle_s[n] for n in told))
