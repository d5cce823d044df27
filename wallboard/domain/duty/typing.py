"""Times as somebody types them: `14:30`, `8-16`, `22:00-6:00 2-2:30` with the break behind the shift."""

import re
from datetime import datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import Day
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds

Span: TypeAlias = tuple[Seconds, Seconds]

_TIME = r"(2[0-4]|[01]?[0-9])(?:[:.]?([0-5][0-9]))?"
_SHIFT_AND_BREAK = 2
_ONE = re.compile(_TIME)
_SPAN = re.compile(rf"\s*{_TIME}\s*[-\N{{EN DASH}}]\s*{_TIME}\s*[,;]?")
_RIGHT = mark("error", "Write it like 8:00-16:30, with the break behind it: 8:00-16:30 12:00-12:30.")
_TIME_RIGHT = mark("error", "Write a time like 14:30.")


def typed_shift(text: str, day: Day, zone: str) -> tuple[Span, Span | None]:
    """Read a shift that begins on a day, and its break if there is one.

    What ends before it begins ends on the next day. Raises WallboardError for what is no shift.
    """
    found = list(_SPAN.finditer(text))
    if not found or len(found) > _SHIFT_AND_BREAK or "".join(match[0] for match in found) != text:
        raise WallboardError(say("error", "“{text}” is no shift.", text=text[:40]), _RIGHT)
    shift = _span(found[0], day, zone, after=day.start)
    if len(found) == 1:
        return shift, None
    pause = _span(found[1], day, zone, after=shift[0])
    if pause[1] > shift[1]:
        raise WallboardError(mark("error", "The break is not within the shift."), _RIGHT)
    return shift, pause


def typed_time(text: str, day: Day, zone: str, after: Seconds) -> Seconds:
    """Read a time of a day that comes after an instant. Raises WallboardError for what is none."""
    found = _ONE.fullmatch(text.strip())
    if found is None:
        raise WallboardError(say("error", "“{text}” is no time.", text=text[:40]), _TIME_RIGHT)
    return _at(day, zone, (int(found[1]), int(found[2] or 0)), after)


def noon(day: Day, zone: str) -> Seconds:
    """Return when it is noon on a day."""
    return datetime(day.date.year, day.date.month, day.date.day, 12, tzinfo=ZoneInfo(zone)).timestamp()


def _span(match: "re.Match[str]", day: Day, zone: str, after: Seconds) -> Span:
    begin = _at(day, zone, (int(match[1]), int(match[2] or 0)), after - 1)
    return begin, _at(day, zone, (int(match[3]), int(match[4] or 0)), begin)


def _at(day: Day, zone: str, clock: tuple[int, int], after: Seconds) -> Seconds:
    """Return the first time at which the clock shows this on the day or later, and after an instant."""
    midnight = datetime(day.date.year, day.date.month, day.date.day, tzinfo=ZoneInfo(zone))
    days, hour = divmod(clock[0], 24)
    while True:
        shown = midnight + timedelta(days=days, hours=hour, minutes=clock[1])  # by the clock on the wall
        if shown.timestamp() > after:
            return shown.timestamp()
        days += 1
