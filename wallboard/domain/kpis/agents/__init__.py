"""Figures of this instant about agents."""

from wallboard.domain.figures import NowKpi
from wallboard.domain.kpis.agents.agents_by_state import AGENTS_BY_STATE
from wallboard.domain.kpis.agents.agents_logged_in import AGENTS_LOGGED_IN

AGENTS: tuple[NowKpi, ...] = (
    *AGENTS_BY_STATE,
    AGENTS_LOGGED_IN,
)
