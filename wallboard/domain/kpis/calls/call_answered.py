"""Answered calls: calls that a person answered."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

CALL_ANSWERED = PeriodKpi(
    key="call_answered",
    title=mark("kpi", "Answered calls"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls that a person answered"),
    read=lambda period: count(period.calls.answered) if period.calls else NOTHING,
    leaves_out=mark("kpi", "internal and test calls; a call answered in two queues counts once"),
)
