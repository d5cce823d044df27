import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.staffing.chain import chain
from wallboard.domain.staffing.erlang_a import Times
from wallboard.domain.staffing.erlang_c import OVERLOADED, erlang_c
from wallboard.domain.staffing.goal import Demand

HALF_HOUR = Demand(92, 1800, 252)


def test_it_is_the_chain_of_callers_who_stay() -> None:
    wanted = chain(HALF_HOUR, 15, Times(1e12, 20), 400)
    seen = erlang_c(HALF_HOUR, 15, 20)
    assert seen.p_wait == pytest.approx(wanted.wait, rel=1e-6)
    assert seen.served == pytest.approx(wanted.served, rel=1e-6)
    assert seen.asa_s == pytest.approx(wanted.asa_s, rel=1e-6)
    assert seen.queue == pytest.approx(wanted.queue, rel=1e-6)


@settings(max_examples=25)
@given(st.floats(0.5, 500), st.integers(1, 80), st.floats(0, 300))
def test_more_agents_answer_more_and_a_full_queue_has_no_end(
    calls: float, agents: int, within_s: float
) -> None:
    demand = Demand(calls, 1800, 210)
    seen, more = erlang_c(demand, agents, within_s), erlang_c(demand, agents + 1, within_s)
    assert 0 <= seen.served <= more.served <= 1
    assert (seen == OVERLOADED) == (agents <= demand.erlangs)


def test_nobody_to_answer_is_a_queue_without_end() -> None:
    assert erlang_c(HALF_HOUR, 0, 20) == OVERLOADED
