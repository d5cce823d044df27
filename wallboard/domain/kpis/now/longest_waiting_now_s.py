"""The longest wait of those who wait at this instant, of whatever day."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

LONGEST_WAITING_NOW = NowKpi(
    key="longest_waiting_now_s",
    title=mark("kpi", "Longest wait now"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "now − the earliest time at which one of the waiting callers joined"),
    read=lambda queue: count(max(0.0, queue.at - queue.waiting[0].joined) if queue.waiting else None),
    higher_is_better=False,
    leaves_out=mark("kpi", "time in the menu, before the caller joined the queue"),
    also=("longest_wait_now",),
)
