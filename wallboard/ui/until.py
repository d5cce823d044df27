"""Until when a typed message holds: `18:00`, `30 min`, `1 h` or `today`. No Qt in it."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_at
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds

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
