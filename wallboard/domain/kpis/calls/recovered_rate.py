"""Recovered rate: the share of lost calls that were made good. Calls without a number can never be."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, ratio
from wallboard.domain.text import mark

RECOVERED_RATE = PeriodKpi(
    key="recovered_rate",
    title=mark("kpi", "Recovered, share"),
    unit=Unit.SHARE,
    formula=mark("kpi", "recovered lost calls / lost calls"),
    read=lambda period: (
        ratio(period.lost.recovered, period.calls.lost) if period.lost and period.calls else NOTHING
    ),
    higher_is_better=True,
    fraction=(mark("kpi", "lost calls whose caller was reached later"), mark("kpi", "lost calls")),
    counts_out=lambda _: (),
)
