"""How many calls each part of a day would usually have: by the time on the clock. No Qt in it.

Parts of different days are matched by local time (metrics of the rest of a day do the same): an hour that a
day skips has none to compare with, and an hour that comes twice shares what the hour has on other days.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from wallboard.domain.day.interval import Interval
from wallboard.domain.words import Seconds


def offered(part: Interval) -> float:
    """Return how many joined in a part."""
    return float(part.period.visits.offered)


def matched(
    parts: Sequence[Interval],
    days: Sequence[Sequence[Interval]],
    zone: str,
    value: Callable[[Interval], float] = offered,
) -> tuple[float | None, ...]:
    """Return for each part the mean over other days of what they had at that time of day.

    A part that nobody saw says nothing; None: no day says anything of that time.
    """
    times = [_time(part.since, zone) for part in parts]
    twice = Counter(times)
    known = [_by_time(day, zone, value) for day in days]
    return tuple(_mean([day[at] / twice[at] for day in known if at in day]) for at in times)


def _by_time(
    day: Sequence[Interval], zone: str, value: Callable[[Interval], float]
) -> dict[tuple[int, int], float]:
    sums: dict[tuple[int, int], float] = {}
    for part in day:
        if part.seen != 0:
            at = _time(part.since, zone)
            sums[at] = sums.get(at, 0.0) + value(part)
    return sums


def _time(at: Seconds, zone: str) -> tuple[int, int]:
    local = datetime.fromtimestamp(at, ZoneInfo(zone))
    return local.hour, local.minute


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
