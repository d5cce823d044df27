"""Calls in a queue or talking at this instant."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

CALLS_AT_ONCE_NOW = NowKpi(
    key="calls_at_once_now",
    title=mark("kpi", "Calls at once"),
    unit=Unit.COUNT,
    formula=mark("kpi", "waiting + talking"),
    read=lambda queue: count(len(queue.waiting) + queue.talking),
    also=("calls_at_once",),
)
