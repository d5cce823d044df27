"""Abandon rate: the share of visits in which the caller hung up, of all whose wait is over."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.abandoned, visits.offered - visits.waiting)


ABANDON_RATE = PeriodKpi(
    key="abandon_rate",
    title=mark("kpi", "Abandon rate"),
    unit=Unit.SHARE,
    formula=mark("kpi", "abandoned / (offered - still waiting)"),
    read=_read,
    higher_is_better=False,
    leaves_out=mark("kpi", "callers who were turned away, and those who still wait"),
    beside=("abandon_rate_net",),
    fraction=(
        mark("kpi", "visits in which the caller hung up"),
        mark("kpi", "visits that are no longer waiting"),
    ),
    differs=mark("kpi", "counts every hang-up, a misdial too"),
)
