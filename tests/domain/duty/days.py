"""A day and its clock, and entries about it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.duty.rows import Person, Stretch
from wallboard.domain.periods import day_of
from wallboard.domain.words import AgentState, Seconds
from wallboard.domain.work.roster import Roster, Shift

ZONE = "Europe/Budapest"
DAY = day_of(date(2026, 11, 23), ZONE)


def at(hour: int, minute: int = 0, day: int = 23) -> Seconds:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ZONE)).timestamp()


def shift(begin: int, end: int) -> Shift:
    return Shift(at(begin), at(end))


def entered(kind: DutyKind, number: int, who: str = "Ana", **more: object) -> DutyDeed:
    span = {"since": at(8), "until": at(12)} if kind in (DutyKind.SHIFT, DutyKind.ABSENT) else {}
    given = {"id": f"d{number}", "at": float(number), "day": "2026-11-23", "by": "Iva", **span, **more}
    return DutyDeed(who=who, kind=kind, **given)  # type: ignore[arg-type]


def plan_of_shifts(**shifts: tuple[Shift, ...]) -> DutyPlan:
    return DutyPlan(Roster([(who, one) for who, mine in shifts.items() for one in mine]))


def person(name: str, *stretches: tuple[Seconds, Seconds | None, AgentState], seen: bool = True) -> Person:
    return Person("pbx", name, "", tuple(Stretch(*one, "Lunch") for one in stretches), seen)
