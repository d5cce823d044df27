"""Callers of queues who talk to an agent at this instant."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

TALKING_NOW = NowKpi(
    key="talking_now",
    title=mark("kpi", "Talking"),
    unit=Unit.COUNT,
    formula=mark("kpi", "conversations out of the queues at this instant"),
    read=lambda queue: count(queue.talking),
    leaves_out=mark("kpi", "calls that did not come out of a queue"),
    also=("talking",),
)
