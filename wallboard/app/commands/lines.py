"""`wallboard lines`: prints the calls of a period by the number dialled and by campaign."""

import json
from argparse import ArgumentParser, Namespace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.names import read_names
from wallboard.app.options import add_common, add_json, now_of, wishes_of
from wallboard.app.promised import Place as Clock
from wallboard.app.promised import campaigns_of
from wallboard.app.report.exported import Papers, add_export, wants_file, write_files
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.figures import Unit
from wallboard.domain.money.lines import LineRow
from wallboard.domain.naming.names import Names
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.store.queries.callers.campaigns import LinesWanted, lines_of
from wallboard.ui.format import DASH, Format, mean_time

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Cell

_HEAD = (
    mark("cli", "Line or campaign"),
    mark("cli", "Calls"),
    mark("cli", "Callers"),
    mark("cli", "New"),
    mark("cli", "Answered"),
    mark("cli", "Lost"),
    mark("cli", "Net lost"),
    mark("cli", "May be lost"),
    mark("cli", "To get through"),
    mark("cli", "Sales"),
    mark("cli", "Cost/call"),
    mark("cli", "Cost/sale"),
    mark("cli", "ROI"),
    mark("cli", "Lost, est."),
)
_COLUMNS: tuple[tuple[str, Text, Unit | None], ...] = (
    ("name", mark("cli", "Line or campaign"), None),
    ("campaign", mark("cli", "Campaign"), None),
    ("lines", mark("cli", "Lines"), None),
    ("calls", mark("cli", "Calls"), Unit.COUNT),
    ("unique_callers", mark("cli", "Callers"), Unit.COUNT),
    ("new_callers", mark("cli", "New callers"), Unit.COUNT),
    ("answered", mark("cli", "Answered"), Unit.COUNT),
    ("lost", mark("cli", "Lost"), Unit.COUNT),
    ("answered_rate", mark("cli", "Answered rate"), Unit.SHARE),
    ("lost_recovered", mark("cli", "Lost, recovered"), Unit.COUNT),
    ("net_lost", mark("cli", "Net lost"), Unit.COUNT),
    ("loss_allowance", mark("cli", "May be lost, of all calls"), Unit.COUNT),
    ("avg_time_to_reach_s", mark("cli", "To get through"), Unit.SECONDS),
    ("sales", mark("cli", "Sales"), Unit.COUNT),
    ("revenue_estimate", mark("cli", "Revenue, estimate"), Unit.COUNT),
    ("cost_per_call", mark("cli", "Cost per call"), Unit.COUNT),
    ("cost_per_unique_caller", mark("cli", "Cost per caller"), Unit.COUNT),
    ("cost_per_sale", mark("cli", "Cost per sale"), Unit.COUNT),
    ("roi", mark("cli", "ROI"), Unit.COUNT),
    ("lost_revenue_estimate", mark("cli", "Lost revenue, estimate"), Unit.COUNT),
    ("lost_revenue_low", mark("cli", "Lost revenue, at least"), Unit.COUNT),
    ("lost_revenue_high", mark("cli", "Lost revenue, at most"), Unit.COUNT),
)
"""What a file tells: under which key the JSON has it, its heading, and in what it is counted."""
_CENT, _FINE = Decimal("0.01"), Decimal("0.0001")


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "--day", metavar="DATE", help=speak(mark("cli", "business day; the first of them with --to"))
    )
    parser.add_argument("--to", metavar="DATE", help=speak(mark("cli", "last business day of a period")))
    add_json(parser)
    add_export(parser)


def run(args: Namespace) -> int:
    """Print the lines."""
    wishes = wishes_of(args, shift=True)
    place = Place(wishes)
    with reading(place.cache_to_read) as connection:
        at = now_of(place, connection)
        since, until = _period(args, place, at)
        clock = Clock(place.zone, place.site.day_start)
        wanted = LinesWanted(
            since,
            until,
            at,
            place.site.rules,
            campaigns_of(wishes.settings, clock),
            sources=place.names_to_read,
        )
        titles = read_names(wishes.settings.site.names)
        rows = tuple(_titled(row, titles) for row in lines_of(connection, wanted))
        papers = Papers(place, connection, (since, min(until, at)), place.names)
    if wants_file(args):
        said = write_files(args, papers.paper(mark("cli", "Lines"), _heads(), map(_cells, rows)))
        print(*said, sep="\n", end="\n" if said else "")
    elif args.json:
        print(json.dumps(_document(rows, since, until, place.zone), allow_nan=False, indent=1))
    else:
        print(_listed(rows, Format(place.zone)))
    return 0


def _titled(row: LineRow, titles: Names) -> LineRow:
    """Call a line what people call it; a campaign has its title already."""
    return row if row.campaign else replace(row, name=titles.line("", row.name) or row.name)


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


