"""`wallboard match`: holds imported call records against what was recorded here."""

import json
from argparse import ArgumentParser, Namespace

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_common, add_json, now_of, wishes_of
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.matching.leg import Held, How, Leg, Pair
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.matching.matched import Matched, MatchWanted, matched
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.planning.match.totals import totals_of
from wallboard.ui.planning.match.words import (
    BILL_ONLY,
    EXCHANGE_ONLY,
    clock_words,
    how_words,
    reasons_words,
)

_MOST = 40
"""So many calls of each kind are printed; --json has all."""


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "records", metavar="NAME", nargs="?", default="",
        help=speak(mark("cli", "the imported call records; those imported last unless named")),
    )  # fmt: skip
    parser.add_argument(
        "--tolerance", metavar="SECONDS", type=float, default=How().tolerance_s,
        help=speak(mark("cli", "how far apart two beginnings may be; 45 unless given")),
    )  # fmt: skip
    parser.add_argument(
        "--differs", metavar="SECONDS", type=float, default=How().differs_s,
        help=speak(mark("cli", "lengths differ if they do by more than this; 5 unless given")),
    )  # fmt: skip
    add_json(parser)


def run(args: Namespace) -> int:
    """Print it; 0 where nothing is unexplained, else 1."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        now = now_of(place, connection)
        found = matched(connection, MatchWanted(args.records, now, args.tolerance, args.differs))
    if found is None:
        raise WallboardError(
            say("error", "There are no call records called “{name}”.", name=args.records)
            if args.records
            else mark("error", "No call records were imported yet."),
            mark("error", "Import a bill first: wallboard import FILE --name NAME"),
        )
    if args.json:
        print(json.dumps(_document(found, place.zone), allow_nan=False, ensure_ascii=False, indent=1))
    else:
        print(_told(found, Format(place.zone), now))
    return int(any(why == "unexplained" for _, why in (*found.held.bill_only, *found.held.calls_only)))


def _told(found: Matched, form: Format, now: float) -> str:
    held = found.held
    figures = [
        [_said(total.title), _said(total.value), _said(total.before)] for total in totals_of(found, form)
    ]
    blocks = [
        found.records.name,
        table(["", "", ""], figures),
        _said(clock_words(held.clock, form)),
        _said(how_words(held)),
        _said(reasons_words((why for _, why in held.bill_only), BILL_ONLY, form)),
        *_legs(mark("cli", "Only on the bill, unexplained"), _open_of(held, bill=True), form, now),
        _said(reasons_words((why for _, why in held.calls_only), EXCHANGE_ONLY, form)),
        *_legs(mark("cli", "Only at the exchange, unexplained"), _open_of(held, bill=False), form, now),
    ]
    return "\n".join(block for block in blocks if block)


def _open_of(held: Held, *, bill: bool) -> list[Leg]:
    if bill:
        return [held.bill[place] for place, why in held.bill_only if why == "unexplained"]
    return [held.calls[place] for place, why in held.calls_only if why == "unexplained"]


def _legs(title: Text, legs: list[Leg], form: Format, now: float) -> list[str]:
    if not legs:
        return []
    heads = [
        speak(mark("cli", "Began")),
        speak(mark("cli", "Who")),
        speak(mark("cli", "Number")),
        speak(mark("cli", "Lasted")),
    ]
    rows = [
        [
            _said(form.instant(leg.start, now)),
            leg.number or DASH,
            leg.line or DASH,
            _said(running_time(leg.lasted)),
        ]
        for leg in legs[:_MOST]
    ]
    more = len(legs) - _MOST
    end = [speak(say("cli", "and {n} more: --json has all", n=form.count(more)))] if more > 0 else []
    return [f"\n{speak(title)}", table(heads, rows), *end]


def _said(words: Text | str) -> str:
    return speak(words) if isinstance(words, Text) else words


def _document(found: Matched, zone: str) -> dict[str, object]:
    held = found.held
    return {
        "schema": SCHEMA,
        "records": found.records.name,
        "zone": zone,
        "bill": len(held.bill),
        "found": len(held.pairs),
        "clock": [
            {"from": written(shift.since), "seconds": shift.seconds, "calls": shift.witnesses}
            for shift in held.clock
        ],
        "lengths_from": held.measure,
        "times_of_answer": held.by_answer,
        "whole_minutes": held.how.whole_minutes,
        "paid_unexplained": held.unmet_cost(),
        "currency": found.currency,
        "bill_only": [_leg(held.bill[place]) | {"why": why} for place, why in held.bill_only],
        "exchange_only": [
            _leg(held.calls[place]) | {"source": held.calls[place].source, "why": why}
            for place, why in held.calls_only
        ],
        "lengths": [_difference(held, pair) for pair in held.differing()],
    }


def _difference(held: Held, pair: Pair) -> dict[str, object]:
    call = held.calls[pair.call]
    return _leg(call) | {
        "source": call.source, "billed_s": held.bill[pair.bill].lasted, "was_s": held.length(call),
        "more_s": pair.more_s, "found_by": pair.by,
    }  # fmt: skip


def _leg(leg: Leg) -> dict[str, object]:
    return {
        "began": written(leg.start), "number": leg.number or None, "line": leg.line or None,
        "direction": leg.way, "lasted_s": leg.lasted, "call": leg.call or None, "cost": leg.cost,
    }  # fmt: skip


COMMAND = Command(
    "match",
    mark("cli", "hold imported call records, such as a bill, against what was recorded here"),
    mark(
        "cli",
        "Reads the cache: pairs each record with a call of the same time, after bringing the clocks\n"
        "together, and prints what only one side knows and why, which lengths differ, and what was paid\n"
        "for calls that never got here. Ends with 1 where anything is unexplained. Examples:\n\n"
        "  wallboard match\n"
        '  wallboard match "November bill" --tolerance 120 --json',
    ),
    _add,
    run,
)
