"""The agents at work: who is free, who rings, talks, wraps up, pauses, comes and goes."""

from collections import deque
from collections.abc import Iterable
from typing import Protocol

from wallboard.domain.events import AgentStateChanged, MembershipChanged
from wallboard.domain.words import AgentState, QueueName, Seconds
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.plans import Kind, Task
from wallboard.sources.simulator.roster import Person

_REST: Seconds = 8.0
"""So long an agent who missed a call is passed over, as most systems do."""
_OVERTIME: Seconds = 600.0
_PATIENCE: Seconds = 900.0
"""So long the last one of a team puts off a pause until somebody is back."""
_NOT_YET: Seconds = 20.0
_AWAY = frozenset({AgentState.LOGGED_OFF, AgentState.PAUSED})


class Agent:
    """One agent of the day; who they are, and what they do now."""

    def __init__(self, person: Person) -> None:
        """Begin logged off."""
        self.id = person.agent
        self.name = person.name
        self.team = person.team
        self.queues: list[QueueName] = list(person.queues)
        self.state = AgentState.LOGGED_OFF
        self.said = AgentState.LOGGED_OFF
        """The state last told by an event; ringing and talking are told by the call."""
        self.idle_since: Seconds = 0.0
        self.resting = False
        self.due: deque[Task] = deque()

    @property
    def free(self) -> bool:
        """Whether a call may be offered now."""
        return self.state is AgentState.AVAILABLE and not self.resting


class Work(Protocol):
    """What agents need to know of the callers."""

    def find(self, agent: Agent) -> None:
        """Let a free agent's phone ring if a caller waits for them."""

    def waits_for(self, agent: Agent) -> bool:
        """Whether a caller waits in one of the agent's queues."""

    def gone(self, agent: Agent) -> None:
        """Somebody paused, logged off or left a queue: perhaps nobody is left there."""


