"""Callers who wait longer than promised, at this instant."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

WAITING_OVER_TARGET = NowKpi(
    key="waiting_over_target",
    title=mark("kpi", "Over the limit now"),
    unit=Unit.COUNT,
    formula=mark("kpi", "waiting callers whose wait is longer than the target of their queue"),
    read=lambda queue: count(queue.waiting_over_target),
    higher_is_better=False,
    leaves_out=mark("kpi", "who waits within the target"),
    also=("over_limit",),
)
