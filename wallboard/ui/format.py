"""Numbers, durations and times to text. No Qt in it.

Rounding follows one rule: percentages have one decimal, half up, but a share below one
never shows as 100.0 and one above zero never as 0.0; durations that count up are rounded
down, averages half up. What has no value is a dash.
"""

import math
import re
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.figures import Unit
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

DASH = "–"
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_FINE_AGE = 10
_ROUGH = 6 * _HOUR
_HIDDEN = "•••"
_SHOWN_DIGITS = 2
_SHORTEST_NUMBER = 5
_GROUPED = 6
"""So many digits are easier to read in groups."""
_IN_GROUPS = re.compile(r"\+[1-9](?: ?\d){6,14}")
"""E.164 has 15 digits at most; fewer than 7 may be an amount with its sign."""
_TENTH, _WHOLE = Decimal("0.1"), Decimal(1)
WEEKDAYS = (
    mark("date", "Mon"),
    mark("date", "Tue"),
    mark("date", "Wed"),
    mark("date", "Thu"),
    mark("date", "Fri"),
    mark("date", "Sat"),
    mark("date", "Sun"),
)
_MONTHS = (
    mark("date", "Jan"),
    mark("date", "Feb"),
    mark("date", "Mar"),
    mark("date", "Apr"),
    mark("date", "May"),
    mark("date", "Jun"),
    mark("date", "Jul"),
    mark("date", "Aug"),
    mark("date", "Sep"),
    mark("date", "Oct"),
    mark("date", "Nov"),
    mark("date", "Dec"),
)


class Format(Struct, frozen=True):
    """How one site writes: its time zone (IANA), decimal mark and mark between thousands."""

    zone: str = "UTC"
    decimal: str = "."
    thousands: str = ","

    def count(self, value: float | None) -> str:
        """Write a number of things; a value that is not whole gets one decimal."""
        if value is None or not math.isfinite(value):
            return DASH
        if value == int(value):
            return f"{int(value):,}".replace(",", self.thousands)
        return self._decimal(Decimal(str(value)).quantize(_TENTH, ROUND_HALF_UP))

    def share(self, value: float | None) -> str:
        """Write a share 0…1 in percent."""
        if value is None or not math.isfinite(value):
            return DASH
        percent = (Decimal(str(value)) * 100).quantize(_TENTH, ROUND_HALF_UP)
        if value < 1:
            percent = min(percent, Decimal("99.9"))
        if value > 0:
            percent = max(percent, _TENTH)
        return self._decimal(percent) + "%"

    def goal(self, value: float) -> str:
        """Write a share that somebody set, such as 80%, without a decimal it doesn't have."""
        return self.share(value).replace(f"{self.decimal}0%", "%")

    def clock(self, at: Seconds | None) -> str:
        """Write the time of day, such as 16:31."""
        return DASH if at is None else f"{self._local(at):%H:%M}"

    def instant(self, at: Seconds, now: Seconds) -> Text | str:
        """Write an instant to the second, with its day when that is not the day of `now`."""
        local = self._local(at)
        if local.date() == self._local(now).date():
            return f"{local:%H:%M:%S}"
        month = _MONTHS[local.month - 1]
        return say("date", "{day} {month} {time}", day=local.day, month=month, time=f"{local:%H:%M}")

    def date(self, at: Seconds) -> Text:
        """Write the day, such as Mon 23 Nov."""
        local = self._local(at)
        return say(
            "date",
            "{weekday} {day} {month}",
            weekday=WEEKDAYS[local.weekday()],
            day=local.day,
            month=_MONTHS[local.month - 1],
        )

    def year(self, at: Seconds) -> str:
        """Write the year, such as 2026."""
        return f"{self._local(at):%Y}"

    def nth_day(self, at: Seconds) -> int:
        """Return which day it is, counted so that days can be told apart and their distance is known."""
        return self._local(at).toordinal()

    def stamp(self, at: Seconds) -> str:
        """Write an instant for the name of a file, such as 2026-11-23-1631: it sorts by time."""
        return f"{self._local(at):%Y-%m-%d-%H%M}"

    def weekday(self, at: Seconds) -> Text:
        """Write the day of the week, such as Mon."""
        return WEEKDAYS[self._local(at).weekday()]

    def value(self, unit: Unit, value: float | None) -> Text | str:
        """Write a figure in its unit; seconds are taken for an average."""
        match unit:
            case Unit.COUNT:
                return self.count(value)
            case Unit.SHARE:
                return self.share(value)
            case Unit.PERCENT:
                return self.share(None if value is None else value / 100)
            case Unit.SECONDS:
                return mean_time(value)
            case Unit.INSTANT:
                return self.clock(value)

    def _decimal(self, value: Decimal) -> str:
        marks = {",": self.thousands, ".": self.decimal}
        return "".join(marks.get(c, c) for c in f"{value:,}")

    def _local(self, at: Seconds) -> datetime:
        return datetime.fromtimestamp(at, ZoneInfo(self.zone))


