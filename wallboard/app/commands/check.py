"""`wallboard check`: tests the sources, one line for each thing that can be wrong."""

from argparse import ArgumentParser, Namespace

from wallboard.app.commands.command import Command
from wallboard.app.compose import REAL
from wallboard.app.options import add_common, wishes_of
from wallboard.app.site import zone_of
from wallboard.app.specs import kind_of, specs
from wallboard.app.speech import speak
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
    return 0 if all(results) else 1


def _check(spec: SourceSpec) -> bool:
    kind = kind_of(spec)
    print(f"{spec.name}  ({speak(kind.title)})")
    well = True
    for check in kind.check(spec, REAL):
        print(_line(check), flush=True)
        well = well and check.ok is not False
    return well


def _line(check: Check) -> str:
    return f"  {_MARKS[check.ok]} {speak(check.what)}: {speak(check.detail)}"


COMMAND = Command(
    "check",
    mark("cli", "test a source: reachable, login, rights, queues, clock"),
    mark(
        "cli",
        "One line for each thing that must work, and the next step where it doesn't. “?” is what could\n"
        "not be proven either way yet. The exit code is 0 when nothing failed. Example:\n\n"
        "  WALLBOARD_PASSWORD=… wallboard check --source ami://reader@pbx.example:5038",
    ),
    _add,
    run,
)
