"""`wallboard record`: fills the cache on a machine without a screen."""

from argparse import ArgumentParser, Namespace

from wallboard.app.commands.command import Command
from wallboard.app.commands.ending import told_to_end
from wallboard.app.compose import Wallboard
from wallboard.app.options import add_common, seconds_of, wishes_of
from wallboard.app.speech import speak
from wallboard.domain.text import mark

_LOOK_S = 0.2


def _add(parser: ArgumentParser) -> None:
    add_common(parser, speed=True)
    parser.add_argument(
        "--for",
        dest="seconds",
        metavar="SECONDS",
        type=seconds_of,
        help=speak(mark("cli", "end after so many seconds")),
    )


def run(args: Namespace) -> int:
    """Record until told to end, until the time is over, or until the sources have told all."""
    ended = told_to_end(args.seconds)
    wallboard = Wallboard(wishes_of(args, shift=True))
    wallboard.start()
    try:
        while not ended.wait(_LOOK_S) and not wallboard.finished:
            pass
    finally:
        wallboard.stop()
    return 0


COMMAND = Command(
    "record",
    mark("cli", "fill the cache without a screen"),
    mark(
        "cli",
        "Listens to the sources and writes what happens to the cache, about once a second. Ends on\n"
        "SIGTERM or Ctrl+C, after --for SECONDS, or when all sources have told all there is. What was\n"
        "not seen while nobody recorded is shown as a gap later.",
    ),
    _add,
    run,
)
