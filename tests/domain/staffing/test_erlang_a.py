"""Erlang A against a chain of states, against calls played through, and against what must hold anyway."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.staffing.by_events import played
from tests.domain.staffing.chain import chain
from wallboard.domain.staffing.erlang_a import Times, erlang_a, redials
from wallboard.domain.staffing.erlang_b import blocking
from wallboard.domain.staffing.erlang_c import erlang_c
from wallboard.domain.staffing.goal import Demand

HALF_HOUR = Demand(92, 1800, 252)
TIMES = Times(150, 20)

demands = st.builds(Demand, st.floats(1, 120), st.just(1800.0), st.floats(30, 600))
times = st.builds(Times, st.floats(15, 900), st.floats(0, 120))


@pytest.mark.parametrize(
    ("demand", "agents", "patience"),
    [
        (HALF_HOUR, 13, TIMES),
        (HALF_HOUR, 9, TIMES),  # overloaded
        (HALF_HOUR, 20, Times(30, 45)),
        (Demand(4, 1800, 300), 1, Times(600, 10)),
    ],
)
@pytest.mark.parametrize("lines", [None, 0, 1, 7])
def test_the_sums_are_those_of_the_chain(
    demand: Demand, agents: int, patience: Times, lines: int | None
) -> None:
    """`lines`: places to wait."""
    most = agents + (200 if lines is None else lines)
    wanted = chain(demand, agents, patience, most)
    seen = erlang_a(demand, agents, patience, None if lines is None else most)
    pairs = [
        (seen.p_wait, wanted.wait),
        (seen.p_abandon, wanted.lost),
        (seen.queue_length, wanted.queue),
        (seen.sl_offered, wanted.served),
        (seen.sl_positive, wanted.served + wanted.gone_early),
        (seen.sl_virtual, wanted.virtual),
        (seen.asa_s, wanted.asa_s),
        (seen.occupancy, wanted.occupancy),
        (seen.blocked, wanted.blocked),
        (seen.sl_answered, wanted.served / (1 - wanted.lost - wanted.blocked)),
        (seen.sl_ignored, wanted.served / (1 - wanted.gone_early)),
        (
            seen.mean_wait_all_s,
            wanted.queue / (92 / 1800 if demand is HALF_HOUR else 4 / 1800) / (1 - wanted.blocked),
        ),
    ]
    for value, other in pairs:
        assert value == pytest.approx(other, rel=1e-8, abs=1e-10)


@pytest.mark.parametrize("agents", [11, 13, 16])
def test_calls_played_through_fare_as_the_formula_says(agents: int) -> None:
    seen = erlang_a(HALF_HOUR, agents, TIMES)
    for name, mean in played(HALF_HOUR, agents, TIMES, seed=agents).items():
        assert mean.holds(getattr(seen, name)), (name, mean, getattr(seen, name))


def test_the_play_would_notice_an_agent_more() -> None:
    seen = erlang_a(HALF_HOUR, 14, TIMES)
    assert not played(HALF_HOUR, 13, TIMES, seed=13)["sl_offered"].holds(seen.sl_offered)


@settings(max_examples=25, deadline=None)
@given(demands, st.integers(1, 60), times)
def test_what_holds_for_every_queue(demand: Demand, agents: int, patience: Times) -> None:
    seen, more = erlang_a(demand, agents, patience), erlang_a(demand, agents + 1, patience)
    rate = demand.calls / demand.length_s
    assert seen.queue_length == pytest.approx(rate * seen.mean_wait_all_s)  # Little
    assert seen.p_abandon == pytest.approx(seen.mean_wait_all_s / patience.patience_s)
    assert seen.occupancy is not None
    assert seen.occupancy * agents == pytest.approx(demand.erlangs * (1 - seen.p_abandon))
    near = 1e-12
    assert more.sl_offered >= seen.sl_offered - near
    assert more.p_abandon <= seen.p_abandon + near
    assert (more.asa_s or 0) <= (seen.asa_s or 0) + near
    assert (more.occupancy or 0) <= seen.occupancy + near
    assert seen.sl_positive >= seen.sl_offered - near
    assert seen.sl_ignored >= seen.sl_offered - near
    assert -near <= seen.sl_offered <= seen.sl_virtual + near <= 1 + 2 * near


def test_with_endless_patience_it_is_erlang_c() -> None:
    a, c = erlang_a(HALF_HOUR, 15, Times(1e9, 20)), erlang_c(HALF_HOUR, 15, 20)
    assert a.sl_offered == pytest.approx(c.served, rel=1e-4)
    assert a.asa_s == pytest.approx(c.asa_s, rel=1e-4)
    assert a.p_wait == pytest.approx(c.p_wait, rel=1e-4)


def test_with_no_patience_or_no_place_to_wait_it_is_erlang_b() -> None:
    turned_away = blocking(HALF_HOUR.erlangs, 13)
    assert erlang_a(HALF_HOUR, 13, Times(1e-9, 20)).p_abandon == pytest.approx(turned_away)
    assert erlang_a(HALF_HOUR, 13, TIMES, lines=13).blocked == pytest.approx(turned_away)


def test_the_longest_patience_of_the_published_example() -> None:
    """50 agents, 48 calls a minute of a minute, two minutes' patience: 3.7 s, 3.1 % (Garnett and others)."""
    seen = erlang_a(Demand(48, 60, 60), 50, Times(120, 20))
    assert seen.p_abandon == pytest.approx(0.031, abs=0.0005)
    assert seen.mean_wait_all_s == pytest.approx(3.7, abs=0.05)


