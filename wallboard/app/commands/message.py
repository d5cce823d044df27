"""`wallboard message`: put a message for the room on the wall, or end it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wallboard.app.clock import MovedClock
from wallboard.app.commands.command import Command
from wallboard.app.compose import REAL, Place, Wishes
from wallboard.app.memory import reading
from wallboard.app.options import now_of
from wallboard.app.screens.message import Hours, MessageFile, message_path
from wallboard.app.settings_file import read_settings
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.source import Clock
from wallboard.domain.text import mark, say
from wallboard.ui.format import Format
from wallboard.ui.until import end_words

_RUNS_S = 15.0
"""A cache that was written so lately, in seconds, is being written by a wall."""


def _add(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", nargs="?", help=speak(mark("cli", "the message; without it, the present one"))
    )
    parser.add_argument(
        "--until",
        metavar="END",
        default="today",
        help=speak(
            mark(
                "cli",
                "18:00 (the next one, so tomorrow's if it is past), “30 min”, “1 h” or today, the default",
            )
        ),
    )
    parser.add_argument("--clear", action="store_true", help=speak(mark("cli", "end the present message")))
    parser.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "settings file (TOML) instead of the user's own")),
    )


def run(args: Namespace) -> int:
    """Put, end or print the message."""
    if args.clear and args.text:
        raise WallboardError(
            mark("error", "A message is either shown or ended."),
            mark("error", "Leave out --clear or the text."),
        )
    place = Place(Wishes(read_settings(args.config), shift=True))
    hours = Hours(REAL, _shown_clock(place), place.zone, place.site.day_start)
    file = MessageFile(message_path(), hours)
    if args.clear or (args.text is not None and not args.text.strip()):
        file.clear()
    elif args.text is not None:
        file.put(args.text, args.until)
    message = file.current()
    if message is None or message.until is None:
        print(speak(mark("cli", "There is no message.")))
    else:
        until = end_words(message.until, hours.wall(), Format(place.zone))
        print(speak(say("cli", "{text} (until {time})", text=message.text, time=until)))
    return 0


def _shown_clock(place: Place) -> Clock:
    """Return the clock that is seen on the wall: of a made-up centre, that of the one that runs now."""
    if not place.demo:
        return place.clock
    cache = place.cache_to_read
    try:
        # Before it is read: that may touch the file beside it.
        wal = cache.with_name(cache.name + "-wal")
        written = max(path.stat().st_mtime for path in (cache, wal) if path.exists())
        with reading(cache) as connection:
            now = now_of(place, connection)
    except (WallboardError, OSError, ValueError):
        return place.clock  # none has ever run
    return MovedClock(REAL, now) if abs(REAL() - written) < _RUNS_S else place.clock


COMMAND = Command(
    "message",
    mark("cli", "put a message for the room on the wall, or end it"),
    mark(
        "cli",
        "Shows a message on every wall and desk of this user, whether they run or not yet. It ends by\n"
        "itself at the given time. In a window, the key M does the same. Examples:\n\n"
        '  wallboard message "Billing is down" --until 18:00\n'
        "  wallboard message --clear",
    ),
    _add,
    run,
)
