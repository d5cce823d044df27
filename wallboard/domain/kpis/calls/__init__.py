"""Figures of a period about calls of the whole centre."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.calls.answered_rate import ANSWERED_RATE
from wallboard.domain.kpis.calls.arrived import ARRIVED
from wallboard.domain.kpis.calls.call_answered import CALL_ANSWERED
from wallboard.domain.kpis.calls.calls_peak import CALLS_PEAK, CALLS_PEAK_AT
from wallboard.domain.kpis.calls.lost import LOST
from wallboard.domain.kpis.calls.open import OPEN
from wallboard.domain.kpis.calls.self_served import SELF_SERVED

CALLS: tuple[PeriodKpi, ...] = (
    ANSWERED_RATE,
    ARRIVED,
    CALL_ANSWERED,
    CALLS_PEAK,
    CALLS_PEAK_AT,
    LOST,
    OPEN,
    SELF_SERVED,
)
