"""`wallboard capture`: writes down what comes over the wire, for a bug report or a test."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from wallboard.app.commands.command import Command
from wallboard.app.commands.ending import told_to_end
from wallboard.app.options import add_common, seconds_of, wishes_of
from wallboard.app.site import zone_of
from wallboard.app.specs import kind_of, specs
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.sources.spec import SourceSpec


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "name", metavar="SOURCE", nargs="?", help=speak(mark("cli", "which of several sources"))
    )
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=speak(mark("cli", "file to write, which must not exist"))
    )
    parser.add_argument(
        "--for",
        dest="seconds",
        metavar="SECONDS",
        type=seconds_of,
        default=60.0,
        help=speak(mark("cli", "how long to capture; 60 seconds unless given")),
    )


def run(args: Namespace) -> int:
    """Capture until the time is over or Ctrl+C."""
    wishes = wishes_of(args)
    spec = _chosen(specs(wishes.settings, wishes.sources, zone_of(wishes.settings)), args.name)
    capture = kind_of(spec).capture
    if capture is None:
        raise WallboardError(
            say("error", "The source {name} has no wire to capture.", name=spec.name),
            mark("error", "Only sources that talk to a server over the network can be captured."),
        )
    stop = told_to_end(args.seconds)
    try:
        with args.file.open("xb") as file:
            capture(spec, file.write, stop)
            size = file.tell()
    except OSError as error:
        raise WallboardError(
            say("error", "{file} can't be written: {why}.", file=args.file, why=error.strerror),
            mark("error", "Name a new file in a folder that you may write."),
        ) from error
    sys.stderr.write(
        speak(say("cli", "{size} bytes written to {file}; numbers are replaced.", size=size, file=args.file))
        + "\n"
    )
    return 0


def _chosen(sources: tuple[SourceSpec, ...], name: str | None) -> SourceSpec:
    named = [spec for spec in sources if name in (None, spec.name)]
    if len(named) == 1:
        return named[0]
    raise WallboardError(
        say("error", "Which source is meant?"),
        say("error", "Name one of: {names}.", names=", ".join(spec.name for spec in sources)),
    )


COMMAND = Command(
    "capture",
    mark("cli", "write down what comes over the wire, numbers replaced"),
    mark(
        "cli",
        "Listens for a while and writes what the server sends to a file that can be given away: passwords\n"
        "are left out, and numbers and names of callers are replaced, the same one always by the same\n"
        "other one. Such a file makes a bug report that can be replayed.",
    ),
    _add,
    run,
)
