"""A line without history: what the goal takes, and backwards what a budget buys.

A budget is spent so that callers are served alike at all hours: first every interval gets the best
common level that can be paid for, then one more agent at a time goes where callers are served worst.
"""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from wallboard.domain.load.heads import heads
from wallboard.domain.staffing.goal import Goal, Outlook
from wallboard.domain.staffing.line import NewLine, Quote
from wallboard.domain.staffing.needs import agents_needed, met, outlook
from wallboard.domain.staffing.plan import Part, PlannedPart
from wallboard.domain.staffing.planning import plan_of
from wallboard.domain.words import Seconds

WEEK_S: Seconds = 40 * 3600.0
"""What one full-time person is paid for in a week."""
_HOUR = 3600
_HALVINGS = 12
_BEST = 0.999
"""A higher share than this is not tried: the last caller in a thousand costs without end."""


def quote_of(line: NewLine, week_s: Seconds = WEEK_S) -> Quote:
    """Say what the goal takes. Raises ValueError as `NewLine.parts`, `agents_needed` and `heads` do."""
    return _quote(line, line.parts(), week_s)


def for_agents(line: NewLine, agents: int, week_s: Seconds = WEEK_S) -> Quote:
    """Say what comes of no more than so many at the phones at once, and of fewer where fewer do.

    They are on the roster of the plan's parts; raises what `quote_of` raises, and below 0.
    """
    if agents < 0:
        raise ValueError(agents)
    parts = line.parts()
    return _with(line, parts, [min(agents, agents_needed(part.demand, line.goal)) for part in parts], week_s)


def for_money(line: NewLine, a_month: Decimal, week_s: Seconds = WEEK_S) -> Quote:
    """Say what a budget buys; `cost_a_month` never exceeds it, and may be nothing.

    Raises ValueError where nobody said what an hour costs, for a debt, and what `quote_of` raises.
    """
    if line.goal.hour_cost is None or a_month < 0:
        raise ValueError(line.goal.hour_cost, a_month)
    parts, a_day = line.parts(), a_month / line.days_a_month
    low, high = 0.0, _BEST
    agents = [0] * len(parts)
    for _ in range(_HALVINGS):
        share = (low + high) / 2
        tried = _alike(parts, line.goal, share)
        if _cost(parts, tried, line.goal) <= a_day:
            agents, low = tried, share
        else:
            high = share
    return _with(line, parts, _spent(parts, agents, line.goal, a_day), week_s)


def _alike(parts: Sequence[Part], goal: Goal, share: float) -> list[int]:
    """Return how many serve a share everywhere, whatever else the goal says."""
    level = replace(goal, share=share, lost_limit=None, max_occupancy=1.0)
    return [agents_needed(part.demand, level) for part in parts]


def _spent(parts: Sequence[Part], agents: Sequence[int], goal: Goal, a_day: Decimal) -> list[int]:
    """Spend what is left of a budget where callers are served worst, until one more there costs too much."""
    given = list(agents)
    served = [_served(part, many, goal) for part, many in zip(parts, given, strict=True)]
    while min(served) < _BEST:
        worst = served.index(min(served))
        given[worst] += 1
        if _cost(parts, given, goal) > a_day:
            given[worst] -= 1
            break
        served[worst] = _served(parts[worst], given[worst], goal)
    return given


def _served(part: Part, agents: int, goal: Goal) -> float:
    served = outlook(part.demand, agents, goal).served
    return 1.0 if served is None else served


def _cost(parts: Sequence[Part], agents: Sequence[int], goal: Goal) -> Decimal:
    hours = sum(
        (heads(many, goal.shrinkage) * _hours(part) for part, many in zip(parts, agents, strict=True)),
        Decimal(0),
    )
    return hours * (goal.hour_cost or Decimal(0))


def _with(line: NewLine, parts: Sequence[Part], agents: Sequence[int], week_s: Seconds) -> Quote:
    manned = [replace(part, rostered=many) for part, many in zip(parts, agents, strict=True)]
    return _quote(line, manned, week_s)


def _quote(line: NewLine, parts: Sequence[Part], week_s: Seconds) -> Quote:
    plan = plan_of(parts, line.goal)
    seen = [_seen(part) for part in plan.parts]
    paid = [heads(one.agents, line.goal.shrinkage) for one in seen]
    hours = sum((many * _hours(part) for many, part in zip(paid, parts, strict=True)), Decimal(0))
    price, days = line.goal.hour_cost, line.days_a_month
    calls, lost = sum(part.demand.calls for part in parts), _calls(parts, [one.lost for one in seen])
    cost = None if price is None else hours * price
    return Quote(
        line, plan,
        peak_agents=max(one.agents for one in seen),
        peak_heads=max(paid),
        paid_hours_a_day=float(hours),
        full_time=float(hours * line.days_a_week) * _HOUR / week_s,
        served=_calls(parts, [one.served for one in seen]) / calls if calls else None,
        lost=lost / calls if calls else None,
        lost_a_day=lost,
        lost_a_month=lost * float(days),
        cost_a_day=cost,
        cost_a_month=None if cost is None else cost * days,
        cost_a_call=None if cost is None or not calls else cost / Decimal(str(calls)),
        meets=all(met(one, line.goal) for one in seen),
    )  # fmt: skip


def _seen(part: PlannedPart) -> Outlook:
    return part.with_rostered or part.with_needed


def _calls(parts: Sequence[Part], shares: Sequence[float | None]) -> float:
    """Return how many calls shares of them are."""
    return sum(part.demand.calls * (share or 0.0) for part, share in zip(parts, shares, strict=True))


def _hours(part: Part) -> Decimal:
    return Decimal(str(part.until - part.since)) / _HOUR
