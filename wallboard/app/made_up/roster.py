"""The roster of the built-in centre: who of its agents was to work when, ill or not.

Up to today it is that of the people who are simulated. On days to come several are on leave, as in any
centre, so that the peaks are short of people and there is something to plan.
"""

import math
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from wallboard.domain.duty.slots import PauseSlot
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.words import AgentId, Seconds
from wallboard.domain.work.roster import Roster, Shift
from wallboard.sources.spec import SourceSpec

if TYPE_CHECKING:
    from wallboard.sources.simulator.roster import Person

SLOTS = (PauseSlot("Break", 3), PauseSlot("Lunch", 4))
"""So many pause at once there."""
_BACK, _AHEAD = 8, 15
_QUARTERS = 4
_ON_LEAVE = 0.3
"""Share of those who work by day; who answers at night has nobody to stand in."""


class _Well(Random):
    """Nobody is ill by this one."""

    def random(self) -> float:
        """Return what is not small."""
        return 1.0


def made_up_roster(specs: Sequence[SourceSpec], now: Seconds) -> Roster:
    """Plan some days around now.

    An option that can't be gives nobody: whoever makes the source says so.
    """
    shifts: list[tuple[str, Shift]] = []
    for spec in specs:
        with suppress(WallboardError):
            shifts += _of_source(spec, now)
    return Roster(shifts)


def _of_source(spec: SourceSpec, now: Seconds) -> Iterator[tuple[str, Shift]]:
    from wallboard.sources.simulator.centre import units_of  # noqa: PLC0415 -- the demo's own
    from wallboard.sources.simulator.options import options_of  # noqa: PLC0415 -- likewise
    from wallboard.sources.simulator.roster import people_of  # noqa: PLC0415 -- likewise

    options = options_of(spec)
    chance = Random(f"{options.seed}/people")  # noqa: S311 -- the same people as those of its days
    people = people_of(units_of(options.agents, options.volume), chance)
    today = day_at(now, spec.zone).date
    for days in range(-_BACK, _AHEAD):
        which = today + timedelta(days=days)
        away = _on_leave(people, options.seed, which) if days > 0 else ()
        for person in people:
            for shift in () if person.agent in away else _shifts(person, which, spec.zone):
                yield person.name, shift


def _on_leave(people: Sequence["Person"], seed: object, which: date) -> Collection[AgentId]:
    """Draw who is on leave on a day to come: the same people whenever it is asked."""
    chance = Random(f"{seed}/leave/{which}")  # noqa: S311 -- made up
    by_day = [person.agent for person in people if not person.round_the_clock]
    return frozenset(chance.sample(by_day, int(len(by_day) * _ON_LEAVE)))


def _shifts(person: "Person", which: date, zone: str) -> Iterator[Shift]:
    from wallboard.sources.simulator.plans import lunch_of  # noqa: PLC0415 -- the demo's own
    from wallboard.sources.simulator.profile import LocalDay  # noqa: PLC0415 -- likewise
    from wallboard.sources.simulator.roster import shift_of  # noqa: PLC0415 -- likewise

    day = LocalDay(day_of(which, zone), zone)
    shift = shift_of(person, day, _Well())
    if shift is not None:
        begins, ends = math.ceil(shift.begins * _QUARTERS), math.floor(shift.ends * _QUARTERS)
        yield Shift(day.at(begins / _QUARTERS), day.at(ends / _QUARTERS))
        if (lunch := lunch_of(person, shift)) is not None:
            begins = round(lunch.begins * _QUARTERS)
            yield Shift(day.at(begins / _QUARTERS), day.at((begins + 2) / _QUARTERS), "break")
