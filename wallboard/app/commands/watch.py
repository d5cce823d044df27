"""`wallboard watch`: the wall as a table in a terminal."""

import sys
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from wallboard.app.commands.command import Command
from wallboard.app.commands.ending import told_to_end
from wallboard.app.compose import Place, Wallboard
from wallboard.app.memory import reading
from wallboard.app.options import add_common, now_of, seconds_of, wishes_of
from wallboard.app.report.looking import snapshot_in
from wallboard.app.report.terminal import screen_of
from wallboard.app.speech import speak
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.store.problems import CacheInUseError, ReadOnlyError
from wallboard.ui.format import Format

_LOOKING = mark("cli", "Another program records into this cache; this one only looks.")
_READ_ONLY = mark("cli", "This cache can't be written here; it is only looked at.")
_GAP = "\n"
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
    ended = told_to_end(getattr(args, "seconds", None))
    wishes, once = wishes_of(args, shift=True), getattr(args, "once", False)
    wallboard = Wallboard(wishes)
    try:
        wallboard.start()
    except (CacheInUseError, ReadOnlyError) as error:
        why = _LOOKING if isinstance(error, CacheInUseError) else _READ_ONLY
        sys.stderr.write(speak(why) + "\n")
        _look(Place(wishes), ended, once=once)
        return 0
    try:
        _await_news(wallboard, ended)
        place = wallboard.place
        _repeat(lambda: _screen(wallboard.latest(), place, wallboard.clock()), ended, once=once)
    finally:
        wallboard.stop()
    return 0


def _look(place: Place, ended: threading.Event, *, once: bool) -> None:
    """Show what another program records."""

    def screen() -> str:
        with reading(place.cache_to_read) as connection:
            now = now_of(place, connection)
            return _screen(snapshot_in(connection, place.names_to_read, place.site, now), place, now)

    _repeat(screen, ended, once=once)


def _screen(snapshot: Snapshot, place: Place, now: Seconds) -> str:
    return screen_of(snapshot, Format(place.zone), now, demo=place.demo)


def _repeat(screen: Callable[[], str], ended: threading.Event, *, once: bool) -> None:
    clear = _CLEAR if sys.stdout.isatty() and not once else ""
    print(f"{clear}{screen()}", flush=True)
    while not once and not ended.wait(_EVERY_S):
        print(f"{clear or _GAP}{screen()}", flush=True)


def _await_news(wallboard: Wallboard, ended: threading.Event) -> None:
    """Wait until every source is there, or has said why it is not."""
    for _ in range(int(_PATIENCE_S / 0.1)):
        states = [source.status for source in wallboard.latest().sources]
        if all(s.state is not SourceState.CONNECTING for s in states) or ended.wait(0.1):
            return


COMMAND = Command(
    "watch",
    mark("cli", "show the wall as a table in a terminal"),
    mark(
        "cli",
        "Shows the same figures as the wall, once a second, on a machine without a display or over SSH.\n"
        "It records like the wall; while another program does so into the same cache, it only looks.\n"
        "Ctrl+C ends it.",
    ),
    _add,
    run,
)
