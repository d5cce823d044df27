"""`wallboard callers`: finds callers, and does for one what they may ask for."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from sqlite3 import Connection

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.desk.work import name_of
from wallboard.app.memory import reading
from wallboard.app.options import add_common, now_of, wishes_of
from wallboard.app.privacy.erase import Stage, erase_caller
from wallboard.app.privacy.exclude import exclude
from wallboard.app.privacy.export import record_of, write_record
from wallboard.app.privacy.meant import accessing, caller_meant, note_access
from wallboard.app.report.table import table
from wallboard.app.settings_file import settings_path
from wallboard.app.speech import speak
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.find.callers import Found, FoundCaller, find_callers
from wallboard.store.queries.find.progress import past_so_far
from wallboard.ui.format import DASH, Format

_HEAD = (
    mark("cli", "Number"),
    mark("cli", "Name"),
    mark("cli", "Company"),
    mark("cli", "Last call"),
    mark("cli", "Calls"),
    mark("cli", "Lost"),
)
_STAGES = {
    Stage.CALLS: mark("cli", "Erasing from the calls …"),
    Stage.CACHE_FILE: mark("cli", "Writing the cache anew without them; a large one takes minutes …"),
    Stage.ENTRIES: mark("cli", "Erasing from notes and call backs …"),
    Stage.BOOK_FILE: mark("cli", "Writing these anew …"),
}


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    option = parser.add_argument
    option(
        "what", choices=("find", "export", "erase", "exclude"), help=speak(mark("cli", "what is to be done"))
    )
    option(
        "caller", metavar="CALLER", help=speak(mark("cli", "a number; of find, any part of one or of a name"))
    )
    option(
        "out", metavar="OUT", nargs="?", help=speak(mark("cli", "of export, a folder that is new or empty"))
    )
    option("--yes", action="store_true", help=speak(mark("cli", "erase without asking back")))


def run(args: Namespace) -> int:
    """Do what was asked; 1 when nobody was found, or nothing was to be done."""
    wishes = wishes_of(args, shift=True)
    place = Place(wishes)
    country = wishes.settings.site.country
    by = name_of(wishes.settings)
    if args.what == "find":
        return _find(place, args.caller, country, by)
    who = caller_meant(args.caller, country)
    if args.what == "export":
        return _export(place, who, args.out, by)
    return (_erase if args.what == "erase" else _exclude)(place, who, args, by)


def _find(place: Place, text: str, country: str, by: str) -> int:
    with reading(place.cache_to_read) as connection:
        now = now_of(place, connection)
        found = find_callers(connection, text, country)
        past = past_so_far(connection)
    form = Format(place.zone)
    if found.callers:
        print(
            table(
                [speak(head) for head in _HEAD],
                [_row(one, form, now) for one in found.callers],
                frozenset(range(4)),
            )
        )
        _note(place, by, AccessKind.REVEALED, "callers find", len(found.callers))
    for line in _remarks(found):
        print(speak(line))
    if past.since is not None:
        print(
            speak(
                say(
                    "cli",
                    "The search still takes in the past: {share} % so far.",
                    share=int(past.share * 100),
                )
            )
        )
    return 0 if found.callers else 1


def _remarks(found: Found) -> list[Text]:
    remarks = []
    if not found.callers:
        remarks.append(mark("cli", "Nobody was found."))
    if found.more:
        remarks.append(mark("cli", "There are more; write more of the number or name."))
    if not found.searched:
        remarks.append(mark("cli", "Only those who called of late: write three characters to search all."))
    return remarks


def _row(one: FoundCaller, form: Format, now: float) -> list[str]:
    last = DASH if one.last is None else form.instant(one.last, now)
    when = speak(last) if isinstance(last, Text) else last
    return [one.number, one.name or DASH, one.company or DASH, when, str(one.calls), str(one.lost)]


def _export(place: Place, who: str, out: str | None, by: str) -> int:
    if out is None:
        raise WallboardError(
            mark("error", "It was not said where to write what is known of the caller."),
            mark("error", "Name a folder: wallboard callers export NUMBER FOLDER."),
        )
    with reading(place.cache_to_read) as connection:
        record = record_of(connection, who)
    files = write_record(record, Path(out))
    _note(place, by, AccessKind.EXPORTED, "callers export", 1)
    for path in files:
        print(path)
    return 0


def _erase(place: Place, who: str, args: Namespace, by: str) -> int:
    cache = place.cache_to_read
    with reading(cache) as connection:
        if not (args.yes or _agreed(connection, who)):
            return 1
    access = accessing(by, lambda: place.now)(AccessKind.ERASED, "callers erase", 1)
    stages: list[Stage] = []

    def tell(stage: Stage) -> None:
        if stage not in stages:
            stages.append(stage)
            sys.stderr.write(speak(_STAGES[stage]) + "\n")

    erased = erase_caller(cache, who, access, tell)
    print(
        speak(
            say(
                "cli",
                "Erased from {calls} calls, {notes} notes, {deeds} call backs and {reports} reports.",
                calls=erased.calls,
                notes=erased.entries.notes,
                deeds=erased.entries.deeds,
                reports=erased.entries.reports,
            )
        )
    )
    if not erased.clean:
        print(speak(mark("cli", "A program that reads keeps traces in a log: close it and erase once more.")))
    return 0


def _agreed(connection: Connection, who: str) -> bool:
    """Ask back: what is erased does not come back."""
    calls = record_of(connection, who).calls
    question = say(
        "cli",
        "Erase {who} from {calls} calls and all else? This can't be undone. [y/N] ",
        who=who,
        calls=calls,
    )
    sys.stderr.write(speak(question))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _exclude(place: Place, who: str, args: Namespace, by: str) -> int:
    path = args.config or settings_path()
    new = exclude(path, who)
    # Noted afterwards: a program that runs hears of it, and reads the list again.
    _note(place, by, AccessKind.EXCLUDED, "callers exclude", 1)
    if not new:
        print(speak(say("cli", "{who} is on the list of {file} already.", who=who, file=path)))
        return 1
    print(speak(say("cli", "{who} is on the list of {file}; it counts from now on.", who=who, file=path)))
    return 0


def _note(place: Place, by: str, kind: AccessKind, what: str, callers: int) -> None:
    access: Access = accessing(by, lambda: place.now)(kind, what, callers)
    note_access(place.cache_to_read, access)


COMMAND = Command(
    "callers",
    mark("cli", "find callers, export or erase all that is known of one, exclude a shared number"),
    mark(
        "cli",
        "find prints who has the text in number or name, the latest first. export writes all that is\n"
        "known of one caller as JSON and tables. erase takes a caller out of every file, also while a\n"
        "wallboard runs, which then stands back a moment; sums stay as they were. exclude puts the number\n"
        "of a switchboard into the settings: whoever calls from it counts as withheld. Each is noted, see\n"
        "wallboard accesses. Numbers are whole here, so mind who reads along. Examples:\n\n"
        '  wallboard callers find "06 55 12"\n'
        "  wallboard callers export +36551234567 /tmp/caller\n"
        "  wallboard callers erase +36551234567",
    ),
    _add,
    run,
)
