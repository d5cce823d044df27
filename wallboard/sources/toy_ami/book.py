"""What the toy server keeps of queues and agents, how it prints a member, and the counters.

The arithmetic of the counters was found by recomputing those of recorded runs to the last digit.
"""

from wallboard.domain.events import Counters
from wallboard.domain.words import AgentId, QueueName, Seconds
from wallboard.sources.toy_ami.channels import plain

NOT_IN_USE, IN_USE, UNAVAILABLE, RINGING, RINGING_IN_USE = 1, 2, 5, 6, 7
_LOCAL = "Local/"


class Agent:
    """An agent's phone, whatever queues it serves."""

    def __init__(self, interface: AgentId, name: str = "") -> None:
        self.interface = interface
        self.name = plain(name) or interface
        self.ringing = 0
        self.in_use = 0
        self.elsewhere = False
        """On a call that came out of no queue."""
        self.unreachable = False
        self.status = NOT_IN_USE
        """The status last told."""
        self.queues: list[QueueName] = []
        """The queues served, also while logged off."""
        self.talking_since = 0
        """Start of the conversation that counts, as app_queue remembers only the latest."""

    @property
    def local(self) -> bool:
        """Whether the phone is rung through a Local channel."""
        return self.interface.startswith(_LOCAL)

    @property
    def number(self) -> str:
        """The short number, such as `1101`."""
        return self.interface.partition("/")[2].partition("@")[0] or self.interface

    @property
    def state_interface(self) -> str:
        """What the status is read from; a Local member with `/n` has a state of its own."""
        return f"Custom:a{self.number}" if self.local and self.interface.endswith("/n") else self.interface

    @property
    def real_status(self) -> int:
        """The status as the phone's state is now."""
        if self.unreachable:
            return UNAVAILABLE
        busy = self.in_use > 0 or self.elsewhere
        if self.ringing:
            # A Local member without a state of its own is “in use” already while it rings (recorded).
            plain_local = self.local and self.state_interface == self.interface
            return IN_USE if plain_local else RINGING_IN_USE if busy else RINGING
        return IN_USE if busy else NOT_IN_USE


class Member:
    """An agent's place in one queue."""

    def __init__(self, agent: Agent, queue: QueueName, login: int, *, dynamic: bool = False) -> None:
        self.agent = agent
        self.queue = queue
        self.login = login
        self.dynamic = dynamic
        self.calls_taken = 0
        self.last_call = 0
        self.last_pause = 0
        self.in_call = False
        self.paused = False
        self.reason = ""

    def fields(self) -> str:
        """Print the sixteen fields of an event."""
        agent = self.agent
        return (
            f"Queue: {self.queue}\r\nMemberName: {agent.name}\r\nInterface: {agent.interface}\r\n"
            f"{self._common()}Ringinuse: 0\r\nWrapuptime: 0\r\n"
        )

    def listed(self) -> str:
        """Print the fifteen fields of a list, two of which have other names."""
        agent = self.agent
        return (
            f"Queue: {self.queue}\r\nName: {agent.name}\r\nLocation: {agent.interface}\r\n"
            f"{self._common()}Wrapuptime: 0\r\n"
        )

    def _common(self) -> str:
        return (
            f"StateInterface: {self.agent.state_interface}\r\n"
            f"Membership: {'dynamic' if self.dynamic else 'static'}\r\n"
            f"Penalty: 0\r\nCallsTaken: {self.calls_taken}\r\nLastCall: {self.last_call}\r\n"
            f"LastPause: {self.last_pause}\r\nLoginTime: {self.login}\r\nInCall: {int(self.in_call)}\r\n"
            f"Status: {self.agent.status}\r\nPaused: {int(self.paused)}\r\nPausedReason: {self.reason}\r\n"
        )


