"""The plan of a day: what each interval needs and costs, what comes of who is rostered, what is lacking.

Source: the definitions of the figures, section 10.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from wallboard.domain.load.heads import heads
from wallboard.domain.staffing.gaps import gaps_of
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed, outlook
from wallboard.domain.staffing.plan import DayPlan, Part, PlannedPart

_HOUR = 3600


def plan_of(parts: Iterable[Part], goal: Goal) -> DayPlan:
    """Plan intervals, in order of time; raises what `agents_needed` and `heads` raise."""
    needs: dict[Demand, int] = {}
    planned = []
    for part in parts:
        if part.demand not in needs:
            needs[part.demand] = agents_needed(part.demand, goal)
        planned.append(_planned(part, needs[part.demand], goal))
    return _summed(goal, planned)


def _planned(part: Part, needed: int, goal: Goal) -> PlannedPart:
    paid = heads(needed, goal.shrinkage)
    return PlannedPart(
        part,
        needed,
        paid,
        outlook(part.demand, needed, goal),
        None if part.rostered is None else outlook(part.demand, part.rostered, goal),
        None if goal.hour_cost is None else paid * goal.hour_cost * _hours(part),
    )


def _summed(goal: Goal, planned: Sequence[PlannedPart]) -> DayPlan:
    short = [part for part in planned if part.short]
    return DayPlan(
        goal,
        tuple(planned),
        gaps_of([(part.part.since, part.part.until, part.short) for part in planned]),
        len(short),
        float(sum(part.short * _hours(part.part) for part in short)),
        None if goal.hour_cost is None else sum((part.cost or Decimal(0) for part in planned), Decimal(0)),
    )


def _hours(part: Part) -> Decimal:
    return Decimal(str(part.until - part.since)) / _HOUR
