"""`wallboard forecast`: prints what to expect of a day, and how far off that proved to be before."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.compose import Place
from wallboard.app.forecast.made import HOURS, DayAhead, checked, day_ahead
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_common, add_json, now_of, wishes_of
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.forecast.errors import Compared
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.periods import day_of
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format

_LEAST = 1.0
"""A part of which less than a call is expected is not printed."""
_DAYS = 40


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("--day", metavar="DATE", help=speak(mark("cli", "business day; today unless given")))
    parser.add_argument(
        "--check",
        action="store_true",
        help=speak(mark("cli", "compare the forecast with simpler ones on days that are over")),
    )
    parser.add_argument(
        "--days",
        metavar="N",
        type=int,
        default=_DAYS,
        help=speak(mark("cli", "with --check: how many days are looked at; 40 unless given")),
    )
    add_json(parser)


def run(args: Namespace) -> int:
    """Print it."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        now = now_of(place, connection)
        day = day_named(args.day, place, now)
        if args.check:
            past, hours = checked(connection, place.site, day, now, args.days)
            print(_as_json(_checked(hours)) if args.json else _check(len(past), hours))
            return 0
        made = day_ahead(connection, place.site, day, now, place.planning.goal)
    if args.json:
        print(_as_json(_document(made, place.zone)))
    else:
        print(_day(made, place))
    return 0


def _day(made: DayAhead, place: Place) -> str:
    expected, form = made.foreseen.expected, Format(place.zone)
    if made.ahead is None:
        return _lines(*_nothing(expected))
    rows = _rows(made.ahead, form)
    heads = [
        mark("cli", "From"),
        mark("cli", "Calls"),
        mark("cli", "8 of 10 between"),
        mark("cli", "Erlangs"),
    ]
    days = ", ".join(speak(form.date(_noon(place, one))) for one in expected.made_of)
    said = [
        speak(say("cli", "Expected on {day}", day=speak(form.date(_noon(place, expected.day))))),
        table([speak(head) for head in heads], rows),
        *_total(made.ahead, form, running=made.running),
        speak(say("cli", "Made of {days}.", days=days)),
    ]
    return "\n".join(said)


def _rows(ahead: Ahead, form: Format) -> list[list[str]]:
    return [
        _row(form, part.since, part.calls, part.range, part.calls * ahead.aht_s / (part.until - part.since))
        for part in ahead.parts
        if part.calls >= _LEAST
    ]


def _row(
    form: Format, since: float, calls: float, between: tuple[float, float] | None, erlangs: float
) -> list[str]:
    return [
        form.clock(since),
        form.count(round(calls)),
        _between(between, form),
        form.count(round(erlangs, 1)),
    ]


def _between(between: tuple[float, float] | None, form: Format) -> str:
    if between is None:
        return DASH
    return f"{form.count(round(between[0]))}–{form.count(round(between[1]))}"


def _total(ahead: Ahead, form: Format, *, running: bool) -> list[str]:
    total, done = form.count(round(ahead.total)), form.count(ahead.so_far)
    said = [say("cli", "{n} calls in all.", n=total)]
    if running:
        said = [
            say("cli", "{n} calls in all, {done} until {at}.", n=total, done=done, at=form.clock(ahead.at))
        ]
    if ahead.range is not None:
        said.append(say("cli", "Eight of ten such days: {range}.", range=_between(ahead.range, form)))
    if ahead.strange:
        said.append(
            mark("cli", "What came so far is unlike such days; the range reaches to where it goes on so.")
        )
    if ahead.error is not None:
        share, days = form.share(ahead.error), ahead.error_days
        said.append(say("cli", "Past error at this time of day: {share}, on {n} days.", share=share, n=days))
    return [speak(one) for one in said]


def _check(days: int, hours: Sequence[Compared]) -> str:
    if not days:
        return _lines(
            mark("cli", "No day has the same weekday a week before it, so there is nothing to compare."),
            mark("cli", "Import older calls, or look again in two weeks."),
        )
    heads = [
        mark("cli", "Forecast at"),
        mark("cli", "Error"),
        mark("cli", "As last week"),
        mark("cli", "Plain ratio"),
        mark("cli", "Error, half hours"),
        mark("cli", "As last week"),
        mark("cli", "Plain ratio"),
    ]
    rows = [
        [f"{hour:02}:00", *map(_percent, (one.rule, one.last_week, one.ratio, *one.by_part))]
        for hour, one in zip(HOURS, hours, strict=True)
    ]
    first = say("cli", "Calls of the rest of the day, on the last {n} days: weighted absolute error", n=days)
    return "\n".join([speak(first), table([speak(head) for head in heads], rows)])


def _percent(share: float | None) -> str:
    return DASH if share is None else Format().share(share)


def _lines(*texts: Text) -> str:
    return "\n".join(speak(text) for text in texts)


def _nothing(expected: Expected) -> tuple[Text, Text]:
    if expected.closed is not None:
        return (
            say("cli", "{day} is a day off: nothing is expected.", day=expected.day.isoformat()),
            mark("cli", "Name another day with --day."),
        )
    return (
        say(
            "cli", "There is no earlier day like {day}: nothing is known of it.", day=expected.day.isoformat()
        ),
        mark("cli", "Import older calls, or look again in a week."),
    )


def _noon(place: Place, day: date) -> float:
    one = day_of(day, place.zone, place.site.day_start)
    return (one.start + one.end) / 2


def _document(made: DayAhead, zone: str) -> dict[str, object]:
    expected, ahead = made.foreseen.expected, made.ahead
    return {
        "schema": SCHEMA,
        "day": expected.day.isoformat(),
        "zone": zone,
        "made_of": [one.isoformat() for one in expected.made_of],
        "closed": expected.closed,
        "total": expected.total if ahead is None else ahead.total,
        "range": None if ahead is None or ahead.range is None else [*ahead.range],
        "so_far": None if ahead is None else ahead.so_far,
        "error": None if ahead is None else ahead.error,
        "error_days": 0 if ahead is None else ahead.error_days,
        "unusual": ahead is not None and ahead.strange,
        "handle_s": expected.aht_s if ahead is None else ahead.aht_s,
        "intervals": [
            {"from": written(part.since), "calls": part.demand.calls, "erlangs": part.demand.erlangs}
            for part in expected.parts
        ],
        "ahead": [
            {"from": written(part.since), "calls": part.calls, "range": part.range and [*part.range]}
            for part in (ahead.parts if ahead is not None else ())
        ],
    }


def _checked(hours: Sequence[Compared]) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "forecasts": [
            {
                "at": f"{hour:02}:00",
                "days": one.days,
                "error": one.rule,
                "last_week": one.last_week,
                "ratio": one.ratio,
                "by_part": [*one.by_part],
            }
            for hour, one in zip(HOURS, hours, strict=True)
        ],
    }


def _as_json(document: dict[str, object]) -> str:
    return json.dumps(document, allow_nan=False, ensure_ascii=False, indent=1)


COMMAND = Command(
    "forecast",
    mark("cli", "print what to expect of a day, and how far off such forecasts were"),
    mark(
        "cli",
        "Reads the cache: what the last 6 same weekdays say of a day, by half hour; of today the rest, as\n"
        "it follows from what came so far, with the range of eight of ten such days and the error of past\n"
        "forecasts made at the same time. Holidays and days off are left out. Examples:\n\n"
        "  wallboard forecast\n"
        "  wallboard forecast --day 2026-11-30 --json\n"
        "  wallboard forecast --check",
    ),
    _add,
    run,
)
