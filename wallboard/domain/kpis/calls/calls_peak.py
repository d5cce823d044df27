"""Most calls at once, waiting or talking, and when that was first reached."""

from wallboard.domain.figures import NOTHING, Basis, PeriodKpi, Unit, count
from wallboard.domain.text import mark

CALLS_PEAK = PeriodKpi(
    key="calls_peak",
    title=mark("kpi", "Most at once"),
    unit=Unit.COUNT,
    formula=mark("kpi", "largest number of calls waiting or talking at the same instant"),
    read=lambda period: count(period.peak.most) if period.peak else NOTHING,
    leaves_out=mark(
        "kpi", "conversations that were under way when we connected, and calls outside the queues"
    ),
    basis=Basis.CLOCK,
    whole_day=True,
)
CALLS_PEAK_AT = PeriodKpi(
    key="calls_peak_at",
    title=mark("kpi", "Most at once, when"),
    unit=Unit.INSTANT,
    formula=mark("kpi", "the first instant at which most calls at once were reached"),
    read=lambda period: count(period.peak.at) if period.peak else NOTHING,
    leaves_out=mark(
        "kpi", "conversations that were under way when we connected, and calls outside the queues"
    ),
    basis=Basis.CLOCK,
    whole_day=True,
)
