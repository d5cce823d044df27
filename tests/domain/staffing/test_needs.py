import math
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.staffing.erlang_a import Times, erlang_a
from wallboard.domain.staffing.goal import Demand, Goal, Outlook
from wallboard.domain.staffing.needs import agents_needed, met, outlook

HALF_HOUR = Demand(92, 1800, 252)
GOAL = Goal(patience_s=150)
NEVER = replace(GOAL, patience_s=None)

goals = st.builds(
    Goal,
    st.floats(0.3, 0.99),
    st.floats(0, 90),
    st.one_of(st.none(), st.floats(20, 900)),
    st.one_of(st.none(), st.floats(0.005, 0.3)),
    st.floats(0.5, 1),
)


def test_the_half_hour_of_the_design() -> None:
    seen = outlook(HALF_HOUR, 13, GOAL)
    assert seen.served == pytest.approx(0.649, abs=5e-4)
    assert seen.lost == pytest.approx(0.120, abs=5e-4)
    assert seen.asa_s == pytest.approx(16, abs=0.5)
    assert seen.occupancy == pytest.approx(0.87, abs=5e-3)
    assert (agents_needed(HALF_HOUR, GOAL), agents_needed(HALF_HOUR, NEVER)) == (15, 17)


@settings(max_examples=25, deadline=None)
@given(st.builds(Demand, st.floats(0.1, 200), st.just(1800.0), st.floats(20, 600)), goals)
def test_it_is_the_fewest_counted_from_one(demand: Demand, goal: Goal) -> None:
    counted = next(agents for agents in count(1) if met(outlook(demand, agents, goal), goal))
    assert agents_needed(demand, goal) == counted


def test_one_call_in_a_long_interval_needs_one_agent() -> None:
    assert agents_needed(Demand(1, 3600, 60), NEVER) == 1
    assert agents_needed(Demand(1, 3600, 60), replace(GOAL, share=0.0)) == 1


def test_where_nobody_rings_nobody_is_needed_and_nothing_is_known() -> None:
    nothing = Demand(0, 1800, 252)
    assert agents_needed(nothing, GOAL) == 0
    assert outlook(nothing, 5, GOAL) == Outlook(5, None, None, None, None, None)
    assert met(outlook(nothing, 0, GOAL), GOAL)


def test_a_large_centre_asks_for_as_many_as_it_should() -> None:
    large = Demand(100_000, 1800, 180)  # 10,000 erlangs
    agents = agents_needed(large, replace(GOAL, lost_limit=0.05))
    assert erlang_a(large, agents, Times(150, 20)).p_abandon <= 0.05
    assert erlang_a(large, agents - 1, Times(150, 20)).p_abandon > 0.05
    assert math.isclose(agents, 9500, rel_tol=0.01)
    assert outlook(large, 0, NEVER).stable is False


def test_every_bound_of_the_goal_may_be_the_one_that_counts() -> None:
    needed = agents_needed(HALF_HOUR, GOAL)
    assert agents_needed(HALF_HOUR, replace(GOAL, lost_limit=0.01)) > needed
    assert agents_needed(HALF_HOUR, replace(GOAL, max_occupancy=0.6)) > needed
    assert agents_needed(HALF_HOUR, replace(NEVER, max_occupancy=0.7)) == math.ceil(12.88 / 0.7)


def test_lines_keep_callers_out_and_agents_beyond_them_idle() -> None:
    seen = outlook(HALF_HOUR, 20, GOAL, lines=10)
    few = outlook(HALF_HOUR, 10, GOAL, lines=10)
    assert seen.blocked == few.blocked
    assert seen.blocked is not None
    assert seen.blocked > 0.2
    assert seen.occupancy == pytest.approx((few.occupancy or 0) / 2)
    assert outlook(HALF_HOUR, 13, GOAL).blocked is None
    enough = outlook(HALF_HOUR, 13, GOAL, lines=200)
    assert enough.served == pytest.approx(outlook(HALF_HOUR, 13, GOAL).served)


def test_the_model_is_named_by_whether_callers_give_up() -> None:
    assert (GOAL.model, NEVER.model) == ("erlang_a", "erlang_c")


def test_what_nobody_can_meet_is_refused() -> None:
    for goal in (replace(GOAL, max_occupancy=0), replace(GOAL, share=1.1), replace(GOAL, lost_limit=-0.1)):
        with pytest.raises(ValueError, match="Goal"):
            agents_needed(HALF_HOUR, goal)
    with pytest.raises(ValueError, match="-1"):
        outlook(HALF_HOUR, -1, GOAL)
