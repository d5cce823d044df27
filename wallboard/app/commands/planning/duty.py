"""`wallboard duty`: prints the roster of a day, who is missing first."""

import json
from argparse import ArgumentParser, Namespace
from sqlite3 import Connection

from wallboard.app.commands.command import Command
from wallboard.app.commands.lost import day_named
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_common, add_json, at_of, wishes_of
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.duty.duty import duty_of
from wallboard.domain.duty.people import going_on
from wallboard.domain.duty.plan import planned
from wallboard.domain.duty.rows import Duty, DutyRow
from wallboard.domain.periods import Day
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.duty.people import people_of
from wallboard.store.queries.duty.typed import typed_duties
from wallboard.ui.format import DASH, Format
from wallboard.ui.planning.duty.words import break_words, shift_words, standing_words
from wallboard.ui.text import Words

_HEAD = (mark("cli", "Agent"), mark("cli", "Now"), mark("cli", "Planned"), mark("cli", "Break"))
_LEFT = frozenset(range(len(_HEAD)))


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument("--day", metavar="DATE", help=speak(mark("cli", "business day; today unless given")))
    parser.add_argument(
        "--at", metavar="TIME", help=speak(mark("cli", "as it was then, such as 15:30 or 2026-11-23T15:30"))
    )
    add_json(parser)


def run(args: Namespace) -> int:
    """Print it."""
    place = Place(wishes_of(args, shift=True))
    with reading(place.cache_to_read) as connection:
        now = at_of(args, place, connection)
        day = day_named(args.day, place, now)
        duty = _duty(connection, place, day, now)
    if args.json:
        print(json.dumps(_document(duty, day, now, place.zone), ensure_ascii=False, indent=1))
    else:
        print(_told(duty, day, now, Format(place.zone)))
    return 0


def _duty(connection: Connection, place: Place, day: Day, now: Seconds) -> Duty:
    site, names = place.site, place.names_to_read
    plan = planned(site.roster, typed_duties(connection), site.zone, site.day_start)
    until = max(day.start, min(now, day.end))
    people = people_of(connection, day.start, until, names) if until > day.start else ()
    covered = coverage_of(connection, names or place.names, day.start, day.end, now)
    gaps = tuple(sorted(gap for one in covered for gap in one.gaps))
    return duty_of(plan, going_on(people, now) if now < day.end else people, day, until, gaps=gaps)


def _told(duty: Duty, day: Day, now: Seconds, form: Format) -> str:
    head = [speak(form.date((day.start + day.end) / 2))]
    if day.start <= now < day.end:
        missing = ", ".join(duty.missing) or DASH
        head.append(speak(_counted(duty, missing)))
    rows = [[row.name, *map(_spoken, _words(row, form, now))] for row in duty.rows]
    if not rows:
        nobody = mark("cli", "Nobody is rostered. Name a roster in the settings: [site] roster.")
        return "\n".join([*head, speak(nobody)])
    return "\n".join([*head, table([speak(words) for words in _HEAD], rows, _LEFT)])


def _counted(duty: Duty, missing: str) -> Text:
    n, m, k = duty.rostered, duty.here, len(duty.missing)
    return say("cli", "Rostered {n}, here {m}, missing {k}: {names}", n=n, m=m, k=k, names=missing)


def _spoken(words: Words) -> str:
    return words if isinstance(words, str) else speak(words)


def _words(row: DutyRow, form: Format, now: Seconds) -> tuple[Words, ...]:
    return (
        standing_words(row, form, now, breaks=True),
        shift_words(row.shifts, form) or DASH,
        break_words(row.shifts, form) or DASH,
    )


def _document(duty: Duty, day: Day, now: Seconds, zone: str) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "at": written(now),
        "day": day.date.isoformat(),
        "zone": zone,
        "rostered": duty.rostered,
        "here": duty.here,
        "missing": list(duty.missing),
        "unplanned": duty.unplanned,
        "agents": [_agent(row) for row in duty.rows],
    }


def _agent(row: DutyRow) -> dict[str, object]:
    return {
        "name": row.name,
        "standing": row.standing.value,
        "since": None if row.since is None else written(row.since),
        "by_s": row.by_s,
        "shifts": [
            {"from": written(one.since), "to": written(one.until), "kind": one.kind} for one in row.shifts
        ],
    }


COMMAND = Command(
    "duty",
    mark("cli", "print the roster of a day: who is here, late, missing or absent"),
    mark(
        "cli",
        "Reads roster, book and cache: for each agent of a business day what is planned and how they stand\n"
        "to it, who is missing first. Examples:\n\n"
        "  wallboard duty\n"
        "  wallboard duty --at 11:30\n"
        "  wallboard duty --day 2026-11-20 --json",
    ),
    _add,
    run,
)
