"""The commands of the command line, one module each; `COMMANDS` is their catalogue."""

from wallboard.app.commands import calls, capture, check, figures, picture, record, show, simulate, watch
from wallboard.app.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    show.COMMAND,
    watch.COMMAND,
    record.COMMAND,
    check.COMMAND,
    capture.COMMAND,
    simulate.COMMAND,
    figures.COMMAND,
    calls.COMMAND,
    picture.COMMAND,
)
