"""Writes docs/commands.md out of the help texts: `python -m wallboard.app.commands.commands_doc`."""

import sys
from argparse import SUPPRESS, Action, ArgumentParser
from collections.abc import Iterator

from wallboard.app.commands import every_command
from wallboard.app.commands.command import Command

_HEAD = """# Commands

<!-- Made by `python -m wallboard.app.commands.commands_doc > docs/commands.md`; not edited by hand. -->

`wallboard` without a command shows the wall; its options are those of `wallboard show`.

| command | what it does |
|---|---|"""
_TAIL = """## Exit codes

| code | meaning |
|---|---|
| 0 | all went well; also after Ctrl+C or SIGTERM, for commands that run until they are ended |
| 1 | trouble, said in one sentence on standard error, with the next step in another |
| 2 | the command line can't be understood |

## Environment

| variable | meaning |
|---|---|
| `WALLBOARD_PASSWORD_NAME` | password of the source called NAME, in capitals and with `_` for every sign |
| `WALLBOARD_PASSWORD` | password of any source that has none of its own |
| `WALLBOARD_LOG` | how much is logged to standard error: `ERROR`, `WARNING`, `INFO` or `DEBUG` |
"""
_INDENT = "  "


def document() -> str:
    """Return the whole page."""
    commands = every_command()
    rows = [f"| [`wallboard {c.name}`](#wallboard-{c.name}) | {c.summary} |" for c in commands]
    return "\n".join([_HEAD, *rows, "", *(_chapter(command) for command in commands), _TAIL])


def _chapter(command: Command) -> str:
    summary = str(command.summary)
    lines = [f"## wallboard {command.name}", "", f"{summary[:1].upper()}{summary[1:]}.", ""]
    return "\n".join([*lines, "\n\n".join(_more(str(command.more))), "", *_options(command), ""])


def _more(text: str) -> Iterator[str]:
    """Write indented lines as code, all others as they are."""
    for block in text.split("\n\n"):
        if block.startswith(_INDENT):
            yield "```sh\n" + "\n".join(line.removeprefix(_INDENT) for line in block.splitlines()) + "\n```"
        else:
            yield block


def _options(command: Command) -> Iterator[str]:
    parser = ArgumentParser(add_help=False)
    command.add(parser)
    yield "| option | meaning |"
    yield "|---|---|"
    # argparse has no other way to ask a parser for what it takes.
    for action in parser._actions:  # noqa: SLF001 -- see above
        if action.help != SUPPRESS:
            yield f"| `{_written(action)}` | {action.help or ''} |"


def _written(action: Action) -> str:
    name = action.option_strings[-1] if action.option_strings else ""
    value = "" if action.nargs == 0 else str(action.metavar or "")
    return f"{name} {value}".strip()


if __name__ == "__main__":
    sys.stdout.write(document())
