"""What agents do beside the queues on a day: breaks, lunch, meetings, other calls, helping out."""

from collections.abc import Iterator
from enum import StrEnum
from random import Random

from msgspec import Struct

from wallboard.domain.words import Seconds
from wallboard.sources.simulator.profile import LocalDay
from wallboard.sources.simulator.roster import Person, Shift

_HOUR = 3600.0
_MINUTE = 60.0
_LONG_SHIFT = 6.0
_LUNCH_FROM, _LUNCH_STEP, _LUNCH_TURNS = 12.3, 0.55, 4
_LUNCH_PLANNED = 0.5
_TEAM_MEETINGS = ((9.9, 9.0), (14.75, 12.0))
"""Hour and minutes of the meetings that a strict queue's whole team goes to."""
_OTHER_CALLS_AN_HOUR = 0.45


class Kind(StrEnum):
    """What an agent is called away for."""

    PAUSE = "pause"
    OTHER_CALL = "other_call"
    LOG_OFF = "log_off"


class Task(Struct, frozen=True):
    """Something to do as soon as the agent is free after `at`."""

    at: Seconds
    kind: Kind
    lasts: Seconds = 0.0
    reason: str = ""
    together: bool = False
    """The whole team goes, even if nobody is left."""


def tasks_of(person: Person, shift: Shift, day: LocalDay, *, strict: bool, rng: Random) -> list[Task]:
    """Plan a shift, in order of time; the last task is to log off."""
    tasks = [*_pauses(person, shift, day, rng), *_other_calls(shift, day, rng)]
    if strict:
        tasks += [
            Task(day.at(hour), Kind.PAUSE, minutes * _MINUTE, "Meeting", together=True)
            for hour, minutes in _TEAM_MEETINGS
            if shift.begins < hour < shift.ends
        ]
    ends = day.at(shift.ends)
    within = sorted((task for task in tasks if task.at + task.lasts < ends), key=lambda task: task.at)
    return [*within, Task(ends + rng.uniform(0, 90), Kind.LOG_OFF)]


def lunch_of(person: Person, shift: Shift) -> Shift | None:
    """Return when lunch is planned for; None: the shift is too short for one."""
    if shift.ends - shift.begins < _LONG_SHIFT:
        return None
    begins = _lunch_hour(person, shift)
    return Shift(begins, begins + _LUNCH_PLANNED)


def _pauses(person: Person, shift: Shift, day: LocalDay, rng: Random) -> Iterator[Task]:
    def pause(hour: float, minutes: float, reason: str) -> Task:
        return Task(
            day.at(hour) + rng.uniform(0, 240),
            Kind.PAUSE,
            minutes * rng.uniform(0.85, 1.15) * _MINUTE,
            reason,
        )

    length = shift.ends - shift.begins
    yield pause(shift.begins + 0.25 * length + rng.uniform(-0.2, 0.2), 12, "Break")
    yield pause(shift.begins + rng.uniform(0.1, 0.9) * length, 5, "Break")
    if length >= _LONG_SHIFT:
        yield pause(_lunch_hour(person, shift), 32, "Lunch")
        yield pause(shift.ends - 0.24 * length + rng.uniform(-0.3, 0.3), 12, "Break")
    if rng.random() < 0.5:  # noqa: PLR2004 -- every other agent has paperwork
        yield pause(shift.begins + rng.uniform(0.2, 0.95) * length, 9, "Admin")
    if rng.random() < 0.12:  # noqa: PLR2004 -- a few a day are trained
        yield pause(rng.choice((8.9, 13.4)), 40, "Training")
    if rng.random() < 0.12:  # noqa: PLR2004 -- and a few meet their team leader
        yield pause(rng.uniform(13.0, 14.5), 20, "Meeting")


def _lunch_hour(person: Person, shift: Shift) -> float:
    if shift.begins < shift.ends - _LONG_SHIFT and shift.begins < _LUNCH_FROM < shift.ends - 1:
        return _LUNCH_FROM + _LUNCH_STEP * (person.turn % _LUNCH_TURNS)
    return (shift.begins + shift.ends) / 2


def _other_calls(shift: Shift, day: LocalDay, rng: Random) -> Iterator[Task]:
    at, ends = day.at(shift.begins), day.at(shift.ends)
    while True:
        at += rng.expovariate(_OTHER_CALLS_AN_HOUR / _HOUR)
        if at >= ends:
            return
        yield Task(at, Kind.OTHER_CALL, min(12 * _MINUTE, 20 + rng.expovariate(1 / 110)))
