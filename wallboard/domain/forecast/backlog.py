"""How long a queue that stands now will keep those who ring too long: a stream of callers, not single ones.

Of `L` who wait, agents take `N / AHT` a second off the front, and `θ · L` give up; so who joins as `L` wait
is answered after about `L · AHT / N`. While that is more than was promised, nobody who joins is in time.
Source: the fluid limit of Erlang A (Mandelbaum, Massey and Reiman 1998; Whitt 2006).
"""

from math import log

from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.words import Seconds


def late_for(demand: Demand, agents: int, waiting: int, goal: Goal) -> Seconds:
    """Return for how long whoever joins will not be answered in time; infinite where the queue stays long."""
    if not agents:
        return float("inf")
    allowed = goal.within_s * agents / demand.aht_s
    if waiting <= allowed:
        return 0.0
    growth = (demand.erlangs - agents) / demand.aht_s
    if goal.patience_s is None:
        return float("inf") if growth >= 0 else (waiting - allowed) / -growth
    settles = growth * goal.patience_s
    if settles >= allowed:
        return float("inf")
    return goal.patience_s * log((waiting - settles) / (allowed - settles))


def in_time(place: int, waited_s: Seconds, demand: Demand, agents: int, goal: Goal) -> bool:
    """Say whether the caller at a place of the queue, from 1, is likely to be answered in time."""
    return bool(agents) and waited_s + place * demand.aht_s / agents <= goal.within_s
