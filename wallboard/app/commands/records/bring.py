"""`wallboard import FILE --preset NAME`: call records of other origin, into a set of their own."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from wallboard.app.commands.ending import told_to_end
from wallboard.app.compose import REAL
from wallboard.app.importing.progress_line import ProgressLine
from wallboard.app.importing.records.importer import Importer, importer_of, title_of
from wallboard.app.importing.records.telling import progress, said_of_import, said_of_survey
from wallboard.app.settings_file import read_settings, settings_path
from wallboard.app.site import zone_of
from wallboard.app.specs import own_cache
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout, Look, Role
from wallboard.domain.records.presets import GUESS, fitted
from wallboard.domain.records.wording import role_text
from wallboard.domain.source import Stop
from wallboard.domain.text import mark, say
from wallboard.sources.databases import is_table
from wallboard.sources.queue_log.protocol import time_of
from wallboard.sources.queue_log.survey import files_in
from wallboard.sources.records.separated import head_of
from wallboard.sources.records.workbook import is_workbook

ASK = "?"
CANCELLED = 130
_HEAD = 8_192


def is_meant(args: Namespace) -> bool:
    """Whether call records are meant: somebody said so, or the one file that is named holds such."""
    if args.preset or args.presets or args.survey or args.name:
        return True
    paths: list[str] = args.paths
    if len(paths) != 1 or is_table(paths[0]) or not Path(paths[0]).expanduser().is_file():
        return False
    head = head_of(Path(paths[0]).expanduser(), _HEAD)
    if is_workbook(head):
        return True
    if not head or any(time_of(line) is not None for line in head.splitlines()[:20]):
        return False
    try:
        found = _importer(args).look(paths[0])
    except WallboardError:
        return False  # no table either: what reads logs says what it is
    return bool(found.preset) or _sure(found)


def run(args: Namespace) -> int:
    """Import, or say what would be; 0 well, 1 where nothing could be read, 130 where it was stopped."""
    importer = _importer(args)
    if args.presets or args.preset == ASK:
        for line in _listed(importer):
            print(line)
        return 0
    if not args.paths:
        raise WallboardError(
            mark("error", "No file is named."), mark("error", "Name one: wallboard import bill.csv")
        )
    worst, ended = 0, told_to_end()
    for path in _files(args.paths):
        worst = max(worst, _one(importer, path, args, ended))
        if worst == CANCELLED:
            break
    return worst


def _one(importer: Importer, path: str, args: Namespace, ended: Stop) -> int:
    settings = read_settings(args.config)
    zone = args.zone or zone_of(settings)
    layout, preset = _layout(importer, path, args.preset)
    bar = ProgressLine(progress)
    try:
        if args.survey:
            survey = importer.survey(path, layout, bar.tell, ended)
            lines = said_of_survey(path, survey, zone)
        else:
            name = args.name or preset or title_of(path)
            found = importer.run(path, layout, name, bar.tell, ended)
            survey, lines = found.survey, said_of_import(path, name, found, zone)
    finally:
        bar.over()
    for line in (_read_as(layout, preset), *lines):
        print(line)
    if survey.cancelled:
        return CANCELLED
    return 1 if survey.rows and not survey.readable else 0


def _layout(importer: Importer, path: str, name: str | None) -> tuple[Layout, str]:
    """Return how to read a file, and by which preset that is; none: by what it seems to be."""
    if name is None or name == GUESS:
        found = importer.look(path)
        return found.layout, found.preset if name is None else ""
    preset = importer.preset(name)
    headings = importer.look(path, preset.layout).headings
    return fitted(preset, headings), preset.name


def _read_as(layout: Layout, preset: str) -> str:
    columns = ", ".join(f"{speak(role_text(role))} = {column}" for role, column in layout.columns.items())
    if preset:
        return speak(say("import", "Read by the preset “{name}”: {columns}.", name=preset, columns=columns))
    return speak(say("import", "Read as it seems to be: {columns}.", columns=columns))


def _listed(importer: Importer) -> Iterator[str]:
    yield speak(mark("import", "Presets, by which call records can be read:"))
    for preset in importer.presets():
        own = mark("import", "your own") if preset.own else mark("import", "built in")
        yield f"  {preset.name}  ({speak(own)})"
    yield f"  {GUESS}  ({speak(mark('import', 'what the file seems to be'))})"


def _files(paths: list[str]) -> Iterator[str]:
    for path in paths:
        if is_table(path):
            yield path
        else:
            files = files_in([Path(path).expanduser()])
            if not files:
                raise WallboardError(
                    say("error", "There is no file in “{folder}”.", folder=path),
                    mark("error", "Name a file, or a folder that holds some."),
                )
            yield from map(str, files)


def _sure(found: Look) -> bool:
    """Whether a file without preset is a table of calls for certain: its headings say so."""
    columns = found.layout.columns
    needed = {Role.START, Role.CALLER, Role.CALLED}
    lasts = columns.keys() & {Role.DURATION, Role.TALK, Role.ENDED}
    return bool(lasts) and needed <= columns.keys() and all(isinstance(columns[role], str) for role in needed)


def _importer(args: Namespace) -> Importer:
    settings = read_settings(args.config)
    cache = args.cache or own_cache(settings)
    return importer_of(settings, args.zone or zone_of(settings), cache, args.config or settings_path(), REAL)