class Staff:
    """All agents, by queue; moves them from state to state and tells so."""

    def __init__(self, engine: Engine, agents: Iterable[Agent]) -> None:
        """Take the agents; `attend` must be called before the day begins."""
        self._engine = engine
        self._members: dict[QueueName, list[Agent]] = {}
        for agent in agents:
            for queue in agent.queues:
                self._members.setdefault(queue, []).append(agent)

    def attend(self, work: Work) -> None:
        """Say where the callers are."""
        self._work = work

    def free_in(self, queue: QueueName) -> list[Agent]:
        """Return the free agents of a queue, the longest idle first."""
        free = [agent for agent in self._members.get(queue, ()) if agent.free]
        free.sort(key=lambda agent: agent.idle_since)
        return free

    def anybody(self, queue: QueueName, *, unpaused: bool = False) -> bool:
        """Whether somebody is logged in to a queue; `unpaused`: and does not pause."""
        members = self._members.get(queue, ())
        if unpaused:
            return any(agent.state not in _AWAY for agent in members)
        return any(agent.state is not AgentState.LOGGED_OFF for agent in members)

    def log_on(self, agent: Agent) -> None:
        """Begin to work."""
        self.back(agent)

    def call_away(self, agent: Agent, task: Task) -> None:
        """Let an agent do a task as soon as they are free."""
        if agent.state is AgentState.LOGGED_OFF:
            return
        agent.due.append(task)
        if agent.state is AgentState.AVAILABLE:
            self.back(agent)

    def ring(self, agent: Agent) -> None:
        """Let the phone of a free agent ring."""
        agent.state = AgentState.RINGING

    def stop_ringing(self, agent: Agent, *, missed: bool = False) -> None:
        """End ringing without a call; who missed one is passed over for a while."""
        agent.state = AgentState.AVAILABLE
        if missed:
            agent.idle_since = self._engine.now
            agent.resting = True
            self._engine.after(_REST, lambda: self._rested(agent))
        self.back(agent)

    def talk(self, agent: Agent) -> None:
        """Begin a conversation out of a queue."""
        agent.state = AgentState.ON_CALL

    def wrap_up(self, agent: Agent, lasts: Seconds, *, timer: bool) -> Seconds:
        """Begin the work after a call and return when it ends; with a timer this is told beforehand."""
        end = self._engine.after(lasts, lambda: self.back(agent)).when
        self._say(agent, AgentState.WRAPUP, until=end if timer else None)
        return end

    def borrow(self, agent: Agent) -> None:
        """Take an agent for a call that is not a queue's; `back` ends it."""
        self._say(agent, AgentState.NON_QUEUE_CALL)

    def back(self, agent: Agent) -> None:
        """Be free again: do what is due, or look for the next caller."""
        if self._does_due(agent):
            return
        if agent.said is not AgentState.AVAILABLE:
            agent.idle_since = self._engine.now
            self._say(agent, AgentState.AVAILABLE)
        agent.state = AgentState.AVAILABLE
        if agent.free:
            self._work.find(agent)

    def lend(self, agent: Agent, queue: QueueName) -> None:
        """Add an agent to a queue."""
        agent.queues.append(queue)
        self._members[queue].append(agent)
        self._engine.emit(MembershipChanged(self._engine.now, agent.id, queue, member=True, name=agent.name))
        if agent.free:
            self._work.find(agent)

    def take_back(self, agent: Agent, queue: QueueName) -> None:
        """Take a lent agent out of a queue, after the ringing if their phone rings."""
        if agent.state is AgentState.RINGING:
            self._engine.after(_NOT_YET, lambda: self.take_back(agent, queue))
            return
        agent.queues.remove(queue)
        self._members[queue].remove(agent)
        self._engine.emit(MembershipChanged(self._engine.now, agent.id, queue, member=False, name=agent.name))
        self._work.gone(agent)

    def _does_due(self, agent: Agent) -> bool:
        """Begin what is due, if anything; who goes home serves waiting callers first, up to ten minutes."""
        home = next((task for task in agent.due if task.kind is Kind.LOG_OFF), None)
        if home is None:
            if not agent.due or self._must_stay(agent, agent.due[0]):
                return False
            return self._begin(agent, agent.due.popleft())
        if self._engine.now < home.at + _OVERTIME and self._work.waits_for(agent):
            self._ask_again(agent)
            return False
        agent.due.clear()
        self._say(agent, AgentState.LOGGED_OFF)
        self._work.gone(agent)
        return True

    def _begin(self, agent: Agent, task: Task) -> bool:
        if task.kind is Kind.PAUSE:
            self._say(agent, AgentState.PAUSED, reason=task.reason)
            self._work.gone(agent)
        else:
            self.borrow(agent)
        self._engine.after(task.lasts, lambda: self.back(agent))
        return True

    def _must_stay(self, agent: Agent, task: Task) -> bool:
        """Whether a pause has to wait, for a while at most, since nobody else of the team is there."""
        if task.kind is not Kind.PAUSE or task.together or self._engine.now > task.at + _PATIENCE:
            return False
        team = self._members[agent.team]
        if any(other is not agent and other.state not in _AWAY for other in team):
            return False
        self._ask_again(agent)
        return True

    def _ask_again(self, agent: Agent) -> None:
        self._engine.after(_NOT_YET, lambda: self._still_there(agent))

    def _still_there(self, agent: Agent) -> None:
        if agent.state is AgentState.AVAILABLE:
            self.back(agent)

    def _rested(self, agent: Agent) -> None:
        agent.resting = False
        if agent.state is AgentState.AVAILABLE:
            self.back(agent)

    def _say(
        self, agent: Agent, state: AgentState, *, reason: str = "", until: Seconds | None = None
    ) -> None:
        agent.state = agent.said = state
        self._engine.emit(AgentStateChanged(self._engine.now, agent.id, state, reason, until=until))
