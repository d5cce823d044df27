"""Abandoned: visits in which the caller hung up while waiting."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

ABANDONED = PeriodKpi(
    key="abandoned",
    title=mark("kpi", "Abandoned"),
    unit=Unit.COUNT,
    formula=mark("kpi", "visits in which the caller hung up while waiting"),
    read=lambda period: count(period.visits.abandoned),
    higher_is_better=False,
    leaves_out=mark("kpi", "time-outs and other ways out, which Asterisk counts as abandoned too"),
    beside=("ev_abandoned",),
    differs=mark("kpi", "counts a hang-up where its caller joined, so that all the callers of a time add up"),
)
