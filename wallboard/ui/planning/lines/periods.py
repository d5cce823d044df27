"""Which time is looked at: a day, a week, a month, a campaign's own time, or chosen days. No Qt in it."""

from datetime import date, time, timedelta
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from wallboard.domain.money.campaign import Campaign
from wallboard.domain.periods import Day, day_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.promises.stretch import Kind as Plain
from wallboard.ui.promises.stretch import stretch_of
from wallboard.ui.text import Words

Kind: TypeAlias = Literal["day", "week", "month", "campaign", "days"]
KINDS: tuple[Kind, ...] = get_args(Kind)
TITLES: dict[Kind, Text] = {
    "day": mark("promises", "Day"),
    "week": mark("promises", "Week"),
    "month": mark("promises", "Month"),
    "campaign": mark("lines", "Campaign"),
    "days": mark("lines", "Days…"),
}
_PLAIN: dict[Kind, Plain] = {"day": "day", "week": "week", "month": "month"}
_DAY = timedelta(days=1)
_MOST_DAYS = 400
"""Of a longer time only the last days are looked at."""
_HOURLY = 2
"""So many days are told hour by hour."""


class Clock(Struct, frozen=True):
    """By which a business day begins."""

    zone: str
    day_start: time

    def day(self, day: date) -> Day:
        """Return a business day."""
        return day_of(day, self.zone, self.day_start)


class Period(Struct, frozen=True):
    """Some business days in a row."""

    kind: Kind
    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """All of them."""
        return tuple(self.first + n * _DAY for n in range((self.last - self.first).days + 1))

    def span(self, clock: Clock) -> tuple[Seconds, Seconds]:
        """Say from when to when it is."""
        return clock.day(self.first).start, clock.day(self.last).end

    def moved(self, by: int) -> "Period":
        """Return the one before (-1) or after (1): a day, a week, a month, or as many chosen days."""
        if self.kind in _PLAIN:
            return plain_period(self.kind, self.first - _DAY if by < 0 else self.last + _DAY)
        wide = (self.last - self.first + _DAY) * by
        return Period("days", self.first + wide, self.last + wide)

    def parts(self, clock: Clock) -> tuple[tuple[Seconds, Seconds], ...]:
        """Cut it into what a chart shows: hours of a day or two, else days."""
        days = [clock.day(day) for day in self.days]
        if len(days) <= _HOURLY:
            return tuple(hour for day in days for hour in day.intervals(60))
        return tuple((day.start, day.end) for day in days)

    @property
    def is_hourly(self) -> bool:
        """Whether a chart of it shows hours."""
        return (self.last - self.first).days < _HOURLY


def plain_period(kind: Kind, day: date) -> Period:
    """Return the day, the week or the month of a day; of another kind, its day."""
    found = stretch_of(_PLAIN.get(kind, "day"), day)
    return Period(kind, found.first, found.last)


def campaign_period(campaign: Campaign, clock: Clock, today: date) -> Period:
    """Return the days of a campaign, up to today; of one that began at no certain time, its last weeks."""
    last = today if campaign.until is None else min(today, _date_of(campaign.until - 1, clock))
    first = _date_of(campaign.since, clock) if campaign.since else last - 27 * _DAY
    return Period("campaign", min(last, max(first, last - _MOST_DAYS * _DAY)), last)


def chosen_period(first: date, last: date) -> Period:
    """Return some days that somebody chose, in whatever order."""
    first, last = min(first, last), max(first, last)
    return Period("days", max(first, last - _MOST_DAYS * _DAY), last)


def period_words(period: Period, clock: Clock, form: Format) -> Words:
    """Say which time it is."""
    first, last = (clock.day(day) for day in (period.first, period.last))
    begin, end = form.date((first.start + first.end) / 2), form.date((last.start + last.end) / 2)
    return (
        begin if period.first == period.last else say("promises", "{first} to {last}", first=begin, last=end)
    )


def _date_of(at: Seconds, clock: Clock) -> date:
    """Return the business day of an instant."""
    guess = date.fromordinal(date(1970, 1, 1).toordinal() + int(at // 86_400))
    return next(day for day in (guess - _DAY, guess, guess + _DAY) if at < clock.day(day).end)