def _listed(rows: tuple[LineRow, ...], form: Format) -> str:
    if not rows:
        return speak(mark("cli", "No calls fit."))
    counted = speak(
        mark(
            "cli",
            "Lost, may be lost: of all calls; “wallboard promises” counts only those that a promise counts.",
        )
    )
    estimate = speak(mark("cli", "Lost, est.: an estimate of what lost callers would have bought."))
    whole = table([speak(title) for title in _HEAD], [_row(row, form) for row in rows])
    guessed = any(row.effect.lost_revenue is not None for row in rows)
    return "\n".join([whole, counted, *([estimate] if guessed else [])])


def _row(row: LineRow, form: Format) -> list[str]:
    sums, effect = row.sums, row.effect
    return [
        row.name or speak(mark("cli", "not known")),
        form.count(sums.calls),
        form.count(sums.callers),
        form.count(sums.new_callers),
        form.share(effect.answered_rate),
        form.count(sums.lost),
        form.count(sums.net_lost),
        form.count(row.allowance),
        _said(mean_time(effect.reach_s)),
        form.count(sums.sales),
        _money(effect.cost_per_call),
        _money(effect.cost_per_sale),
        DASH if effect.roi is None else form.share(float(effect.roi)),
        _money(effect.lost_revenue),
    ]


def _money(value: Decimal | None) -> str:
    return DASH if value is None else str(value.quantize(_CENT, ROUND_HALF_UP))


def _said(text: Text | str) -> str:
    return speak(text) if isinstance(text, Text) else text


def _heads() -> list[tuple[Text, Unit | None]]:
    """Name the columns of a file, and say in what each is counted."""
    return [(words, unit) for _, words, unit in _COLUMNS]


def _cells(row: LineRow) -> "list[Cell]":
    effect = row.effect
    money = {
        "revenue_estimate": effect.revenue,
        "cost_per_call": effect.cost_per_call,
        "cost_per_unique_caller": effect.cost_per_caller,
        "cost_per_sale": effect.cost_per_sale,
        "roi": effect.roi,
        "lost_revenue_estimate": effect.lost_revenue,
        "lost_revenue_low": None if effect.at_risk is None else effect.at_risk.low,
        "lost_revenue_high": None if effect.at_risk is None else effect.at_risk.high,
    }
    whole = _one(row) | {"lines": " ".join(row.lines), "campaign": row.name if row.campaign else None}
    whole |= {key: None if value is None else float(value) for key, value in money.items()}
    return [
        value if value is None or isinstance(value, str | int | float) else str(value)
        for value in (whole[key] for key, _, _ in _COLUMNS)
    ]


def _document(rows: tuple[LineRow, ...], since: Seconds, until: Seconds, zone: str) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "from": written(since),
        "to": written(until),
        "zone": zone,
        "lines": [_one(row) for row in rows],
    }


def _one(row: LineRow) -> dict[str, object]:
    """Write a row; money is text, so that nobody reads it as a binary fraction."""
    sums, effect = row.sums, row.effect
    return {
        "name": row.name,
        "campaign": row.campaign,
        "lines": list(row.lines),
        "calls": sums.calls,
        "unique_callers": sums.callers,
        "new_callers": sums.new_callers,
        "answered": sums.answered,
        "lost": sums.lost,
        "answered_rate": effect.answered_rate,
        "lost_recovered": sums.recovered,
        "net_lost": sums.net_lost,
        "loss_allowance": row.allowance,
        "avg_time_to_reach_s": effect.reach_s,
        "sales": sums.sales,
        "revenue_estimate": _plain(effect.revenue),
        "cost_per_call": _plain(effect.cost_per_call),
        "cost_per_unique_caller": _plain(effect.cost_per_caller),
        "cost_per_sale": _plain(effect.cost_per_sale),
        "roi": _plain(effect.roi),
        "lost_revenue_estimate": _plain(effect.lost_revenue),
        "lost_revenue_low": None if effect.at_risk is None else _plain(effect.at_risk.low),
        "lost_revenue_high": None if effect.at_risk is None else _plain(effect.at_risk.high),
    }


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.quantize(_FINE, ROUND_HALF_UP):f}".rstrip("0").rstrip(".")


COMMAND = Command(
    "lines",
    mark("cli", "print the calls by number dialled and by campaign, as a table, CSV or JSON"),
    mark(
        "cli",
        "Reads the cache: for each number dialled, or each campaign that owned it, how many called, how\n"
        "many of them for the first time in 90 days, how many were answered and lost, how many more may be\n"
        "lost, and what a call and a sale cost. Without --day it is about today. Examples:\n\n"
        "  wallboard lines\n"
        "  wallboard lines --day 2026-11-01 --to 2026-11-30 --csv november.csv",
    ),
    _add,
    run,
)
