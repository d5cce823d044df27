"""`wallboard import`: fills the cache with the past, out of a server's queue log or of call records."""

import sqlite3
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

from wallboard.app.commands.command import Command
from wallboard.app.commands.ending import told_to_end
from wallboard.app.commands.records import bring as records
from wallboard.app.compose import REAL, Place, Wishes
from wallboard.app.importing.belonging import Belonging
from wallboard.app.importing.borrowing import borrowed
from wallboard.app.importing.job import Import, Result, Wish
from wallboard.app.importing.names import Names
from wallboard.app.importing.progress_line import ProgressLine
from wallboard.app.importing.reading import Named, logs_in
from wallboard.app.importing.telling import (
    WrongLines,
    name_lines,
    progress,
    report,
    skipped_lines,
    wrong_lines,
)
from wallboard.app.secrets import secret_of
from wallboard.app.settings_file import read_settings
from wallboard.app.site import zone_of
from wallboard.app.specs import own_cache, wrapup_of
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import SourceName
from wallboard.store.problems import CacheInUseError, in_words
from wallboard.store.queries.seen import sources_seen

_CANCELLED = 130
_NEW = "pbx"
"""What a source is called that nobody has named yet."""


def _add(parser: ArgumentParser) -> None:
    option = parser.add_argument
    option(
        "paths",
        metavar="PATH",
        nargs="*",
        help=speak(mark("cli", "file, folder, table, or - for standard input")),
    )
    _add_records(parser)
    option(
        "--config",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "settings file (TOML) instead of the user's own")),
    )
    option(
        "--cache",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "cache file (SQLite) instead of the configured one")),
    )
    _add_details(parser)


def _add_records(parser: ArgumentParser) -> None:
    option = parser.add_argument
    option(
        "--preset",
        metavar="NAME",
        help=speak(mark("cli", "the files hold call records, in this form; ? lists all, guess finds out")),
    )
    option("--presets", action="store_true", help=speak(mark("cli", "list the forms that are known")))
    option("--name", metavar="SET", help=speak(mark("cli", "what the call records are called afterwards")))
    option(
        "--survey",
        action="store_true",
        help=speak(mark("cli", "say what call records the files hold, and keep nothing")),
    )


def _add_details(parser: ArgumentParser) -> None:
    option = parser.add_argument
    option(
        "--source-name",
        metavar="NAME",
        help=speak(mark("cli", "the source whose past it is; needed where there are several")),
    )
    option(
        "--zone",
        metavar="ZONE",
        help=speak(mark("cli", "time zone of a table's times, where it is not the site's")),
    )
    option(
        "--report",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "write all lines that could not be read to this file")),
    )
    option(
        "--force",
        action="store_true",
        help=speak(mark("cli", "import even if the log seems to be of another server")),
    )


def run(args: Namespace) -> int:
    """Import, and say what came of it; 0 well, 130 where it was stopped before the end."""
    if records.is_meant(args):
        return records.run(args)
    if not args.paths:
        raise WallboardError(
            mark("error", "No log is named."), mark("error", "Name one: wallboard import /var/log/asterisk")
        )
    settings = read_settings(args.config)
    place = Place(Wishes(settings, (), args.cache))
    zone = args.zone or zone_of(settings)
    name = args.source_name or ""
    named = Named(args.paths, zone, lambda user: secret_of("", name or _NEW, user))
    path = args.cache or own_cache(settings)
    with named.files() as files, _cache(path) as connection, _report(args.report) as wrong:
        source = name or _only_source(place, connection)
        belonging = Belonging(connection, source)
        logs, skipped = logs_in(files, belonging.joined)
        if not args.force:
            belonging.require()
        names = Names(connection, source)
        bar = ProgressLine(partial(progress, sum(log.size for log in logs)))
        job = Import(connection, _wish(place, source, settings.site.country, names), REAL, wrong)
        ended = told_to_end()  # from here on: up to here nothing is written, and Ctrl+C just ends it
        try:
            result = job.run(logs, ended, bar.tell)
        finally:
            bar.over()
    for line in _said(result, zone, names):
        print(line)
    for line in (*skipped_lines(skipped), *wrong_lines(wrong, result)):
        print(line)
    return _CANCELLED if result.cancelled else 0


def _said(result: Result, zone: str, names: Names) -> Iterator[str]:
    yield from report(result, zone)
    yield from name_lines(names)


def _wish(place: Place, source: SourceName, country: str, names: Names) -> Wish:
    spec = next((spec for spec in place.specs if spec.name == source), None)
    if spec is None:
        return Wish(source, country, id_of=names.id_of)
    return Wish(source, country, partial(wrapup_of, spec), names.id_of)


def _only_source(place: Place, connection: sqlite3.Connection) -> SourceName:
    """Return the source that must be meant. Raises WallboardError where there are several."""
    configured = [] if place.demo else place.names
    found = configured or list(sources_seen(connection))
    if len(found) > 1:
        raise WallboardError(
            say("error", "There are several sources: {names}.", names=", ".join(found)),
            mark("error", "Say whose log it is with --source-name."),
        )
    return found[0] if found else _NEW


@contextmanager
def _cache(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with borrowed(path) as cache:
            yield cache.connection
    except CacheInUseError as error:
        raise WallboardError(
            error.message,
            mark(
                "error",
                "A wallboard writes to it and does not stand back. Close it, import, and start it again: "
                "the log goes on meanwhile.",
            ),
        ) from error
    except sqlite3.Error as error:
        raise WallboardError(
            in_words(error, path).message,
            mark("error", "What was imported before is kept. Mend that, and import again to go on."),
        ) from error


@contextmanager
def _report(path: Path | None) -> Iterator[WrongLines]:
    if path is None:
        yield WrongLines()
        return
    try:
        file: TextIO = path.open("w", encoding="utf-8")
    except OSError as error:
        raise WallboardError(
            say("error", "{file} can't be written: {why}.", file=path, why=error.strerror),
            mark("error", "Name a file in a folder that you may write."),
        ) from error
    with file:
        yield WrongLines(file)


COMMAND = Command(
    "import",
    mark("cli", "fill the cache with the past: a queue_log, a table, or call records"),
    mark(
        "cli",
        "Reads files, folders of rotated and packed files (in order of their content), standard input (-),\n"
        "or a table (mysql://, postgresql://, sqlite:///). Calls that were seen live stay as they are;\n"
        "those that fell into a gap are added or completed, and the gap is closed. Importing again changes\n"
        "nothing. Ctrl+C stops; what was read is kept. A wallboard that runs stands back meanwhile.\n"
        "Examples:\n\n"
        "  wallboard import /var/log/asterisk --source-name pbx\n"
        "  zcat old.gz | wallboard import -\n"
        '  wallboard import "mysql://reader@pbx.example/asterisk?table=queue_log" --zone Europe/Paris\n\n'
        "Call records of other origin (bills, CDR as CSV, XLSX or table) go into sets of their own:\n\n"
        "  wallboard import bill-2026-10.xlsx --preset guess --name Operator --survey\n"
        "  wallboard import Master.csv --preset asterisk",
    ),
    _add,
    run,
)
