"""Until when a typed message holds: `18:00`, `30 min`, `1 h` or `today`. No Qt in it."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_at
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.moment import Message

TODAY = "today"
_UNITS = {"min": 60.0, "m": 60.0, "h": 3600.0}
_FOR = re.compile(r"(?:for\s+)?(\d{1,4}(?:[.,]\d)?)\s*(min|m|h)", re.IGNORECASE)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_LONGEST_S = 7 * 86_400.0


def until_of(text: str, now: Seconds, zone: str, day_start: time = time()) -> Seconds:
    """Return the end that a text means: a wall time is the next one, `today` and nothing the day's end.

    Raises WallboardError when it can't be read.
    """
    plain = text.strip().lower()
    if plain in {"", TODAY}:
        return day_at(now, zone, day_start).end
    if (clock := _CLOCK.fullmatch(plain)) is not None:
        return _next(now, zone, time(int(clock[1]), int(clock[2])))
    if (lasting := _FOR.fullmatch(plain)) is not None:
        seconds = float(lasting[1].replace(",", ".")) * _UNITS[lasting[2]]
        if 0 < seconds <= _LONGEST_S:
            return now + seconds
    raise WallboardError(
        say("error", "“{text}” is no end of a message.", text=text),
        mark("error", "Write it like 18:00, 30 min, 1 h or today."),
    )


def end_words(end: Seconds, now: Seconds, format_: Format) -> Text | str:
    """Write an end as people say it: 18:00, midnight, tomorrow 09:00, Wed 09:00."""
    local = ZoneInfo(format_.zone)
    last, today = datetime.fromtimestamp(end, local), datetime.fromtimestamp(now, local).date()
    days, time_ = (last.date() - today).days, format_.clock(end)
    if days == 1 and last.time() == time():
        return mark("message", "midnight")
    if days == 1:
        return say("message", "tomorrow {time}", time=time_)
    if days > 1:
        return say("message", "{weekday} {time}", weekday=format_.weekday(end), time=time_)
    return time_


def until_words(message: Message, now: Seconds, format_: Format) -> Text | str:
    """Say until when a message holds; nothing where somebody has to end it."""
    if message.until is None:
        return ""
    return say("message", "until {time}", time=end_words(message.until, now, format_))


def _next(now: Seconds, zone: str, wall: time) -> Seconds:
    """Return when the clock on the wall shows this time next."""
    local = ZoneInfo(zone)
    today = datetime.fromtimestamp(now, local).date()
    walls = (wall, wall.replace(fold=1))  # when clocks go back, they show some times twice
    ends = (
        datetime.combine(today + timedelta(days=days), at, local).timestamp()
        for days in range(3)
        for at in walls
    )
    return next(end for end in ends if end > now)
