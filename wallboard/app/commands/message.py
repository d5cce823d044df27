"""`wallboard message`: put a message for the room on the wall, or end it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wallboard.app.commands.command import Command
from wallboard.app.compose import REAL
from wallboard.app.screens.message import Hours, MessageFile, message_path
from wallboard.app.settings_file import read_settings
from wallboard.app.site import site_of, zone_of
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.ui.format import Format


def _add(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", nargs="?", help=speak(mark("cli", "the message; without it, the present one"))
    )
    parser.add_argument(
        "--until",
        metavar="END",
        default="today",
        help=speak(mark("cli", "18:00, “30 min”, “1 h” or today, which is what it is without")),
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
    settings = read_settings(args.config)
    zone = zone_of(settings)
    file = MessageFile(message_path(), Hours(REAL, REAL, zone, site_of(settings, zone).day_start))
    if args.clear or (args.text is not None and not args.text.strip()):
        file.clear()
    elif args.text is not None:
        file.put(args.text, args.until)
    message = file.current()
    if message is None or message.until is None:
        print(speak(mark("cli", "There is no message.")))
    else:
        until = Format(zone).instant(message.until, REAL())
        print(speak(say("cli", "{text} (until {time})", text=message.text, time=until)))
    return 0


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
