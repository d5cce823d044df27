"""How one agent stands to their plan at an instant."""

from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.duty.plan import Absence, blocks
from wallboard.domain.duty.rows import DutyRow, Person, Standing, Stretch
from wallboard.domain.periods import Day
from wallboard.domain.words import AgentState, Seconds
from wallboard.domain.work.roster import Shift
from wallboard.domain.work.times import overlap

Gaps: TypeAlias = tuple[tuple[Seconds, Seconds], ...]
"""Times that nobody saw."""
LATE_S: Seconds = 300.0
"""Who comes or goes by less than this beside the plan is on time."""


class Case(Struct, frozen=True):
    """All that is known of one agent's day."""

    key: str
    name: str
    person: Person
    day: Day
    now: Seconds
    planned: tuple[Shift, ...]
    """Less absences."""
    shifts: tuple[Shift, ...]
    """Absences or not."""
    absences: tuple[Absence, ...]
    seen: bool
    gaps: Gaps
    typed: bool

    @property
    def doing(self) -> Stretch | None:
        """What they do now; None: they are logged off, or nobody knows."""
        last = self.person.stretches[-1] if self.person.stretches else None
        return last if last is not None and last.until is None and last.is_in else None

    @property
    def logged_off(self) -> Seconds | None:
        """When they were seen last."""
        ends = (s.until for s in self.person.stretches if s.is_in and s.until is not None)
        return max(ends, default=None)


def stood(case: Case) -> DutyRow | None:
    """Say how somebody stands; None: there is nothing to say of them on this day."""
    absence = next((one for one in case.absences if one.since <= case.now < one.until), None)
    if absence is not None and case.doing is None:
        return _row(case, Standing.ABSENT, absence.since, absence.until, reason=absence.reason)
    part = next((part for part in case.planned if part.since <= case.now < part.until), None)
    if part is None:
        return _outside(case)
    block = next(block for block in blocks(case.planned) if part in block)
    if not case.seen:
        return _row(case, Standing.UNSEEN, None, part.until)
    return _in_break(case, part) if part.kind == "break" else _in_shift(case, block)


def _in_shift(case: Case, block: tuple[Shift, ...]) -> DutyRow:
    begin, end = block[0].since, block[-1].until
    came = _came(case, begin, end)
    if case.doing is None:
        if came is None:
            wanted = next(part.since for part in block if part.kind == "queue")
            return _row(case, Standing.MISSING, wanted, end)
        return _row(case, Standing.LEFT, case.logged_off, end)
    if case.doing.state is AgentState.PAUSED:
        return _row(case, Standing.PAUSED, case.doing.since, end, reason=case.doing.reason)
    late = 0.0 if came is None or _overlaps(case.gaps, begin, came) else came - begin
    if late >= LATE_S:
        return _row(case, Standing.LATE, came, end, late)
    return _row(case, Standing.HERE, begin, end)


def _in_break(case: Case, part: Shift) -> DutyRow:
    doing = case.doing
    if doing is None or doing.state is AgentState.PAUSED:
        return _row(
            case, Standing.BREAK, part.since, part.until, reason="" if doing is None else doing.reason
        )
    return _row(case, Standing.WORKING, part.since, part.until)


def _outside(case: Case) -> DutyRow | None:
    """No shift goes on: it is to come or over, there is none, or somebody came all the same."""
    over = [block for block in blocks(case.planned) if block[-1].until <= case.now]
    if case.doing is not None:
        since = _came(case, case.day.start, case.now)
        since = over[-1][-1].until if over and (since or 0.0) < over[-1][-1].until else since
        return _row(case, Standing.UNPLANNED, since, None)
    later = next((block for block in blocks(case.planned) if block[0].since > case.now), None)
    if later is not None:
        return _row(case, Standing.LATER, later[0].since, later[-1].until)
    if over:
        return _after(case, over[-1])
    if case.absences:
        last = case.absences[-1]
        return _row(case, Standing.ABSENT, last.since, last.until, reason=last.reason)
    if case.typed:
        return _row(case, Standing.OFF, None, None)
    gone = case.logged_off
    return None if gone is None else _row(case, Standing.OVER, gone, None)


def _after(case: Case, block: tuple[Shift, ...]) -> DutyRow:
    begin, end = block[0].since, block[-1].until
    if _came(case, begin, end) is None:
        seen = case.seen and not _overlaps(case.gaps, begin, end)
        return _row(case, Standing.MISSED if seen else Standing.OVER, end, None)
    left = max(
        min(end, end if stretch.until is None else stretch.until)
        for stretch in case.person.stretches
        if stretch.is_in and overlap(stretch.since, stretch.until, (begin, end))
    )
    early = 0.0 if _overlaps(case.gaps, left, end) else end - left
    return _row(case, Standing.OVER, end, None, early if early >= LATE_S else 0.0)


def _came(case: Case, begin: Seconds, end: Seconds) -> Seconds | None:
    """Return when somebody was first in within `[begin, end)`."""
    for stretch in case.person.stretches:
        if stretch.is_in and overlap(stretch.since, stretch.until, (begin, end)):
            return max(begin, stretch.since)
    return None


def _overlaps(gaps: Gaps, since: Seconds, until: Seconds) -> bool:
    return any(overlap(*gap, (since, until)) for gap in gaps)


def _row(
    case: Case,
    standing: Standing,
    since: Seconds | None,
    until: Seconds | None,
    by_s: Seconds = 0.0,
    reason: str = "",
) -> DutyRow:
    person = case.person
    return DutyRow(
        case.key,
        case.name,
        standing,
        case.shifts,
        case.absences,
        person.stretches,
        since,
        until,
        by_s,
        reason,
        (person.source, person.agent) if person.agent else None,
        case.typed,
        case.seen,
    )
