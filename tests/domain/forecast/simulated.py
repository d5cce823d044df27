"""Days of the built-in centre as numbers of calls: its rates and its mood, without its telephones."""

from datetime import date, timedelta
from functools import cache
from random import Random

from wallboard.domain.forecast.history import PastDay, PastPart
from wallboard.domain.periods import day_of
from wallboard.sources.simulator.profile import LocalDay, hotline_calls, office_calls

ZONE = "Europe/Budapest"
LAST = date(2026, 11, 22)
_BUSIEST, _HOTLINE = 180.0, 20.0


@cache
def simulated(seed: int = 7, days: int = 102, mood: float = 0.1) -> tuple[PastDay, ...]:
    """Sample so many days up to the last: calls are Poisson, a busy day is busy from morning to night."""
    rng = Random(seed)
    return tuple(_day(LAST - timedelta(days=n), rng, rng.lognormvariate(0, mood)) for n in range(days)[::-1])


def _day(one: date, rng: Random, mood: float) -> PastDay:
    day = day_of(one, ZONE)
    local = LocalDay(day, ZONE)
    parts = []
    for since, until in day.intervals(30):
        hour = local.hour((since + until) / 2)
        rate = _BUSIEST * office_calls(local, hour) + _HOTLINE * hotline_calls(local, hour)
        calls = _poisson(mood * rate / 2, rng)
        parts.append(PastPart(since, until, calls, calls, calls * 240.0, calls * 220.0))
    return PastDay(one, tuple(parts))


def _poisson(mean: float, rng: Random) -> int:
    """Count the steps of a Poisson stream within its mean."""
    count, at = 0, rng.expovariate(1.0)
    while at < mean:
        count, at = count + 1, at + rng.expovariate(1.0)
    return count
