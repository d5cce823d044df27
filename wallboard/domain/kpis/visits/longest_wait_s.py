"""The longest wait of the period, whatever became of it."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

LONGEST_WAIT = PeriodKpi(
    key="longest_wait_s",
    title=mark("kpi", "Longest wait"),
    unit=Unit.SECONDS,
    formula=mark(
        "kpi",
        "longest wait of all visits that joined, the waiting ones with their wait so far",
    ),
    read=lambda period: count(period.visits.longest_wait),
    higher_is_better=False,
    leaves_out=mark("kpi", "callers who were turned away"),
    beside=("wait_p95_s",),
    differs=mark("kpi", "Amazon Connect too looks at everybody; many others at the answered alone"),
)
