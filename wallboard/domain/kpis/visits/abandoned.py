"""Abandoned: visits in which the caller hung up while waiting."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

ABANDONED = PeriodKpi(
    key="abandoned",
    title=mark("kpi", "Abandoned"),
    unit=Unit.COUNT,
    formula=mark("kpi", "visits in which the caller hung up while waiting"),
    read=lambda period: count(period.visits.abandoned),
)
