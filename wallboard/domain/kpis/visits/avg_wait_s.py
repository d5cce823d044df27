"""Average wait of everybody whose wait is over, whatever became of them."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.wait_left_s, visits.offered - visits.waiting)


AVG_WAIT = PeriodKpi(
    key="avg_wait_s",
    title=mark("kpi", "Average wait"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "seconds waited by all visits that left the queue / their number"),
    read=_read,
    higher_is_better=False,
    leaves_out=mark("kpi", "callers who were turned away, and those who still wait"),
    beside=("asa_s", "wait_p50_s", "wait_p90_s"),
    fraction=(mark("kpi", "time they waited"), mark("kpi", "visits that left the queue")),
    differs=mark("kpi", "counts the waits of those who gave up as well"),
)
