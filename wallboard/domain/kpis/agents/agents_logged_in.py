"""Agents who are logged in: in every state but logged off."""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark
from wallboard.domain.words import AgentState

AGENTS_LOGGED_IN = NowKpi(
    key="agents_logged_in",
    title=mark("kpi", "Agents"),
    unit=Unit.COUNT,
    formula=mark("kpi", "agents logged in, whatever they do"),
    read=lambda queue: count(sum(agent.state is not AgentState.LOGGED_OFF for agent in queue.agents)),
    also=("agents",),
)
