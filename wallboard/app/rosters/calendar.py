"""Shifts out of a calendar (iCalendar, RFC 5545), series with all their exceptions included.

The calendar is read by `icalendar` and series are unrolled by `recurring-ical-events`: see
docs/decisions/0042-rosters.md. What these let pass is looked at before: they turn an event around that ends
before it begins, and leave out a time zone that nobody knows.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Shift

Naming: TypeAlias = Literal["summary", "attendee", "organizer", "location", "file"]
"""What of an event says whose it is."""

_FREQUENT = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_LONGEST_NAME = 80
_RIGHT = mark(
    "error", "Mend the event in the program that made the calendar, and export it again as iCalendar."
)


class CalendarRules(Struct, frozen=True):
    """How the events of a calendar are to be taken."""

    zone: str
    """Of times that name none."""
    since: Seconds
    """Only what overlaps `[since, until)`: most series have no end."""
    until: Seconds
    agent: Naming = "summary"
    breaks: tuple[str, ...] = ("break", "lunch")
    """Events of these categories are breaks."""
    away: tuple[str, ...] = ("absent", "holiday", "sick", "vacation")
    """Events of these categories say that somebody is not there."""
    day_start: time = time()


class Planned(Struct, frozen=True):
    """One event: whose, when, and what."""

    who: str
    shift: Shift
    away: bool = False


def calendar_of(text: str, rules: CalendarRules, name: str = "") -> tuple[Planned, ...]:
    """Read a calendar; `name` is whose it is where the file says that.

    Raises WallboardError that names the event and what is wrong with it.
    """
    import icalendar  # noqa: PLC0415 -- takes a while, and few have one
    import recurring_ical_events  # noqa: PLC0415 -- likewise

    try:
        calendars: list[Any] = list(icalendar.Calendar.from_ical(text, multiple=True))
        if not calendars:
            raise _no_calendar(mark("error", "there is nothing in it"))
        for event in (event for one in calendars for event in one.walk("VEVENT")):
            _check(event)
        zone = ZoneInfo(rules.zone)
        begin, end = (datetime.fromtimestamp(at, zone) for at in (rules.since, rules.until))
        events = [e for one in calendars for e in recurring_ical_events.of(one).between(begin, end)]
    except ValueError as error:  # of both libraries
        raise _no_calendar(str(error)) from error
    return tuple(_planned(events, rules, name))


def _planned(events: Iterable[Any], rules: CalendarRules, name: str) -> Iterator[Planned]:
    for event in events:
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        who = name if rules.agent == "file" else _named(event, rules.agent)
        if not who:
            why = say("error", "it names no agent under {key}", key=rules.agent.upper())
            raise _wrong(event, why)
        words = {word.casefold() for word in _categories(event)}
        away = bool(words & _folded(rules.away))
        kind: Literal["break", "queue"] = "break" if words & _folded(rules.breaks) and not away else "queue"
        begin, end = _span(event, rules)
        if begin < end:
            yield Planned(who, Shift(begin, end, kind), away)


def _span(event: Any, rules: CalendarRules) -> tuple[Seconds, Seconds]:  # noqa: ANN401 -- the library's
    """Return from when to when; a whole day is a business day of the site."""
    begin, end = event["DTSTART"].dt, event["DTEND"].dt
    if not isinstance(begin, datetime):
        last = max(begin, end - timedelta(days=1))
        start, finish = (day_of(day, rules.zone, rules.day_start) for day in (begin, last))
        return start.start, finish.end
    return _instant(begin, rules.zone), _instant(end, rules.zone)


def _instant(at: datetime | date, zone: str) -> Seconds:
    local = at if isinstance(at, datetime) else datetime.combine(at, time())
    return (local if local.tzinfo is not None else local.replace(tzinfo=ZoneInfo(zone))).timestamp()


def _named(event: Any, agent: Naming) -> str:  # noqa: ANN401 -- the library's
    """Return whose an event is: of a person the name, else the address without its scheme."""
    found = event.get(agent.upper())
    first = found[0] if isinstance(found, list) and found else found
    if first is None:
        return ""
    called = getattr(first, "params", {}).get("CN", "") if agent in ("attendee", "organizer") else ""
    return " ".join((called or str(first).removeprefix("mailto:")).split())[:_LONGEST_NAME]


def _categories(event: Any) -> Iterator[str]:  # noqa: ANN401 -- the library's
    found = event.get("CATEGORIES")
    for one in found if isinstance(found, list) else [] if found is None else [found]:
        yield from (str(word).strip() for word in one.cats)


def _check(event: Any) -> None:  # noqa: ANN401 -- the library's
    """Refuse an event that the libraries would take otherwise than it was meant."""
    if event.errors:
        key, why = event.errors[0]
        raise _wrong(event, say("error", "{key}: {why}", key=key, why=why))
    if "DTSTART" not in event:
        raise _wrong(event, mark("error", "it does not say when it begins"))
    begin = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else None
    same_kind = type(begin) is type(end) and getattr(begin, "tzinfo", None) == getattr(end, "tzinfo", None)
    if end is not None and same_kind and end < begin:
        raise _wrong(event, mark("error", "it ends before it begins"))
    rules = event.get("RRULE")
    for rule in rules if isinstance(rules, list) else [] if rules is None else [rules]:
        if _FREQUENT & {str(word).upper() for word in rule.get("FREQ", [])}:
            raise _wrong(event, mark("error", "it repeats more often than once a day"))


def _folded(words: Iterable[str]) -> set[str]:
    return {word.casefold() for word in words}


def _no_calendar(why: Text | str) -> WallboardError:
    return WallboardError(say("error", "It is no calendar: {why}.", why=why), _RIGHT)


def _wrong(event: Any, why: Text) -> WallboardError:  # noqa: ANN401 -- the library's
    title = str(event.get("SUMMARY") or event.get("UID") or "")[:_LONGEST_NAME]
    message = say("error", "Its event “{title}” can't be read: {why}.", title=title, why=why)
    return WallboardError(message, _RIGHT)
