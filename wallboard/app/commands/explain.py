"""`wallboard explain`: says why a figure is what it is, out of the cache."""

import json
from argparse import ArgumentParser, Namespace
from math import inf
from sqlite3 import Connection
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_at, add_common, add_json, at_of, wishes_of
from wallboard.app.report.columns import plain
from wallboard.app.report.explained import explained_json, explained_text
from wallboard.app.report.history import picture_at
from wallboard.app.report.table import table
from wallboard.app.settings_file import choices
from wallboard.app.speech import speak
from wallboard.domain.day.lost import Standing
from wallboard.domain.errors import WallboardError
from wallboard.domain.explain.explanation import Explanation
from wallboard.domain.explain.lost import LOST_COUNTS, mark_of_lost
from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.explain.trials import about_calls, outcomes_of
from wallboard.domain.facts import Call
from wallboard.domain.figures import HALF_HOUR, NowKpi, PeriodKpi
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.kpis import BY_NAME, kpi_of
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.calls import Wanted, visits_page
from wallboard.store.queries.centre_calls import CallsWanted, centre_calls
from wallboard.store.queries.figure import past_of
from wallboard.store.queries.ledger.rows import LedgerWanted, ledger_of
from wallboard.store.queries.lost import lost_of_day
from wallboard.ui.behind import FigureBehind, listed
from wallboard.ui.explain.live import Promised, explained, explained_past, past_wanted, promises
from wallboard.ui.format import Format, running_time
from wallboard.ui.ledger.words import status_words
from wallboard.ui.models.centre_calls import became
from wallboard.ui.models.outcomes import OUTCOMES, REASONS
from wallboard.ui.selection import places_of, select

_ALL = -1


class _Row(Struct, frozen=True):
    """One call that a figure counts."""

    source: str
    call: str
    at: Seconds
    queue: str
    caller: str
    waited_s: Seconds | None
    outcome: str
    counts: Mark


class _Asked(Struct, frozen=True):
    """What is explained, as known at `now`."""

    behind: FigureBehind
    snapshot: Snapshot
    now: Seconds


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("figure", metavar="FIGURE", help=speak(mark("cli", "such as service_level or lost")))
    parser.add_argument(
        "--queue",
        metavar="NAME",
        action="append",
        default=[],
        help=speak(mark("cli", "of this queue, as NAME or SOURCE/NAME; repeatable")),
    )
    parser.add_argument("--day", metavar="DATE", help=speak(mark("cli", "business day, such as 2026-11-23")))
    add_at(parser)
    parser.add_argument("--calls", action="store_true", help=speak(mark("cli", "list the calls it counts")))
    add_json(parser)


