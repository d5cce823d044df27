"""`wallboard lines`: prints the calls of a period by number dialled and campaign, operator or call centre."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from sqlite3 import Connection

from msgspec import Struct

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.names import read_names
from wallboard.app.options import add_common, add_json, now_of, wishes_of
from wallboard.app.planning.carriers import operators_of as operators_set
from wallboard.app.planning.carriers import vendors_of as vendors_set
from wallboard.app.report.exported import Papers, add_export, wants_file, write_files
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.told.carriers import operator_fields, vendor_fields
from wallboard.app.report.told.fields import Field, cells, document, heads, printed
from wallboard.app.report.told.lines import line_fields
from wallboard.app.settings import Settings
from wallboard.app.settings_file import choices
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.money.lift import Lift
from wallboard.domain.money.standing import LineSeen, LineStanding, standings
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.text import Text, mark, say
from wallboard.domain.vendors.operator import OperatorLoad
from wallboard.domain.vendors.vendor import compared
from wallboard.domain.words import Seconds
from wallboard.store.queries.callers.campaigns import LinesWanted
from wallboard.store.queries.money.billed import operators_in_records
from wallboard.store.queries.money.course import CourseWanted, course_of
from wallboard.store.queries.money.lines import lines_seen
from wallboard.store.queries.money.operators import OperatorsWanted, operators_of
from wallboard.store.queries.money.sales import sales_of
from wallboard.store.queries.money.vendors import VendorsWanted, vendors_of
from wallboard.store.queries.records.sets import record_sets
from wallboard.ui.format import Format


class Told(Struct, frozen=True):
    """What there is to tell."""

    key: str
    """Of the rows in the JSON."""
    title: Text
    fields: tuple[Field, ...]
    rows: tuple[object, ...]
    below: tuple[Text, ...] = ()
    """What is said below the printed table."""


class Asked(Struct, frozen=True):
    """What is asked, and of which time."""

    settings: Settings
    place: Place
    since: Seconds
    until: Seconds
    at: Seconds
    line: str = ""
    """As `plain_line` writes it; empty: no matter which."""
    records: str = ""
    """Of imported call records of this name; empty: of what was recorded here."""


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "--day", metavar="DATE", help=speak(mark("cli", "business day; the first of them with --to"))
    )
    parser.add_argument("--to", metavar="DATE", help=speak(mark("cli", "last business day of a period")))
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--operators",
        action="store_true",
        help=speak(mark("cli", "by telephone operator: calls, load, busy hour and cost")),
    )
    instead.add_argument(
        "--vendors",
        action="store_true",
        help=speak(mark("cli", "by call centre, compared with each other on the same definitions")),
    )
    parser.add_argument(
        "--line", metavar="NUMBER", help=speak(mark("cli", "with --vendors: compare on this number only"))
    )
    parser.add_argument(
        "--records",
        metavar="NAME",
        help=speak(mark("cli", "with --operators: of imported call records of this name")),
    )
    add_json(parser)
    add_export(parser)


def run(args: Namespace) -> int:
    """Print the lines. Raises WallboardError for a period or an option that can't be."""
    if args.line and not args.vendors:
        raise WallboardError(
            mark("error", "--line says on which number call centres are compared."),
            mark("error", "Add --vendors, or leave out --line."),
        )
    if args.records and not args.operators:
        raise WallboardError(
            mark("error", "--records says out of which call records operators are told."),
            mark("error", "Add --operators, or leave out --records."),
        )
    wishes = wishes_of(args, shift=True)
    place = Place(wishes)
    with reading(place.cache_to_read) as connection:
        at = now_of(place, connection)
        since, until = _period(args, place, at)
        asked = Asked(
            wishes.settings, place, since, until, at, plain_line(args.line or ""), args.records or ""
        )
        told = _told(args, connection, asked)
        papers = Papers(place, connection, (since, min(until, at)), place.names)
    if wants_file(args):
        rows = map(partial(cells, told.fields), told.rows)
        said = write_files(args, papers.paper(told.title, heads(told.fields), rows))
        print(*said, sep="\n", end="\n" if said else "")
    elif args.json:
        print(json.dumps(_document(told, asked), allow_nan=False, indent=1))
    else:
        print(_listed(told, Format(place.zone)))
    return 0


def _told(args: Namespace, connection: Connection, asked: Asked) -> Told:
    if args.operators:
        return _operators(connection, asked)
    return _vendors(connection, asked) if args.vendors else _lines(connection, asked)


