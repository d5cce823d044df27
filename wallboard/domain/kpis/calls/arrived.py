"""Calls: external calls that reached the centre."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

ARRIVED = PeriodKpi(
    key="arrived",
    title=mark("kpi", "Calls"),
    unit=Unit.COUNT,
    formula=mark("kpi", "external calls that reached the centre"),
    read=lambda period: count(period.calls.arrived) if period.calls else NOTHING,
    leaves_out=mark("kpi", "internal and test calls, and calls that the centre makes itself"),
)
