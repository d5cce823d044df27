"""Opening time: a week of hours by a clock, without holidays and other days off.

Where opening hours are promised, the time in which a lost caller can be made good is counted in opening
days, not in hours: who was lost on Friday evening may be called on Monday.
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.day.days_off import holidays_in
from wallboard.domain.day.hours import OpenHours, Span, Week, merged, spans_on
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds

_LOOK_DAYS = 40
"""A centre that does not open within so many days has no next opening day."""
_NEXT_DAYS = 15
"""How far it is looked for the next opening."""
_OFF = ""


class Opening(Struct, frozen=True):
    """When somebody is there."""

    week: Week
    zone: str
    holidays: str = ""
    """Country, or country and part of it, whose public holidays are days off; empty: none are."""
    closed: frozenset[date] = frozenset()
    """Other days off."""

    def is_open(self, at: Seconds) -> bool:
        """Whether it is open at an instant."""
        today = self.date_of(at)
        near = (*_spans(self, today - timedelta(days=1)), *_spans(self, today))
        return any(start <= at < end for start, end in near)

    def day_off(self, day: date) -> str | None:
        """Name the holiday of a date; an empty name for another day off, None for none."""
        if day in self.closed:
            return _OFF
        return holidays_in(self.holidays, day.year).get(day) if self.holidays else None

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """Give when it opens on a date and when it closes again, which may be on the next."""
        return _spans(self, day)

    def next_close(self, at: Seconds) -> Seconds | None:
        """Say when the next opening day ends: the first that begins after an instant.

        Of a day whose first opening is already past, what is left does not count: who was lost at noon has
        until the close of tomorrow. None: it does not open in the next weeks.
        """
        today = self.date_of(at)
        for shift in range(_LOOK_DAYS):
            spans = _spans(self, today + timedelta(days=shift))
            if spans and spans[0][0] > at:
                return spans[-1][1]
        return None

    def open_from(self, at: Seconds) -> Seconds | None:
        """Say from when on it is open: at once, or when it opens next; None: not in the next weeks."""
        today = self.date_of(at)
        for shift in range(-1, _LOOK_DAYS):
            for start, end in _spans(self, today + timedelta(days=shift)):
                if end > at:
                    return max(start, at)
        return None

    def date_of(self, at: Seconds) -> date:
        """Say on which date of its clock an instant lies."""
        return datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(self.zone)).date()


def open_hours(opening: Opening, day: Day, now: Seconds) -> OpenHours:
    """Say when it is open on a business day, and when it opens next after `now`.

    A span that runs past midnight is whole: it may begin before the day or end after it.
    """
    dates = (day.date + timedelta(days=shift) for shift in range(-1, _NEXT_DAYS))
    near = merged(span for one in dates for span in opening.spans_on(one))
    today = tuple((start, end) for start, end in near if start < day.end and end > day.start)
    return OpenHours(today, next((start for start, _ in near if start > now), None))


class Hours:
    """The opening hours of a site, looked up again only when the day or the next opening has come."""

    def __init__(self, opening: Opening | None) -> None:
        """Without opening hours nobody knows when it is open."""
        self._opening = opening
        self._known: tuple[Day, Seconds, OpenHours] | None = None

    def at(self, day: Day, now: Seconds) -> OpenHours | None:
        """Say when it is open on the day of `now`; the same object while that is the same."""
        if self._opening is None:
            return None
        if self._known is None or not self._holds(self._known, day, now):
            self._known = day, now, open_hours(self._opening, day, now)
        return self._known[2]

    def _holds(self, known: tuple[Day, Seconds, OpenHours], day: Day, now: Seconds) -> bool:
        of, since, hours = known
        return of == day and since <= now and (hours.opens is None or now < hours.opens)


@lru_cache(maxsize=4096)
def _spans(opening: Opening, day: date) -> tuple[Span, ...]:
    if opening.day_off(day) is not None:
        return ()
    return tuple(spans_on(opening.week, day, opening.zone))
