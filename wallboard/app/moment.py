"""Reads an instant or a day off the command line, in the site's time zone."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds

_YEARS = range(1971, 3000)
_ONE_DIGIT = re.compile(r"(^|[T ])(?=[0-9]:)")
"""Where an hour of one digit stands: `8:00`, as people write it."""


def instant_of(text: str, zone: str, now: Seconds) -> Seconds:
    """Read `2026-11-23T16:31`, with seconds and offset or without, or `16:31` of today.

    Without an offset it is local time in `zone`. Raises WallboardError when it can't be read.
    """
    local, typed = ZoneInfo(zone), text
    text = _ONE_DIGIT.sub(r"\g<1>0", text)
    try:
        if "-" not in text[:10]:
            today = datetime.fromtimestamp(now, local).date()
            return datetime.combine(today, time.fromisoformat(text), local).timestamp()
        read = datetime.fromisoformat(text)
        _require_year(read.year)
    except ValueError as error:
        raise WallboardError(
            say("error", "“{text}” is no instant.", text=typed),
            mark("error", "Write it like 2026-11-23T16:31, or 16:31 for today."),
        ) from error
    return (read if read.tzinfo else read.replace(tzinfo=local)).timestamp()


def date_of(text: str) -> date:
    """Read `2026-11-23`. Raises WallboardError when it can't be read."""
    try:
        day = date.fromisoformat(text)
        _require_year(day.year)
    except ValueError as error:
        raise WallboardError(
            say("error", "“{text}” is no day.", text=text), mark("error", "Write it like 2026-11-23.")
        ) from error
    return day


def _require_year(year: int) -> None:
    """Raise ValueError for a year in which there is no call, and for which no zone has rules."""
    if year not in _YEARS:
        raise ValueError(year)


def written(at: Seconds) -> str:
    """Write an instant for JSON: UTC with milliseconds, such as 2026-11-23T15:31:00.000Z."""
    return (
        datetime.fromtimestamp(at, ZoneInfo("UTC")).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    )
