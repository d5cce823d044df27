"""Business days and intervals of one site, clock changes included.

Intervals are cut from the start of the day in elapsed time, so a day of
23 hours has 46 half hours, and two readings of 01:15 in an autumn night
belong to different intervals.
"""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.words import Seconds

_MINUTE = 60
_DAY = 86_400  # the longest jump there was: Samoa left out a whole day


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
    near = (day_of(local + timedelta(days=shift), zone, day_start) for shift in (0, -1, 1))
    return next(day for day in near if day.start <= at < day.end)


def _begin(day: date, zone: str, day_start: time) -> Seconds:
    wall = datetime.combine(day, day_start, ZoneInfo(zone))
    begin = wall.timestamp()
    if _wall(begin, wall) != wall.replace(tzinfo=None):
        return _jump(int(begin), wall)
    return begin


def _jump(begin: int, wall: datetime) -> Seconds:
    """Find the instant at which a skipped wall time was jumped over. Clocks jump at whole seconds."""
    low, high = begin - _DAY, begin + _DAY
    while high - low > 1:
        middle = (low + high) // 2
        if _wall(middle, wall) < wall.replace(tzinfo=None):
            low = middle
        else:
            high = middle
    return float(high)


def _wall(at: Seconds, like: datetime) -> datetime:
    """Read the wall clock of the zone of `like`."""
    return datetime.fromtimestamp(at, like.tzinfo).replace(tzinfo=None, fold=0)
