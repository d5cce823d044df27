"""Reads who is planned to work when: a table, a calendar, or a folder of such files."""

from collections.abc import Iterable, Iterator
from datetime import time
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from wallboard.app.rosters.calendar import CalendarRules, Naming, Planned, calendar_of
from wallboard.domain.duty.plan import Absence, without
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Roster, Shift, shifts_in

BACK_S: Seconds = 62 * 86_400.0
AHEAD_S: Seconds = 62 * 86_400.0
"""A calendar's series are unrolled from so long before now to so long after: they have no end."""
KINDS = (".csv", ".ics", ".ical")
"""How files in a folder end that are read."""
_CALENDARS = KINDS[1:]
_HINT = mark(
    "error",
    "It is what roster names in the settings under [site]: a table (CSV), a calendar (.ics), both in UTF-8, "
    "or a folder of these.",
)

Stamp: TypeAlias = tuple[tuple[str, int, int], ...]
"""Of each file its name, when it was changed, and its size."""


class RosterFile(Struct, frozen=True):
    """Where the roster is, and how it is to be taken."""

    path: str
    """Empty: nowhere."""
    zone: str
    day_start: time = time()
    agent: Naming = "summary"
    breaks: tuple[str, ...] = ("break", "lunch")
    away: tuple[str, ...] = ("absent", "holiday", "sick", "vacation")


def read_roster(file: RosterFile, now: Seconds) -> Roster | None:
    """Read a roster; None where none is named.

    Raises WallboardError for a file that can't be read, and for a line or an event in it that can't.
    """
    if not file.path:
        return None
    found: list[Planned] = []
    for path in files_of(file):
        found += _read(path, file, now)
    return _together(found)


def files_of(file: RosterFile) -> tuple[Path, ...]:
    """Return the files to read: the one that is named, or those in the folder, by name.

    Raises WallboardError for a folder that can't be read.
    """
    path = Path(file.path).expanduser()
    try:
        if not path.is_dir():
            return (path,)
        return tuple(sorted(one for one in path.iterdir() if one.suffix.casefold() in KINDS))
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error


def stamp_of(file: RosterFile) -> Stamp:
    """Return what changes when a file is written; what can't be read has none."""
    if not file.path:
        return ()
    found = []
    try:
        for path in files_of(file):
            is_now = path.stat()
            found.append((path.name, is_now.st_mtime_ns, is_now.st_size))
    except (OSError, WallboardError):
        return ()
    return tuple(found)


def _read(path: Path, file: RosterFile, now: Seconds) -> Iterable[Planned]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, _why(error)) from error
    try:
        if path.suffix.casefold() in _CALENDARS:
            rules = CalendarRules(
                file.zone, now - BACK_S, now + AHEAD_S, file.agent, file.breaks, file.away, file.day_start
            )
            return calendar_of(text, rules, path.stem)
        return [Planned(who, shift) for who, shift in shifts_in(text, file.zone)]
    except WallboardError as error:
        message = say("error", "{path}: {why}", path=path, why=error.message)
        raise WallboardError(message, error.hint) from error


def _together(found: Iterable[Planned]) -> Roster:
    """Put the files together, and take out what somebody is away for."""
    all_of = tuple(found)
    away: dict[str, list[Absence]] = {}
    for one in all_of:
        if one.away:
            key = one.who.casefold()
            away.setdefault(key, []).append(Absence(key, one.shift.since, one.shift.until))
    return Roster(_left(all_of, away))


def _left(found: Iterable[Planned], away: dict[str, list[Absence]]) -> Iterator[tuple[str, Shift]]:
    for one in found:
        if not one.away:
            for shift in without(one.shift, away.get(one.who.casefold(), ())):
                yield one.who, shift


def _why(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else error.reason


def _unreadable(path: Path, why: str) -> WallboardError:
    return WallboardError(say("error", "The roster {path} can't be read: {why}.", path=path, why=why), _HINT)
