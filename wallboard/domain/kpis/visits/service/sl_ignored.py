"""Service level in which hang-ups within the target are ignored. Formula: `A_T / (A + B - B_T)`."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.answered_in_target, visits.answered + visits.abandoned - visits.abandoned_in_target)


SL_IGNORED = PeriodKpi(
    key="sl_ignored",
    title=mark("kpi", "SL, hang-ups ignored"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered in time / (answered + abandoned after the target)"),
    read=_read,
    higher_is_better=True,
    leaves_out=mark(
        "kpi",
        "everybody who hung up within the target, left another way or still waits",
    ),
    beside=("sl_default", "sl_answered", "sl_negative", "sl_positive"),
    fraction=(
        mark("kpi", "visits answered within the target"),
        mark("kpi", "answered visits, and those abandoned after the target"),
    ),
    differs=mark(
        "kpi",
        "Cisco (ignore abandoned calls) and Genesys Engage forget who hangs up within the target",
    ),
)
