"""Call back: the callers whose latest lost call was followed by no contact; the list to call back now.

Who has rung again and waits right now, or is being rung by us, is on it too until they are reached; the
list says so.
"""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

UNIQUE_UNRECOVERED_CALLERS = PeriodKpi(
    key="unique_unrecovered_callers",
    title=mark("kpi", "Call back"),
    unit=Unit.COUNT,
    formula=mark("kpi", "known callers whose latest lost call is not recovered"),
    read=lambda period: count(period.lost.callers_unrecovered) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost calls without a number"),
    also=("call_back",),
)
