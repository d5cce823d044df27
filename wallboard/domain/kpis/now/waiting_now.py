"""Callers who wait at this instant."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

WAITING_NOW = NowKpi(
    key="waiting_now",
    title=mark("kpi", "Waiting"),
    unit=Unit.COUNT,
    formula=mark("kpi", "callers in the queue at this instant"),
    read=lambda queue: count(len(queue.waiting)),
    higher_is_better=False,
    leaves_out=mark("kpi", "callers in the menu or on hold with an agent"),
)
