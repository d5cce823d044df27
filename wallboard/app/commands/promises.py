"""`wallboard promises`: prints what became of each promise on a day, and which rule left out what."""

import json
from argparse import ArgumentParser, Namespace
from math import nextafter

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_at, add_common, add_json, at_of, wishes_of
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.history import picture_at
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.promise.words import RULES
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark, say
from wallboard.ui.format import DASH, Format

_HEAD = (
    mark("cli", "Promise"),
    mark("cli", "Answered"),
    mark("cli", "Target"),
    mark("cli", "Counted"),
    mark("cli", "Lost"),
    mark("cli", "May be lost"),
    mark("cli", "In time"),
    mark("cli", "Raw"),
    mark("cli", "Left out"),
)


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("--day", metavar="DATE", help=speak(mark("cli", "business day, such as 2026-11-23")))
    add_at(parser)
    add_json(parser)


def run(args: Namespace) -> int:
    """Print the promises."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        at = at_of(args, place, connection)
        if args.day:
            at = min(at, nextafter(day_named(args.day, place, at).end, 0.0))
        snapshot = picture_at(connection, place.names_to_read, place.site, at).snapshot
    if args.json:
        print(json.dumps(_document(snapshot, place.zone), allow_nan=False, ensure_ascii=False, indent=1))
    else:
        print(_listed(snapshot, Format(place.zone)))
    return 0


def _listed(snapshot: Snapshot, form: Format) -> str:
    rows = [_row(sums, form) for sums in snapshot.all.day.promises]
    whole = table([speak(title) for title in _HEAD], rows, frozenset({0, 8}))
    return "\n".join([whole, *(_incident(one, form) for one in snapshot.incidents)])


def _row(sums: PromiseSums, form: Format) -> list[str]:
    share = sums.answered / sums.counted if sums.counted else None
    raw = sums.raw_answered + sums.raw_lost
    return [
        sums.title or speak(mark("cli", "All calls")),
        form.share(share),
        form.share(float(sums.target_share)),
        form.count(sums.counted),
        form.count(sums.lost),
        form.count(sums.allowance) if sums.counted else DASH,
        form.share(sums.in_time / sums.counted) if sums.timed and sums.counted else DASH,
        form.share(sums.raw_answered / raw) if raw else DASH,
        ", ".join(f"{form.count(number)} {speak(RULES[rule])}" for rule, number in sums.left_out) or DASH,
    ]


def _incident(incident: Incident, form: Format) -> str:
    """Say when something was broken: `10:42–11:20 line down`."""
    until = form.clock(incident.until) if incident.until is not None else ""
    words = say(
        "cli",
        "{since}–{until} {reason}",
        since=form.clock(incident.since),
        until=until,
        reason=incident.reason,
    )
    return speak(words)


def _document(snapshot: Snapshot, zone: str) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "at": written(snapshot.at),
        "day": snapshot.day,
        "zone": zone,
        "promises": [_one(sums) for sums in snapshot.all.day.promises],
        "incidents": [
            {
                "from": written(one.since),
                "to": None if one.until is None else written(one.until),
                "reason": one.reason,
            }
            for one in snapshot.incidents
        ],
    }


def _one(sums: PromiseSums) -> dict[str, object]:
    return {
        "title": sums.title,
        "answered": sums.answered,
        "lost": sums.lost,
        "answered_rate_promised": sums.answered / sums.counted if sums.counted else None,
        "target_share": float(sums.target_share),
        "loss_allowance": sums.allowance if sums.counted else None,
        "in_time": sums.in_time if sums.timed else None,
        "raw_answered": sums.raw_answered,
        "raw_lost": sums.raw_lost,
        "left_out": {rule.value: number for rule, number in sums.left_out},
    }


COMMAND = Command(
    "promises",
    mark("cli", "print what became of each promise, and which rule left out how many calls"),
    mark(
        "cli",
        "Reads the cache: for each promise of the settings, and for that about all calls, how many of the\n"
        "calls that count were answered, how many more may be lost, the raw rate beside it, and how many\n"
        "calls each rule left out. Examples:\n\n"
        "  wallboard promises\n"
        "  wallboard promises --day 2026-11-23 --json",
    ),
    _add,
    run,
)
