"""Which time the ledger is of: a day, some days, or since the centre closed. No Qt in it."""

from datetime import date, time, timedelta
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.day.hours import merged
from wallboard.domain.day.opening import Opening
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.today.asked import day_start_of

Kind: TypeAlias = Literal["today", "yesterday", "week", "closed", "days"]
KINDS: tuple[tuple[Kind, Text], ...] = (
    ("today", mark("ledger", "Today")),
    ("yesterday", mark("ledger", "Yesterday")),
    ("week", mark("ledger", "This week")),
    ("closed", mark("ledger", "Since we closed")),
    ("days", mark("ledger", "Chosen days…")),
)
_DAY = timedelta(days=1)
_LOOK_BACK = 40
"""A centre that was closed for longer has no last close."""


class Period(Struct, frozen=True):
    """What somebody chose; the days are those of `days` only."""

    kind: Kind = "today"
    first: date | None = None
    last: date | None = None


class Span(Struct, frozen=True):
    """The time that this is now."""

    since: Seconds
    until: Seconds
    live: bool = False
    """Whether it is the day that goes on: the snapshot knows all of it."""
    known: bool = True
    """False: nobody said when the centre is open, so it is the day instead."""


def span_of(period: Period, snapshot: Snapshot, zone: str) -> Span:
    """Say from when to when it is."""
    today = date.fromisoformat(snapshot.day)
    starts = day_start_of(snapshot, zone)
    end = day_of(today, zone, starts).end
    match period.kind:
        case "yesterday":
            day = day_of(today - _DAY, zone, starts)
            return Span(day.start, day.end)
        case "week":
            return Span(day_of(today - today.weekday() * _DAY, zone, starts).start, end)
        case "days" if period.first is not None and period.last is not None:
            return _days(period.first, period.last, zone, starts)
        case "closed":
            return _since_closed(snapshot, end)
        case _:
            return Span(snapshot.day_start, end, live=True)


def closed_span(opening: Opening, at: Seconds) -> tuple[Seconds, Seconds | None] | None:
    """Say when the centre closed last before an instant, and when it opened again, if it has.

    None: it was not open for weeks.
    """
    today = opening.date_of(at)
    near = (opening.spans_on(today + (n + 1 - _LOOK_BACK) * _DAY) for n in range(_LOOK_BACK + 1))
    spans = merged(span for some in near for span in some)
    closed = [end for _, end in spans if end <= at]
    if not closed:
        return None
    return closed[-1], next((start for start, _ in spans if closed[-1] < start <= at), None)


def period_words(period: Period, span: Span, form: Format) -> Words:
    """Name a time on its chip."""
    if period.kind != "days":
        return dict(KINDS)[period.kind]
    first, last = form.date(span.since + 3600), form.date(span.until - 3600)
    if form.nth_day(span.since + 3600) == form.nth_day(span.until - 3600):
        return first
    return say("ledger", "{first} to {last}", first=first, last=last)


def _days(first: date, last: date, zone: str, starts: time) -> Span:
    first, last = min(first, last), max(first, last)
    return Span(day_of(first, zone, starts).start, day_of(last, zone, starts).end)


def _since_closed(snapshot: Snapshot, end: Seconds) -> Span:
    opening = snapshot.rules.opening
    closed = None if opening is None else closed_span(opening, snapshot.at)
    if closed is None:
        return Span(snapshot.day_start, end, known=False)
    return Span(closed[0], snapshot.at if closed[1] is None else closed[1])
