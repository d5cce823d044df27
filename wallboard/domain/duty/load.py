"""A day's load against its roster: what is still to come, its worst parts, and who would close them."""

from collections.abc import Sequence

from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.staffing.gaps import gaps_of
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.staffing.plan import DayPlan, Gap, Part, PlannedPart
from wallboard.domain.words import Seconds

WORST = 2
"""So many of the worst parts are named."""


def day_parts(
    expected: Expected, counts: Sequence[int] | None, ahead: Ahead | None = None
) -> tuple[Part, ...]:
    """Put together what is expected of each part of a day, as it looks by now, and how many are planned.

    `counts` are those of the whole day, part by part. At both ends is left out what is closed, and what has
    neither calls nor anybody.
    """
    moved = {} if ahead is None else {part.since: part.calls for part in ahead.parts}
    aht_s = None if ahead is None else ahead.aht_s
    found, kept = [], []
    for n, part in enumerate(expected.parts):
        demand, there = part.demand, None if counts is None or n >= len(counts) else counts[n]
        if part.since in moved:
            demand = Demand(moved[part.since], demand.length_s, aht_s or demand.aht_s)
        found.append(Part(part.since, part.until, demand, there))
        if part.is_open and (there or demand.calls >= 1):
            kept.append(n)
    return tuple(found[kept[0] : kept[-1] + 1]) if kept else ()


def to_come(plan: DayPlan, now: Seconds) -> tuple[PlannedPart, ...]:
    """Return the parts that are not over."""
    return tuple(part for part in plan.parts if part.part.until > now)


def worst(plan: DayPlan, now: Seconds) -> tuple[PlannedPart, ...]:
    """Return those to come that are short and serve fewest in time, at most `WORST`, in order of time."""
    short = [part for part in to_come(plan, now) if part.short]
    served = sorted(short, key=lambda part: (_served(part), part.part.since))[:WORST]
    return tuple(sorted(served, key=lambda part: part.part.since))


def helpers(plan: DayPlan, now: Seconds) -> tuple[Gap, ...]:
    """Return who would close all that is still short, from the part that goes on at `now`."""
    return gaps_of([(one.part.since, one.part.until, one.short) for one in to_come(plan, now)])


def _served(part: PlannedPart) -> float:
    there = part.with_rostered
    return 1.0 if there is None or there.served is None else there.served
