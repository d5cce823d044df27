"""Repeats: callers who had to ring again, or wanted to; nobody knows which."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count, ratio
from wallboard.domain.text import mark

_UNKNOWN = mark("kpi", "calls without a number, and from numbers that many share")

REPEAT_CALLS = PeriodKpi(
    key="repeat_calls",
    title=mark("kpi", "Repeat calls"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls of callers who had rung not long before, whatever came of it"),
    read=lambda period: count(period.repeats.repeats) if period.repeats else NOTHING,
    higher_is_better=False,
    leaves_out=_UNKNOWN,
    beside=("repeat_callers",),
)
REPEAT_CALLERS = PeriodKpi(
    key="repeat_callers",
    title=mark("kpi", "Repeat callers"),
    unit=Unit.COUNT,
    formula=mark("kpi", "callers with at least one repeat call"),
    read=lambda period: count(period.repeats.callers) if period.repeats else NOTHING,
    higher_is_better=False,
    leaves_out=_UNKNOWN,
    beside=("repeat_calls",),
)
REPEAT_RATE = PeriodKpi(
    key="repeat_rate",
    title=mark("kpi", "Repeat calls, share"),
    unit=Unit.SHARE,
    formula=mark("kpi", "repeat calls / calls of a known caller"),
    read=lambda period: ratio(period.repeats.repeats, period.repeats.known) if period.repeats else NOTHING,
    higher_is_better=False,
    leaves_out=_UNKNOWN,
    counts_out=lambda period: (
        ((mark("kpi", "callers whom nobody knows"), period.calls.arrived - period.repeats.known),)
        if period.calls and period.repeats
        else ()
    ),
    fraction=(mark("kpi", "repeat calls"), mark("kpi", "calls of a known caller")),
)
