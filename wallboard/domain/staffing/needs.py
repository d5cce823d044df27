"""How many agents a demand needs, and what comes of so many: by Erlang A, or C where nobody gives up.

More agents always answer more in time, lose fewer and are less busy, so that the fewest that meet the
goal are found by halving, from where the rule of the square root expects them.
Source: the definitions of the figures, sections 10.2 and 10.3.
"""

from collections.abc import Callable

from wallboard.domain.staffing import erlang_a, erlang_c
from wallboard.domain.staffing.erlang_b import Blockings
from wallboard.domain.staffing.goal import Demand, Goal, Outlook
from wallboard.domain.staffing.square_root import square_root

_NEAR = 1e-12
"""What binary fractions may lack of a goal that is met."""
_USUAL_GRADE = 0.5


def outlook(demand: Demand, agents: int, goal: Goal, lines: int | None = None) -> Outlook:
    """Say what comes of so many agents. Raises ValueError for less than nothing.

    `lines`: how many calls are held at once, those talking included; it needs a patience (Erlang A).
    """
    if agents < 0:
        raise ValueError(agents)
    if not demand.erlangs:
        return nothing(agents)
    used = agents if lines is None else min(agents, lines)
    return _outlook(demand, goal, Blockings(demand.erlangs), (agents, used), lines)


def agents_needed(demand: Demand, goal: Goal) -> int:
    """Return the fewest agents with whom the goal is met; 0 where no call comes.

    Raises ValueError for a goal that nobody can meet: no time at all busy, or a share above 1.
    """
    if goal.max_occupancy <= 0 or goal.share > 1 or (goal.lost_limit or 0) < 0:
        raise ValueError(goal)
    if not demand.erlangs:
        return 0
    blockings = Blockings(demand.erlangs)

    def meets(agents: int) -> bool:
        return met(_outlook(demand, goal, blockings, (agents, agents)), goal)

    return _fewest(meets, max(1, square_root(demand.erlangs, _USUAL_GRADE)))


def met(seen: Outlook, goal: Goal) -> bool:
    """Tell whether the goal is met; where no call came, it is."""
    if not seen.stable:
        return False
    if seen.served is not None and seen.served < goal.share - _NEAR:
        return False
    if seen.lost is not None and goal.lost_limit is not None and seen.lost > goal.lost_limit + _NEAR:
        return False
    return seen.occupancy is None or seen.occupancy <= goal.max_occupancy + _NEAR


def nothing(agents: int) -> Outlook:
    """Say what comes of agents whom nobody calls."""
    return Outlook(agents, None, None, None, None, None)


def _outlook(
    demand: Demand, goal: Goal, blockings: Blockings, agents: tuple[int, int], lines: int | None = None
) -> Outlook:
    """Answer for agents who are there, and those of them who have a line."""
    there, used = agents
    if goal.patience_s is None:
        c = erlang_c.with_blocking(demand, used, goal.within_s, blockings.of(used))
        return Outlook(there, c.served, 0.0, c.asa_s, c.occupancy, c.p_wait, c.queue, stable=c.stable)
    times = erlang_a.Times(goal.patience_s, goal.within_s)
    a = erlang_a.with_blocking(demand, used, times, blockings.of(used), lines)
    busy = None if a.occupancy is None else a.occupancy * used / there
    shut = None if lines is None else a.blocked
    return Outlook(there, a.sl_offered, a.p_abandon, a.asa_s, busy, a.p_wait, a.queue_length, shut)


def _fewest(meets: Callable[[int], bool], guess: int) -> int:
    """Return the smallest number from 1 on that meets it; every larger one does."""
    low, high, step = guess - 1, guess, 1  # low is too few, high is enough: both yet to be shown
    while low > 0 and meets(low):
        high, low, step = low, max(0, low - step), step * 2
    if high == guess:
        step = 1
        while not meets(high):
            low, high, step = high, high + step, step * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if meets(middle) else (middle, high)
    return high
