"""Lost, share: what the answered rate leaves over."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, ratio
from wallboard.domain.text import mark

LOST_PCT = PeriodKpi(
    key="lost_pct",
    title=mark("kpi", "Lost, share"),
    unit=Unit.SHARE,
    formula=mark("kpi", "lost calls / (answered + lost calls)"),
    read=lambda period: (
        ratio(period.calls.lost, period.calls.answered + period.calls.lost) if period.calls else NOTHING
    ),
    higher_is_better=False,
    leaves_out=mark(
        "kpi", "calls that the menu served to the end, calls that are still open, internal and test calls"
    ),
    beside=("answered_rate", "abandon_rate", "recovered_rate"),
    fraction=(mark("kpi", "lost calls"), mark("kpi", "answered and lost calls")),
)
