"""Erlang C: everybody waits for as long as it takes; at full load the queue has no end.

It asks for more agents than are needed whenever people hang up; it is shown beside Erlang A.
Source: the definitions of the figures, section 10.2.
"""

import math

from msgspec import Struct

from wallboard.domain.staffing.erlang_b import blocking
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.words import Seconds


class Patient(Struct, frozen=True):
    """What comes of so many agents when nobody gives up."""

    p_wait: float
    served: float
    """Share of the calls answered within the time."""
    asa_s: Seconds | None
    occupancy: float
    queue: float | None
    stable: bool


OVERLOADED = Patient(1.0, 0.0, None, 1.0, None, stable=False)
"""More comes in than goes out: there is no steady state, and the formula's value would exceed 1."""


def erlang_c(demand: Demand, agents: int, within_s: Seconds) -> Patient:
    """Answer for a demand of more than no calls and at least no agent."""
    return with_blocking(demand, agents, within_s, blocking(demand.erlangs, agents))


def with_blocking(demand: Demand, agents: int, within_s: Seconds, blocked: float) -> Patient:
    """Do the same where Erlang B of these agents is known already."""
    erlangs = demand.erlangs
    if agents <= erlangs:
        return OVERLOADED
    free = agents - erlangs
    wait = agents * blocked / (agents - erlangs * (1 - blocked))
    late = wait * math.exp(-free * within_s / demand.aht_s)
    return Patient(
        wait, 1 - late, wait * demand.aht_s / free, erlangs / agents, wait * erlangs / free, stable=True
    )
