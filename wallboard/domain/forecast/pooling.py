"""How well those present act as one group: agents who serve only some of the queues help the others little.

The formulas of staffing know one queue with equal agents. Where a centre with several queues did worse in an
interval than they say, fewer agents of that kind would explain it: their number over those who were there is
how well they pool, and the next interval is reckoned with it. It is a correction by what was measured, not a
model of skills; that takes a simulation.
"""

from math import ceil, floor

from msgspec.structs import replace

from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed, outlook

LEAST = 0.4
"""Nobody pools worse: then something else is wrong."""
_NOTICED = 0.02
"""A service level that misses what the formula says by less than this is as it says."""
_BUSY = 0.97
"""Where the formula says more than this, everybody is served whoever pools with whom."""
_NEWEST = 0.5
"""What the latest interval weighs against all before it."""
_NEAR = 1e-9


def pooled(before: float | None, demand: Demand, agents: float, served: float, goal: Goal) -> float | None:
    """Return how well agents pool, 0.4…1, after an interval in which so many served such a share in time.

    `before`: what was known of it; None: nothing, and so it stays where the interval says nothing.
    """
    there = floor(agents + 0.5)
    if there < 1 or not demand.erlangs:
        return before
    hoped = outlook(demand, there, goal).served or 0.0
    if served >= hoped - _NOTICED:
        if hoped > _BUSY:
            return before
        seen = 1.0
    else:
        asked = replace(goal, share=max(served, 0.01), lost_limit=None, max_occupancy=1.0)
        seen = min(1.0, max(LEAST, agents_needed(demand, asked) / there))
    return seen if before is None else before + _NEWEST * (seen - before)


def acting(agents: int, pooling: float) -> int:
    """Return as how many of one group so many act."""
    return max(1, floor(agents * pooling + _NEAR))


def served_by(demand: Demand, agents: int, pooling: float, goal: Goal) -> float | None:
    """Say which share is served in time: between two whole numbers of agents it goes over evenly."""
    number = max(1.0, agents * pooling)
    low = floor(number + _NEAR)
    shares = [outlook(demand, some, goal).served for some in (low, low + 1)]
    if shares[0] is None or shares[1] is None:
        return None
    return shares[0] + (shares[1] - shares[0]) * max(0.0, number - low)


def more_needed(needed: int, agents: int, pooling: float) -> int:
    """Return how many more have to come until all together act as so many."""
    return max(0, ceil(needed / pooling - _NEAR) - agents)
