"""Net abandon rate: like the abandon rate, without the short hang-ups on either side."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    short = visits.short_abandoned
    return ratio(visits.abandoned - short, visits.offered - visits.waiting - short)


ABANDON_RATE_NET = PeriodKpi(
    key="abandon_rate_net",
    title=mark("kpi", "Abandon rate, net"),
    unit=Unit.SHARE,
    formula=mark("kpi", "(abandoned - short ones) / (offered - still waiting - short ones)"),
    read=_read,
    higher_is_better=False,
    leaves_out=mark("kpi", "callers who were turned away, who hung up at once, and those who still wait"),
    beside=("abandon_rate",),
    fraction=(
        mark("kpi", "visits in which the caller hung up, but not at once"),
        mark("kpi", "visits that are no longer waiting, short hang-ups left out"),
    ),
    differs=mark("kpi", "leaves short hang-ups out, as Cisco and Genesys can: a misdial is no verdict"),
)
