"""When people call: opening hours, and the shape of a day with two peaks."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from math import exp
from random import Random
from typing import TypeAlias
from zoneinfo import ZoneInfo

from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.words import Seconds

OPENS = 8.0
CLOSES = 18.0
SATURDAY, SUNDAY = 5, 6

Shape: TypeAlias = Callable[[float], float]
"""How busy it is at an hour of the wall clock, at most `_PEAK`; 1 is the busiest hour of an ordinary day."""

_HOUR = 3600.0
_PEAK = 1.2
_SHOWN = time(16, 20)
_EARLY = 8.5
_LATE = 17.5
# Monday is the busiest day of most service centres, Saturday a half one; see the
# day-of-week effect in Brown et al. 2005, "Statistical Analysis of a Telephone Call Center".
_WEEK = (1.06, 1.02, 1.0, 0.98, 0.97, 0.46, 0.0)
_NIGHT_WEEK = (1.0, 1.0, 1.0, 1.0, 1.05, 0.85, 0.45)


class LocalDay:
    """A business day as people live it: by the clock on the wall."""

    def __init__(self, day: Day, zone: str) -> None:
        """Take a day of `wallboard.domain.periods` and the zone it was made for."""
        self.date = day.date
        self.start = day.start
        self.end = day.end
        self._zone = ZoneInfo(zone)

    @property
    def open(self) -> bool:
        """Whether the office lines are served on this day."""
        return self.date.weekday() != SUNDAY

    def at(self, hour: float) -> Seconds:
        """Return the moment of a wall time, given in hours since local midnight (24 is the next one)."""
        wall = datetime.combine(self.date, time()) + timedelta(hours=hour)
        return wall.replace(tzinfo=self._zone).timestamp()

    def hour(self, at: Seconds) -> float:
        """Return the wall time of a moment in hours, such as 16.5 for half past four."""
        wall = datetime.fromtimestamp(at, self._zone)
        return wall.hour + wall.minute / 60 + wall.second / _HOUR

    def is_open(self, at: Seconds) -> bool:
        """Whether the office lines are served at a moment."""
        return self.open and OPENS <= self.hour(at) < CLOSES


def office_calls(day: LocalDay, hour: float) -> float:
    """Return how busy the office lines are; 1 is the busiest hour of an ordinary day."""
    week = _WEEK[day.date.weekday()]
    if week and OPENS <= hour < CLOSES:
        return week * (0.2 + 0.88 * _bump(hour, 11.25, 0.95) + 0.74 * _bump(hour, 15.75, 0.9))
    # Some ring although the centre is closed, most of them just before and after.
    return 0.001 + 0.02 * _bump(hour, OPENS, 0.4) + 0.025 * _bump(hour, CLOSES, 0.5)


def hotline_calls(day: LocalDay, hour: float) -> float:
    """Return how busy the hotline is, which is served day and night; 1 is its busiest hour."""
    week = _NIGHT_WEEK[day.date.weekday()]
    return week * (
        0.1 + 0.75 * _bump(hour, 11.4, 2.2) + 0.8 * _bump(hour, 16.0, 2.2) + 0.2 * _bump(hour, 20.0, 1.5)
    )


def arrivals(day: LocalDay, shape: Shape, busiest: float, rng: Random) -> Iterator[Seconds]:
    """Yield the moments of a Poisson stream by thinning: `busiest` calls an hour where the shape is 1."""
    most = busiest * _PEAK
    at = day.start
    while True:
        at += rng.expovariate(most / _HOUR)
        if at >= day.end:
            return
        if rng.random() * _PEAK < shape(day.hour(at)):
            yield at


def busy_afternoon(now: Seconds, zone: str) -> Seconds | None:
    """Return the moment to show instead when the centre is closed or nearly empty; else None.

    It is 16:20 of the last weekday: the peak is hardly over and the early shift has gone, so more wait than
    at any other time of the afternoon (measured over ten weeks).
    """
    today = day_at(now, zone)
    hour = LocalDay(today, zone).hour(now)
    if today.date.weekday() != SUNDAY and _EARLY <= hour < _LATE:
        return None
    date = today.date if hour >= _LATE else today.date - timedelta(days=1)
    while date.weekday() >= SATURDAY:  # half a day's traffic shows little
        date -= timedelta(days=1)
    shown = LocalDay(day_of(date, zone), zone)
    return shown.at(_SHOWN.hour + _SHOWN.minute / 60)


def _bump(hour: float, middle: float, width: float) -> float:
    return exp(-(((hour - middle) / width) ** 2) / 2)
