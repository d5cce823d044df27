"""Erlang B and C as a package has them that knows nothing of ours."""

import call_center_tools as other
import pytest

from wallboard.domain.staffing.erlang_b import blocking
from wallboard.domain.staffing.erlang_c import erlang_c
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed


@pytest.mark.parametrize(
    ("calls", "aht_s", "agents"), [(92, 252, 15), (10, 90, 1), (4000, 180, 410), (3, 600, 4)]
)
def test_it_says_the_same(calls: float, aht_s: float, agents: int) -> None:
    demand = Demand(calls, 1800, aht_s)
    seen, load = erlang_c(demand, agents, 20), demand.erlangs
    wait = other.erlang_c(load, agents)
    assert blocking(load, agents) == pytest.approx(other.erlang_b(load, agents), rel=1e-9)
    assert seen.p_wait == pytest.approx(wait, rel=1e-9)
    assert seen.served == pytest.approx(other.calc_service_level(load, agents, wait, 20, aht_s), rel=1e-9)
    assert seen.asa_s == pytest.approx(
        other.calc_average_speed_of_answer(load, agents, wait, aht_s), rel=1e-9
    )


@pytest.mark.parametrize(("calls", "aht_s"), [(92, 252), (30, 400), (601, 180)])
def test_it_asks_for_as_many_agents(calls: float, aht_s: float) -> None:
    """The package takes calls an hour; a load of whole erlangs makes it divide by zero."""
    found = other.calc_staffing(2 * calls, aht_s, max_occupancy=1.0)
    assert agents_needed(Demand(calls, 1800, aht_s), Goal(patience_s=None)) == found.agents
