"""Against the settled queue, which it has to come to, and a simulation of single callers before that."""

from random import Random

import pytest

from tests.domain.forecast.made import finished
from wallboard.domain.forecast.stretches import Present, calls_in, mean_of
from wallboard.domain.forecast.transient import served_in
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import outlook

GOAL = Goal()
BUSY = Demand(95.0, 1800.0, 300.0)


def _served(
    *lengths: float, agents: int = 18, busy: int = 0, waiting: int = 0, goal: Goal = GOAL
) -> tuple[float, ...]:
    stretches = [(length, BUSY) for length in lengths]
    return finished(served_in(stretches, Present(agents, busy, waiting), goal))[0]


def test_in_the_long_run_it_is_the_settled_queue() -> None:
    settled = outlook(BUSY, 18, Goal()).served
    assert settled is not None
    assert _served(20_000.0, 600.0)[1] == pytest.approx(settled, abs=0.02)


def test_an_empty_queue_serves_everybody_at_first_and_a_long_one_nobody() -> None:
    assert _served(60.0)[0] > 0.999
    assert _served(60.0, busy=18, waiting=30)[0] < 0.01
    first, later = _served(600.0, 3000.0, busy=18, waiting=12)
    assert first < later


def test_more_agents_serve_more() -> None:
    shares = [_served(1800.0, agents=agents, busy=16, waiting=4)[0] for agents in (16, 18, 20)]
    assert shares == sorted(shares)


def test_it_works_in_small_steps() -> None:
    _, steps = finished(served_in([(1800.0, BUSY)], Present(18, 18, 0), Goal()))
    assert steps > 5


def test_a_large_centre_is_followed_as_a_smaller_one() -> None:
    large = Demand(2000.0, 1800.0, 300.0)
    shares, steps = finished(served_in([(1800.0, large)], Present(340, 330, 5), Goal()))
    assert shares[0] > 0.8
    assert steps < 200


def test_single_callers_fare_alike() -> None:
    goal = Goal(patience_s=None)
    foreseen = _served(900.0, agents=18, busy=18, waiting=6, goal=goal)[0]
    rng, served, whole = Random(3), 0, 0
    for _ in range(400):
        one, of = _lived(rng, 18, 24, 900.0)
        served, whole = served + one, whole + of
    assert foreseen == pytest.approx(served / whole, abs=0.03)


def _lived(rng: Random, agents: int, there: int, length: float) -> tuple[int, int]:
    """Let callers come to agents who are all busy; return who was answered within 20 s, and all who came."""
    free = sorted(rng.expovariate(1 / 300.0) for _ in range(agents))
    joined = [-1.0] * (there - agents)
    at = rng.expovariate(95 / 1800)
    while at < length:
        joined.append(at)
        at += rng.expovariate(95 / 1800)
    served = 0
    for one in joined:
        begins = max(one, free.pop(0))
        served += one >= 0 and begins - one <= 20.0
        free = sorted([*free, begins + rng.expovariate(1 / 300.0)])
    return served, len(joined) - (there - agents)


def test_stretches_weigh_by_their_calls() -> None:
    many, none = (900.0, BUSY), (900.0, Demand(0.0, 1800.0, 300.0))
    assert calls_in(many) == 47.5
    assert mean_of([many, none], [0.5, 1.0]) == 0.5
    assert mean_of([none], [0.0]) == 1.0
