"""Who will be served in time within the next hour, beginning with the callers who are there now.

The formulas of staffing describe a queue that has settled. Near full load that takes hours, so that for the
rest of a half hour they paint too black a picture of an empty queue and too bright a one of a long one. Here
the same model, Erlang A, is followed from its present state on: how likely so many callers are there at each
instant (the forward equations of its birth-and-death process, in small steps of time).
"""

from collections.abc import Generator, Sequence
from math import ceil, exp
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.forecast.stretches import Present, Stretch
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.words import Seconds

_Floats: TypeAlias = NDArray[np.float64]
_MOST = 100
"""A centre of more agents is followed as a smaller one with as many calls for each: the work is bounded, and
the smaller one, whose numbers vary more, does a little worse."""
_SAFE = 0.8
"""In one step of time no state is left with more than this probability."""
_AT_ONCE = 24
"""So many steps are made between two breaths: half a millisecond."""
_QUEUE = 30


def served_in(
    stretches: Sequence[Stretch], present: Present, goal: Goal
) -> Generator[None, None, tuple[float, ...]]:
    """Return for each stretch of time, one after the other, which share of its callers is served in time."""
    model = _Model(stretches, present, goal)
    shares = []
    for length, demand in stretches:
        share = yield from model.follow(length, demand)
        shares.append(share)
    return tuple(shares)


class _Model:
    """Probabilities of so many callers being there, waiting or with an agent."""

    def __init__(self, stretches: Sequence[Stretch], present: Present, goal: Goal) -> None:
        self._scale = max(1.0, present.agents / _MOST)
        self._aht = max(demand.aht_s for _, demand in stretches)
        self._agents = max(1, round(present.agents / self._scale))
        there = round(min(present.busy, present.agents) / self._scale) + round(present.waiting / self._scale)
        spare = sum(
            max(0.0, demand.erlangs / self._scale - self._agents) * length / self._aht
            for length, demand in stretches
        )
        room = max(there, self._agents) + _QUEUE + ceil(2 * spare)
        states = np.arange(room + 1)
        leave = 0.0 if goal.patience_s is None else 1 / goal.patience_s
        queued = np.maximum(0, states - self._agents)
        self._ends: _Floats = np.minimum(states, self._agents) / self._aht + queued * leave
        self._served = self._served_from(queued, leave, goal.within_s)
        self._chance: _Floats = np.zeros(room + 1)
        self._chance[min(there, room)] = 1.0

    def follow(self, length: Seconds, demand: Demand) -> Generator[None, None, float]:
        """Go on for so long; return the share of those who join in it and are served in time."""
        rate = demand.calls / demand.length_s / self._scale
        steps = max(1, ceil(length * (rate + float(self._ends.max())) / _SAFE))
        step = length / steps
        up, down, served = rate * step, self._ends * step, 0.0
        for n in range(steps):
            served += float(self._chance @ self._served)
            self._move(up, down)
            if n % _AT_ONCE == _AT_ONCE - 1:
                yield
        return min(1.0, served / steps)

    def _move(self, up: float, down: _Floats) -> None:
        chance = self._chance
        rising = chance[:-1] * up
        falling = chance[1:] * down[1:]
        chance[:-1] += falling - rising
        chance[1:] += rising - falling

    def _served_from(self, queued: _Floats, leave: float, within_s: Seconds) -> _Floats:
        """Say how likely somebody is served in time who finds so many there: enough leave before."""
        served: _Floats = np.ones(len(queued))
        stays = exp(-leave * within_s / 2)
        for place in range(self._agents, len(queued)):
            ahead = float(queued[place])
            rate = self._agents / self._aht + leave * ahead / 2
            served[place] = stays * _at_least(int(ahead) + 1, rate * within_s)
        return served


def _at_least(number: int, mean: float) -> float:
    """Return how likely a Poisson count is to reach a number."""
    term = total = exp(-mean)
    for k in range(1, number):
        term *= mean / k
        total += term
    return max(0.0, 1.0 - total)
