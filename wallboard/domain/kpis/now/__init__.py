"""Figures of this instant about callers."""

from wallboard.domain.figures import NowKpi
from wallboard.domain.kpis.now.calls_at_once_now import CALLS_AT_ONCE_NOW
from wallboard.domain.kpis.now.estimated_wait_s import ESTIMATE_ERROR_S, ESTIMATED_WAIT_S
from wallboard.domain.kpis.now.longest_waiting_now_s import LONGEST_WAITING_NOW
from wallboard.domain.kpis.now.talking_now import TALKING_NOW
from wallboard.domain.kpis.now.to_call_back import CALLERS_TO_CALL_BACK, OLDEST_TO_CALL_BACK
from wallboard.domain.kpis.now.waiting_now import WAITING_NOW
from wallboard.domain.kpis.now.waiting_over_target import WAITING_OVER_TARGET

NOW: tuple[NowKpi, ...] = (
    CALLS_AT_ONCE_NOW,
    LONGEST_WAITING_NOW,
    TALKING_NOW,
    WAITING_NOW,
    WAITING_OVER_TARGET,
    ESTIMATED_WAIT_S,
    ESTIMATE_ERROR_S,
    CALLERS_TO_CALL_BACK,
    OLDEST_TO_CALL_BACK,
)
