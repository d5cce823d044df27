"""Offered: visits that joined = answered + abandoned + exited + waiting."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

OFFERED = PeriodKpi(
    key="offered",
    title=mark("kpi", "Offered"),
    unit=Unit.COUNT,
    formula=mark("kpi", "visits that joined = answered + abandoned + exited + waiting"),
    read=lambda period: count(period.visits.offered),
    leaves_out=mark("kpi", "callers who were turned away"),
    beside=("ev_offered", "presented"),
    differs=mark("kpi", "counts everybody who joined the queue"),
)