def running_time(seconds: Seconds | None) -> Text | str:
    """Write a duration that counts up, rounded down: 2:14, from an hour on 1:12 h."""
    if seconds is None or not math.isfinite(seconds):
        return DASH
    whole = max(0, math.floor(seconds))
    if whole < _HOUR:
        return f"{whole // _MINUTE}:{whole % _MINUTE:02}"
    hours, minutes = divmod(whole // _MINUTE, 60)
    return say("duration", "{hours}:{minutes} h", hours=hours, minutes=f"{minutes:02}")


def mean_time(seconds: Seconds | None) -> Text | str:
    """Write an averaged duration, rounded half up to whole seconds."""
    if seconds is None or not math.isfinite(seconds):
        return DASH
    return running_time(float(Decimal(str(seconds)).quantize(_WHOLE, ROUND_HALF_UP)))


def limit_time(seconds: Seconds) -> Text | str:
    """Write a limit somebody set: 20 s, from a minute on 1:00."""
    if seconds >= _MINUTE:
        return running_time(seconds)
    return say("duration", "{n} s", n=f"{seconds:g}")


def age(seconds: Seconds | None) -> Text | str:
    """Write how long ago something was, finer the fresher it is; rounded down.

    From six hours on minutes would make it look like a time of day: 13 h, not 13:56 h.
    """
    if seconds is None:
        return DASH
    gone = max(0.0, seconds)
    if gone < _FINE_AGE:
        return say("duration", "{n} s", n=f"{math.floor(gone * 10) / 10:.1f}")
    if gone < _MINUTE:
        return say("duration", "{n} s", n=int(gone))
    if gone < _HOUR:
        return say("duration", "{n} min", n=int(gone // _MINUTE))
    return running_time(gone) if gone < _ROUGH else _rough_age(gone)


def _rough_age(seconds: Seconds) -> Text:
    if seconds < 2 * _DAY:
        return say("duration", "{n} h", n=int(seconds // _HOUR))
    return say("duration", "{n} days", n=int(seconds // _DAY))


def caller_number(number: str | None, raw: str = "", *, mask: bool = True) -> Text | str:
    """Write a caller's number (E.164), else what the line sent, in groups as their country reads it.

    Masked, only its country code and last two digits are left.
    """
    known = number or plain_text(raw, NAME_LIMIT)
    if not known:
        return mark("caller", "withheld")
    return _masked(known) if mask else grouped(known)


@lru_cache(maxsize=16_384)
def grouped(number: str) -> str:
    """Write a number (E.164) as people of its country read it; what is none stays as it is."""
    import phonenumbers  # noqa: PLC0415 -- its metadata costs start-up time, and the first wall shows no number

    try:
        read = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    written = phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.INTERNATIONAL).replace("-", " ")
    code, _, rest = written.partition(" ")
    return f"{code} {_in_threes(rest)}" if rest.isdecimal() else written


def in_one_piece(words: str) -> str:
    """Take a number out of its groups, E.164 again, for another program; other words stay as they are."""
    return words.replace(" ", "") if _IN_GROUPS.fullmatch(words) else words


def _in_threes(digits: str) -> str:
    """Group what a country's numbering plan says nothing of: by threes, four at the end or two first."""
    short = len(digits) % 3
    if len(digits) < _GROUPED:
        return digits
    first = digits[:2] if short == 2 else ""  # noqa: PLR2004 -- as said above
    rest = digits[len(first) :]
    groups = [rest[n : n + 3] for n in range(0, len(rest) - short % 2, 3)]
    if short == 1:
        groups[-1] += rest[-1]
    return " ".join([first, *groups] if first else groups)


@lru_cache(maxsize=4096)
def _masked(number: str) -> str:
    # A list of callers asks again and again for the same ones, and finding a country takes 40 µs (measured).
    digits = "".join(c for c in number if c.isdecimal())
    tail = digits[-_SHOWN_DIGITS:] if len(digits) >= _SHORTEST_NUMBER else ""
    return " ".join(part for part in (_country_code(number), _HIDDEN, tail) if part)


def _country_code(number: str) -> str:
    import phonenumbers  # noqa: PLC0415 -- its metadata costs start-up time, and the first wall shows no number

    try:
        return f"+{phonenumbers.parse(number).country_code}"
    except phonenumbers.NumberParseException:
        return ""
