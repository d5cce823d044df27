"""`wallboard load`: prints how much there was at once on a day, what to plan for, and the map of the week."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from datetime import timedelta
from sqlite3 import Connection

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.commands.records.kept import records_of
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_common, add_json, now_of, wishes_of
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.load import LAYERS, USUAL, LayerLoad, LoadReport, load_report
from wallboard.app.report.peaks import (
    LAYER_NAMES,
    above_document,
    above_text,
    peaks_document,
    peaks_text,
)
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.load.busy_hour import BusyHour
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import PeaksFound
from wallboard.domain.periods import Day, day_of
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.above import Above, above
from wallboard.store.queries.load.peaks import PeakWish, peaks
from wallboard.ui.format import DASH, WEEKDAYS, Format

_HEAD = (
    mark("cli", "At once"),
    mark("cli", "Most"),
    mark("cli", "At"),
    mark("cli", "Erlangs"),
    mark("cli", "Busy hour"),
    mark("cli", "Erlangs"),
    mark("cli", "Clock hour"),
    mark("cli", "Erlangs"),
)
_HOUR = 3600.0
_WEEKS = 4
_THIN = "~"
"""Before a share of so few calls that it says little."""


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("--day", metavar="DATE", help=speak(mark("cli", "business day; today unless given")))
    parser.add_argument(
        "--weeks",
        metavar="N",
        type=_some,
        default=_WEEKS,
        help=speak(mark("cli", "weeks up to that day in which peaks are looked for; 4 unless given")),
    )
    parser.add_argument(
        "--layer",
        choices=LAYERS,
        default=USUAL,
        help=speak(mark("cli", "what peaks are of; in_queue_or_talking unless given")),
    )
    parser.add_argument(
        "--records",
        metavar="NAME",
        help=speak(
            mark("cli", "peaks of the call records that were imported by this name, and nothing else")
        ),
    )
    parser.add_argument(
        "--above", metavar="N", type=_whole, help=speak(mark("cli", "when there were more than N at once"))
    )
    parser.add_argument(
        "--lines", metavar="L", type=_some, help=speak(mark("cli", "what so few lines would turn away"))
    )
    add_json(parser)


def _whole(text: str) -> int:
    """Read a number of 0 or more; argparse tells who calls what is wrong with another."""
    if not text.isdecimal():
        raise ArgumentTypeError(speak(say("cli", "{text} is no whole number", text=text)))
    return int(text)


def _some(text: str) -> int:
    """Read a number of 1 or more."""
    number = _whole(text)
    if not number:
        raise ArgumentTypeError(speak(mark("cli", "0 is too few")))
    return number


def run(args: Namespace) -> int:
    """Print it."""
    place = Place(wishes_of(args, shift=True))
    report = None
    if args.records:
        with records_of(args, place) as (connection, kept, now):
            # A bill is of a time that is over: its last weeks are meant, not those up to today
            day = day_named(args.day, place, now if kept.until is None else min(now, kept.until))
            found, over = _peaks(args, connection, _wish(args, place, day), now)
    else:
        with reading(place.cache_to_read) as connection:
            now = now_of(place, connection)
            day = day_named(args.day, place, now)
            report = load_report(connection, place.site, day, now, place.names_to_read)
            found, over = _peaks(args, connection, _wish(args, place, day), now)
    _print(args, report, found, over, place.zone)
    return 0


def _peaks(
    args: Namespace, connection: Connection, wish: PeakWish, now: Seconds
) -> tuple[PeaksFound, Sequence[Above] | None]:
    over = None if args.above is None else above(connection, wish, args.above, now)
    return peaks(connection, wish, now), over


def _print(
    args: Namespace, report: LoadReport | None, found: PeaksFound, over: Sequence[Above] | None, zone: str
) -> None:
    if args.json:
        document: dict[str, object] = {"schema": SCHEMA}
        document |= {} if report is None else _document(report, zone)
        document["peaks"] = peaks_document(found, args.layer, args.weeks)
        if over is not None:
            document["above"] = above_document(over)
        print(json.dumps(document, allow_nan=False, ensure_ascii=False, indent=1))
    else:
        form = Format(zone)
        told = [] if report is None else [_day(report, form), _map(report, form)]
        told.append(peaks_text(found, args.layer, args.weeks, form))
        if over is not None:
            told.append(above_text(over, args.above, form))
        print(*told, sep="\n\n")


def _wish(args: Namespace, place: Place, day: Day) -> PeakWish:
    first = day_of(day.date - timedelta(days=7 * args.weeks - 1), place.zone, place.site.day_start)
    names = place.names_to_read
    return PeakWish(
        first.start,
        day.end,
        place.zone,
        place.site.day_start,
        EVERYTHING if names is None else tuple(f"{name}/*" for name in names),
        args.records or "",
        args.layer,
        opening=place.site.opening,
        line_limit=args.lines,
    )


def _day(report: LoadReport, form: Format) -> str:
    rows = [_row(layer, report.layers[layer], form) for layer in LAYERS]
    told = [speak(form.date((report.day.start + report.day.end) / 2)), table(_heads(), rows)]
    if report.capacity is not None:
        planned = say(
            "cli",
            "Plan for {erlangs} erlangs: the mean busy hour of the 5 busiest of the last 20 working days.",
            erlangs=form.count(round(report.capacity, 1)),
        )
        told.append(speak(planned))
    return "\n".join(told)


def _heads() -> list[str]:
    return [speak(words) for words in _HEAD]


def _row(layer: Layer, made: LayerLoad, form: Format) -> list[str]:
    load = made.load
    return [
        speak(LAYER_NAMES[layer]),
        form.count(load.peak),
        form.clock(load.peak_at),
        _erlangs(load.average, form),
        *_hour(made.busiest, form),
        *_hour(made.clock_hour, form),
    ]


def _hour(hour: BusyHour | None, form: Format) -> tuple[str, str]:
    if hour is None or not hour.erlangs:
        return DASH, DASH
    times = f"{form.clock(hour.start)}–{form.clock(hour.start + _HOUR)}"
    return times, _erlangs(hour.erlangs, form)


def _erlangs(value: float | None, form: Format) -> str:
    return DASH if value is None else form.count(round(value, 1))


def _map(report: LoadReport, form: Format) -> str:
    if not any(cell.events for cell in report.arrived.values()):
        return speak(mark("cli", "No calls in the last 8 weeks."))
    hours = sorted({hour for _, hour in report.arrived})

    def per_hour(place: tuple[int, int]) -> str:
        cell = report.arrived.get(place)
        return DASH if cell is None or cell.per_hour is None else form.count(round(cell.per_hour, 1))

    def lost(place: tuple[int, int]) -> str:
        cell = report.lost.get(place)
        if cell is None or cell.value is None:
            return DASH
        return _THIN * cell.is_thin + f"{cell.value:.0%}"

    return "\n".join(
        [
            speak(mark("cli", "Calls per open hour, last 8 weeks")),
            _grid(hours, per_hour),
            "",
            speak(mark("cli", "Lost calls; ~ of fewer than 10")),
            _grid(hours, lost),
        ]
    )


def _grid(hours: list[int], cell: Callable[[tuple[int, int]], str]) -> str:
    head = ["", *(f"{hour:02}" for hour in hours)]
    rows = [[speak(WEEKDAYS[day]), *(cell((day, hour)) for hour in hours)] for day in range(7)]
    return table(head, rows)


def _document(report: LoadReport, zone: str) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "day": report.day.date.isoformat(),
        "zone": zone,
        "layers": {layer: _layer(report.layers[layer]) for layer in LAYERS},
        "capacity_erlangs": report.capacity,
        "week": [
            {
                "weekday": weekday,
                "hour": hour,
                "calls": cell.events,
                "hours": cell.hours,
                "per_hour": cell.per_hour,
                "lost_share": lost.value if (lost := report.lost.get((weekday, hour))) is not None else None,
            }
            for (weekday, hour), cell in report.arrived.items()
        ],
    }


def _layer(made: LayerLoad) -> dict[str, object]:
    load, hour, clock = made.load, made.busiest, made.clock_hour
    return {
        "peak": load.peak,
        "peak_at": None if load.peak_at is None else written(load.peak_at),
        "call_seconds": load.call_seconds,
        "erlangs": load.average,
        "busy_hour": None if hour is None else written(hour.start),
        "busy_hour_erlangs": None if hour is None else hour.erlangs,
        "clock_hour": None if clock is None else written(clock.start),
        "clock_hour_erlangs": None if clock is None else clock.erlangs,
    }


COMMAND = Command(
    "load",
    mark("cli", "print how much there was at once, the busy hour, and the map of the week"),
    mark(
        "cli",
        "Reads the cache: for a business day the most at once and the erlangs of callers waiting, talking,\n"
        "agents and lines, the busiest 60 minutes and what to plan for; and for the 8 weeks up to it the\n"
        "calls per open hour and the share lost, by weekday and hour. And the most at once by weekday and\n"
        "hour of the last weeks, exactly, of what was recorded or of imported call records. Examples:\n\n"
        "  wallboard load\n"
        "  wallboard load --day 2026-11-20 --json\n"
        "  wallboard load --weeks 12 --layer lines --lines 30 --above 24",
    ),
    _add,
    run,
)
