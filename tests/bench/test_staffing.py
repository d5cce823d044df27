"""How fast a slider is answered, a day planned and a day played, beside a package and beside plain ways.

The plain way to Erlang A is the integral over the offered wait with Gauss's rule, and counting agents up
from one; that of the other package is Erlang C, counted up from the load.
"""

import math
from collections.abc import Callable
from itertools import count, pairwise
from time import perf_counter

import call_center_tools as other
import numpy as np
import pytest
from msgspec.structs import replace

from wallboard.domain.staffing.erlang_b import blocking
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.line import NewLine
from wallboard.domain.staffing.needs import agents_needed, outlook
from wallboard.domain.staffing.plan import Part
from wallboard.domain.staffing.planning import plan_of
from wallboard.domain.staffing.shared.comparing import compare
from wallboard.domain.staffing.shared.playing import play
from wallboard.domain.staffing.shared.scene import Scene, SharedLine, Team

pytestmark = pytest.mark.bench

HALF_HOUR, GOAL = Demand(92, 1800, 252), Goal(patience_s=150)
NEVER = replace(GOAL, patience_s=None)
LARGE = [Demand(40 * nth + 2000, 1800, 180) for nth in range(48)]
"""A day of half hours, up to nearly 400 erlangs."""
PLACES, WEIGHTS = (part.tolist() for part in np.polynomial.legendre.leggauss(16))


def best_ms(make: Callable[[], object], rounds: int = 20) -> float:
    """The fastest of some rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        begun = perf_counter()
        make()
        times.append(perf_counter() - begun)
    return min(times) * 1000


def integrated(demand: Demand, agents: int, goal: Goal) -> float:
    """The share answered in time, by the density of the offered wait and Gauss's rule."""
    assert goal.patience_s is not None
    call, ends, gives_up = demand.calls / demand.length_s, agents / demand.aht_s, 1 / goal.patience_s
    term, tail, k = 1.0, 1.0, 0
    while term > 1e-18 * tail or call > ends + k * gives_up:
        k += 1
        term *= call / (ends + k * gives_up)
        tail += term
    at_once = 1 / blocking(demand.erlangs, agents) - 1
    early = 0.0
    for since, until in pairwise(np.linspace(0, goal.within_s, 5).tolist()):
        for place, weight in zip(PLACES, WEIGHTS, strict=True):
            at = since + (until - since) * (place + 1) / 2
            density = math.exp(call / gives_up * -math.expm1(-gives_up * at) - ends * at - gives_up * at)
            early += weight * (until - since) / 2 * density * ends
    return (at_once + early) / (at_once + tail)


def counted(demand: Demand, goal: Goal) -> int:
    return next(agents for agents in count(1) if integrated(demand, agents, goal) >= goal.share)


def test_a_slider_is_answered_within_a_frame() -> None:
    def answer() -> tuple[int, int]:
        outlook(HALF_HOUR, 13, GOAL)
        return agents_needed(HALF_HOUR, GOAL), agents_needed(HALF_HOUR, NEVER)

    ours = best_ms(answer)
    plain = best_ms(lambda: (integrated(HALF_HOUR, 13, GOAL), counted(HALF_HOUR, GOAL)))
    mine = best_ms(lambda: agents_needed(HALF_HOUR, NEVER))
    theirs = best_ms(lambda: other.calc_staffing(184, 252, max_occupancy=1.0))
    print(f"\nWhat if, 92 calls: {ours:.3f} ms (a frame has 16); integrals, counted up: {plain:.2f} ms,")
    print(f"  {plain / ours:.0f} times as long. Erlang C alone {mine:.3f} ms;")
    print(f"  call-center-tools {theirs:.3f} ms, {theirs / mine:.1f} times as long.")
    assert answer() == (counted(HALF_HOUR, GOAL), 17) == (15, 17)
    assert ours < 16


def test_a_day_of_a_large_centre_is_planned_at_once() -> None:
    parts = [
        Part(nth * 1800.0, (nth + 1) * 1800.0, demand, int(demand.erlangs))
        for nth, demand in enumerate(LARGE)
    ]
    ours = best_ms(lambda: plan_of(parts, GOAL), 5)
    some = LARGE[::12]
    plain = best_ms(lambda: [counted(demand, GOAL) for demand in some], 1) * len(LARGE) / len(some)
    print(f"\n48 half hours of up to {LARGE[-1].erlangs:.0f} erlangs: {ours:.0f} ms with gaps and outlooks;")
    print(f"  counting up with integrals {plain:.0f} ms, {plain / ours:.0f} times as long")
    assert ours < 100


def test_days_of_shared_agents_are_played_in_seconds() -> None:
    lines = tuple(
        SharedLine(name, NewLine(calls, 240).parts(), GOAL)
        for name, calls in (("a", 1000), ("b", 600), ("c", 400))
    )
    many = len(lines[0].parts)
    scene = Scene(lines, (Team("", frozenset("abc"), (20,) * many),))
    played = best_ms(lambda: list(play(scene, 20)), 3)
    compared = best_ms(lambda: list(compare(lines, 20)), 1)
    print(f"\n20 days of 2,000 calls played in {played:.0f} ms, {40_000 / played:.0f} calls a millisecond;")
    print(f"  three lines compared with one pool in {compared:.0f} ms")
    assert played < 3000
