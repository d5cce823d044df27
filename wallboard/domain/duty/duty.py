"""The roster of a day held against what agents do."""

from collections import defaultdict
from collections.abc import Iterable

from wallboard.domain.duty.deeds import DutyKind
from wallboard.domain.duty.plan import Absence, DutyPlan
from wallboard.domain.duty.rows import Duty, DutyRow, Person, Standing
from wallboard.domain.duty.standing import Case, Gaps, stood
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Roster
from wallboard.domain.work.times import FOR_QUEUES, overlap

_ORDER = {standing: n for n, standing in enumerate(Standing)}
_NOT_HERE = frozenset({Standing.MISSING, Standing.LEFT})
_NOBODY = Person("", "")


def duty_of(
    plan: DutyPlan, people: Iterable[Person], day: Day, now: Seconds, *, heard: bool = True, gaps: Gaps = ()
) -> Duty:
    """Hold the plan of a day against what people do at `now`, which is its end for a day that is over.

    `heard`: whether all sources are; who is not named by any is missing then, and otherwise unseen. In
    `gaps` nobody saw who came or went, so nobody is called late for that.
    """
    there = plan.there or Roster(())
    whole = plan.roster or there
    known = _by_key(people, whole)
    keys = {*whole.everybody(day.start, day.end), *known, *_typed_off(plan, day)}
    absences = _absences_of(plan, day)
    rows = []
    for key in keys:
        person = known.get(key)
        typed = plan.typed(key, day.date.isoformat())
        case = Case(
            key,
            _name_of(key, person, whole),
            person or _NOBODY,
            day,
            now,
            there.within(key, day.start, day.end),
            whole.within(key, day.start, day.end),
            absences.get(key, ()),
            heard if person is None else person.seen,
            gaps,
            typed is not None,
        )
        row = stood(case)
        if row is not None:
            rows.append(row)
    rows.sort(key=lambda row: (_ORDER[row.standing], row.name.casefold(), row.key))
    return _counted(tuple(rows), there, now)


def _counted(rows: tuple[DutyRow, ...], there: Roster, now: Seconds) -> Duty:
    expected = set(there.expected(now))
    planned = [row for row in rows if row.key in expected]
    sure = [row for row in rows if row.seen]
    doing = [row.now.state for row in sure if row.now is not None]
    return Duty(
        rows,
        len(planned),
        sum(row.now is not None and row.seen for row in planned),
        tuple(row.name for row in rows if row.standing in _NOT_HERE),
        sum(row.standing is Standing.UNPLANNED for row in rows),
        sum(state in FOR_QUEUES for state in doing),
    )


def _by_key(people: Iterable[Person], roster: Roster) -> dict[str, Person]:
    """Find each by the name under which they are planned; of one who is on two servers, where they are in."""
    known: dict[str, Person] = {}
    for person in people:
        key = roster.key_of(person.source, person.agent, person.name)
        key = key or f"{person.source}/{person.agent}".casefold()
        if key not in known or (_is_in(person) and not _is_in(known[key])):
            known[key] = person
    return known


def _is_in(person: Person) -> bool:
    return bool(person.stretches) and person.stretches[-1].until is None and person.stretches[-1].is_in


def _name_of(key: str, person: Person | None, roster: Roster) -> str:
    if person is not None:
        return person.name or person.agent
    return roster.names.get(key, key)


def _typed_off(plan: DutyPlan, day: Day) -> set[str]:
    which = day.date.isoformat()
    return {deed.who.casefold() for deed in plan.deeds if deed.day == which and deed.kind is DutyKind.OFF}


def _absences_of(plan: DutyPlan, day: Day) -> dict[str, tuple[Absence, ...]]:
    found: defaultdict[str, tuple[Absence, ...]] = defaultdict(tuple)
    for absence in plan.absences:
        if overlap(absence.since, absence.until, (day.start, day.end)):
            found[absence.who] += (absence,)
    return found
