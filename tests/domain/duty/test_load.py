"""A day's load against its roster."""

from datetime import date

from wallboard.domain.duty.load import day_parts, helpers, to_come, worst
from wallboard.domain.forecast.ahead import Ahead, AheadPart
from wallboard.domain.forecast.expected import Expected, ExpectedPart
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.plan import Gap, Part
from wallboard.domain.staffing.planning import plan_of

HALF = 1800.0
DAY = date(2026, 11, 23)


def expected(*calls: float, closed: frozenset[int] = frozenset()) -> Expected:
    return Expected(
        DAY,
        tuple(
            ExpectedPart(n * HALF, (n + 1) * HALF, Demand(some, HALF, 240.0), n not in closed)
            for n, some in enumerate(calls)
        ),
    )


def test_what_is_planned_stands_beside_what_is_expected() -> None:
    parts = day_parts(expected(0, 40, 60, 0.2, 5, closed=frozenset({4})), (0, 6, 7, 0, 0))
    assert parts == (
        Part(HALF, 2 * HALF, Demand(40, HALF, 240.0), 6),
        Part(2 * HALF, 3 * HALF, Demand(60, HALF, 240.0), 7),
    )
    assert day_parts(expected(0, 0.5), (0, 0)) == day_parts(expected(), None) == ()


def test_the_rest_of_the_day_is_as_it_looks_by_now() -> None:
    ahead = Ahead(
        HALF, (AheadPart(HALF, 2 * HALF, 80.0, None, 1.0, None),), 40, 120.0, None, (), None, 0, 300.0
    )
    before, after = day_parts(expected(40, 40), None, ahead)
    assert before == Part(0, HALF, Demand(40, HALF, 240.0), None)
    assert after.demand == Demand(80.0, HALF, 300.0)


def test_the_worst_to_come_are_named_in_order_of_time_and_who_would_close_them() -> None:
    load = expected(60, 60, 90, 60, 100, 20)
    plan = plan_of(day_parts(load, (1, 9, 9, 9, 9, 9)), Goal())
    assert len(to_come(plan, HALF)) == 5
    assert [part.part.since for part in worst(plan, HALF)] == [2 * HALF, 4 * HALF]
    gaps = helpers(plan, HALF)
    assert gaps
    assert all(gap.since >= HALF for gap in gaps)
    assert isinstance(gaps[0], Gap)


def test_where_nobody_is_planned_nothing_is_short() -> None:
    plan = plan_of(day_parts(expected(60, 60), None), Goal())
    assert worst(plan, 0) == ()
    assert helpers(plan, 0) == ()


def test_a_part_without_calls_is_no_bad_one() -> None:
    plan = plan_of(day_parts(expected(60, 0, 60), (3, 0, 4)), Goal())
    assert [part.part.since for part in worst(plan, 0)] == [0, 2 * HALF]
