from decimal import Decimal

import pytest
from msgspec.structs import replace

from wallboard.domain.staffing.absence import absent
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed, outlook
from wallboard.domain.staffing.plan import Gap, Part
from wallboard.domain.staffing.planning import plan_of

GOAL = Goal(patience_s=150, hour_cost=Decimal("12.50"))
BUSY, QUIET, NONE = Demand(92, 1800, 252), Demand(20, 1800, 252), Demand(0, 1800, 252)


def day(*parts: tuple[Demand, int | None]) -> list[Part]:
    return [Part(nth * 1800, nth * 1800 + 1800, demand, there) for nth, (demand, there) in enumerate(parts)]


def test_every_interval_says_what_it_needs_and_what_comes_of_those_who_are_there() -> None:
    plan = plan_of(day((QUIET, 6), (BUSY, 13), (BUSY, 15), (NONE, 2), (QUIET, None)), GOAL)
    quiet = agents_needed(QUIET, GOAL)
    assert [part.needed for part in plan.parts] == [quiet, 15, 15, 0, quiet]
    assert [part.short for part in plan.parts] == [0, 2, 0, 0, 0]
    busy = plan.parts[1]
    assert busy.with_rostered == outlook(BUSY, 13, GOAL)
    assert busy.with_needed == outlook(BUSY, 15, GOAL)
    assert plan.parts[4].with_rostered is None
    assert (busy.heads, busy.cost) == (22, Decimal("137.5"))  # 15 of whom 30 % are away
    assert plan.cost == sum(part.cost or 0 for part in plan.parts)
    assert (plan.short_parts, plan.short_hours) == (1, 1.0)
    assert plan.gaps == (Gap(0, 7200, 2),)


def test_without_a_price_nobody_says_what_it_costs() -> None:
    plan = plan_of(day((BUSY, 13)), replace(GOAL, hour_cost=None))
    assert (plan.cost, plan.parts[0].cost) == (None, None)
    assert plan_of([], GOAL).cost == 0


def test_who_is_absent_is_off_the_roster_of_every_interval_that_is_touched() -> None:
    parts = day((BUSY, 15), (BUSY, 15), (BUSY, None), (BUSY, 1))
    fewer = absent(parts, 2, 900, 7200)
    assert [part.rostered for part in fewer] == [13, 13, None, 0]
    assert absent(parts, 2, 1800, 3600)[0].rostered == 15
    assert plan_of(fewer, GOAL).short_parts == 3


def test_helpers_count_where_they_stay_to_the_end() -> None:
    parts = day((BUSY, 13), (BUSY, 13), (BUSY, 13))
    assert [part.rostered for part in absent(parts, -3, 900, 5400)] == [13, 16, 16]


def test_a_goal_that_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match=r"1\.0"):
        plan_of(day((BUSY, 13)), replace(GOAL, shrinkage=1.0))
