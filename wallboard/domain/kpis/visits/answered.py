"""Answered: visits in which an agent was connected."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

ANSWERED = PeriodKpi(
    key="answered",
    title=mark("kpi", "Answered"),
    unit=Unit.COUNT,
    formula=mark("kpi", "visits in which an agent was connected"),
    read=lambda period: count(period.visits.answered),
    beside=("ev_answered",),
    differs=mark("kpi", "counts an answer where its caller joined, so that all the callers of a time add up"),
)
