"""`wallboard report`: makes reports for whoever a line is answered for, issues them, and finds them again."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.desk.work import name_of
from wallboard.app.memory import reading
from wallboard.app.moment import date_of, written
from wallboard.app.options import add_at, add_common, add_json, at_of, wishes_of
from wallboard.app.privacy.meant import accessing, note_access
from wallboard.app.report.exported import add_export, wants_file, write_files
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.issued import differences_of, issue, version_wanted
from wallboard.app.report.issued_words import (
    about,
    difference_words,
    frozen_words,
    issue_words,
    number_said,
    number_words,
    row_words,
)
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.caller import known_as
from wallboard.domain.desk.access import AccessKind
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.report.document import coverage_of, rows_of, settings_of, totals_of
from wallboard.domain.report.issuing import Issuing
from wallboard.domain.report.lost import LostReport
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.desk.contacts import contacts_of
from wallboard.store.queries.desk.issued import reports_issued
from wallboard.store.queries.report.issued import Issued
from wallboard.store.queries.report.lost import ReportWanted, lost_report
from wallboard.ui.format import Format

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Grid, Paper
    from wallboard.ui.report.paper import Reader

_LONGEST = 400
"""Days of one report."""
_HEAD = (
    mark("cli", "Number"),
    mark("cli", "Version"),
    mark("cli", "Issued"),
    mark("cli", "By"),
    mark("cli", "Title"),
    mark("cli", "From"),
    mark("cli", "To"),
)


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    option = parser.add_argument
    option(
        "what",
        choices=("lost", "list", "show"),
        help=speak(
            mark("cli", "make the report about lost callers, list what was issued, or show one of it")
        ),
    )
    option(
        "number",
        metavar="NUMBER",
        nargs="?",
        type=_number,
        help=speak(mark("cli", "of show: which one")),
    )
    option(
        "--version", metavar="N", type=_number, help=speak(mark("cli", "of show: this version, not the last"))
    )
    option(
        "--from",
        dest="first",
        metavar="DATE",
        help=speak(mark("cli", "first business day; today unless given")),
    )
    option(
        "--to", dest="last", metavar="DATE", help=speak(mark("cli", "last business day, which belongs to it"))
    )
    option("--line", metavar="NUMBER", default="", help=speak(mark("cli", "only calls to this number")))
    _add_outputs(parser)
    add_export(parser)
    add_at(parser)
    add_json(parser)


def _add_outputs(parser: ArgumentParser) -> None:
    option = parser.add_argument
    option(
        "--numbers",
        action="store_true",
        help=speak(mark("cli", "write callers' numbers and names whole; that it was done is noted")),
    )
    option("--calls", action="store_true", help=speak(mark("cli", "list every answered call, too")))
    option("--pdf", metavar="FILE", type=Path, help=speak(mark("cli", "write it on A4 pages (PDF)")))
    option(
        "--issue",
        action="store_true",
        help=speak(mark("cli", "freeze it under a number; once more: a new version if anything changed")),
    )


def run(args: Namespace) -> int:
    """Do what was asked."""
    wishes = wishes_of(args, shift=True)
    place = Place(wishes)
    if args.what == "list":
        return _list(args, place)
    if args.what == "show":
        return _show(args, place)
    with reading(place.cache_to_read) as connection:
        wanted = _wanted(args, place, connection)
        report = lost_report(connection, wanted)
        reader = _reader(args, place, connection, report)
    by = name_of(wishes.settings)
    made = _issued(args, place, report, reader, by) if args.issue else None
    if args.numbers:
        access = accessing(by, lambda: place.now)(
            AccessKind.EXPORTED, "report lost", report.ledger.sums.callers
        )
        note_access(place.cache_to_read, access)
    _put_out(args, place, (report, reader), made)
    return 0


# --- making ----------------------------------------------------------------------------------------


def _wanted(args: Namespace, place: Place, connection: Connection) -> ReportWanted:
    at = at_of(args, place, connection)
    zone, start = place.zone, place.site.day_start
    first = day_of(date_of(args.first), zone, start) if args.first else day_at(at, zone, start)
    last = day_of(date_of(args.last), zone, start) if args.last else first
    number = (last.date - first.date).days + 1
    if not 0 < number <= _LONGEST:
        raise WallboardError(
            mark("error", "A report is of one day or more, and of 400 at most."),
            mark("error", "Write --from and --to like 2026-11-01 and 2026-11-30."),
        )
    days: tuple[Day, ...] = tuple(day_of(first.date + timedelta(days=n), zone, start) for n in range(number))
    sources = None if place.names_to_read is None else tuple(place.names_to_read)
    return ReportWanted(days, at, place.site.rules, args.line, sources)


def _reader(args: Namespace, place: Place, connection: Connection, report: LostReport) -> "Reader":
    from wallboard.ui.report.paper import Reader  # noqa: PLC0415 -- its texts are shown by Qt

    agents = {(one.source, one.agent): one.name for one in agent_names(connection, place.names_to_read)}
    name = place.site.names.line("", args.line)
    contacts = contacts_of(connection, _callers(report, calls=args.calls)) if args.numbers else {}
    return Reader(
        Format(place.zone), not args.numbers, agents, calls=args.calls, name=name, contacts=contacts
    )


def _callers(report: LostReport, *, calls: bool) -> set[CallerId]:
    """Say who is named in it."""
    lost = {row.who for row in report.rows if row.who is not None}
    every = (known_as(call.caller.number, call.caller.raw) for call in report.answered if calls)
    return lost | {who for who in every if who is not None}


def _issued(args: Namespace, place: Place, report: LostReport, reader: "Reader", by: str) -> Issued:
    from wallboard.ui.report.paper import hidden, title_of  # noqa: PLC0415 -- as above
    from wallboard.ui.text import shown  # noqa: PLC0415 -- as above

    if report.until > report.at:
        raise WallboardError(
            mark("error", "What is not over can't be issued: its figures still change."),
            mark("error", "Leave out --issue, or name a --to that is over."),
        )
    how = Issuing(place.now, by, shown(title_of(report, reader)), None if args.numbers else hidden)
    return issue(place.cache_to_read, report, place.site.rules, how)


# --- putting out -----------------------------------------------------------------------------------


def _put_out(args: Namespace, place: Place, told: "tuple[LostReport, Reader]", made: Issued | None) -> None:
    from wallboard.ui.report.paper import paper_of  # noqa: PLC0415 -- as above

    report, reader = told
    number = number_words(made.report) if made is not None else ""
    paper = paper_of(report, reader, number)
    said = write_files(args, paper_of(report, replace(reader, raw=True), number)) if wants_file(args) else []
    if args.pdf is not None:
        said.append(_write_pdf(args.pdf, paper))
    if made is not None and not args.json:
        said += issue_words(made, Format(place.zone))
    if args.json:
        print(json.dumps(_document(args, place, report, made), allow_nan=False, ensure_ascii=False, indent=1))
    elif not wants_file(args) and args.pdf is None:
        print(_printed(paper))
    if said:
        print(*said, sep="\n")


def _write_pdf(path: Path, paper: "Paper") -> str:
    from wallboard.app.report.pdf import write_pdf  # noqa: PLC0415 -- loads Qt

    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    return speak(say("cli", "{file}: {n} pages", file=path.name, n=write_pdf(path, paper)))


def _printed(paper: "Paper") -> str:
    facts = [f"{_said(fact.title)}: {_said(fact.words)}" for fact in paper.facts]
    return "\n\n".join(
        ["\n".join([_said(paper.title), *facts]), *(_grid(grid, paper) for grid in paper.grids)]
    )


def _grid(grid: "Grid", paper: "Paper") -> str:
    from wallboard.ui.export.pages import words_of  # noqa: PLC0415 -- as above

    rows = [
        [_said(words_of(cell, head.unit, paper)) for cell, head in zip(row, grid.headings, strict=True)]
        for row in grid.rows
    ]
    left = frozenset(n for n, head in enumerate(grid.headings) if not head.right)
    return f"{_said(grid.title)}\n{table([_said(head.title) for head in grid.headings], rows, left)}"


def _said(words: Text | str) -> str:
    return speak(words) if isinstance(words, Text) else words


def _document(args: Namespace, place: Place, report: LostReport, made: Issued | None) -> dict[str, Any]:
    from wallboard.ui.report.paper import hidden  # noqa: PLC0415 -- as above

    hide = None if args.numbers else hidden
    document = {
        "schema": SCHEMA,
        "from": written(report.since),
        "to": written(report.until),
        "at": written(report.at),
        "zone": place.zone,
        "line": report.line,
        "settings": settings_of(report, place.site.rules, mask=hide is not None),
        "coverage": coverage_of(report),
        "totals": totals_of(report),
        "rows": rows_of(report, hide),
        "answered_by": [
            {"source": one.source, "agent": one.agent, "calls": one.calls, "talk_s": one.talk_s}
            for one in report.answerers
        ],
    }
    if made is not None:
        document["issued"] = about(made.report) | {"new": made.is_new}
    return document


# --- what was issued -------------------------------------------------------------------------------


def _list(args: Namespace, place: Place) -> int:
    with reading(place.cache_to_read) as connection:
        found = reports_issued(connection)
    if args.json:
        print(json.dumps([about(one) for one in found], ensure_ascii=False, indent=1))
    elif not found:
        print(speak(mark("cli", "No report was issued yet.")))
    else:
        form = Format(place.zone)
        print(
            table(
                [speak(head) for head in _HEAD],
                [row_words(one, form) for one in found],
                frozenset(range(2, 7)),
            )
        )
    return 0


def _show(args: Namespace, place: Place) -> int:
    if args.number is None:
        raise WallboardError(
            mark("error", "It was not said which report."),
            mark("error", "Write its number; wallboard report list prints which there are."),
        )
    with reading(place.cache_to_read) as connection:
        issued = version_wanted(connection, args.number, args.version)
        found = differences_of(connection, issued)
    document = about(issued) | {
        "settings": json.loads(issued.settings),
        "coverage": json.loads(issued.coverage),
        "totals": json.loads(issued.totals),
        "rows": json.loads(issued.rows),
    }
    if args.json:
        print(json.dumps(document, ensure_ascii=False, indent=1))
        return 0
    print(number_said(issued), *frozen_words(issued, document, Format(place.zone)), sep="\n")
    if found is not None:
        print(*difference_words(found), sep="\n")
    return 0


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise ArgumentTypeError(speak(say("cli", "“{text}” is no number of a report", text=text)))
    return int(text)


COMMAND = Command(
    "report",
    mark("cli", "make the report about lost callers of a line, issue it, and show what was issued"),
    mark(
        "cli",
        "lost makes the report for whoever a line is answered for: calls arrived and answered by the\n"
        "promise of the line and as everybody else counts them, who was lost and reached later, who\n"
        "answered and how long they talked, and how complete the data is. Numbers are hidden unless\n"
        "--numbers is given. --issue freezes it: what is issued never changes; when an import or a call\n"
        "back changes something later, issuing it again makes another version and says what is different.\n"
        "Examples:\n\n"
        "  wallboard report lost --from 2026-11-01 --to 2026-11-30 --line +3615550100 --pdf report.pdf\n"
        "  wallboard report lost --from 2026-11-01 --to 2026-11-30 --xlsx report.xlsx --issue\n"
        "  wallboard report list\n"
        "  wallboard report show 7 --version 1",
    ),
    _add,
    run,
)