def _lines(connection: Connection, asked: Asked) -> Told:
    place = asked.place
    campaigns = place.campaigns
    wanted = LinesWanted(
        asked.since, asked.until, asked.at, place.site.rules, campaigns, sources=place.names_to_read
    )
    seen = lines_seen(connection, wanted).rows
    lifts = {
        row.key: _lift(connection, row, wanted, place) for row in seen if row.campaign and row.campaign.since
    }
    period = asked.since, max(asked.since, min(asked.until, asked.at))
    rows = standings(seen, period, campaigns, sales_of(connection, wanted), lifts)
    titles = read_names(asked.settings.site.names)
    names = {line: title for row in seen for line in row.lines if (title := titles.line("", line))}
    return Told("lines", mark("cli", "Lines"), line_fields(Format(place.zone), names), rows, _below(rows))


def _lift(connection: Connection, row: LineSeen, wanted: LinesWanted, place: Place) -> Lift | None:
    sources, parts = (
        None if wanted.sources is None else tuple(wanted.sources),
        ((wanted.since, wanted.until),),
    )
    asked = CourseWanted(row.lines, parts, wanted.at, place.zone, row.campaign, wanted.campaigns, sources)
    return course_of(connection, asked).lift


def _operators(connection: Connection, asked: Asked) -> Told:
    place, operators = asked.place, operators_set(asked.settings) or asked.place.planning.operators
    if not operators and not asked.records:
        raise WallboardError(
            mark("error", "No operator is set."),
            mark("error", "Add [[operator]] with its name and lines to the settings (docs/settings.md)."),
        )
    sources = None if place.names_to_read is None else tuple(place.names_to_read)
    wanted = OperatorsWanted(asked.since, asked.until, asked.at, place.zone, operators, sources)
    loads = _billed(connection, wanted, asked.records) if asked.records else operators_of(connection, wanted)
    fields = operator_fields(Format(place.zone), loads)
    return Told("operators", mark("cli", "Operators"), fields, loads)


def _billed(connection: Connection, wanted: OperatorsWanted, name: str) -> tuple[OperatorLoad, ...]:
    known = [one.name for one in record_sets(connection)]
    if name not in known:
        hint = choices(name, known) if known else mark("error", "Bring some in with “wallboard import”.")
        raise WallboardError(say("error", "There are no call records called “{name}”.", name=name), hint)
    return operators_in_records(connection, wanted, name)


def _vendors(connection: Connection, asked: Asked) -> Told:
    lines = (asked.line,) if asked.line else ()
    wanted = VendorsWanted(
        asked.since, asked.until, asked.at, asked.place.site.rules, vendors_set(asked.settings), lines
    )
    rows = compared(vendors_of(connection, wanted).rows)
    below = (
        mark(
            "cli",
            "Beside the others: the answered rate against that of all others together, where the difference "
            "is more than chance.",
        ),
    )
    return Told("vendors", mark("cli", "Call centres"), vendor_fields(), rows, below)


def _below(rows: Sequence[LineStanding]) -> tuple[Text, ...]:
    counted = mark(
        "cli",
        "May be lost: of all calls; Promised: of those that a promise counts, as in “wallboard promises”.",
    )
    estimate = mark("cli", "Lost, est.: an estimate of what lost callers would have bought.")
    guessed = any(row.effect.lost_revenue is not None for row in rows)
    return (counted, estimate) if guessed else (counted,)


def _period(args: Namespace, place: Place, at: Seconds) -> tuple[Seconds, Seconds]:
    """Read the period. Raises WallboardError for one that ends before it begins."""
    first = day_named(args.day, place, at)
    last = day_named(args.to, place, at) if args.to else first
    if last.start < first.start:
        raise WallboardError(
            mark("error", "The period ends before it begins."),
            mark("error", "Give the first day with --day and the last with --to."),
        )
    return first.start, last.end


def _listed(told: Told, form: Format) -> str:
    if not told.rows:
        return speak(mark("cli", "No calls fit."))
    return "\n".join([printed(told.fields, told.rows, form), *map(speak, told.below)])


def _document(told: Told, asked: Asked) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "from": written(asked.since),
        "to": written(asked.until),
        "zone": asked.place.zone,
        told.key: [document(told.fields, row) for row in told.rows],
    }


COMMAND = Command(
    "lines",
    mark("cli", "print the calls by number dialled and by campaign, as a table, CSV or JSON"),
    mark(
        "cli",
        "Reads the cache: for each number dialled, or each campaign that owned it, how many called, how\n"
        "many of them for the first time in 90 days, how many were answered and lost, how many more may be\n"
        "lost, and what a call and a sale cost; or by telephone operator, or by call centre. Without --day\n"
        "it is about today. Examples:\n\n"
        "  wallboard lines\n"
        "  wallboard lines --day 2026-11-01 --to 2026-11-30 --csv november.csv\n"
        "  wallboard lines --operators --day 2026-11-01 --to 2026-11-30",
    ),
    _add,
    run,
)
