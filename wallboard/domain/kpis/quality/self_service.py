"""Self-service: the share of calls that the menu served to the end, and the work that it saved."""

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, count, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _rate(period: Period) -> Figure:
    calls = period.calls
    return NOTHING if calls is None else ratio(calls.self_served, calls.arrived)


def _saved(period: Period) -> Figure:
    calls, visits = period.calls, period.visits
    if calls is None or not visits.handled:
        return NOTHING
    handling = visits.talk_s + visits.hold_s + visits.wrap_s
    return count(calls.self_served * handling / visits.handled)


SELF_SERVED_RATE = PeriodKpi(
    key="self_served_rate",
    title=mark("kpi", "Self-served"),
    unit=Unit.SHARE,
    formula=mark("kpi", "calls that the menu served to the end / calls"),
    read=_rate,
    leaves_out=mark("kpi", "callers who hung up in the menu: without the dial plan's word they are lost"),
    fraction=(mark("kpi", "calls that the menu served to the end"), mark("kpi", "calls")),
)
SELF_SERVED_HOURS = PeriodKpi(
    key="self_served_saved_s",
    title=mark("kpi", "Saved by menu (est.)"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "calls that the menu served to the end × average handling time"),
    read=_saved,
    leaves_out=mark("kpi", "whether those callers would have rung for a person at all: it is an estimate"),
)
