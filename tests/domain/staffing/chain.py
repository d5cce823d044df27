"""The queue as a chain of states, solved with matrices: nothing of our formulas is in it.

States are callers present. A caller who waits is followed by uniformisation: at the instants of a
Poisson process, fast enough for every rate, one step of a chain with the same moves is taken.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.staffing.erlang_a import Times
from wallboard.domain.staffing.goal import Demand

Vector = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Seen:
    wait: float
    lost: float
    queue: float
    served: float
    """Answered within the time, of all."""
    gone_early: float
    """Gave up within it."""
    virtual: float
    """Would have been answered within it, had they stayed."""
    asa_s: float
    occupancy: float
    blocked: float


def chain(demand: Demand, agents: int, times: Times, most: int) -> Seen:
    """Solve it with at most so many callers present: lines, or so many that the last hardly occurs."""
    call = demand.calls / demand.length_s
    end, give_up = 1 / demand.aht_s, 1 / times.patience_s
    states = np.arange(most + 1)
    leave = np.minimum(states, agents) * end + np.maximum(states - agents, 0) * give_up
    share = _stationary(call, leave)
    queue = float(np.maximum(states - agents, 0) @ share)
    ahead = share[agents:most]  # who arrives and finds 0, 1, … waiting, and a place
    busy = agents * end
    answered, gone = _followed(busy, give_up, give_up, len(ahead), times.within_s)
    virtual, _ = _followed(busy, give_up, 0.0, len(ahead), times.within_s)
    free = float(share[:agents].sum())
    ever = busy / (busy + give_up * np.arange(1, len(ahead) + 1))
    means = np.cumsum(1 / (busy + give_up * np.arange(1, len(ahead) + 1)))
    all_answered = free + float(ahead @ ever)
    return Seen(
        wait=float(ahead.sum()),
        lost=give_up * queue / call,
        queue=queue,
        served=free + float(ahead @ answered),
        gone_early=float(ahead @ gone),
        virtual=free + float(ahead @ virtual),
        asa_s=float(ahead @ (ever * means)) / all_answered,
        occupancy=float(np.minimum(states, agents) @ share) / agents,
        blocked=float(share[most]),
    )


def _stationary(call: float, leave: Vector) -> Vector:
    """Solve flow in = flow out, state by state, as one system of linear equations."""
    size = len(leave)
    rates = np.diag(leave[1:], -1) + np.diag(np.full(size - 1, call), 1)
    rates -= np.diag(rates.sum(axis=1))
    equations = rates.T.copy()
    equations[-1] = 1.0
    wanted = np.zeros(size)
    wanted[-1] = 1.0
    solved: Vector = np.linalg.solve(equations, wanted)
    return solved


def _followed(busy: float, others: float, own: float, size: int, within_s: float) -> tuple[Vector, Vector]:
    """Return who is answered and who gave up within a time, by how many were ahead at first."""
    ahead = np.arange(size)
    onward, away = busy + ahead * others, np.full(size, own)
    fast = float(onward[-1] + own) if size else 1.0
    step = np.zeros((size + 2, size + 2))
    step[0, 0] = step[1, 1] = 1.0  # answered, gave up
    for nth in ahead:
        step[nth + 2, 0 if nth == 0 else nth + 1] = onward[nth] / fast
        step[nth + 2, 1] += away[nth] / fast
        step[nth + 2, nth + 2] += 1 - (onward[nth] + away[nth]) / fast
    mean, done = fast * within_s, np.zeros((size + 2, 2))
    reached = np.eye(size + 2)[:, :2]
    for steps in range(int(mean + 12 * math.sqrt(mean + 1)) + 20):
        done += math.exp(steps * math.log(mean) - mean - math.lgamma(steps + 1)) * reached
        reached = step @ reached
    return done[2:, 0], done[2:, 1]
