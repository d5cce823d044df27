"""Figures of this instant about agents."""

from wallboard.domain.figures import NowKpi
from wallboard.domain.kpis.agents.agents_by_state import AGENTS_BY_STATE
from wallboard.domain.kpis.agents.agents_logged_in import AGENTS_LOGGED_IN
from wallboard.domain.kpis.agents.free_while_waiting import FREE_WHILE_WAITING

AGENTS: tuple[NowKpi, ...] = (
    *AGENTS_BY_STATE,
    AGENTS_LOGGED_IN,
    FREE_WHILE_WAITING,
)
