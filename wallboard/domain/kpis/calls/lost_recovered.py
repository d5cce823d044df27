"""Recovered: lost calls whose caller was reached after all, in time."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

LOST_RECOVERED = PeriodKpi(
    key="lost_recovered",
    title=mark("kpi", "Recovered"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost calls whose caller was answered later, or called back and reached, in time"),
    read=lambda period: count(period.lost.recovered) if period.lost else NOTHING,
    higher_is_better=True,
    leaves_out=mark(
        "kpi", "attempts that nobody answered, and calls without a number: nobody can tell who rang"
    ),
    also=("recovered",),
)
