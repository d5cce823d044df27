"""Self-served: calls that the menu served to the end."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

SELF_SERVED = PeriodKpi(
    key="self_served",
    title=mark("kpi", "Self-served"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls that the menu served to the end"),
    read=lambda period: count(period.calls.self_served) if period.calls else NOTHING,
)
