"""Puts a number that many share on the list of the settings: whoever calls from it counts as withheld.

The settings are the only place of that list: every figure, also of the past, is made by it. Each program
reads it when it starts, and again when it hears that a number was put on it.
"""

import os
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array, Table

from wallboard.app.settings_file import read_settings, settings_of
from wallboard.domain.callers.rules import shared_numbers
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say


def exclude(path: Path, who: CallerId) -> bool:
    """Add a number to `[callers] shared_numbers`, leaving all else in the file as it is; False: it was there.

    Raises WallboardError when the file can't be read or written.
    """
    settings = read_settings(path) if path.exists() else None
    if settings and who in shared_numbers(settings.callers.shared_numbers, settings.site.country):
        return False
    try:
        document = tomlkit.parse(path.read_text("utf-8") if path.exists() else "")
        _add(document, who)
        text = tomlkit.dumps(document)
        settings_of(text, str(path))
        _replace(path, text)
    except (OSError, TOMLKitError) as error:
        raise WallboardError(
            say("error", "The settings {file} can't be changed: {why}.", file=path, why=error),
            mark("error", "Write the number into shared_numbers of the table [callers] by hand."),
        ) from error
    return True


def _add(document: tomlkit.TOMLDocument, who: CallerId) -> None:
    callers = document.setdefault("callers", tomlkit.table())
    assert isinstance(callers, Table)  # as the settings were read
    numbers = callers.setdefault("shared_numbers", tomlkit.array())
    assert isinstance(numbers, Array)
    numbers.append(who)


def _replace(path: Path, text: str) -> None:
    """Write it beside, then put it in place at once: a full disk must not cost the settings."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.new")
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
    with os.fdopen(
        os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w", encoding="utf-8"
    ) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
