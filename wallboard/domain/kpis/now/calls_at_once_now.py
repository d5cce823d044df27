"""Calls in a queue or talking at this instant."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

CALLS_AT_ONCE_NOW = NowKpi(
    key="calls_at_once_now",
    title=mark("kpi", "Calls at once"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls waiting or talking that were seen from their joining on"),
    # Of the same count as its peak, so that it can never be above the most of the day: a conversation that
    # was under way when we connected is in neither.
    read=lambda queue: count(queue.day.peak.now if queue.day.peak else len(queue.waiting) + queue.talking),
    also=("calls_at_once",),
)
