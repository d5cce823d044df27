"""`wallboard figures`: prints what the wall shows, out of the cache."""

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.options import add_at, add_common, add_json, at_of, wishes_of
from wallboard.app.report.columns import DAY_COLUMNS, short_title, title, value
from wallboard.app.report.exported import STANDARD_OUTPUT, Papers, add_export, wants_file, write_files
from wallboard.app.report.figures_json import asked, figures_json
from wallboard.app.report.history import Then, figures_of, picture_at
from wallboard.app.report.table import table
from wallboard.app.report.terminal import MADE_UP
from wallboard.app.settings_file import choices
from wallboard.app.speech import speak
from wallboard.domain.day.scope import ALL
from wallboard.domain.errors import WallboardError
from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit
from wallboard.domain.kpis import BY_NAME, kpi_of
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Cell

_PARTS = ("call_answered", "lost", "self_served", "open")
"""What becomes of calls; they add up to those that arrived."""
_COLUMNS = ("waiting_now", "longest_waiting_now_s", *DAY_COLUMNS)


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    add_at(parser)
    parser.add_argument(
        "--queue",
        metavar="NAME",
        action="append",
        default=[],
        help=speak(mark("cli", "this queue only, as NAME or SOURCE/NAME; repeatable")),
    )
    parser.add_argument(
        "--figure",
        metavar="KEY",
        action="append",
        default=[],
        help=speak(mark("cli", "this figure only, such as service_level or sl_default_30m; repeatable")),
    )
    add_json(parser)
    add_export(parser)


def run(args: Namespace) -> int:
    """Print the figures."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        at = at_of(args, place, connection)
        then = picture_at(connection, place.names_to_read, place.site, at)
        sources = (covered.source for covered in then.coverage)
        papers = Papers(place, connection, (then.snapshot.day_start, at), sources)
    queues = _chosen(then, args.queue)
    keys = [_key(name) for name in args.figure]
    form = Format(place.zone)
    if wants_file(args):
        every = queues if args.queue else (*queues, then.all)
        heads, rows = _cells(then, every, keys)
        paper = papers.paper(mark("cli", "Figures"), heads, rows)
        print(*write_files(args, paper), sep="\n", end="\n" if args.csv != STANDARD_OUTPUT else "")
    elif args.json:
        print(
            json.dumps(
                figures_json(then, place.zone, queues, keys), allow_nan=False, ensure_ascii=False, indent=1
            )
        )
    elif args.queue or keys:
        for queue in queues if args.queue else (then.all,):
            print(_every(then, queue, keys, form))
    else:
        print(f"{speak(MADE_UP)}\n" * place.demo_to_read + _overview(then, form))
    return 0


def _chosen(then: Then, names: list[str]) -> tuple[QueueNow, ...]:
    if not names:
        return then.queues
    wanted = {name.casefold() for name in names}
    found = [q for q in then.queues if wanted & _names_of(q)]
    for name in names:
        if not any(name.casefold() in _names_of(queue) for queue in found):
            raise WallboardError(
                say("error", "There is no queue “{name}” in the cache.", name=name),
                choices(name, sorted({q.queue for q in then.queues})),
            )
    return tuple(found)


def _names_of(queue: QueueNow) -> set[str]:
    """Return what a queue may be called: Asterisk itself compares names without case."""
    return {queue.queue.casefold(), f"{queue.source}/{queue.queue}".casefold()}


def _key(name: str) -> str:
    kpi = kpi_of(name)
    if kpi is None:
        raise WallboardError(
            say("error", "There is no figure “{name}”.", name=name), choices(name, sorted(BY_NAME))
        )
    return kpi.key + "_30m" if name.endswith("_30m") and isinstance(kpi, PeriodKpi) else kpi.key


def _overview(then: Then, form: Format) -> str:
    head = [speak(mark("cli", "Queue")), *(short_title(key) for key in _COLUMNS)]
    rows = [_row(q.title, then, q, form) for q in then.queues]
    rows.append(_row(speak(mark("cli", "All")), then, then.all, form))
    coverage = [c.share for c in then.coverage if c.share is not None]
    unseen = [
        say("cli", "{source}: not seen since {since}", source=name, since=form.clock(since))
        for name, since in then.unseen.items()
    ]
    seen = say(
        "cli",
        "{day}, as of {at}; {share} of the day seen",
        day=then.day,
        at=form.clock(then.at),
        share=form.share(min(coverage, default=None)),
    )
    made, least = figures_of(then, then.all), then.all.policy.min_sample
    centre = "\n".join(
        f"{'  ' * (key in _PARTS)}{title(key)}: {value(key, made[key], form, least)}"
        for key in ("arrived", *_PARTS, "answered_rate", "calls_peak", "calls_peak_at")
    )
    said = "\n".join(speak(line) for line in (seen, *unseen))
    return f"{said}\n\n{table(head, rows)}\n\n{centre}"


def _row(title: str, then: Then, queue: QueueNow, form: Format) -> list[str]:
    made, least = figures_of(then, queue), queue.policy.min_sample
    return [title, *(value(key, made[key], form, least) for key in _COLUMNS)]


def _every(then: Then, queue: QueueNow, keys: list[str], form: Format) -> str:
    made = asked(then, queue, keys)
    rows = []
    for key in keys or [key for key in made if queue.queue == ALL or made[key] != NOTHING]:
        kpi = kpi_of(key)
        formula = speak(kpi.formula) if kpi is not None else ""
        rows.append([key, value(key, made[key], form, queue.policy.min_sample), _parts(made[key]), formula])
    name = queue.title or speak(mark("cli", "All"))
    head = [name, speak(mark("cli", "Value")), speak(mark("cli", "Fraction")), speak(mark("cli", "Formula"))]
    return table(head, rows, frozenset({0, 3})) + "\n"


def _cells(
    then: Then, queues: tuple[QueueNow, ...], keys: list[str]
) -> "tuple[list[tuple[Text, Unit | None]], list[list[Cell]]]":
    """Take the figures of each queue, a column for each figure under its key."""
    every = [asked(then, queue, keys) for queue in queues]
    wanted = keys or list(every[0])
    heads: list[tuple[Text, Unit | None]] = [(mark("cli", "Source"), None), (mark("cli", "Queue"), None)]
    heads += [(say("cli", "{key}", key=key), _unit(key)) for key in wanted]
    rows: list[list[Cell]] = [
        [
            None if queue.queue == ALL else queue.source,
            queue.title or speak(mark("cli", "All")),
            *(made[key].value for key in wanted),
        ]
        for queue, made in zip(queues, every, strict=True)
    ]
    return heads, rows


def _unit(key: str) -> Unit:
    kpi = kpi_of(key)
    return Unit.COUNT if kpi is None else kpi.unit


def _parts(figure: Figure) -> str:
    return "" if figure.parts is None else f"{figure.parts[0]:g} / {figure.parts[1]:g}"


COMMAND = Command(
    "figures",
    mark("cli", "print what the wall shows, as a table or JSON"),
    mark(
        "cli",
        "Reads the cache, now or as it was at an instant: the same facts, folds and formulas as the wall.\n"
        "A figure over a time with gaps says how much of the day was seen. Examples:\n\n"
        "  wallboard figures\n"
        "  wallboard figures --queue support --at 2026-11-23T12:00\n"
        "  wallboard figures --figure service_level\n"
        "  wallboard figures --json\n"
        "  wallboard figures --csv figures.csv",
    ),
    _add,
    run,
)
