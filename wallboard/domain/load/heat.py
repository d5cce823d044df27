"""The map of the week: what happens per hour of each weekday and hour of the day, by the wall's clock.

A count is divided by the hours of exposure: the time in which that local hour really was, and the
centre open. The hour that a spring night skips adds none, the one that an autumn night repeats adds
two. Source: the definitions of the figures, section 8.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.words import Seconds
from wallboard.domain.work.times import overlap

Place: TypeAlias = tuple[int, int]
"""Weekday from Monday = 0, and local hour 0…23."""
Span: TypeAlias = tuple[Seconds, Seconds]

WEEKS = 8
"""So many weeks are looked at unless somebody says otherwise."""
FEW = 10
"""A rate over fewer is shown in grey."""
_HOUR = 3600.0
_MINUTE = 60


class Cell(Struct, frozen=True):
    """One hour of the week: what happened in it, and for how many hours it was."""

    events: int = 0
    hours: float = 0.0

    @property
    def per_hour(self) -> float | None:
        """Events per hour; None where that hour never was."""
        return self.events / self.hours if self.hours else None


class RateCell(Struct, frozen=True):
    """One hour of the week, of which a share is looked at."""

    top: float = 0.0
    bottom: float = 0.0

    @property
    def value(self) -> float | None:
        """The share of the summed counts; None without any."""
        return self.top / self.bottom if self.bottom else None

    @property
    def is_thin(self) -> bool:
        """Whether it is made of so few that it says little."""
        return self.bottom < FEW


class Weeks(Struct, frozen=True):
    """Which time is looked at."""

    since: Seconds
    until: Seconds
    zone: str
    open_spans: Sequence[Span] | None = None
    """When the centre was open, in order; None: always."""
    is_holiday: Callable[[date], bool] | None = None
    """Days that are left out altogether."""


def heat_map(instants: Iterable[Seconds], weeks: Weeks) -> dict[Place, Cell]:
    """Count what happened in each hour of the week; hours that were never open and empty are missing."""
    return heat_of(((at, 1) for at in instants), weeks)


def heat_of(counts: Iterable[tuple[Seconds, int]], weeks: Weeks) -> dict[Place, Cell]:
    """Do the same with what was counted already, each number at an instant of its hour."""
    zone = ZoneInfo(weeks.zone)
    exposed: defaultdict[Place, Seconds] = defaultdict(float)
    for place, span in _hours(weeks, zone):
        for part in weeks.open_spans if weeks.open_spans is not None else (span,):
            exposed[place] += overlap(*span, part)
    events: Counter[Place] = Counter()
    for at, number in counts:
        if weeks.since <= at < weeks.until and number and not _left_out(at, weeks, zone):
            events[place_of(at, zone)] += number
    places = sorted({*(place for place in exposed if exposed[place]), *events})
    return {place: Cell(events[place], exposed[place] / _HOUR) for place in places}


def rate_map(counts: Iterable[tuple[Seconds, float, float]], weeks: Weeks) -> dict[Place, RateCell]:
    """Sum counts of intervals, each with its start, into the hours of the week."""
    sums: dict[Place, RateCell] = {}
    zone = ZoneInfo(weeks.zone)
    for at, top, bottom in counts:
        if weeks.since <= at < weeks.until and not _left_out(at, weeks, zone):
            place = place_of(at, zone)
            before = sums.get(place, RateCell())
            sums[place] = RateCell(before.top + top, before.bottom + bottom)
    return sums


def place_of(at: Seconds, zone: ZoneInfo) -> Place:
    """Return the weekday and the hour that the clock on the wall shows."""
    local = datetime.fromtimestamp(at, zone)
    return local.weekday(), local.hour


def _hours(weeks: Weeks, zone: ZoneInfo) -> Iterator[tuple[Place, Span]]:
    """Go from one local hour to the next; clocks are changed only where an hour is full."""
    at = weeks.since
    while at < weeks.until:
        local = datetime.fromtimestamp(at, zone)
        rest = _HOUR - local.minute * _MINUTE - local.second - local.microsecond / 1e6
        end = min(at + rest, weeks.until)
        if weeks.is_holiday is None or not weeks.is_holiday(local.date()):
            yield (local.weekday(), local.hour), (at, end)
        at = end


def _left_out(at: Seconds, weeks: Weeks, zone: ZoneInfo) -> bool:
    holiday = weeks.is_holiday
    return holiday is not None and holiday(datetime.fromtimestamp(at, zone).date())
