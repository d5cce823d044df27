"""Agents' states, pauses and memberships."""

from wallboard.domain.events import AgentPresent, AgentStateChanged, Baseline, MembershipChanged
from wallboard.domain.words import AgentState
from wallboard.sources.toy_ami.book import (
    IN_USE,
    NOT_IN_USE,
    RINGING,
    RINGING_IN_USE,
    UNAVAILABLE,
    Agent,
    Member,
)
from wallboard.sources.toy_ami.channels import plain
from wallboard.sources.toy_ami.world import World

_UNREACHABLE = "unreachable"
_DEVICE = {
    NOT_IN_USE: "NOT_INUSE",
    IN_USE: "INUSE",
    UNAVAILABLE: "UNAVAILABLE",
    RINGING: "RINGING",
    RINGING_IN_USE: "RINGINUSE",
}


def refresh(w: World, agent: Agent) -> None:
    """Tell the agent's status to every queue of theirs, if it is another than before."""
    status = agent.real_status
    if status == agent.status:
        return
    agent.status = status
    w.device(agent.state_interface, _DEVICE[status])
    for member in w.book.members(agent):
        w.say_agent("QueueMemberStatus", member.fields())


def change_state(w: World, event: AgentStateChanged) -> None:
    """Follow what the driver says an agent does; what our own calls do is told by themselves."""
    agent = w.book.agent(event.agent)
    agent.unreachable = event.state is AgentState.LOGGED_OFF and event.reason == _UNREACHABLE
    agent.elsewhere = event.state is AgentState.NON_QUEUE_CALL
    gone = event.state is AgentState.LOGGED_OFF and not agent.unreachable
    if gone:
        _log_off(w, agent)
        return
    _log_on(w, agent)
    refresh(w, agent)
    paused = event.state is AgentState.PAUSED
    if paused or event.state is AgentState.AVAILABLE:
        _pause(w, agent, event.reason if paused else "", everywhere=paused, some=event.paused_in)


def change_membership(w: World, event: MembershipChanged) -> None:
    """Add an agent to a queue or take them out."""
    agent = w.book.agent(event.agent, event.name)
    queue = w.book.queue(event.queue)
    if not event.member:
        if queue.name in agent.queues:
            agent.queues.remove(queue.name)
        _remove(w, queue.members.pop(agent.interface, None))
    elif agent.interface not in queue.members:
        agent.queues.append(queue.name) if queue.name not in agent.queues else None
        _add(w, agent, queue.name)


def set_up(w: World, baseline: Baseline) -> None:
    """Be as a listing says, silently: the server's files, read at its start."""
    for present in baseline.queues:
        w.book.queue(present.queue).target = int(present.target_s or 20)
    for agent in baseline.agents:
        _set_up_agent(w, agent)


def _set_up_agent(w: World, present: AgentPresent) -> None:
    agent = w.book.agent(present.agent, present.name)
    for queue in present.queues:
        w.book.member(agent, w.book.queue(queue))
    agent.unreachable = present.state is AgentState.LOGGED_OFF and present.reason == _UNREACHABLE
    agent.elsewhere = present.state is AgentState.NON_QUEUE_CALL
    agent.status = agent.real_status
    paused = present.state is AgentState.PAUSED
    for number, member in enumerate(w.book.members(agent)):
        if paused or number < present.paused_in:
            _mark_paused(member, present.reason, int(present.since or w.now))
    if present.state is AgentState.LOGGED_OFF and not agent.unreachable:
        for name in agent.queues:
            w.book.queues[name].members.pop(agent.interface, None)


def _pause(w: World, agent: Agent, reason: str, *, everywhere: bool, some: int) -> None:
    for number, member in enumerate(w.book.members(agent)):
        paused = everywhere or number < some
        if paused:
            _mark_paused(member, reason, int(w.now))
        elif member.paused:
            member.paused, member.reason = False, ""
        else:
            continue
        state = "INUSE" if paused else "NOT_INUSE"
        w.device(f"Queue:{member.queue}_pause_{agent.interface}", state)
        w.say_agent("QueueMemberPause", member.fields())


def _mark_paused(member: Member, reason: str, now: int) -> None:
    member.paused, member.reason, member.last_pause = True, plain(reason), now


def _log_off(w: World, agent: Agent) -> None:
    for name in agent.queues:
        _remove(w, w.book.queues[name].members.pop(agent.interface, None))
    agent.status = agent.real_status


def _log_on(w: World, agent: Agent) -> None:
    for name in agent.queues:
        if agent.interface not in w.book.queues[name].members:
            _add(w, agent, name)


def _add(w: World, agent: Agent, queue: str) -> None:
    member = Member(agent, queue, int(w.now), dynamic=True)
    w.book.queues[queue].members[agent.interface] = member
    w.device(f"Queue:{queue}_pause_{agent.interface}", "NOT_INUSE")
    w.say_agent("QueueMemberAdded", member.fields())


def _remove(w: World, member: Member | None) -> None:
    if member is not None:
        w.say_agent("QueueMemberRemoved", member.fields())
