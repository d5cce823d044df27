"""`wallboard calls`: prints the calls behind a figure, out of the cache."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from math import isfinite
from sqlite3 import Connection
from typing import TYPE_CHECKING

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named, print_lost, with_rest
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_common, add_json, at_of, wishes_of
from wallboard.app.report.exported import STANDARD_OUTPUT, Papers, add_export, wants_file, write_files
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.table import table
from wallboard.app.settings_file import choices
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Visit
from wallboard.domain.figures import Unit
from wallboard.domain.folds import visit_at
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentId, Outcome, QueueName, Seconds, SourceName
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.calls import Page, Wanted, visits_page
from wallboard.store.queries.day import day_facts
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.models.outcomes import OUTCOMES

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Cell

_LIMIT = 50
_ALL = 10_000_000
_INSTANTS = ("joined", "answered", "left", "ended", "wrap_until")


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("--day", metavar="DATE", help=speak(mark("cli", "business day, such as 2026-11-23")))
    parser.add_argument(
        "--at",
        metavar="INSTANT",
        help=speak(mark("cli", "as it was known at 2026-11-23T16:31 or 16:31 today; now unless given")),
    )
    parser.add_argument(
        "--queue", metavar="NAME", help=speak(mark("cli", "this queue only, as NAME or SOURCE/NAME"))
    )
    parser.add_argument(
        "--outcome",
        metavar="NAME",
        action="append",
        default=[],
        choices=[outcome.value for outcome in Outcome],
        help=speak(say("cli", "what became of it; repeatable: {names}", names=", ".join(Outcome))),
    )
    parser.add_argument(
        "--lost",
        action="store_true",
        help=speak(mark("cli", "the calls that nobody answered, one line each, as the wall counts them")),
    )
    parser.add_argument(
        "--caller", metavar="TEXT", default="", help=speak(mark("cli", "part of the caller's number or name"))
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_whole,
        help=speak(say("cli", "at most so many, newest first; {limit} unless given", limit=_LIMIT)),
    )
    add_export(parser)
    add_json(parser)


def run(args: Namespace) -> int:
    """Print the calls."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        at = at_of(args, place, connection)
        args.limit = args.limit or (_ALL if wants_file(args) else _LIMIT)
        if args.lost:
            return print_lost(args, place, connection, at)
        wanted = _wanted(args, connection, place, at)
        page = _as_known_at(connection, wanted, args.limit, at) if args.at else None
        page = page or visits_page(connection, wanted, args.limit)
        called = {(a.source, a.agent): a.name for a in agent_names(connection, place.names_to_read)}
        sources = (visit.source for visit in page.visits)
        papers = Papers(place, connection, (wanted.since, wanted.until), sources)
    row = _Row(Format(place.zone), at, called)
    if wants_file(args):
        paper = papers.paper(mark("cli", "Calls"), _HEADS, (row.cells(visit) for visit in page.visits))
        print(*write_files(args, paper), sep="\n", end="\n" if args.csv != STANDARD_OUTPUT else "")
    elif args.json:
        print(json.dumps(_document(page, wanted, place.zone), allow_nan=False, ensure_ascii=False, indent=1))
    else:
        print(_listed(page, row))
    return 0


def _as_known_at(connection: Connection, wanted: Wanted, limit: int, at: Seconds) -> Page:
    """Look at all visits as they were known at an instant; what has become of them since does not count."""
    everybody = visits_page(connection, replace(wanted, outcomes=None), _ALL)
    known = (visit_at(visit, at) for visit in everybody.visits)
    fits = [v for v in known if v is not None and (wanted.outcomes is None or v.outcome in wanted.outcomes)]
    return Page(tuple(fits[:limit]), len(fits))


def _queue_named(
    connection: Connection, place: Place, name: str | None
) -> tuple[SourceName | None, QueueName | None]:
    """Find a queue by its name, or source and name, without regard to case as Asterisk does.

    Raises WallboardError with the names there are.
    """
    targets = day_facts(connection, 0.0, 0.0, place.names_to_read).targets
    if not name or not targets:
        return None, name
    for target in targets:
        if name.casefold() == target.queue.casefold():
            return None, target.queue
        if name.casefold() == f"{target.source}/{target.queue}".casefold():
            return target.source, target.queue
    raise WallboardError(
        say("error", "There is no queue “{name}” in the cache.", name=name),
        choices(name, sorted({target.queue for target in targets})),
    )


