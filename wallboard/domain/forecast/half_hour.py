"""How the running half hour will end, and who holds the promise from now on until when.

Worked out in small steps, so that whoever has other things to do can put the rest off: a generator that
yields between two formulas.
"""

from collections.abc import Generator, Sequence

from msgspec import Struct

from wallboard.domain.forecast.ahead import Ahead, AheadPart, HalfHour
from wallboard.domain.forecast.pooling import acting
from wallboard.domain.forecast.so_far import decided
from wallboard.domain.forecast.stretches import Present, Stretch, calls_in, mean_of
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import met, outlook
from wallboard.domain.tally import Tally
from wallboard.domain.words import Seconds

SOON_S = 1800.0
"""For so long it is followed who is there now; later a queue is taken to have settled."""
STEP_S = 600.0
"""Until when is said in whole steps of ten minutes, of which one at least is left: nobody comes for three."""
LOOK_S = 4 * 3600.0
"""Nobody is told what is needed later than this."""


class FloorNow(Struct, frozen=True):
    """What the floor is like at an instant."""

    at: Seconds
    agents: int
    """On the queues: free, ringing, talking or wrapping up."""
    busy: int
    """Of them those who are not free."""
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
    from wallboard.domain.forecast.transient import served_in  # noqa: PLC0415 -- it loads numpy

    now, to_come = ahead.parts[0], _to_come(ahead, floor.at)
    served = yield from served_in(to_come, _present(floor, 0), goal)
    more = 0
    if mean_of(to_come, served) < goal.share:
        more = yield from _more(ahead, floor, goal)
    until = yield from _holds(ahead, floor, goal, more)
    share = _share(now, floor, to_come[0], goal, served[0])
    return HalfHour(now.since, now.until, share, goal.share, goal.within_s, floor.agents, more, until)


def _to_come(ahead: Ahead, at: Seconds) -> tuple[Stretch, ...]:
    """Give what comes in the rest of the running interval, and after it until half an hour is full."""
    left_s = max(1.0, ahead.parts[0].until - at)
    lengths = [left_s, *(max(1.0, SOON_S - left_s) for _ in ahead.parts[1:2])]
    demands = [
        Demand(part.calls, part.until - part.since, ahead.aht_s) for part in ahead.parts[: len(lengths)]
    ]
    return tuple(zip(lengths, demands, strict=True))


def _present(floor: FloorNow, more: int) -> Present:
    """Say as how many the agents act, and who is there; who is free and of no use is left out."""
    return Present(acting(floor.agents + more, floor.pooling), floor.busy, len(floor.waiting))


def _more(ahead: Ahead, floor: FloorNow, goal: Goal) -> Generator[None, None, int]:
    """Find how few more hold the goal for those who ring within the next half hour.

    Where too many wait already for anybody to hold it, twice as many as there are is all that is said.
    """
    from wallboard.domain.forecast.transient import served_in  # noqa: PLC0415 -- as above

    stretches = _to_come(ahead, floor.at)
    low, high, known = 0, 1, False
    while high - low > 1 or not known:
        middle = (low + high) // 2 if known else high
        served = yield from served_in(stretches, _present(floor, middle), goal)
        if mean_of(stretches, served) >= goal.share:
            high, known = middle, True
        elif known:
            low = middle
        else:
            low, high = high, min(2 * high, floor.agents)
            known = low >= high
    return high


def _share(now: AheadPart, floor: FloorNow, rest: Stretch, goal: Goal, served: float) -> float | None:
    """Project the share of the whole interval, by the default definition of the service level."""
    mine = [n for n, joined in enumerate(floor.waiting, 1) if joined >= now.since]
    left = {n: goal.within_s - (floor.at - floor.waiting[n - 1]) for n in mine}
    still = [n for n in mine if left[n] >= 0]
    each_s = rest[1].aht_s / acting(floor.agents, floor.pooling)
    saved = sum(n * each_s <= left[n] for n in still)
    to_come = calls_in(rest)
    whole = decided(floor.running) + len(still) + to_come
    return (floor.running.answered_in_target + saved + to_come * served) / whole if whole else None


def _holds(ahead: Ahead, floor: FloorNow, goal: Goal, more: int) -> Generator[None, None, Seconds]:
    """Say until when so many more are needed, and enough; or, where nobody is, those there are enough."""
    end = _end(ahead.parts, floor.at + LOOK_S)
    at = floor.at - floor.at % -STEP_S + STEP_S
    while at < end:
        demand = _demand(ahead, at)
        with_more = met(outlook(demand, acting(floor.agents + more, floor.pooling), goal), goal)
        if at >= floor.at + SOON_S and not with_more:
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
    other = parts[min(max(nth + (1 if at >= middle else -1), 0), len(parts) - 1)]
    gap = (other.since + other.until) / 2 - middle
    share = (at - middle) / gap if gap else 0.0
    length = here.until - here.since
    rate = _rate(here) * (1 - share) + _rate(other) * share
    return Demand(rate * length, length, ahead.aht_s)


def _rate(part: AheadPart) -> float:
    return part.calls / (part.until - part.since)
