"""Visits of the period that still wait."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

WAITING = PeriodKpi(
    key="waiting",
    title=mark("kpi", "Still waiting"),
    unit=Unit.COUNT,
    formula=mark("kpi", "visits of the period that have not left the queue"),
    read=lambda period: count(period.visits.waiting),
)
