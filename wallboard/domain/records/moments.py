"""Reads the dates and times of a table: in any order of day and month, with or without seconds or an offset.

Where a wall clock shows an hour twice in autumn, the order of the rows tells the two apart.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.records.layout import DateStyle
from wallboard.domain.words import Seconds

BACK_S: Seconds = 1_800.0
"""Who goes back by more than this has come to the second hour; calls begin a little out of order."""
_KEPT = 100_000
_YEAR_PIVOT = 70
_MINUTE, _LAST_MINUTE = 60, 59
_DIGITS = 2
"""Of a day, a month, or a year without its century."""
_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 -- a wall clock; which one, the layout says
_MILLI, _MICRO = 1e11, 1e14
"""Beyond the year 5000 in seconds: so these are milliseconds, or microseconds."""
_DATE = re.compile(r"(\d{1,4})\s*[-./ ]\s*(\d{1,2}|[A-Za-z]{3,9})\s*[-./ ]\s*(\d{1,4})\.?(?:[T ,]+(.*))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?")
_CLOCK = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.m](\d{2})s?(?:[.,](\d{1,9}))?)?\s*([AaPp])?\.?(?:[Mm]\.?)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MINUTES_AT, _SECONDS_AT = -6, -3
_PARTS_OF_DAY = {"a": 0, "p": 12}


class Moment(Struct, frozen=True, gc=False):
    """An instant as it was written."""

    at: Seconds
    skipped: bool = False
    """No clock ever showed this: it was set ahead then."""


class _Minute(NamedTuple):
    """A minute of a wall clock: its beginning, and where it comes twice the second time."""

    first: Seconds
    second: Seconds
    skipped: bool


class _Order:
    """In which order rows come, and what that says of an hour that the clock shows twice."""

    def __init__(self) -> None:
        self._last: Seconds | None = None
        self._falls = 0
        """More than 0: the latest rows come first."""
        self._second: bool | None = None
        """Whether the second of the two hours has come; None: it is another hour."""

    def note(self, at: Seconds) -> None:
        """Take a time that came once."""
        if self._last is not None and at != self._last:
            self._falls += 1 if at < self._last else -1
        self._last, self._second = at, None

    def late(self, first: Seconds, second: Seconds) -> bool:
        """Tell whether the second of two instants is meant."""
        falling = self._falls > 0
        if self._second is None or self._last is None:
            self._second = falling
        elif falling and self._second and second > self._last + BACK_S:
            self._second = False
        elif not falling and not self._second and first < self._last - BACK_S:
            self._second = True
        self._last = second if self._second else first
        return self._second


class Moments:
    """Reads times in the order of their rows."""

    def __init__(self, style: DateStyle, zone: str) -> None:
        """Take how dates are written, and by which clock. Raises ZoneInfoNotFoundError."""
        self._style = style
        self._zone = ZoneInfo(zone)
        self._order = _Order()
        self._hours: dict[str, Seconds] = {}
        """Hours as they are written, in which no clock is set; most times are read by these."""

    def read(self, cell: str | float) -> Moment | None:
        """Read a date with its time; None: it is none."""
        if isinstance(cell, float):
            return self._number(cell)
        hour = self._hours.get(cell[:_MINUTES_AT])
        if hour is not None and cell[_MINUTES_AT] == ":" == cell[_SECONDS_AT]:
            minutes, seconds = cell[_MINUTES_AT + 1 : _SECONDS_AT], cell[_SECONDS_AT + 1 :]
            if minutes.isdecimal() and seconds.isdecimal():
                return self._within(hour, int(minutes), int(seconds))
        return self._text(cell.strip())

    def _within(self, hour: Seconds, minutes: int, seconds: int) -> Moment | None:
        if minutes >= _MINUTE or seconds >= _MINUTE:
            return None
        at = hour + (minutes * _MINUTE + seconds)
        self._order.note(at)
        return Moment(at)

    def _text(self, text: str) -> Moment | None:
        if self._style in {"epoch", "excel"}:
            try:
                return self._number(float(text.replace(",", ".")))
            except ValueError:
                pass
        found = _stamp(text, self._style)
        if found is None:
            return None
        wall, clock = found
        if wall.tzinfo is not None:
            return Moment(wall.timestamp())
        if clock and text[_MINUTES_AT] == ":" and len(self._hours) < _KEPT:
            self._learn(text[:_MINUTES_AT], wall.replace(second=0))
        return self._of(
            self._minute(wall.replace(second=0, microsecond=0)), wall.second + wall.microsecond / 1e6
        )

    def _learn(self, text: str, wall: datetime) -> None:
        """Keep an hour, unless a clock is set in it."""
        begin, end = (self._minute(wall.replace(minute=minute)) for minute in (0, _LAST_MINUTE))
        odd = any(minute.skipped or minute.first != minute.second for minute in (begin, end))
        if not odd and end.first - begin.first == _LAST_MINUTE * _MINUTE:
            self._hours[text] = begin.first

    def _number(self, value: float) -> Moment | None:
        try:
            if self._style != "epoch":
                days = timedelta(milliseconds=round(value * 86_400_000))
                wall = _EXCEL_EPOCH + days
                return self._of(
                    self._minute(wall.replace(second=0, microsecond=0)), wall.second + wall.microsecond / 1e6
                )
            value /= 1e6 if value > _MICRO else 1e3 if value > _MILLI else 1
            datetime.fromtimestamp(value, self._zone)
        except (ValueError, OverflowError, OSError):
            return None
        return Moment(value)

    def _of(self, minute: _Minute, seconds: float) -> Moment:
        twice = minute.second != minute.first
        if twice and self._order.late(minute.first + seconds, minute.second + seconds):
            return Moment(minute.second + seconds)
        at = minute.first + seconds
        if not twice:
            self._order.note(at)
        return Moment(at, minute.skipped)

    def _minute(self, wall: datetime) -> _Minute:
        local = wall.replace(tzinfo=self._zone)
        first = local.timestamp()
        second = local.replace(fold=1).timestamp()
        # Of a skipped hour the second reading is the earlier one
        return _Minute(first, max(first, second), second < first)


def _stamp(text: str, style: DateStyle) -> tuple[datetime, bool] | None:
    """Read a date with its time, and whether it ends in the seconds of a wall clock."""
    compact = _COMPACT.fullmatch(text)
    try:
        if compact is not None:
            return datetime(*(int(part or 0) for part in compact.groups())), False  # type: ignore[arg-type]  # noqa: DTZ001 -- the same
        found = _DATE.fullmatch(text)
        if found is None:
            return None
        date = _ordered(found[1], found[2], found[3], style)
        return None if date is None else _with_clock(date, found[4] or "")
    except ValueError:
        return None


def _with_clock(date: datetime, text: str) -> tuple[datetime, bool] | None:
    if not text.strip():
        return date, False
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second, fraction, half, offset = found.groups()
    hours = int(hour)
    if half is not None:
        hours = hours % 12 + _PARTS_OF_DAY[half.lower()]
    micro = int(((fraction or "") + "000000")[:6])
    wall = date.replace(hour=hours, minute=int(minute), second=int(second or 0), microsecond=micro)
    if offset is not None:
        return wall.replace(tzinfo=_offset(offset)), False
    return wall, second is not None and fraction is None and half is None and text.endswith(":" + second)


def _ordered(first: str, second: str, third: str, style: DateStyle) -> datetime | None:
    """Put year, month and day in their places. A year of four digits in front is always that."""
    if len(first) > _DIGITS:
        year, month, day = first, second, third
    elif not second.isdecimal() or style == "dmy" or (style != "mdy" and len(third) > _DIGITS):
        year, month, day = third, second, first
    elif style == "mdy":
        year, month, day = third, first, second
    else:
        year, month, day = first, second, third
    number = int(month) if month.isdecimal() else _MONTHS.get(month[:3].lower(), 0)
    return datetime(_year(year), number, int(day))  # noqa: DTZ001 -- the same


def _year(text: str) -> int:
    year = int(text)
    if len(text) > _DIGITS:
        return year
    return year + (2000 if year < _YEAR_PIVOT else 1900)


def _offset(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
