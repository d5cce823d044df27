"""`wallboard watch`: the wall as a table in a terminal."""

import signal
import sys
import threading
from argparse import ArgumentParser, Namespace
from types import FrameType

from wallboard.app.commands.command import Command
from wallboard.app.compose import Wallboard
from wallboard.app.options import add_common, seconds_of, wishes_of
from wallboard.app.speech import speak
from wallboard.app.terminal import screen_of
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark

_CLEAR = "\x1b[H\x1b[2J"
_EVERY_S = 1.0
_PATIENCE_S = 30.0


def _add(parser: ArgumentParser) -> None:
    add_common(parser, speed=True)
    parser.add_argument(
        "--once", action="store_true", help=speak(mark("cli", "print one picture as soon as there is one"))
    )
    parser.add_argument(
        "--for",
        dest="seconds",
        metavar="SECONDS",
        type=seconds_of,
        help=speak(mark("cli", "end after so many seconds")),
    )


def run(args: Namespace) -> int:
    """Show the picture once a second until told to end."""
    ended = threading.Event()

    def end(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 -- the shape of a handler
        ended.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    wallboard = Wallboard(wishes_of(args, shift=True))
    wallboard.start()
    try:
        if getattr(args, "once", False):
            _await_news(wallboard, ended)
            print(screen_of(wallboard))
        else:
            _repeat(wallboard, ended, getattr(args, "seconds", None))
    finally:
        wallboard.stop()
    return 0


def _repeat(wallboard: Wallboard, ended: threading.Event, seconds: float | None) -> None:
    clear = _CLEAR if sys.stdout.isatty() else ""
    if seconds is not None:
        timer = threading.Timer(seconds, ended.set)
        timer.daemon = True
        timer.start()
    _await_news(wallboard, ended)
    print(f"{clear}{screen_of(wallboard)}\n", flush=True)
    while not ended.wait(_EVERY_S):
        print(f"{clear}{screen_of(wallboard)}\n", flush=True)


def _await_news(wallboard: Wallboard, ended: threading.Event) -> None:
    """Wait until every source is there, or has said why it is not."""
    for _ in range(int(_PATIENCE_S / 0.1)):
        states = [source.status for source in wallboard.latest().sources]
        silent = any(s.state is SourceState.CONNECTING and s.why is None for s in states)
        if not silent or ended.wait(0.1):
            return


COMMAND = Command(
    "watch",
    mark("cli", "show the wall as a table in a terminal"),
    mark(
        "cli",
        "Shows the same figures as the wall, once a second, on a machine without a display or over SSH.\n"
        "It records like the wall. Ctrl+C ends it.",
    ),
    _add,
    run,
)
