"""Open: calls that are neither answered nor over."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

OPEN = PeriodKpi(
    key="open",
    title=mark("kpi", "Open"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls that are neither answered nor over"),
    read=lambda period: count(period.calls.open) if period.calls else NOTHING,
)
