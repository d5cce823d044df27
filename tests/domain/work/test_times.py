"""Seconds by state: the clock that is kept spell by spell agrees with a plain recount."""

import math
from random import Random

import pytest

from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import AgentState
from wallboard.domain.work.times import STATES, StateClock, StateTimes, overlap, times_in

START, END = 1000.0, 2000.0


def spell(since: float, until: float | None, state: AgentState) -> AgentSpell:
    return AgentSpell("pbx", "a1", since, until, state)


def recounted(spells: list[AgentSpell], now: float) -> StateTimes:
    total = StateTimes()
    for one in spells:
        total += times_in(one.state, overlap(one.since, one.until, (START, min(now, END))))
    return total


@pytest.mark.parametrize("seed", range(20))
def test_the_clock_is_a_plain_recount_at_any_instant(seed: int) -> None:
    chance = Random(seed)
    clock, kept, at = StateClock(START, END), list[AgentSpell](), 900.0
    for _ in range(30):
        begun = spell(at, None, chance.choice(STATES))
        clock.add(begun)
        at += chance.uniform(1, 60)
        clock.add(begun, -1)
        over = spell(begun.since, at, begun.state)
        clock.add(over)
        kept.append(over)
    last = spell(at, None, AgentState.AVAILABLE)
    clock.add(last)
    for now in (at, at + 50, 5000.0):
        made, wanted = clock.at(now), recounted([*kept, last], now)
        assert all(math.isclose(made.of(state), wanted.of(state), abs_tol=1e-6) for state in STATES)
    assert sum(clock.at(5000.0).of(state) for state in STATES) == pytest.approx(END - START)


def test_before_the_window_nothing_has_passed() -> None:
    clock = StateClock(START, END)
    clock.add(spell(900, None, AgentState.ON_CALL))
    assert clock.at(START) == clock.at(950) == StateTimes()


def test_states_go_into_sums_as_the_figures_need_them() -> None:
    times = StateTimes(1, 2, 4, 8, 16, 32, 64)
    assert (times.busy_s, times.queue_s, times.logged_s) == (12, 15, 63)
    assert (times + times).logged_off == 128
    assert times_in(AgentState.NON_QUEUE_CALL, 7).non_queue_call == 7


def test_what_ends_before_a_window_overlaps_it_by_nothing() -> None:
    assert overlap(0, 10, (20, 30)) == 0
    assert overlap(25, None, (20, 30)) == 5
