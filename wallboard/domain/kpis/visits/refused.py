"""Refused: turned away by a full queue or one without agents."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

REFUSED = PeriodKpi(
    key="refused",
    title=mark("kpi", "Refused"),
    unit=Unit.COUNT,
    formula=mark("kpi", "turned away by a full queue or one without agents"),
    read=lambda period: count(period.visits.refused),
)
