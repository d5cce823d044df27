"""Who is free although a caller waits for them: something keeps the two apart."""

from collections.abc import Iterable

from wallboard.domain.snapshot import AgentNow, QueueNow, WaitingCaller
from wallboard.domain.words import AgentState, Seconds

WAITED_S = 5.0
"""A server needs a moment to find an agent: Asterisk pauses this long (`retry`, by default) between two
rounds of ringing, so a shorter wait beside a free agent is nothing odd."""


def free_while_waiting(
    waiting: Iterable[WaitingCaller], agents: tuple[AgentNow, ...], at: Seconds
) -> tuple[AgentNow, ...]:
    """Return the free agents of a queue in which somebody has waited for longer than `WAITED_S`.

    A caller for whom a phone rings has been given an agent, though others are free, and counts not. Nor
    does an agent who is paused in some of their queues: it is not known in which.
    """
    late = [caller.call for caller in waiting if at - caller.joined > WAITED_S]
    if not late:
        return ()
    rung = {agent.call for agent in agents if agent.state is AgentState.RINGING}
    if rung.issuperset(late):
        return ()
    return tuple(a for a in agents if a.state is AgentState.AVAILABLE and not a.paused_in)


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
