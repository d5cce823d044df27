"""Recovery: which lost calls were made good, by whom and how soon, and which still can be.

Of the lost calls of known callers each is recovered, pending or unrecovered; with those of callers
whom nobody knows they are all lost calls.
"""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count, ratio
from wallboard.domain.text import mark

_UNKNOWN = mark("kpi", "lost calls without a number, and from numbers that many share")

RECOVERED_BY_CALLER = PeriodKpi(
    key="recovered_by_caller",
    title=mark("kpi", "Rang again, answered"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost calls whose caller rang again in time and was answered"),
    read=lambda period: count(period.lost.recovered - period.lost.by_centre) if period.lost else NOTHING,
    higher_is_better=True,
    leaves_out=_UNKNOWN,
    beside=("recovered_by_centre",),
)
RECOVERED_BY_CENTRE = PeriodKpi(
    key="recovered_by_centre",
    title=mark("kpi", "Called back, reached"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost calls whose caller was called back in time and answered"),
    read=lambda period: count(period.lost.by_centre) if period.lost else NOTHING,
    higher_is_better=True,
    leaves_out=mark("kpi", "attempts to call back that were not answered"),
    beside=("recovered_by_caller",),
)
CALLERS_REACHED = PeriodKpi(
    key="callers_reached",
    title=mark("kpi", "Callers reached"),
    unit=Unit.SHARE,
    formula=mark("kpi", "known callers reached in time after their latest lost call / known lost callers"),
    read=lambda period: (
        ratio(period.lost.callers - period.lost.callers_unrecovered, period.lost.callers)
        if period.lost
        else NOTHING
    ),
    higher_is_better=True,
    leaves_out=_UNKNOWN,
    beside=("recovered_rate",),
    fraction=(mark("kpi", "callers who were reached"), mark("kpi", "known lost callers")),
    counts_out=lambda period: (
        ((mark("kpi", "calls of callers whom nobody knows"), period.lost.withheld),) if period.lost else ()
    ),
)
RECOVER_PENDING = PeriodKpi(
    key="recover_pending",
    title=mark("kpi", "Can be recovered"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost calls whose caller was not reached yet, and whose time is not over"),
    read=lambda period: count(period.lost.pending) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=_UNKNOWN,
    beside=("lost_unrecovered",),
)
LOST_UNRECOVERED = PeriodKpi(
    key="lost_unrecovered",
    title=mark("kpi", "Not recovered"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost calls whose caller was not reached in time"),
    read=lambda period: count(period.lost.unrecovered) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=_UNKNOWN,
    beside=("recover_pending",),
    also=("unrecovered",),
)
AVG_TIME_TO_RECOVER = PeriodKpi(
    key="avg_time_to_recover_s",
    title=mark("kpi", "Time to recover"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "time from the end of each recovered call to the contact / recovered calls"),
    read=lambda period: (
        ratio(period.lost.time_to_recover_s, period.lost.recovered) if period.lost else NOTHING
    ),
    higher_is_better=False,
    leaves_out=mark("kpi", "lost calls that were not recovered, or not yet"),
    beside=("median_time_to_recover_s",),
    counts_out=lambda period: (
        (
            (mark("kpi", "not recovered yet"), period.lost.pending),
            (mark("kpi", "not recovered in time"), period.lost.unrecovered),
            (mark("kpi", "callers whom nobody knows"), period.lost.withheld),
        )
        if period.lost
        else ()
    ),
    fraction=(mark("kpi", "time until the contact, added up"), mark("kpi", "recovered calls")),
)
MEDIAN_TIME_TO_RECOVER = PeriodKpi(
    key="median_time_to_recover_s",
    title=mark("kpi", "Median until reached"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "half of the recovered calls were recovered in this time or sooner"),
    read=lambda period: count(period.lost.median_to_recover_s) if period.lost else NOTHING,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost calls that were not recovered, or not yet"),
    beside=("avg_time_to_recover_s",),
)
