"""The lost calls of a day, for `wallboard calls --lost`."""

import json
from argparse import Namespace
from sqlite3 import Connection
from typing import TYPE_CHECKING

from wallboard.app.compose import Place
from wallboard.app.moment import date_of, written
from wallboard.app.report.exported import STANDARD_OUTPUT, Papers, wants_file, write_files
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.lost import lost_calls
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.figures import Unit
from wallboard.domain.naming.plain import plain
from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.snapshot import LostCall
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.models.outcomes import REASONS

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Cell


def print_lost(args: Namespace, place: Place, connection: Connection, at: Seconds) -> int:
    """Print the lost calls that fit the command line; returns the exit code."""
    day = day_named(args.day, place, at)
    known = lost_calls(connection, place.names_to_read, day, at, place.site.rules)
    fits = [lost for lost in known if _fits(lost, args)]
    if wants_file(args):
        until = min(max(at, day.start), day.end)
        papers = Papers(place, connection, (day.start, until), (one.source for one in known))
        paper = papers.paper(mark("cli", "Lost calls"), _HEADS, (_cells(one) for one in fits[: args.limit]))
        print(*write_files(args, paper), sep="\n", end="\n" if args.csv != STANDARD_OUTPUT else "")
    elif args.json:
        document = _document(fits, args.limit, day, place.zone)
        print(json.dumps(document, allow_nan=False, ensure_ascii=False, indent=1))
    else:
        print(_listed(fits, args.limit, Format(place.zone), at))
    return 0


def day_named(text: str | None, place: Place, at: Seconds) -> Day:
    """Return the business day that was named, or the one in which `at` lies."""
    start = place.site.day_start
    return day_of(date_of(text), place.zone, start) if text else day_at(at, place.zone, start)


def with_rest(whole: str, shown: int, total: int) -> str:
    """Say below a table how many more there are: nothing is cut in silence."""
    if shown >= total:
        return whole
    more = say("cli", "… and {more} more of {total}; --limit shows them", more=total - shown, total=total)
    return f"{whole}\n{speak(more)}"


def _fits(lost: LostCall, args: Namespace) -> bool:
    reasons = not args.outcome or lost.reason in args.outcome
    queue = lost.queue or ""
    wanted = (args.queue or "").casefold()
    queues = not wanted or wanted in {queue.casefold(), f"{lost.source}/{queue}".casefold()}
    caller = lost.caller
    text = f"{caller.number or ''} {caller.raw} {caller.name}"
    return reasons and queues and plain(args.caller) in plain(text)


def _listed(lost: list[LostCall], limit: int, form: Format, at: Seconds) -> str:
    if not lost:
        return speak(mark("cli", "No calls fit."))
    head = [
        speak(mark("cli", "Arrived")),
        speak(mark("cli", "Caller")),
        speak(mark("cli", "Name")),
        speak(mark("cli", "Line")),
        speak(mark("cli", "Reason")),
        speak(mark("cli", "Queue")),
        speak(mark("cli", "Waited")),
        speak(mark("cli", "Recovered")),
    ]
    whole = table(head, [_row(one, form, at) for one in lost[:limit]], frozenset(range(6)))
    return with_rest(whole, min(limit, len(lost)), len(lost))


def _row(lost: LostCall, form: Format, at: Seconds) -> list[str]:
    reason = REASONS.get(lost.reason)
    return [
        _said(form.instant(lost.arrived, at)),
        lost.caller.number or lost.caller.raw or speak(mark("cli", "withheld")),
        lost.caller.name or DASH,
        lost.line or DASH,
        speak(reason) if reason is not None else lost.reason,
        lost.queue or DASH,
        _said(running_time(lost.waited_s)),
        _said(form.instant(lost.recovered, at)) if lost.recovered is not None else DASH,
    ]


_HEADS = (
    (mark("cli", "Source"), None),
    (mark("cli", "Call"), None),
    (mark("cli", "Arrived"), Unit.INSTANT),
    (mark("cli", "Caller"), None),
    (mark("cli", "Name"), None),
    (mark("cli", "Line"), None),
    (mark("cli", "Reason"), None),
    (mark("cli", "Queue"), None),
    (mark("cli", "Waited"), Unit.SECONDS),
    (mark("cli", "Recovered"), Unit.INSTANT),
)


def _cells(lost: LostCall) -> "tuple[Cell, ...]":
    reason = REASONS.get(lost.reason)
    return (
        lost.source,
        lost.call,
        lost.arrived,
        lost.caller.number or lost.caller.raw or None,
        lost.caller.name or None,
        lost.line,
        speak(reason) if reason is not None else lost.reason,
        lost.queue,
        lost.waited_s,
        lost.recovered,
    )


def _said(text: Text | str) -> str:
    return speak(text) if isinstance(text, Text) else text


def _document(lost: list[LostCall], limit: int, day: Day, zone: str) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "from": written(day.start),
        "to": written(day.end),
        "zone": zone,
        "total": len(lost),
        "lost": [_one(one) for one in lost[:limit]],
    }


def _one(lost: LostCall) -> dict[str, object]:
    return {
        "source": lost.source,
        "call": lost.call,
        "arrived": written(lost.arrived),
        "ended": written(lost.ended),
        "caller": lost.caller.number,
        "caller_raw": lost.caller.raw,
        "line": lost.line,
        "reason": lost.reason,
        "queue": lost.queue,
        "waited_s": lost.waited_s,
        "recovered": written(lost.recovered) if lost.recovered is not None else None,
    }