def _wanted(args: Namespace, connection: Connection, place: Place, at: Seconds) -> Wanted:
    day = day_named(args.day, place, at)
    source, queue = _queue_named(connection, place, args.queue)
    named = place.names_to_read or []
    return Wanted(
        day.start,
        min(day.end, max(at, day.start)),
        source or (named[0] if len(named) == 1 else None),
        queue,
        frozenset(Outcome(name) for name in args.outcome) or None,
        text=args.caller,
    )


def _listed(page: Page, row: "_Row") -> str:
    if not page.visits:
        return speak(mark("cli", "No calls fit."))
    head = [
        speak(mark("cli", "Joined")),
        speak(mark("cli", "Queue")),
        speak(mark("cli", "Caller")),
        speak(mark("cli", "Name")),
        speak(mark("cli", "Outcome")),
        speak(mark("cli", "Agent")),
        speak(mark("cli", "Waited")),
        speak(mark("cli", "Talked")),
    ]
    whole = table(head, [row.of(visit) for visit in page.visits], frozenset(range(6)))
    return with_rest(whole, len(page.visits), page.total)


class _Row(Struct, frozen=True):
    """How a visit is written: the site's way, as of an instant, with the agents' names."""

    form: Format
    at: Seconds
    called: dict[tuple[SourceName, AgentId], str]

    def of(self, visit: Visit) -> list[str]:
        waited = (visit.left if visit.left is not None else self.at) - visit.joined
        ended = visit.ended if visit.ended is not None else self.at
        talked = None if visit.answered is None else ended - visit.answered
        agent = visit.agent or DASH
        return [
            _plain(self.form.instant(visit.joined, self.at)),
            visit.queue,
            visit.caller or visit.caller_raw or speak(mark("cli", "withheld")),
            visit.caller_name or DASH,
            speak(OUTCOMES[visit.outcome]),
            self.called.get((visit.source, agent), agent),
            _plain(running_time(waited)),
            _plain(running_time(talked)),
        ]

    def cells(self, visit: Visit) -> "tuple[Cell, ...]":
        """Take what a file gets: numbers, times and dates as such."""
        ended = visit.ended if visit.ended is not None else self.at
        return (
            visit.source,
            visit.call,
            visit.joined,
            visit.queue,
            visit.caller or visit.caller_raw or None,
            visit.caller_name or None,
            speak(OUTCOMES[visit.outcome]),
            self.called.get((visit.source, visit.agent), visit.agent) if visit.agent else None,
            (visit.left if visit.left is not None else self.at) - visit.joined,
            None if visit.answered is None else ended - visit.answered,
        )


_HEADS = (
    (mark("cli", "Source"), None),
    (mark("cli", "Call"), None),
    (mark("cli", "Joined"), Unit.INSTANT),
    (mark("cli", "Queue"), None),
    (mark("cli", "Caller"), None),
    (mark("cli", "Name"), None),
    (mark("cli", "Outcome"), None),
    (mark("cli", "Agent"), None),
    (mark("cli", "Waited"), Unit.SECONDS),
    (mark("cli", "Talked"), Unit.SECONDS),
)


def _document(page: Page, wanted: Wanted, zone: str) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "from": written(wanted.since),
        "to": written(wanted.until),
        "zone": zone,
        "total": page.total,
        "calls": [_call(visit) for visit in page.visits],
    }


def _call(visit: Visit) -> dict[str, object]:
    plain: dict[str, object] = to_builtins(visit)
    for name in _INSTANTS:
        at = getattr(visit, name)
        plain[name] = written(at) if at is not None and isfinite(at) else None
    return plain


def _plain(text: Text | str) -> str:
    return speak(text) if isinstance(text, Text) else text


def _whole(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(speak(say("cli", "“{text}” is no whole number above 0", text=text)))
    return int(text)


COMMAND = Command(
    "calls",
    mark("cli", "print the calls behind a figure, as a table or JSON"),
    mark(
        "cli",
        "Reads the cache: every stay in a queue on a business day, newest first, with who called, what\n"
        "became of it, who answered and how long it took. Numbers are whole here, so mind who reads along.\n"
        "Examples:\n\n"
        "  wallboard calls --lost\n"
        "  wallboard calls --queue support --caller 5512\n"
        "  wallboard calls --day 2026-11-23 --outcome abandoned --json\n"
        "  wallboard calls --xlsx calls.xlsx",
    ),
    _add,
    run,
)
