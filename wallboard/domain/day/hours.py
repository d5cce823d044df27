"""Opening hours as the settings write them, and what they mean on a day.

`Mon-Fri 08:00-18:00, Sat 09:00-13:00`: days, then from when to when. More
spans of the same days may follow after a comma (`Mon-Fri 08:00-12:00,
13:00-17:00`), and a span that ends no later than it begins ends on the next day.
"""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import OpenHours
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
RIGHT = mark("error", "Write opening hours such as Mon-Fri 08:00-18:00, Sat 09:00-13:00.")

_DAY_MIN = 24 * 60
_WEEK_DAYS = 7
_PART = re.compile(r"(?P<days>[A-Za-z][A-Za-z\s–-]*\s)?\s*(?P<begin>\d\S*?)\s*[-–]\s*(?P<end>\S+)")
_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)")


class Week(Struct, frozen=True):
    """When a centre is open, week by week, by the clock on its wall."""

    spans: tuple[tuple[int, int, int], ...]
    """Day of the week from Monday = 0, from when to when in minutes of it; past 1440 on the next."""


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


def open_hours(week: Week, day: Day, zone: str, now: Seconds) -> OpenHours:
    """Say when the centre is open on a business day, and when it opens next after `now`.

    A span that runs past midnight is whole: it may begin before the day or end after it.
    """
    near = _merged(sorted(_spans(week, day.date, zone)))
    today = tuple((start, end) for start, end in near if start < day.end and end > day.start)
    return OpenHours(today, next((start for start, _ in near if start > now), None))


class Hours:
    """The opening hours of a site, looked up again only when the day or the next opening has come."""

    def __init__(self, week: Week | None, zone: str) -> None:
        """Without a week nobody knows when it is open."""
        self._week = week
        self._zone = zone
        self._known: tuple[Day, Seconds, OpenHours] | None = None

    def at(self, day: Day, now: Seconds) -> OpenHours | None:
        """Say when it is open on the day of `now`; the same object while that is the same."""
        if self._week is None:
            return None
        if self._known is None or not self._holds(self._known, day, now):
            self._known = day, now, open_hours(self._week, day, self._zone, now)
        return self._known[2]

    def _holds(self, known: tuple[Day, Seconds, OpenHours], day: Day, now: Seconds) -> bool:
        of, since, hours = known
        return of == day and since <= now and (hours.opens is None or now < hours.opens)


def _spans(week: Week, today: date, zone: str) -> Iterator[tuple[Seconds, Seconds]]:
    """Give the spans from yesterday to a week after tomorrow: so far the next opening may be."""
    for shift in range(-1, _WEEK_DAYS + 2):
        local = today + timedelta(days=shift)
        for weekday, begin, end in week.spans:
            if weekday == local.weekday():
                yield _instant(local, begin, zone), _instant(local, end, zone)


def _instant(local: date, minutes: int, zone: str) -> Seconds:
    """Turn a wall time into an instant, as business days do on the nights when the clocks change."""
    later, minutes = divmod(minutes, _DAY_MIN)
    wall = time(minutes // 60, minutes % 60)
    return day_of(local + timedelta(days=later), zone, wall).start


def _merged(spans: list[tuple[Seconds, Seconds]]) -> list[tuple[Seconds, Seconds]]:
    """Join spans that overlap or touch; none that a clock change left empty stays."""
    merged: list[tuple[Seconds, Seconds]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif end > start:
            merged.append((start, end))
    return merged


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
