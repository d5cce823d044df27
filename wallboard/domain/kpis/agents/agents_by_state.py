"""How many agents are in each state at this instant, each agent counted once."""

from wallboard.domain.figures import Figure, NowKpi, Unit, count
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark
from wallboard.domain.words import AgentState


def _in_state(state: AgentState, title: Text, formula: Text) -> NowKpi:
    def read(queue: QueueNow) -> Figure:
        return count(sum(agent.state is state for agent in queue.agents))

    return NowKpi(f"agents_{state.value}", title, Unit.COUNT, formula, read)


AGENTS_BY_STATE = (
    _in_state(
        AgentState.AVAILABLE,
        mark("kpi", "Free"),
        mark("kpi", "agents who can take a call now"),
    ),
    _in_state(
        AgentState.RINGING,
        mark("kpi", "Ringing"),
        mark("kpi", "agents whose phone rings"),
    ),
    _in_state(
        AgentState.ON_CALL,
        mark("kpi", "Talking"),
        mark("kpi", "agents in a call out of a queue"),
    ),
    _in_state(
        AgentState.WRAPUP,
        mark("kpi", "Wrap-up"),
        mark("kpi", "agents finishing a call"),
    ),
    _in_state(AgentState.PAUSED, mark("kpi", "Paused"), mark("kpi", "agents on a break")),
    _in_state(
        AgentState.NON_QUEUE_CALL,
        mark("kpi", "Other call"),
        mark("kpi", "agents in a call outside the queues"),
    ),
    _in_state(
        AgentState.LOGGED_OFF,
        mark("kpi", "Not logged in"),
        mark("kpi", "agents logged off or unreachable"),
    ),
)
