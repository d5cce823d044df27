"""Figures of a period about calls of the whole centre."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.calls.answered_rate import ANSWERED_RATE
from wallboard.domain.kpis.calls.arrived import ARRIVED
from wallboard.domain.kpis.calls.avg_queue_wait_to_answer_s import AVG_QUEUE_WAIT_TO_ANSWER
from wallboard.domain.kpis.calls.avg_time_to_reach_s import AVG_TIME_TO_REACH
from wallboard.domain.kpis.calls.call_answered import CALL_ANSWERED
from wallboard.domain.kpis.calls.calls_peak import CALLS_PEAK, CALLS_PEAK_AT
from wallboard.domain.kpis.calls.lost import LOST
from wallboard.domain.kpis.calls.lost_pct import LOST_PCT
from wallboard.domain.kpis.calls.lost_recovered import LOST_RECOVERED
from wallboard.domain.kpis.calls.lost_withheld import LOST_WITHHELD
from wallboard.domain.kpis.calls.net_lost import NET_LOST
from wallboard.domain.kpis.calls.open import OPEN
from wallboard.domain.kpis.calls.recovered_rate import RECOVERED_RATE
from wallboard.domain.kpis.calls.self_served import SELF_SERVED
from wallboard.domain.kpis.calls.unique_lost_callers import UNIQUE_LOST_CALLERS
from wallboard.domain.kpis.calls.unique_unrecovered_callers import UNIQUE_UNRECOVERED_CALLERS

CALLS: tuple[PeriodKpi, ...] = (
    ANSWERED_RATE,
    ARRIVED,
    AVG_QUEUE_WAIT_TO_ANSWER,
    AVG_TIME_TO_REACH,
    CALL_ANSWERED,
    CALLS_PEAK,
    CALLS_PEAK_AT,
    LOST,
    LOST_PCT,
    LOST_RECOVERED,
    LOST_WITHHELD,
    NET_LOST,
    OPEN,
    RECOVERED_RATE,
    SELF_SERVED,
    UNIQUE_LOST_CALLERS,
    UNIQUE_UNRECOVERED_CALLERS,
)
