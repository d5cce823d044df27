"""Opening hours as the settings write them, and what they mean on a date.

`Mon-Fri 08:00-18:00, Sat 09:00-13:00`: days, then from when to when. More
spans of the same days may follow after a comma (`Mon-Fri 08:00-12:00,
13:00-17:00`), and a span that ends no later than it begins ends on the next day.
"""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
RIGHT = mark("error", "Write opening hours such as Mon-Fri 08:00-18:00, Sat 09:00-13:00.")

Span: TypeAlias = tuple[Seconds, Seconds]
"""From when to when, half-open."""

_DAY_MIN = 24 * 60
_WEEK_DAYS = 7
_PART = re.compile(r"(?P<days>[A-Za-z][A-Za-z\s–-]*\s)?\s*(?P<begin>\d\S*?)\s*[-–]\s*(?P<end>\S+)")
_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)")


class Week(Struct, frozen=True):
    """When a centre is open, week by week, by the clock on its wall."""

    spans: tuple[tuple[int, int, int], ...]
    """Day of the week from Monday = 0, from when to when in minutes of it; past 1440 on the next."""


class OpenHours(Struct, frozen=True):
    """When the centre is open today."""

    spans: tuple[tuple[Seconds, Seconds], ...]
    """Of today, half-open, in order; none on a day off."""
    opens: Seconds | None
    """When it opens next after now."""


def week_of(text: str) -> Week:
    """Read opening hours. Raises WallboardError that says which part is wrong and what would be right."""
    spans: list[tuple[int, int, int]] = []
    days: tuple[int, ...] = ()
    for part in text.split(","):
        found = _PART.fullmatch(part.strip())
        if found is None:
            raise _wrong(part, mark("error", "it has no times from-to"))
        days = _days(part, found["days"]) if found["days"] else days
        if not days:
            raise _wrong(part, mark("error", "it begins without a day"))
        begin, end = _minutes(part, found["begin"]), _minutes(part, found["end"])
        if begin == _DAY_MIN:
            raise _wrong(part, mark("error", "24:00 can only be an end"))
        spans += [(day, begin, end if end > begin else end + _DAY_MIN) for day in days]
    return Week(tuple(sorted(spans)))


def spans_on(week: Week, day: date, zone: str) -> list[Span]:
    """Give when it opens on a date and closes, maybe on the next; no span that a clock change left empty."""
    return merged(
        (_instant(day, begin, zone), _instant(day, end, zone))
        for weekday, begin, end in week.spans
        if weekday == day.weekday()
    )


def merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap or touch."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif end > start:
            joined.append((start, end))
    return joined


def _instant(local: date, minutes: int, zone: str) -> Seconds:
    """Turn a wall time into an instant, as business days do on the nights when the clocks change."""
    later, minutes = divmod(minutes, _DAY_MIN)
    wall = time(minutes // 60, minutes % 60)
    return day_of(local + timedelta(days=later), zone, wall).start


def _days(part: str, text: str) -> tuple[int, ...]:
    """Read `Mon-Fri` or `Mon Wed Fri`; a range may run over the end of the week."""
    days: list[int] = []
    for word in re.sub(r"\s*[-–]\s*", "-", text.strip()).split():
        first, _, last = word.partition("-")
        begin = _day(part, first)
        length = (_day(part, last) - begin) % _WEEK_DAYS if last else 0
        days += [(begin + step) % _WEEK_DAYS for step in range(length + 1)]
    return tuple(dict.fromkeys(days))


def _day(part: str, word: str) -> int:
    try:
        return DAYS.index(word.capitalize())
    except ValueError:
        known = ", ".join(DAYS)
        raise _wrong(part, say("error", "“{word}” is none of {days}", word=word, days=known)) from None


def _minutes(part: str, text: str) -> int:
    found = _TIME.fullmatch(text)
    minutes = int(found["hour"]) * 60 + int(found["minute"]) if found else _DAY_MIN + 1
    if minutes > _DAY_MIN:
        raise _wrong(part, say("error", "“{word}” is no time from 00:00 to 24:00", word=text))
    return minutes


def _wrong(part: str, why: Text) -> WallboardError:
    return WallboardError(
        say("error", "The opening hours can't be read at “{part}”: {why}.", part=part.strip(), why=why), RIGHT
    )