def test_without_agents_everybody_gives_up() -> None:
    seen = erlang_a(HALF_HOUR, 0, TIMES)
    assert (seen.p_wait, seen.sl_offered, seen.asa_s, seen.occupancy) == (1.0, 0.0, None, None)
    assert seen.p_abandon == pytest.approx(1.0)
    assert seen.mean_wait_all_s == pytest.approx(150)
    assert seen.sl_positive == pytest.approx(1 - math.exp(-20 / 150))
    assert seen.sl_answered is None


def test_without_lines_nobody_gets_in() -> None:
    seen = erlang_a(HALF_HOUR, 5, TIMES, lines=0)
    assert (seen.blocked, seen.mean_wait_all_s, seen.sl_offered, seen.sl_positive) == (1.0, 0.0, 0.0, 0.0)


def test_so_many_agents_that_nobody_ever_waits() -> None:
    seen = erlang_a(HALF_HOUR, 10_000, TIMES)
    assert (seen.sl_offered, seen.p_abandon, seen.asa_s) == (1.0, 0.0, 0.0)
    assert seen.occupancy == pytest.approx(HALF_HOUR.erlangs / 10_000)


def test_ten_thousand_agents_overloaded_lose_what_is_too_much() -> None:
    """10,000 agents and 12,500 erlangs: a fifth is too much, and e^-1111 can't be written down."""
    seen = erlang_a(Demand(125_000, 1800, 180), 10_000, Times(180, 20))
    assert seen.p_abandon == pytest.approx(0.2, rel=1e-6)
    fluid = -180 * math.log(0.8)  # a wait after which a fifth has gone
    assert seen.asa_s == pytest.approx(fluid, rel=2e-3)
    assert seen.sl_offered == pytest.approx(0.0, abs=1e-9)
    late = erlang_a(Demand(125_000, 1800, 180), 10_000, Times(180, 60))
    assert late.sl_offered == pytest.approx(0.8, rel=1e-6)


def test_sums_that_pass_the_largest_number_are_brought_back() -> None:
    seen = erlang_a(Demand(20_000, 1800, 180), 1000, Times(1800, 20))
    assert seen.p_abandon == pytest.approx(0.5, rel=1e-6)
    assert seen.asa_s == pytest.approx(1800 * math.log(2), rel=1e-3)


@pytest.mark.parametrize(
    ("calls", "agents", "patience_s", "within_s"),
    [
        (200, 13, 3_600, 20),
        (150, 13, 86_400, 0),
        (2_000, 0, 3_600, 20),
        (160, 13, 20_000, 7_200),  # whose queue is gone within the time after all
        (4_000, 300, 9_000, 120),
    ],
)
def test_far_above_the_agents_the_terms_that_never_occur_are_left_out_without_a_digit_lost(
    calls: float, agents: int, patience_s: float, within_s: float
) -> None:
    demand, times = Demand(calls, 1800, 252), Times(patience_s, within_s)
    seen = erlang_a(demand, agents, times)
    whole = erlang_a(demand, agents, times, agents + 40_000)  # so many places are never taken, and all terms
    for name in whole.__struct_fields__:
        value, other = getattr(seen, name), getattr(whole, name)
        assert value == (None if other is None else pytest.approx(other, rel=1e-10, abs=1e-14)), name


def test_who_gave_up_and_rings_again_is_a_call_more() -> None:
    alone = erlang_a(HALF_HOUR, 13, TIMES)
    again = redials(HALF_HOUR, 13, TIMES, 0.5)
    assert again.of_each.p_abandon > alone.p_abandon
    assert again.calls == pytest.approx(92 + 0.5 * again.calls * again.of_each.p_abandon)
    assert redials(HALF_HOUR, 13, TIMES, 0.0).of_each == alone


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^0$"):
        erlang_a(HALF_HOUR, 13, Times(0, 20))
    with pytest.raises(ValueError, match="1"):
        redials(HALF_HOUR, 13, TIMES, 1)
