"""Exited: visits that left another way: time-out, key, no agent left, moved, not seen."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

EXITED = PeriodKpi(
    key="exited",
    title=mark("kpi", "Exited"),
    unit=Unit.COUNT,
    formula=mark(
        "kpi",
        "visits that left another way: time-out, key, no agent left, moved, not seen",
    ),
    read=lambda period: count(period.visits.exited),
    leaves_out=mark("kpi", "callers who hung up, and those who were turned away"),
)
