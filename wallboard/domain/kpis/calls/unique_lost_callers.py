"""Lost callers: how many people were lost, however often each of them tried."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

UNIQUE_LOST_CALLERS = PeriodKpi(
    key="unique_lost_callers",
    title=mark("kpi", "Lost callers"),
    unit=Unit.COUNT,
    formula=mark("kpi", "distinct known callers with a lost call"),
    read=lambda period: count(period.lost.callers) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost calls without a number: nobody can tell whether they are of one caller"),
    also=("lost_callers",),
)
