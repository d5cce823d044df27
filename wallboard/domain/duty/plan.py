"""The roster as it holds: what files say, what was typed over them, and who is absent."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, time

from msgspec import Struct

from wallboard.domain.duty.deeds import DutyDeed, DutyId, DutyKind, in_force
from wallboard.domain.periods import day_of
from wallboard.domain.text import Text
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Roster, Shift


class Absence(Struct, frozen=True):
    """Somebody is not there in `[since, until)`."""

    who: str
    """As the roster writes the agent, in small letters."""
    since: Seconds
    until: Seconds
    reason: str = ""
    id: DutyId = ""
    """Of the entry, to take it back."""


class DutyPlan(Struct, frozen=True):
    """All that is planned, whoever said it. Never changed once published."""

    roster: Roster | None = None
    """Shifts of files and typed ones, also those of who is absent; None: there are none."""
    absences: tuple[Absence, ...] = ()
    deeds: tuple[DutyDeed, ...] = ()
    """What was typed and holds, in the order of entering."""
    trouble: Text | None = None
    """Why a file that was changed can't be read; what was known before holds until it can."""

    @property
    def there(self) -> Roster | None:
        """Return the roster less absences: by this it is judged who is missing."""
        if self.roster is None or not self.absences:
            return self.roster
        return self.roster.changed(_cut(self.roster, self.absences))

    def typed(self, who: str, day: str) -> DutyDeed | None:
        """Return what was typed last of somebody's shift on a business day; None: the file says."""
        key = who.casefold()
        mine = (d for d in reversed(self.deeds) if (d.who.casefold(), d.day) == (key, day))
        return next((deed for deed in mine if deed.kind is not DutyKind.ABSENT), None)


def planned(
    files: Roster | None,
    deeds: Iterable[DutyDeed],
    zone: str,
    day_start: time = time(),
    trouble: Text | None = None,
) -> DutyPlan:
    """Put what was typed over what files say.

    A typed shift takes the place of all shifts that begin on its business day; so does that there is none.
    """
    holding = in_force(deeds)
    absences = tuple(
        Absence(deed.who.casefold(), deed.since, deed.until, deed.reason, deed.id)
        for deed in holding
        if deed.kind is DutyKind.ABSENT and deed.since is not None and deed.until is not None
    )
    typed = [deed for deed in holding if deed.kind is not DutyKind.ABSENT]
    if files is None and not typed:
        return DutyPlan(None, absences, holding, trouble)
    roster = files or Roster(())
    return DutyPlan(roster.changed(_typed_over(roster, typed, zone, day_start)), absences, holding, trouble)


def _typed_over(
    roster: Roster, typed: Iterable[DutyDeed], zone: str, day_start: time
) -> Mapping[str, tuple[Shift, ...]]:
    """Return the new shifts of those of whom something was typed, by how they are written."""
    mine: dict[str, dict[str, DutyDeed]] = defaultdict(dict)
    for deed in typed:
        mine[roster.names.get(deed.who.casefold(), deed.who)][deed.day] = deed  # the last one counts
    changed: dict[str, tuple[Shift, ...]] = {}
    for who, by_day in mine.items():
        days = [day_of(date.fromisoformat(day), zone, day_start) for day in by_day]
        kept = [
            shift
            for block in blocks(roster.shifts(who))
            if not any(day.start <= block[0].since < day.end for day in days)
            for shift in block
        ]
        changed[who] = (*kept, *(shift for deed in by_day.values() for shift in shifts_of(deed)))
    return changed


def blocks(shifts: Iterable[Shift]) -> tuple[tuple[Shift, ...], ...]:
    """Put parts together that follow each other without a gap: a shift with its breaks."""
    found: list[list[Shift]] = []
    for shift in shifts:
        if found and found[-1][-1].until == shift.since:
            found[-1].append(shift)
        else:
            found.append([shift])
    return tuple(map(tuple, found))


def shifts_of(deed: DutyDeed) -> tuple[Shift, ...]:
    """Return the shift that an entry says, and its break; none for any other entry."""
    if deed.kind is not DutyKind.SHIFT or deed.since is None or deed.until is None:
        return ()
    whole = Shift(deed.since, deed.until)
    if deed.break_since is None or deed.break_until is None:
        return (whole,)
    return whole, Shift(deed.break_since, deed.break_until, "break")


def _cut(roster: Roster, absences: Iterable[Absence]) -> Mapping[str, Iterable[Shift]]:
    away: dict[str, list[Absence]] = defaultdict(list)
    for absence in absences:
        away[absence.who].append(absence)
    return {
        roster.names[who]: [part for shift in roster.shifts(who) for part in without(shift, mine)]
        for who, mine in away.items()
        if who in roster.names
    }


def without(shift: Shift, absences: Iterable[Absence]) -> tuple[Shift, ...]:
    """Return what is left of a shift when absences are taken out."""
    parts: tuple[Shift, ...] = (shift,)
    for absence in absences:
        parts = tuple(
            Shift(since, until, part.kind)
            for part in parts
            for since, until in (
                (part.since, min(part.until, absence.since)),
                (max(part.since, absence.until), part.until),
            )
            if since < until
        )
    return parts
