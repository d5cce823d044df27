"""Not reached: the callers whose latest lost call was followed by no contact in time.

Who has rung again and waits right now, or is being rung by us, is one of them until they are reached. Who of
them is to be called back, the ledger decides: see `callers_to_call_back`.
"""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

UNIQUE_UNRECOVERED_CALLERS = PeriodKpi(
    key="unique_unrecovered_callers",
    title=mark("kpi", "Not reached"),
    unit=Unit.COUNT,
    formula=mark("kpi", "known callers whose latest lost call is not recovered"),
    read=lambda period: count(period.lost.callers_unrecovered) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost calls without a number"),
    also=("call_back",),
)
