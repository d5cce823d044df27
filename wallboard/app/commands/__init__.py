"""The commands of the command line, one module each; `every_command` is their catalogue."""

from importlib import import_module

from wallboard.app.commands.command import Command

WALL = "show"
"""The command that is meant when none is named."""
NAMES = frozenset(
    "show watch record check capture simulate figures explain calls lines load results promises picture "
    "message import contacts callers accesses report forecast duty match".split()
)
_MODULES = {
    "import": "import_",
    "contacts": "people.contacts",
    "callers": "people.callers",
    "accesses": "people.accesses",
    "report": "people.report",
    "duty": "planning.duty",
    "match": "planning.match",
    "forecast": "planning.forecast",
}


def every_command() -> tuple[Command, ...]:
    """Return all commands; each is loaded for it."""
    from wallboard.app.commands import (  # noqa: PLC0415 -- the wall is to be there before what it doesn't need
        calls,
        capture,
        check,
        explain,
        figures,
        import_,
        lines,
        load,
        message,
        picture,
        promises,
        record,
        results,
        show,
        simulate,
        watch,
    )

    return (
        show.COMMAND,
        watch.COMMAND,
        record.COMMAND,
        check.COMMAND,
        capture.COMMAND,
        simulate.COMMAND,
        figures.COMMAND,
        explain.COMMAND,
        calls.COMMAND,
        lines.COMMAND,
        load.COMMAND,
        results.COMMAND,
        promises.COMMAND,
        picture.COMMAND,
        message.COMMAND,
        import_.COMMAND,
        *_of_people(),
    )


def _of_people() -> tuple[Command, ...]:
    """Return those that are about callers and who deals with them, and those of the planner."""
    from wallboard.app.commands.people import accesses, callers, contacts, report  # noqa: PLC0415 -- as above

    return contacts.COMMAND, callers.COMMAND, accesses.COMMAND, report.COMMAND, *_of_planning()


def _of_planning() -> tuple[Command, ...]:
    """Return those of the planner."""
    from wallboard.app.commands.planning import duty, forecast, match  # noqa: PLC0415 -- as above

    return (forecast.COMMAND, duty.COMMAND, match.COMMAND)


def commands_for(name: str) -> tuple[Command, ...]:
    """Return the commands that are needed to understand a command line whose first word is this.

    Of one that is known that is itself: to load all of them doubles the time until it begins.
    """
    if name not in NAMES:
        return every_command()
    command: Command = import_module(f"{__name__}.{_MODULES.get(name, name)}").COMMAND
    return (command,)
