"""Presented: all visits, refused ones included."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

PRESENTED = PeriodKpi(
    key="presented",
    title=mark("kpi", "Presented"),
    unit=Unit.COUNT,
    formula=mark("kpi", "all visits, refused ones included"),
    read=lambda period: count(period.visits.presented),
    beside=("offered",),
    differs=mark("kpi", "counts those who were turned away, too"),
)
