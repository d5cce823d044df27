"""How the running half hour will end, and who holds the promise from now on until when.

Worked out in small steps, so that whoever has other things to do can put the rest off: a generator that
yields between two formulas.
"""

from collections.abc import Generator, Sequence

from msgspec import Struct

from wallboard.domain.forecast.ahead import Ahead, AheadPart, HalfHour
from wallboard.domain.forecast.backlog import in_time, late_for
from wallboard.domain.forecast.pooling import acting, more_needed, served_by
from wallboard.domain.forecast.so_far import decided
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed, met, outlook
from wallboard.domain.tally import Tally
from wallboard.domain.words import Seconds

STEP_S = 600.0
"""Until when is said in whole steps of ten minutes."""
LOOK_S = 4 * 3600.0
"""Nobody is told what is needed later than this."""


class FloorNow(Struct, frozen=True):
    """What the floor is like at an instant."""

    at: Seconds
    agents: int
    """On the queues: free, ringing, talking or wrapping up."""
    waiting: tuple[Seconds, ...]
    """When each who waits joined, the longest first."""
    running: Tally
    """Of those who joined in the running interval, with those still open at `at`."""
    pooling: float = 1.0
    """How well the agents act as one group."""


def half_hour(ahead: Ahead, floor: FloorNow, goal: Goal) -> Generator[None, None, HalfHour | None]:
    """Work it out; None without agents or anything to come."""
    if not ahead.parts or not floor.agents:
        return None
    now = ahead.parts[0]
    demand = _demand(ahead, floor.at)
    served = served_by(demand, floor.agents, floor.pooling, goal)
    yield
    share = _share(now, floor, demand, goal, 1.0 if served is None else served)
    more = more_needed(agents_needed(demand, goal), floor.agents, floor.pooling)
    yield
    until = yield from _holds(ahead, floor, goal, more)
    return HalfHour(now.since, now.until, share, goal.share, goal.within_s, floor.agents, more, until)


def _share(now: AheadPart, floor: FloorNow, demand: Demand, goal: Goal, served: float) -> float | None:
    """Project the share of the whole interval, by the default definition of the service level."""
    sums, left_s = floor.running, max(0.0, now.until - floor.at)
    agents = acting(floor.agents, floor.pooling)
    mine = [n for n, joined in enumerate(floor.waiting, 1) if joined >= now.since]
    open_ones = [n for n in mine if floor.at - floor.waiting[n - 1] <= goal.within_s]
    saved = sum(in_time(n, floor.at - floor.waiting[n - 1], demand, agents, goal) for n in open_ones)
    to_come = now.calls * left_s / (now.until - now.since)
    late_s = min(left_s, late_for(demand, agents, len(floor.waiting), goal))
    in_good_time = to_come * served * (1 - late_s / left_s) if left_s else 0.0
    whole = decided(sums) + len(open_ones) + to_come
    return (sums.answered_in_target + saved + in_good_time) / whole if whole else None


def _holds(ahead: Ahead, floor: FloorNow, goal: Goal, more: int) -> Generator[None, None, Seconds]:
    """Say until when so many more are needed, and enough; or, where nobody is, those there are enough."""
    end = _end(ahead.parts, floor.at + LOOK_S)
    at = floor.at + STEP_S - floor.at % STEP_S
    while at < end:
        demand = _demand(ahead, at)
        if not met(outlook(demand, acting(floor.agents + more, floor.pooling), goal), goal):
            break
        yield
        if more and met(outlook(demand, acting(floor.agents, floor.pooling), goal), goal):
            break
        yield
        at += STEP_S
    return min(at, end)


def _end(parts: Sequence[AheadPart], latest: Seconds) -> Seconds:
    """Say how far it is looked: to closing time, or some hours; in whole steps unless the day ends."""
    end = parts[0].until
    for part in parts:
        if part.is_open != parts[0].is_open:
            break
        end = part.until
    return end if end <= latest else latest - latest % STEP_S


def _demand(ahead: Ahead, at: Seconds) -> Demand:
    """Read how much comes at an instant: between the middles of two intervals it goes over evenly."""
    parts = ahead.parts
    nth = next((n for n, part in enumerate(parts) if at < part.until), len(parts) - 1)
    here = parts[nth]
    middle = (here.since + here.until) / 2
    other = _other(parts, nth, later=at >= middle)
    gap = (other.since + other.until) / 2 - middle
    share = (at - middle) / gap if gap else 0.0
    length = here.until - here.since
    rate = _rate(here) * (1 - share) + _rate(other) * share
    return Demand(rate * length, length, ahead.aht_s)


def _other(parts: Sequence[AheadPart], nth: int, *, later: bool) -> AheadPart:
    return parts[min(max(nth + (1 if later else -1), 0), len(parts) - 1)]


def _rate(part: AheadPart) -> float:
    return part.calls / (part.until - part.since)
