"""What the server says of the members of its queues, made into one state an agent.

A member is an agent in one queue: one change of a phone sends one event for each of its queues, and
a pause may be set in some queues only.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.events import (
    AgentPresent,
    AgentStateChanged,
    CallAnswered,
    CallOffered,
    Event,
    MembershipChanged,
    OfferEnded,
)
from wallboard.domain.words import AgentId, AgentState, QueueName, Seconds
from wallboard.sources.ami.fields import count, whole
from wallboard.sources.ami.names import Names
from wallboard.sources.ami.phone import BUSY, OUT_OF_REACH, RINGING, Phone
from wallboard.sources.ami.server_clock import ServerClock

UNREACHABLE = "unreachable"


@dataclass(slots=True)
class _Member:
    """An agent in one queue."""

    paused: bool
    reason: str
    in_call: bool
    last_call: Seconds | None
    last_pause: Seconds | None


@dataclass(slots=True)
class _Shown:
    """The state last told, and since when, where that is known."""

    state: AgentState
    reason: str
    paused_in: int
    since: Seconds | None

    def same(self, other: "_Shown") -> bool:
        return (self.state, self.reason, self.paused_in) == (other.state, other.reason, other.paused_in)


@dataclass(slots=True)
class _Agent:
    name: str
    phone: Phone = field(default_factory=Phone)
    queues: dict[QueueName, _Member] = field(default_factory=dict)
    shown: _Shown | None = None
    served: QueueName | None = None
    """The queue of the last call seen to end: it sets the wrap-up."""


class Members:
    """All members of all queues of one server."""

    def __init__(
        self, clock: ServerClock, wrapup_s: Mapping[QueueName, Seconds], names: Names | None = None
    ) -> None:
        """Take the wrap-up by queue (`*` for all others), as the server does not tell it, and the names."""
        self._names = names or Names({})
        self._clock = clock
        self._wrapup_s = wrapup_s
        self._agents: dict[AgentId, _Agent] = {}
        self._unsettled: dict[AgentId, None] = {}
        """Whose call is over and whose phone has not told that it is free."""

    @property
    def ids(self) -> Iterator[AgentId]:
        """All agents that are a member of a queue."""
        return iter(self._agents)

    def changed(self, fields: Mapping[str, str], at: Seconds, now: Seconds) -> list[Event]:
        """Take QueueMemberStatus, QueueMemberPause or QueueMemberAdded: each holds the whole member."""
        agent_id, queue = fields.get("Interface", ""), fields.get("Queue", "")
        agent = self._agents.setdefault(
            agent_id, _Agent(self._names.shown(agent_id, fields.get("MemberName", "")))
        )
        events: list[Event] = []
        if queue not in agent.queues and fields.get("Event") == "QueueMemberAdded":
            events.append(MembershipChanged(at, agent_id, queue, member=True, name=agent.name))
        if fields.get("Event") == "QueueMemberPause" and fields.get("Paused") == "1":
            # LastPause is moved by every pause action, so here it was set this very second.
            fresh = whole(fields, "LastPause")
            if fresh:
                self._clock.heard_whole(fresh, now)
        self._put(agent, queue, fields, at)
        return events + self._told(agent_id, agent, at)

    def removed(self, fields: Mapping[str, str], at: Seconds) -> list[Event]:
        """Take QueueMemberRemoved; out of the last queue means logged off."""
        agent_id, queue = fields.get("Interface", ""), fields.get("Queue", "")
        agent = self._agents.get(agent_id)
        if agent is None or agent.queues.pop(queue, None) is None:
            return []
        events: list[Event] = [MembershipChanged(at, agent_id, queue, member=False, name=agent.name)]
        if not agent.queues:
            del self._agents[agent_id]
            return [*events, AgentStateChanged(at, agent_id, AgentState.LOGGED_OFF)]
        return events + self._told(agent_id, agent, at)

    def talk(self, agents: Iterable[AgentId]) -> None:
        """Learn from a listing whose phone is busy with a call of a queue."""
        for agent in agents:
            if agent in self._agents:
                self._agents[agent].phone.in_call()

    def follow(self, events: list[Event]) -> None:
        """Learn from what became of calls which phones are busy with them."""
        for event in events:
            match event:
                case CallOffered() | CallAnswered():
                    agent = self._agents.get(event.agent)
                    if agent is not None:
                        agent.phone.takes(event.at)
                case OfferEnded():
                    agent = self._agents.get(event.agent)
                    if agent is not None:
                        agent.phone.loses()
                case _:
                    pass

    def served(self, agent_id: AgentId, queue: QueueName, at: Seconds) -> list[Event]:
        """Take the end of a call: remember its queue, and that the agent is in none any more.

        Whoever follows our calls takes the agent to be available now: so tell what is known to be else.
        """
        agent = self._agents.get(agent_id)
        if agent is None:
            return []
        agent.served = queue
        member = agent.queues.get(queue)
        was_in_call = member is not None and member.in_call
        if member is not None:
            # Few events carry InCall, so none may come to take it back.
            member.in_call = False
        if agent.phone.ends(at):
            self._unsettled[agent_id] = None
        if not was_in_call and _state_of(agent, at).state is AgentState.AVAILABLE:
            return []
        return self._told(agent_id, agent, at)

    def advance(self, now: Seconds) -> list[Event]:
        """Tell whose phone is still busy a while after the end of the call."""
        events: list[Event] = []
        for agent_id in list(self._unsettled):
            agent = self._agents.get(agent_id)
            busy = agent.phone.settle(now) if agent is not None else False
            if busy is None:
                continue
            del self._unsettled[agent_id]
            if agent is not None and busy:
                agent.shown = None
                events += self._told(agent_id, agent, now)
        return events

    def listed(self, rows: list[dict[str, str]], at: Seconds) -> tuple[AgentPresent, ...]:
        """Replace everything by a listing (items `QueueMember`)."""
        before, self._agents = self._agents, {}
        for row in rows:
            agent_id = row.get("Location", "")
            agent = self._agents.get(agent_id)
            if agent is None:
                agent = self._agents[agent_id] = _Agent(self._names.shown(agent_id, row.get("Name", "")))
                if agent_id in before:
                    known = before[agent_id]
                    agent.shown, agent.served, agent.phone = known.shown, known.served, known.phone
            self._put(agent, row.get("Queue", ""), row, at)
        return tuple(self._present(agent_id, agent, at) for agent_id, agent in self._agents.items())

    def _put(self, agent: _Agent, queue: QueueName, fields: Mapping[str, str], at: Seconds) -> None:
        member = agent.queues[queue] = self._member(fields)
        agent.phone.heard(count(fields, "Status"), at)
        if member.in_call:
            agent.phone.in_call()

    def _member(self, fields: Mapping[str, str]) -> _Member:
        return _Member(
            paused=fields.get("Paused") == "1",
            reason=plain_text(fields.get("PausedReason", ""), NAME_LIMIT),
            in_call=fields.get("InCall") == "1",
            last_call=self._clock.past(fields, "LastCall"),
            last_pause=self._clock.past(fields, "LastPause"),
        )

    def _told(self, agent_id: AgentId, agent: _Agent, at: Seconds) -> list[Event]:
        shown = _state_of(agent, at)
        if agent.shown is not None and agent.shown.same(shown):
            return []
        if agent.shown is not None and (agent.shown.state, agent.shown.reason) == (shown.state, shown.reason):
            shown.since = agent.shown.since
        agent.shown = shown
        return [AgentStateChanged(at, agent_id, shown.state, shown.reason, paused_in=shown.paused_in)]

    def _present(self, agent_id: AgentId, agent: _Agent, at: Seconds) -> AgentPresent:
        shown = _state_of(agent, None)
        if agent.shown is not None and (agent.shown.state, agent.shown.reason) == (shown.state, shown.reason):
            shown.since = agent.shown.since
        elif shown.state is AgentState.PAUSED:
            # LastPause moves with every pause action: read it only where the beginning was not seen.
            shown.since = max((m.last_pause for m in agent.queues.values() if m.last_pause), default=None)
        # Wrap-up is not kept as shown: no event ends it, and the next event must not end it early.
        agent.shown = shown
        queues = tuple(agent.queues)
        wrapup = self._wrapup(agent, at) if shown.state is AgentState.AVAILABLE else None
        if wrapup is not None:
            since, until = wrapup
            return AgentPresent(
                agent_id, agent.name, AgentState.WRAPUP, queues, "", since, until, paused_in=shown.paused_in
            )
        return AgentPresent(
            agent_id, agent.name, shown.state, queues, shown.reason, shown.since, paused_in=shown.paused_in
        )

    def _wrapup(self, agent: _Agent, at: Seconds) -> tuple[Seconds, Seconds] | None:
        """When wrap-up began and will end; None when the agent is in none.

        With `shared_lastcall` a call raises LastCall in every queue of the agent; the wrap-up is that of
        the queue of the call, and the longest where this was not seen.
        """
        last = [(m.last_call, queue) for queue, m in agent.queues.items() if m.last_call is not None]
        newest = max((at for at, _ in last), default=None)
        if newest is None:
            return None
        queues = [queue for at, queue in last if at == newest]
        if agent.served in queues:
            queues = [agent.served]
        length = max(self._wrapup_s.get(queue, self._wrapup_s.get("*", 0.0)) for queue in queues)
        return (newest, newest + length) if newest + length > at else None


def _state_of(agent: _Agent, at: Seconds | None) -> _Shown:
    """Apply the first rule that fits; our own knowledge of calls is put on top of it by the floor."""
    members = agent.queues.values()
    status = agent.phone.shown
    paused = [member for member in members if member.paused]
    in_some = len(paused) if len(paused) < len(members) else 0
    if any(member.in_call for member in members):
        return _Shown(AgentState.ON_CALL, "", in_some, at)
    if status in OUT_OF_REACH:
        return _Shown(AgentState.LOGGED_OFF, UNREACHABLE, 0, at)
    if status == RINGING:
        return _Shown(AgentState.RINGING, "", in_some, at)
    if status in BUSY:
        return _Shown(AgentState.NON_QUEUE_CALL, "", in_some, at)
    if paused and not in_some:
        reason = next((member.reason for member in paused if member.reason), "")
        return _Shown(AgentState.PAUSED, reason, 0, at)
    return _Shown(AgentState.AVAILABLE, "", in_some, at)
