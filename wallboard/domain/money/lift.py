"""What a campaign lifted: its calls against those of the same hours of the week before it began.

Only hours that were seen count, on either side. Of each hour of the week the mean of the time before is what
was to be expected; the limits are those of a ratio of two counts that vary more than chance alone makes
them vary (quasi-Poisson), by as much as whole days of one weekday differed before.
Source: the definitions of the figures, section 11; McCullagh and Nelder 1989, chapter 6, for the spread.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.load.heat import Place, place_of
from wallboard.domain.words import Seconds

WEEKS = 4
"""So many weeks before it began are looked at."""
LEAST_DAYS = 14
"""Of fewer days before nobody knows what is usual."""
LEAST_CALLS = 10
"""With fewer calls to be expected nothing is said."""
_HOUR_S = 3600.0
_Z = 1.959964
"""Limits that hold the true ratio in 95 of 100 cases."""


class HourCount(Struct, frozen=True):
    """The calls of an hour, or of what was seen of it."""

    since: Seconds
    until: Seconds
    calls: int


class Lift(Struct, frozen=True):
    """Calls that came, beside those that were to be expected."""

    calls: int
    """In the matched hours."""
    expected: float
    low: float
    """The lift probably lies above this."""
    high: float
    hours: float
    """How many hours are matched."""
    days: int
    """Days before that tell what was to be expected."""

    @property
    def value(self) -> float:
        """How many more calls came, as a share of those expected; below 0: fewer."""
        return self.calls / self.expected - 1

    @property
    def is_proved(self) -> bool:
        """Whether the time before differs from it by more than chance."""
        return self.low > 0 or self.high < 0


_Days: TypeAlias = dict[date, list[int]]


def lift_of(before: Sequence[HourCount], during: Sequence[HourCount], zone: str) -> Lift | None:
    """Compare; None where too little is known of before, or too few calls were to be expected."""
    clock = ZoneInfo(zone)
    days = _by_day(before, clock)
    usual = _sums(before, clock)
    matched = [one for one in during if usual.get(place_of(one.since, clock), (0, 0.0))[1]]
    exposed = _sums(matched, clock)
    expected, spread = 0.0, 0.0
    for place, (_, seconds) in exposed.items():
        calls, known = usual[place]
        weight = seconds / known
        expected += weight * calls
        spread += weight**2 * calls
    if len(days) < LEAST_DAYS or expected < LEAST_CALLS:
        return None
    came = sum(one.calls for one in matched)
    # With no call at all the spread of one is the least that can be said.
    wide = _Z * math.sqrt(_dispersion(days) * (1 / max(1, came) + spread / expected**2))
    ratio = came / expected
    return Lift(
        came,
        expected,
        ratio * math.exp(-wide) - 1,
        max(ratio, 1 / expected) * math.exp(wide) - 1,
        sum(seconds for _, seconds in exposed.values()) / _HOUR_S,
        len(days),
    )


def expected_calls(
    before: Sequence[HourCount], parts: Iterable[tuple[Seconds, Seconds]], zone: str
) -> tuple[float | None, ...]:
    """Say how many calls were to be expected in each part, hour by hour; None: nobody knows."""
    clock = ZoneInfo(zone)
    usual = _sums(before, clock)
    return tuple(_expected_in(part, usual, clock) for part in parts)


def _expected_in(
    part: tuple[Seconds, Seconds], usual: dict[Place, tuple[int, Seconds]], clock: ZoneInfo
) -> float | None:
    at, end = part
    total = 0.0
    while at < end:
        edge = min(end, (at // _HOUR_S + 1) * _HOUR_S)
        calls, known = usual.get(place_of(at, clock), (0, 0.0))
        if not known:
            return None
        total += calls * (edge - at) / known
        at = edge
    return total


def _sums(hours: Iterable[HourCount], clock: ZoneInfo) -> dict[Place, tuple[int, Seconds]]:
    """Add up calls and seconds by hour of the week."""
    sums: defaultdict[Place, tuple[int, Seconds]] = defaultdict(lambda: (0, 0.0))
    for one in hours:
        place = place_of(one.since, clock)
        calls, seconds = sums[place]
        sums[place] = calls + one.calls, seconds + one.until - one.since
    return dict(sums)


def _by_day(hours: Iterable[HourCount], clock: ZoneInfo) -> _Days:
    days: _Days = defaultdict(list)
    for one in hours:
        days[datetime.fromtimestamp(one.since, clock).date()].append(one.calls)
    return days


def _dispersion(days: _Days) -> float:
    """Say how many times as much as chance the days of one weekday vary; never less than chance."""
    weekdays: defaultdict[int, list[int]] = defaultdict(list)
    for day, calls in days.items():
        weekdays[day.weekday()].append(sum(calls))
    off, free = 0.0, 0
    for totals in weekdays.values():
        mean = sum(totals) / len(totals)
        if mean:
            off += sum((total - mean) ** 2 for total in totals) / mean
            free += len(totals) - 1
    return max(1.0, off / free) if free else 1.0
