"""Short abandoned: abandoned with a wait shorter than the short-abandon limit."""

from wallboard.domain.figures import PeriodKpi, Unit, count
from wallboard.domain.text import mark

SHORT_ABANDONED = PeriodKpi(
    key="short_abandoned",
    title=mark("kpi", "Short abandoned"),
    unit=Unit.COUNT,
    formula=mark("kpi", "abandoned with a wait shorter than the short-abandon limit"),
    read=lambda period: count(period.visits.short_abandoned),
    leaves_out=mark("kpi", "hang-ups after the limit for short ones"),
)
