"""Net lost: people who got nothing; one who tried five times is one."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

NET_LOST = PeriodKpi(
    key="net_lost",
    title=mark("kpi", "Net lost"),
    unit=Unit.COUNT,
    formula=mark("kpi", "callers not reached after their latest lost call + lost calls without a number"),
    read=lambda period: (
        count(period.lost.callers_unrecovered + period.lost.withheld) if period.lost else NOTHING
    ),
    higher_is_better=False,
    leaves_out=mark("kpi", "callers who were reached after all, and further attempts of the same caller"),
)
