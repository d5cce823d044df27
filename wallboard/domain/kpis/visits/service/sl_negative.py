"""Service level with every hang-up against us, short ones too. Formula: `A_T / (A + B)`."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.answered_in_target, visits.answered + visits.abandoned)


SL_NEGATIVE = PeriodKpi(
    key="sl_negative",
    title=mark("kpi", "SL, hang-ups against"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered in time / (answered + abandoned)"),
    read=_read,
    higher_is_better=True,
    leaves_out=mark(
        "kpi",
        "everybody who left another way or still waits",
    ),
    beside=("sl_default", "sl_answered", "sl_ignored", "sl_positive"),
    fraction=(mark("kpi", "visits answered within the target"), mark("kpi", "answered and abandoned visits")),
    differs=mark(
        "kpi",
        "Cisco (negative impact) and Avaya hold every hang-up against the queue, however short",
    ),
)
