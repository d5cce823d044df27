"""Withheld: lost calls without a number, which nobody can call back."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

LOST_WITHHELD = PeriodKpi(
    key="lost_withheld",
    title=mark("kpi", "Lost without a number"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost calls whose caller is not known"),
    read=lambda period: count(period.lost.withheld) if period.lost else NOTHING,
    higher_is_better=False,
    also=("withheld",),
)
