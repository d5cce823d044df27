"""Who works when: the agents of a centre, their queues, and their shift of one day."""

from functools import partial
from random import Random
from typing import TypeVar

from msgspec import Struct

from wallboard.domain.words import AgentId, QueueName
from wallboard.sources.simulator.centre import QueueSpec, Unit
from wallboard.sources.simulator.people import colleagues
from wallboard.sources.simulator.profile import CLOSES, SUNDAY, LocalDay

_T = TypeVar("_T")

_FIRST_PLACE = 1101
_SICK_SHARE = 0.05
_EVENING = (15.8, 24.0)
_NIGHT = (0.0, 8.1)
_OFFICE = (
    (7.85, 16.0),
    (9.8, CLOSES),
    (8.8, 17.0),
    (7.9, 16.5),
    (10.0, CLOSES),
    (10.2, 14.5),
    (14.0, CLOSES),
)
_ALONE = (7.85, CLOSES)
_ALWAYS = 2
"""So many of each team work on every Saturday, the others on every other one."""
# Which further queues the agents of a team help out in, in turn.
_HELP: dict[str, tuple[tuple[str, ...], ...]] = {
    "Support": (("Hotline 0800",), (), ("Sales",), ("Hotline 0800",), ("Billing",), ()),
    "Sales": (("Support",), (), ("Hotline 0800",)),
    "Billing": ((), ("Support",), ("Sales", "Support")),
    "Hotline 0800": (("Support",), ()),
    "Technical": ((), ("Support",)),
}
# Where agents with one queue only are lent to in the peaks, in turn.
_LENT = {"Support": ("", "Sales", "", "", "Sales", ""), "Sales": ("", "Support")}


class Shift(Struct, frozen=True):
    """From when to when somebody works, in hours of the day's wall clock."""

    begins: float
    ends: float


_LENT_HOURS = (Shift(10.6, 12.2), Shift(15.1, 16.9))


class Person(Struct, frozen=True):
    """An agent as the roster knows them."""

    agent: AgentId
    name: str
    team: QueueName
    queues: tuple[QueueName, ...]
    turn: int
    """Which one of their team, from 0."""
    hours: Shift
    round_the_clock: bool = False
    """Whether their team works on Sundays and at night too."""
    lent_to: QueueName | None = None
    """Where they help out in the peaks; they are added to that queue and taken out again."""


def people_of(units: tuple[Unit, ...], rng: Random) -> tuple[Person, ...]:
    """Fill every team of every unit; the same seed gives the same people on every day."""
    names = iter(colleagues(sum(unit.size for unit in units), rng))
    people: list[Person] = []
    for unit in units:
        for team, turn, size in _places(unit):
            place = f"PJSIP/{_FIRST_PLACE + len(people)}"
            people.append(_person(place, next(names), team, (turn, size), unit))
    return tuple(people)


def shift_of(person: Person, day: LocalDay, rng: Random) -> Shift | None:
    """Return the shift of a day; None when the person is off or ill."""
    ill = rng.random() < _SICK_SHARE
    if person.round_the_clock:
        # One of each crew is never ill, or the night would be served by nobody.
        return None if ill and person.turn % 2 else person.hours
    if ill or not day.open:
        return None
    every_other = person.turn < _ALWAYS or (person.turn + day.date.isocalendar().week) % 2 == 0
    return person.hours if every_other or day.date.weekday() != SUNDAY - 1 else None


def lendings(person: Person, shift: Shift) -> list[tuple[QueueName, Shift]]:
    """Return which queue somebody at work is lent to, and from when to when."""
    if person.lent_to is None:
        return []
    return [
        (person.lent_to, hours)
        for hours in _LENT_HOURS
        if shift.begins < hours.begins and hours.ends < shift.ends
    ]


def _places(unit: Unit) -> list[tuple[QueueSpec, int, int]]:
    """Deal the places of a unit: one for every team, then by share, with turn and team's size."""
    count = dict.fromkeys((queue.name for queue in unit.queues), 0)
    dealt: list[tuple[QueueSpec, int]] = []
    for n in range(1, unit.size + 1):
        team = max(unit.queues, key=partial(_claim, count, n))
        dealt.append((team, count[team.name]))
        count[team.name] += 1
    return [(team, turn, count[team.name]) for team, turn in dealt]


def _claim(count: dict[QueueName, int], places: int, queue: QueueSpec) -> tuple[bool, float]:
    return count[queue.name] == 0, queue.share * places - count[queue.name]


def _person(place: AgentId, name: str, team: QueueSpec, place_in_team: tuple[int, int], unit: Unit) -> Person:
    turn, size = place_in_team
    suffix = f" {unit.number + 1}" if unit.number else ""
    plain = team.name.removesuffix(suffix)
    further = _in_turn(_HELP.get(plain, ()), turn) or ()
    lent_to = _in_turn(_LENT.get(plain, ()), turn)
    return Person(
        agent=place,
        name=name,
        team=team.name,
        queues=(team.name, *(queue + suffix for queue in further)),
        turn=turn,
        hours=Shift(*_hours(team, turn, size)),
        round_the_clock=team.round_the_clock,
        lent_to=lent_to + suffix if lent_to and not further else None,
    )


def _in_turn(choices: tuple[_T, ...], turn: int) -> _T | None:
    return choices[turn % len(choices)] if choices else None


def _hours(team: QueueSpec, turn: int, size: int) -> tuple[float, float]:
    if size == 1:
        return _ALONE
    if team.round_the_clock:
        crew = 2 if size > 4 else 1  # noqa: PLR2004 -- from five on, two for the night and two for the evening
        if turn < 2 * crew:
            return _NIGHT if turn < crew else _EVENING
        turn -= 2 * crew
    return _OFFICE[turn % len(_OFFICE)]
