"""The hours of a time by the wall's clock, as far as the centre was open in them.

A clock is changed only where an hour is full, so each of these is one hour of the week or a part of one. The
hour that an autumn night repeats is there twice. Source: the definitions of the figures, section 8.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.day.hours import merged
from wallboard.domain.day.opening import Opening
from wallboard.domain.words import Seconds

_HOUR = 3600.0
_DAY = timedelta(days=1)


class OpenHour(Struct, frozen=True):
    """One hour of one date, or the part of it in which it was open."""

    date: date
    """By the wall's clock; not the business day, which may begin later."""
    hour: int
    since: Seconds
    until: Seconds

    @property
    def weekday(self) -> int:
        """0 is Monday."""
        return self.date.weekday()

    @property
    def length(self) -> Seconds:
        """How long it is."""
        return self.until - self.since


def open_hours_in(
    since: Seconds, until: Seconds, zone: str, opening: Opening | None = None
) -> tuple[OpenHour, ...]:
    """Give the open hours of a time, in order; all hours where nobody said when it is open."""
    spans = open_spans_in(since, until, opening)
    return tuple(part for span in spans for part in _hours(*span, ZoneInfo(zone)))


def open_spans_in(since: Seconds, until: Seconds, opening: Opening | None) -> list[tuple[Seconds, Seconds]]:
    """Give when it was open, in order; a span that began on the day before may reach into the time."""
    if opening is None:
        return [(since, until)]
    first, last = opening.date_of(since) - _DAY, opening.date_of(until)
    dates = (first + n * _DAY for n in range((last - first).days + 1))
    every = merged(span for one in dates for span in opening.spans_on(one))
    clipped = ((max(begin, since), min(end, until)) for begin, end in every)
    return [(begin, end) for begin, end in clipped if begin < end]


def _hours(since: Seconds, until: Seconds, zone: ZoneInfo) -> Iterator[OpenHour]:
    at = since
    while at < until:
        local = datetime.fromtimestamp(at, UTC).astimezone(zone)
        into = local.minute * 60 + local.second + local.microsecond / 1e6
        end = min(at + _HOUR - into, until)
        yield OpenHour(local.date(), local.hour, at, end)
        at = end


def without_gaps(
    stretches: Sequence[tuple[Seconds, Seconds]], gaps: Sequence[tuple[Seconds, Seconds]]
) -> list[list[tuple[Seconds, Seconds]]]:
    """Cut gaps, which are in order and do not touch, out of each stretch; what is left may be nothing."""
    ends = [end for _, end in gaps]
    return [list(_without(stretch, gaps, bisect_right(ends, stretch[0]))) for stretch in stretches]


def _without(
    stretch: tuple[Seconds, Seconds], gaps: Sequence[tuple[Seconds, Seconds]], first: int
) -> Iterator[tuple[Seconds, Seconds]]:
    at, until = stretch
    for begin, end in gaps[first:]:
        if begin >= until:
            break
        if at < begin:
            yield at, begin
        at = end
    if at < until:
        yield at, until
