"""The roster of the built-in centre: who of its agents was to work when, ill or not."""

import math
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from wallboard.domain.duty.slots import PauseSlot
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Roster, Shift
from wallboard.sources.spec import SourceSpec

if TYPE_CHECKING:
    from wallboard.sources.simulator.roster import Person

SLOTS = (PauseSlot("Break", 3), PauseSlot("Lunch", 4))
"""So many pause at once there."""
_BACK, _AHEAD = 8, 15
_QUARTERS = 4


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
        for person in people:
            for shift in _shifts(person, today + timedelta(days=days), spec.zone):
                yield person.name, shift


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
