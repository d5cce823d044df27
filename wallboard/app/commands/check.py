"""`wallboard check`: tests the sources, one line for each thing that can be wrong."""

from argparse import ArgumentParser, Namespace
from contextlib import suppress

from wallboard.app.commands.command import Command
from wallboard.app.compose import REAL, Place, Wishes
from wallboard.app.desk.ringing import checked
from wallboard.app.memory import reading
from wallboard.app.options import add_common, wishes_of
from wallboard.app.settings import Settings
from wallboard.app.site import zone_of
from wallboard.app.specs import kind_of, specs
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.naming.unseen import Unseen
from wallboard.domain.text import mark
from wallboard.sources.spec import Check, SourceSpec

_MARKS = {True: "ok  ", False: "FAIL", None: "?   "}


def _add(parser: ArgumentParser) -> None:
    add_common(parser)


def run(args: Namespace) -> int:
    """Check every source; 0 when nothing failed."""
    wishes = wishes_of(args)
    sources = specs(wishes.settings, wishes.sources, zone_of(wishes.settings))
    results = [_check(spec) for spec in sources]
    results += _call_back(wishes.settings, sources)
    for one in _unseen(wishes):
        print(f"{_MARKS[None]} {one.where}: {speak(one.what())}. {speak(one.hint())}")
    return 0 if all(results) else 1


def _unseen(wishes: Wishes) -> tuple[Unseen, ...]:
    """Say which names of the settings mean nothing that the cache knows; of no cache, nothing."""
    place = Place(wishes)
    cache = place.cache_to_read
    if not cache.is_file():
        return ()
    # A cache that can't be read is no fault of a source, and whoever needs it says so.
    with suppress(WallboardError), reading(cache) as connection:
        return place.unseen(connection)
    return ()


def _check(spec: SourceSpec) -> bool:
    kind = kind_of(spec)
    print(f"{spec.name}  ({speak(kind.title)})")
    well = True
    for check in kind.check(spec, REAL):
        print(_line(check), flush=True)
        well = well and check.ok is not False
    return well


def _call_back(settings: Settings, sources: tuple[SourceSpec, ...]) -> list[bool]:
    """Check what calls back, where the settings say so."""
    if not settings.call_back.source:
        return []
    print(speak(mark("cli", "Calling back")))
    well = True
    for check in checked(settings, sources, REAL):
        print(_line(check), flush=True)
        well = well and check.ok is not False
    return [well]


def _line(check: Check) -> str:
    return f"  {_MARKS[check.ok]} {speak(check.what)}: {speak(check.detail)}"


COMMAND = Command(
    "check",
    mark("cli", "test a source: reachable, login, rights, queues, clock"),
    mark(
        "cli",
        "One line for each thing that must work, and the next step where it doesn't. “?” is what could\n"
        "not be proven either way yet, and a queue or line of the settings that was never seen. The exit\n"
        "code is 0 when nothing failed. Example:\n\n"
        "  WALLBOARD_PASSWORD=… wallboard check --source ami://reader@pbx.example:5038",
    ),
    _add,
    run,
)