class Book:
    """All queues and agents of the server."""

    def __init__(self, started: Seconds) -> None:
        self.started = started
        self.queues: dict[QueueName, Queue] = {}
        self.agents: dict[AgentId, Agent] = {}

    def queue(self, name: QueueName) -> "Queue":
        """Return a queue, made when it is first heard of."""
        name = plain(name)
        if name not in self.queues:
            self.queues[name] = Queue(name)
        return self.queues[name]

    def agent(self, interface: AgentId, name: str = "") -> Agent:
        """Return an agent, made when first heard of; a name given replaces a missing one."""
        interface = plain(interface)
        agent = self.agents.get(interface)
        if agent is None:
            agent = self.agents[interface] = Agent(interface, name)
        elif name and agent.name == interface:
            agent.name = plain(name)
        return agent

    def members(self, agent: Agent) -> list[Member]:
        """Return the agent's places in all queues."""
        found = (self.queues[name].members.get(agent.interface) for name in agent.queues)
        return [member for member in found if member is not None]

    def member(self, agent: Agent, queue: "Queue") -> Member:
        """Return the agent's place in a queue, made if there is none."""
        if queue.name not in agent.queues:
            agent.queues.append(queue.name)
        if agent.interface not in queue.members:
            queue.members[agent.interface] = Member(agent, queue.name, int(self.started))
        return queue.members[agent.interface]

    def reset(self) -> None:
        """Forget the counters, as `queue reset stats` does."""
        for queue in self.queues.values():
            queue.counters = QueueCounters()
            for member in queue.members.values():
                member.calls_taken = 0

    def restarted(self, now: Seconds) -> None:
        """Be as after a restart: no calls, no counters, and nobody is paused."""
        self.started = now
        self.reset()
        for queue in self.queues.values():
            queue.waiting.clear()
            queue.members = {
                interface: Member(member.agent, queue.name, int(now), dynamic=member.dynamic)
                for interface, member in queue.members.items()
            }
        for agent in self.agents.values():
            agent.ringing = agent.in_use = agent.talking_since = 0
            agent.status = agent.real_status


class Queue:
    """One queue: its members, who waits, its counters."""

    def __init__(self, name: QueueName) -> None:
        self.name = name
        self.target = 20
        """Asterisk's ServiceLevel, whole seconds."""
        self.members: dict[AgentId, Member] = {}
        self.waiting: list[Visit] = []
        self.counters = QueueCounters()


class Visit:
    """A caller's stay in a queue."""

    def __init__(self, call: str, queue: Queue, joined: Seconds, priority: int) -> None:
        self.call = call
        self.queue = queue
        self.joined = joined
        self.priority = priority
        self.first_position = 0

    @property
    def position(self) -> int:
        """The place in the queue, from 1."""
        return self.queue.waiting.index(self) + 1


class QueueCounters:
    """Six numbers of one queue since the start of the server or the last reset."""

    def __init__(self) -> None:
        self.completed = 0
        self.abandoned = 0
        self.holdtime = 0
        self.talktime = 0
        self._in_target = 0
        self._abandoned_in_target = 0

    def picked_up(self, hold: int) -> None:
        """An agent's phone was answered after `hold` whole seconds, also when nothing came of it."""
        first = self.completed + self.abandoned == 0
        self.holdtime = hold if first else (3 * self.holdtime + hold) >> 2

    def finished(self, talk: int, *, in_target: bool) -> None:
        """A conversation of `talk` whole seconds is over."""
        self.completed += 1
        self._in_target += in_target
        self.talktime = talk if self.completed == 1 else (3 * self.talktime + talk) >> 2

    def gave_up(self, *, in_target: bool) -> None:
        """A caller left unanswered, in any way but by an exit key."""
        self.abandoned += 1
        self._abandoned_in_target += in_target

    @property
    def perf(self) -> float:
        """ServicelevelPerf, in percent of the completed."""
        return _percent(self._in_target, self.completed)

    @property
    def perf2(self) -> float:
        """ServicelevelPerf2, in percent of the completed and abandoned."""
        return _percent(self._in_target + self._abandoned_in_target, self.completed + self.abandoned)

    def read(self) -> Counters:
        """Return the six numbers as the server prints them."""
        return Counters(self.completed, self.abandoned, self.holdtime, self.talktime, self.perf, self.perf2)


def _percent(part: int, whole: int) -> float:
    return float(f"{100 * part / whole:.1f}") if whole else 0.0
