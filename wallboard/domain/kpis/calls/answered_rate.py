"""Answered rate: the owner's headline; the target is 98 %."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, ratio
from wallboard.domain.text import mark

ANSWERED_RATE = PeriodKpi(
    key="answered_rate",
    title=mark("kpi", "Answered"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered calls / (answered + lost calls)"),
    read=lambda period: (
        ratio(period.calls.answered, period.calls.answered + period.calls.lost) if period.calls else NOTHING
    ),
    higher_is_better=True,
    leaves_out=mark(
        "kpi", "calls that the menu served to the end, calls that are still open, internal and test calls"
    ),
    fraction=(mark("kpi", "calls that a person answered"), mark("kpi", "answered and lost calls")),
)
