"""The command line: `wallboard` shows the wall, its commands do the rest."""

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from io import TextIOWrapper

from wallboard import __version__
from wallboard.app.speech import complain, speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 well, 1 trouble that is said, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a name that the terminal can't show must not end the command
            stream.reconfigure(errors="replace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:
        sys.stdout.write(f"wallboard {__version__}\n")
        return 0
    try:
        code = _run(words)
        sys.stdout.flush()  # here, where a reader that has gone is no crash
    except WallboardError as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (`wallboard calls | head`). What is left goes nowhere, or Python
        # would complain at the end: https://docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _run(words: list[str]) -> int:
    from wallboard.app.commands import WALL, commands_for  # noqa: PLC0415 -- `--version` needs none of them
    from wallboard.app.logs import set_up_logs  # noqa: PLC0415

    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words = [WALL, *words]
    parser = _parser()
    commands = parser.add_subparsers(metavar=speak(mark("cli", "COMMAND")), dest="command")
    for command in commands_for(words[0]):
        sub = commands.add_parser(
            command.name,
            help=speak(command.summary),
            description=_paragraphs(command.summary, command.more),
            formatter_class=RawDescriptionHelpFormatter,
        )
        command.add(sub)
        sub.set_defaults(run=command.run)
    args = parser.parse_args(words)
    set_up_logs(args.command)
    return int(args.run(args))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="wallboard",
        description=speak(
            mark("cli", "Supervisor wallboard for inbound call centres. Without a command it shows the wall.")
        ),
        epilog=speak(mark("cli", "wallboard COMMAND --help explains a command.")),
    )
    parser.add_argument(
        "--version", action="version", version=f"wallboard {__version__}", help=speak(_VERSION)
    )
    return parser


_VERSION = mark("cli", "print the version and end")


def _paragraphs(*texts: Text) -> str:
    return "\n\n".join(speak(text) for text in texts)
