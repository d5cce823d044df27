"""The options that every command takes, and what they amount to."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from math import nextafter
from pathlib import Path
from typing import TYPE_CHECKING

from wallboard.app.speech import speak
from wallboard.domain.text import mark, say

if TYPE_CHECKING:
    from sqlite3 import Connection

    from wallboard.app.compose import Place, Wishes
    from wallboard.domain.words import Seconds

_FASTEST = 3600.0


def add_common(parser: ArgumentParser, *, speed: bool = False) -> None:
    """Let a command take the settings, the cache and sources; and where it runs live, a speed."""
    parser.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "settings file (TOML) instead of the user's own")),
    )
    parser.add_argument(
        "--cache",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "cache file (SQLite) instead of the configured one")),
    )
    parser.add_argument(
        "--source",
        metavar="URL",
        action="append",
        default=[],
        help=speak(
            mark(
                "cli",
                "in place of the configured sources, and repeatable: simulator:?seed=7, "
                "ami://user@host:5038, amis://user@host:5039. The password comes from "
                "WALLBOARD_PASSWORD, never from the address",
            )
        ),
    )
    if speed:
        parser.add_argument(
            "--speed",
            metavar="N",
            type=speed_of,
            default=1.0,
            help=speak(mark("cli", "let a simulated centre run N times as fast")),
        )


def add_json(parser: ArgumentParser) -> None:
    """Let a command print JSON."""
    parser.add_argument(
        "--json", action="store_true", help=speak(mark("cli", "print JSON, see docs/json.md"))
    )


def add_at(parser: ArgumentParser) -> None:
    """Let a command look at an instant; `at_of` reads it."""
    parser.add_argument(
        "--at",
        metavar="INSTANT",
        help=speak(mark("cli", "as it was at 2026-11-23T16:31 or 16:31 today; now unless given")),
    )


def wishes_of(args: Namespace, *, shift: bool = False) -> "Wishes":
    """Read what the command line asks for. Raises WallboardError."""
    # The wall's first frame comes before all that is loaded here.
    from wallboard.app.compose import Wishes  # noqa: PLC0415 -- as said
    from wallboard.app.settings_file import read_settings  # noqa: PLC0415 -- as said

    return Wishes(
        read_settings(args.config),
        tuple(args.source),
        args.cache,
        getattr(args, "speed", 1.0),
        shift,
        args.config,
    )


def now_of(place: "Place", connection: "Connection") -> "Seconds":
    """Return the time; of a made-up centre, whose clock is its own, the last instant that was seen."""
    from wallboard.app.compose import REAL  # noqa: PLC0415 -- as above
    from wallboard.store.queries.last_seen import last_seen  # noqa: PLC0415 -- as above

    if not place.demo_to_read:
        return REAL()
    seen = max((last_seen(connection, name) or place.now for name in place.names), default=place.now)
    return nextafter(seen, 0.0)  # what ended with it was still going on


def at_of(args: Namespace, place: "Place", connection: "Connection") -> "Seconds":
    """Return the instant that is asked for, or the time. Raises WallboardError."""
    from wallboard.app.moment import instant_of  # noqa: PLC0415 -- as above

    now = now_of(place, connection)
    return instant_of(args.at, place.zone, now) if args.at else now


def speed_of(text: str) -> float:
    """Read a speed off the command line."""
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= _FASTEST:
        message = say("cli", "“{text}” is no speed: write a number above 0, up to 3600", text=text)
        raise ArgumentTypeError(speak(message))
    return speed


def seconds_of(text: str) -> float:
    """Read a number of seconds off the command line."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ArgumentTypeError(speak(say("cli", "“{text}” is no number of seconds above 0", text=text)))
    return seconds
