"""Service level in which hang-ups within the target count in our favour.

Formula: `(A_T + B_T) / (A + B)`.
"""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.answered_in_target + visits.abandoned_in_target, visits.answered + visits.abandoned)


SL_POSITIVE = PeriodKpi(
    key="sl_positive",
    title=mark("kpi", "SL, hang-ups in favour"),
    unit=Unit.SHARE,
    formula=mark("kpi", "(answered + abandoned, within the target) / (answered + abandoned)"),
    read=_read,
    higher_is_better=True,
    leaves_out=mark(
        "kpi",
        "everybody who left another way or still waits",
    ),
    beside=("sl_default", "sl_answered", "sl_negative", "sl_ignored"),
    fraction=(
        mark("kpi", "visits answered or abandoned within the target"),
        mark("kpi", "answered and abandoned visits"),
    ),
    differs=mark(
        "kpi",
        "Cisco (positive impact) and Amazon Connect take an early hang-up for good service",
    ),
)