def run(args: Namespace) -> int:
    """Print the explanation."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        at = at_of(args, place, connection)
        asked = _asked(args, place, connection, at)
        made = _explained(asked, connection)
        rows = _rows(asked, made, connection, Format(place.zone)) if args.calls else ()
    of = ", ".join(args.queue) or speak(mark("cli", "all queues"))
    if args.json:
        document = explained_json(made, of) | ({"calls": [_one(row) for row in rows]} if args.calls else {})
        print(json.dumps(document, allow_nan=False, ensure_ascii=False, indent=1))
    else:
        form = Format(place.zone)
        print(explained_text(made, of, at, form) + (f"\n\n{_listed(rows, at, form)}" if args.calls else ""))
    return 0


def _asked(args: Namespace, place: Place, connection: Connection, at: Seconds) -> _Asked:
    """Read off the command line what is asked. Raises WallboardError for what there is not."""
    kpi = kpi_of(args.figure)
    if kpi is None:
        raise WallboardError(
            say("error", "There is no figure “{name}”.", name=args.figure),
            choices(args.figure, sorted(BY_NAME)),
        )
    day = day_named(args.day, place, at)
    past = args.day is not None and not day.start <= at < day.end
    if past and isinstance(kpi, NowKpi):
        raise WallboardError(
            say("error", "“{name}” is a figure of one instant: a day has none.", name=args.figure),
            mark("error", "Name an instant: --at 2026-11-23T16:31."),
        )
    rolling = HALF_HOUR if args.figure.endswith(HALF_HOUR) else ""
    queues = tuple(args.queue) or ("*",)
    seen = min(at, max(day.start, day.end - 1e-3)) if past else at
    snapshot = picture_at(connection, place.names_to_read, place.site, seen, (queues,)).snapshot
    _require(queues, snapshot)
    if args.queue and isinstance(kpi, PeriodKpi) and about_calls(kpi):
        raise _of_calls(args.figure)
    # Who was lost and reached later is followed from day to day: of that the picture of the day's end tells.
    whole = past and listed(kpi.key) not in {"lost", "not_reached"}
    span = (day.start, day.end) if whole else (None, None)
    return _Asked(FigureBehind(kpi.key + rolling, queues, *span), snapshot, at)


def _require(queues: tuple[str, ...], snapshot: Snapshot) -> None:
    known = sorted({queue.queue for source in snapshot.sources for queue in source.queues})
    for name in queues:
        if name != "*" and not select(snapshot, (name,)).queues:
            raise WallboardError(
                say("error", "There is no queue “{name}” in the cache.", name=name), choices(name, known)
            )


def _of_calls(figure: str) -> WallboardError:
    return WallboardError(
        say("error", "“{name}” counts whole calls, and a call may pass several queues.", name=figure),
        mark(
            "error", "Ask without --queue. “wallboard calls --lost --queue NAME” lists those lost in a queue."
        ),
    )


def _explained(asked: _Asked, connection: Connection) -> Explanation:
    chosen = select(asked.snapshot, asked.behind.queues)
    wanted = past_wanted(asked.behind, asked.snapshot, chosen)
    if wanted is None:
        made = explained(asked.behind, asked.snapshot, chosen)
    else:
        wanted = replace(wanted, now=asked.now)
        past = past_of(connection, wanted, Promised(asked.snapshot))
        made = explained_past(asked.behind, past, wanted, promises(chosen))
    assert made is not None, "the figure is known, and so are its queues"
    return made


def _rows(asked: _Asked, made: Explanation, connection: Connection, form: Format) -> tuple[_Row, ...]:
    """List what the figure counts, newest first."""
    kpi, until = kpi_of(made.key), made.until + 1e-6
    if listed(made.key) == "to_call_back":
        return tuple(_ledger_row(row, asked, form) for row in _to_call_back(asked, connection))
    if not isinstance(kpi, PeriodKpi):
        return ()
    if kpi.key in LOST_COUNTS:
        rows = _lost(asked, made, connection)
    elif about_calls(kpi):
        judge = Judge(kpi, asked.snapshot.all.policy, asked.now)
        calls, _ = centre_calls(connection, CallsWanted(made.since, until), _ALL)
        known = (seen for call in calls if (seen := call_at(call, asked.now)) is not None)
        rows = [_call_row(call, judge) for call in known]
    else:
        rows = _visits(asked, made, kpi, connection)
    return tuple(row for row in rows if row.counts is not Mark.OUT)


def _call_row(call: Call, judge: Judge) -> _Row:
    caller = call.caller or call.caller_raw
    return _Row(call.source, call.call, call.arrived, "", caller, None, plain(became(call)), judge.call(call))


def _to_call_back(asked: _Asked, connection: Connection) -> list[LostCaller]:
    """Give the rows of the ledger that are to be called back, all that the figure counts."""
    from wallboard.ui.ledger.choice import Choice  # noqa: PLC0415 -- loads Qt, and only this figure needs it

    snapshot, choice = asked.snapshot, Choice(asked.behind.queues, states="to_call_back")
    ledger = snapshot.ledger
    if ledger.more:
        wanted = LedgerWanted(sources=tuple(one.name for one in snapshot.sources), earlier=True)
        ledger = ledger_of(connection, snapshot.day_start, inf, snapshot.at, snapshot.rules, wanted)
    return [row for row in ledger.rows if choice.has_place(row) and choice.has_state(row)]


def _ledger_row(it: LostCaller, asked: _Asked, form: Format) -> _Row:
    """Write a lost caller by their latest lost call."""
    caller, stands = it.caller.number or it.caller.raw, plain(status_words(it, asked.now, form))
    return _Row(it.source, it.call, it.last_lost, it.queue or "", caller, it.longest_wait_s, stands, Mark.FOR)


def _lost(asked: _Asked, made: Explanation, connection: Connection) -> list[_Row]:
    """List lost calls by how their callers stand: of that no call tells by itself."""
    if made.figure.value is None:
        return []
    snapshot = asked.snapshot
    names = {source.name for source in snapshot.sources}
    every = lost_of_day(connection, made.since, snapshot.at, snapshot.rules).lost
    return [_lost_row(made.key, one, snapshot.at) for one in every if one.lost.source in names]


def _lost_row(key: str, standing: Standing, at: Seconds) -> _Row:
    lost = standing.lost
    caller, reason = lost.caller.number or lost.caller.raw, REASONS.get(lost.reason, lost.reason)
    outcome, counts = plain(reason), mark_of_lost(key, standing, at)
    return _Row(
        lost.source, lost.call, lost.arrived, lost.queue or "", caller, lost.waited_s, outcome, counts
    )


def _visits(asked: _Asked, made: Explanation, kpi: PeriodKpi, connection: Connection) -> list[_Row]:
    promised, places = Promised(asked.snapshot), places_of(asked.snapshot, asked.behind.queues)
    wanted = Wanted(made.since, made.until + 1e-6, outcomes=outcomes_of(kpi) or None, places=places)
    rows = []
    for visit in visits_page(connection, wanted, _ALL).visits:
        seen = visit_at(visit, asked.now)
        if seen is None:
            continue
        judge = Judge(kpi, promised(seen.source, seen.queue, seen.joined), asked.now, made.since)
        waited = (seen.left if seen.left is not None else made.until) - seen.joined
        caller, outcome = seen.caller or seen.caller_raw, speak(OUTCOMES[seen.outcome])
        row = _Row(
            seen.source, seen.call, seen.joined, seen.queue, caller, waited, outcome, judge.visit(seen)
        )
        rows.append(row)
    return rows


def _listed(rows: tuple[_Row, ...], at: Seconds, form: Format) -> str:
    if not rows:
        return speak(mark("cli", "No call counts in it by itself, so none is listed."))
    head = [
        speak(mark("cli", "Came")),
        speak(mark("cli", "Queue")),
        speak(mark("cli", "Caller")),
        speak(mark("cli", "Outcome")),
        speak(mark("cli", "Counts")),
        speak(mark("cli", "Waited")),
    ]
    counts = {Mark.FOR: speak(mark("table", "yes")), Mark.AGAINST: speak(mark("table", "no"))}
    told = [
        [
            plain(form.instant(row.at, at)),
            row.queue,
            row.caller or speak(mark("cli", "withheld")),
            row.outcome,
            counts[row.counts],
            plain(running_time(row.waited_s)),
        ]
        for row in rows
    ]
    return table(head, told, frozenset(range(5)))


def _one(row: _Row) -> dict[str, Any]:
    return {
        "source": row.source,
        "call": row.call,
        "at": written(row.at),
        "queue": row.queue or None,
        "caller": row.caller or None,
        "waited_s": row.waited_s,
        "counts": row.counts,
    }


COMMAND = Command(
    "explain",
    mark("cli", "say why a figure is what it is: fraction, formula, what is left out, what others would say"),
    mark(
        "cli",
        "Reads the cache, as the page behind a number of the wall does: of today so far, of an instant, or\n"
        "of a whole business day. With --calls it lists the calls that the figure counts; callers' numbers\n"
        "are whole here, so mind who reads along. Examples:\n\n"
        "  wallboard explain service_level --queue support --day 2026-11-20\n"
        "  wallboard explain lost --calls\n"
        "  wallboard explain asa_s_30m --at 12:00 --json",
    ),
    _add,
    run,
)
