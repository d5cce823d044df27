"""Business days and intervals of one site, clock changes included.

Intervals are cut from the start of the day in elapsed time, so a day of
23 hours has 46 half hours, and two readings of 01:15 in an autumn night
belong to different intervals.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.words import Seconds

_MINUTE = 60


class Day(Struct, frozen=True):
    """One business day `[start, end)`."""

    date: date
    start: Seconds
    end: Seconds

    def intervals(self, minutes: int = 30) -> tuple[tuple[Seconds, Seconds], ...]:
        """Cut the day; the last interval may be short. `minutes` must divide 60."""
        step = minutes * _MINUTE
        count = -int(-(self.end - self.start) // step)
        return tuple(
            (self.start + n * step, min(self.start + (n + 1) * step, self.end)) for n in range(count)
        )


@lru_cache(maxsize=512)
def day_of(day: date, zone: str, day_start: time = time()) -> Day:
    """Return the business day that begins at the local time `day_start` of a date.

    A wall time that happens twice means the first one, one that is skipped the instant of the jump.
    Raises ZoneInfoNotFoundError for an unknown zone.
    """
    return Day(day, _begin(day, zone, day_start), _begin(day + timedelta(days=1), zone, day_start))


def day_at(at: Seconds, zone: str, day_start: time = time()) -> Day:
    """Return the business day in which an instant lies."""
    local = datetime.fromtimestamp(at, ZoneInfo(zone)).date()
    for candidate in (local + timedelta(days=1), local, local - timedelta(days=1)):
        day = day_of(candidate, zone, day_start)
        if day.start <= at < day.end:
            return day
    raise AssertionError(f"days of {zone} leave a hole at {at}")


def _begin(day: date, zone: str, day_start: time) -> Seconds:
    wall = datetime.combine(day, day_start, ZoneInfo(zone))
    begin = wall.astimezone(UTC)
    if begin.astimezone(wall.tzinfo).replace(tzinfo=None) != wall.replace(tzinfo=None):
        return _jump(begin, wall)
    return begin.timestamp()


def _jump(begin: datetime, wall: datetime) -> Seconds:
    """Find the instant at which a skipped wall time was jumped over, to the second."""
    low, high = begin - timedelta(hours=3), begin + timedelta(hours=3)
    naive = wall.replace(tzinfo=None)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(wall.tzinfo).replace(tzinfo=None) < naive:
            low = middle
        else:
            high = middle
    return float(round(high.timestamp()))
