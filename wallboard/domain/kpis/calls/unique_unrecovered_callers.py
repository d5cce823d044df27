"""Call back: the callers whose latest lost call was followed by no contact; the list to call back now.

Who has rung again and waits right now, or is being rung by us, is not on it until that has failed too.
"""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

UNIQUE_UNRECOVERED_CALLERS = PeriodKpi(
    key="unique_unrecovered_callers",
    title=mark("kpi", "Call back"),
    unit=Unit.COUNT,
    formula=mark(
        "kpi", "known callers whose latest lost call is not recovered and who are not on the line now"
    ),
    read=lambda period: count(period.lost.callers_open) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost calls without a number, and callers who wait or are being rung right now"),
    also=("call_back",),
)
