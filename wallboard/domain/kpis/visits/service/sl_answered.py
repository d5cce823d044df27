"""Service level of the answered alone: hang-ups don't count, whether they came early or late.

It can only rise by losing the callers who wait long. Formula: `A_T / A`.
"""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.answered_in_target, visits.answered)


SL_ANSWERED = PeriodKpi(
    key="sl_answered",
    title=mark("kpi", "SL of answered"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered in time / answered"),
    read=_read,
    higher_is_better=True,
    leaves_out=mark(
        "kpi",
        "everybody who hung up, left another way or still waits",
    ),
    beside=("sl_default", "sl_negative", "sl_ignored", "sl_positive"),
    fraction=(mark("kpi", "visits answered within the target"), mark("kpi", "answered visits")),
    differs=mark(
        "kpi",
        "Cisco UCCX (only handled) and AltiGen look at the answered alone",
    ),
)
