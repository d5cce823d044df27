"""Who is free although a caller waits for them: something keeps the two apart."""

from collections.abc import Iterable

from wallboard.domain.snapshot import AgentNow, QueueNow, WaitingCaller
from wallboard.domain.words import AgentState, Seconds

APART_S = 10.0
"""So long both must have been there: a server needs a moment to bring them together (Asterisk pauses 5 s
between two rounds of ringing, by default). Without it, the alarm was on for a quarter of the time in
recordings of a busy Asterisk where nothing was wrong but that."""


def free_while_waiting(
    waiting: Iterable[WaitingCaller], agents: tuple[AgentNow, ...], at: Seconds
) -> tuple[AgentNow, ...]:
    """Return who has been free for longer than `APART_S` in a queue in which somebody waits for as long.

    A caller for whom a phone rings has been given an agent, though others are free, and counts not. Nor
    does an agent who is paused in some of their queues: it is not known in which.
    """
    late = [caller.call for caller in waiting if at - caller.joined > APART_S]
    if not late:
        return ()
    rung = {agent.call for agent in agents if agent.state is AgentState.RINGING}
    if rung.issuperset(late):
        return ()
    return tuple(agent for agent in agents if _is_free(agent) and at - agent.since > APART_S)


def free_of(queues: Iterable[QueueNow]) -> int:
    """Count such agents of several queues, each once."""
    return len(
        {
            (agent.source, agent.agent)
            for queue in queues
            if queue.free_while_waiting
            for agent in free_while_waiting(queue.waiting, queue.agents, queue.at)
        }
    )


def _is_free(agent: AgentNow) -> bool:
    return agent.state is AgentState.AVAILABLE and not agent.paused_in
