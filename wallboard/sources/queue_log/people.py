"""Which agents a `queue_log` shows: in which queues they are, and in which of these they pause.

Members out of a configuration file are never announced. So who is offered a call or pauses in a queue is
taken for a member of it.
"""

from collections.abc import Callable

from wallboard.domain.events import AgentPresent, AgentStateChanged, Event, MembershipChanged
from wallboard.domain.words import AgentId, AgentState, QueueName, Seconds
from wallboard.sources.queue_log.protocol import Record

KINDS = frozenset(
    {
        "ADDMEMBER", "REMOVEMEMBER", "PAUSE", "UNPAUSE", "PAUSEALL", "UNPAUSEALL", "PAUSEREASON",
        "AGENTLOGIN", "AGENTCALLBACKLOGIN", "AGENTLOGOFF", "AGENTCALLBACKLOGOFF",
    }
)  # fmt: skip
_ALL = ""


def as_told(_agent: AgentId, name: str) -> str:
    """Let an agent be called what the log calls them."""
    return name


class _Person:
    def __init__(self, name: str) -> None:
        self.name = name
        self.queues: dict[QueueName, None] = {}
        self.pauses: dict[QueueName, str] = {}
        """Reason by queue; under the empty name, of a pause in all queues."""
        self.off = False

    def state(self) -> tuple[AgentState, str, int]:
        """Give state, reason, and in how many queues a not wholly paused agent pauses."""
        if self.off:
            return AgentState.LOGGED_OFF, "", 0
        if _ALL in self.pauses:
            return AgentState.PAUSED, self.pauses[_ALL], 0
        if self.queues and self.pauses.keys() >= self.queues.keys():
            return AgentState.PAUSED, next(reversed(self.pauses.values())), 0
        return AgentState.AVAILABLE, "", len(self.pauses)


class People:
    """All agents of one log.

    `id_of` turns the name of a member into what the agent is called elsewhere; `name_of` gives the name to
    show, from both.
    """

    def __init__(
        self, id_of: Callable[[str], AgentId], name_of: Callable[[AgentId, str], str] = as_told
    ) -> None:
        """Begin with nobody."""
        self._id_of, self._name_of = id_of, name_of
        self._people: dict[AgentId, _Person] = {}

    def named(self, name: str) -> AgentId:
        """Give the agent of a member's name."""
        return self._id_of(name)

    def works_in(self, name: str, queue: QueueName, at: Seconds) -> list[Event]:
        """Note that an agent is seen in a queue; tell it where it is news."""
        agent, person = self._who(name)
        if queue in person.queues:
            return []
        person.queues[queue] = None
        first = len(person.queues) == 1
        member = MembershipChanged(
            at, agent, queue, member=True, name="" if agent == person.name else person.name
        )
        return [member, *(self._told(agent, person, at) if first else ())]

    def changed(self, record: Record) -> list[Event]:  # noqa: PLR0911 -- one flat table of what a line may be
        """Follow one of the `KINDS` of lines, which are about an agent and not about a call."""
        match record.kind:
            case "ADDMEMBER":
                return self._added(record)
            case "REMOVEMEMBER":
                return self._removed(record)
            case "PAUSE" | "PAUSEALL":
                return self._paused(record)
            case "UNPAUSE" | "UNPAUSEALL":
                return self._unpaused(record)
            case "PAUSEREASON":
                return self._reason(record)
            case "AGENTLOGIN" | "AGENTCALLBACKLOGIN":
                return self._logged(record, off=False)
            case _:
                return self._logged(record, off=True)

    def present(self) -> tuple[AgentPresent, ...]:
        """List everybody who is in a queue."""
        listed = []
        for agent, person in self._people.items():
            state, reason, paused_in = person.state()
            if person.queues:
                queues = tuple(person.queues)
                listed.append(AgentPresent(agent, person.name, state, queues, reason, paused_in=paused_in))
        return tuple(listed)

    def restarted(self) -> None:
        """Forget all pauses: members of the configuration file lose theirs."""
        for person in self._people.values():
            person.pauses.clear()

    def _who(self, name: str) -> tuple[AgentId, _Person]:
        agent = self._id_of(name)
        person = self._people.get(agent)
        if person is None:
            person = self._people[agent] = _Person(self._name_of(agent, name))
        return agent, person

    def _added(self, record: Record) -> list[Event]:
        told = self.works_in(record.agent, record.queue, record.at)
        if record.text(0) != "PAUSED":
            return told
        return [*told, *self._paused(record)]

    def _removed(self, record: Record) -> list[Event]:
        agent, person = self._who(record.agent)
        person.queues.pop(record.queue, None)
        person.pauses.pop(record.queue, None)
        return [MembershipChanged(record.at, agent, record.queue, member=False)]

    def _paused(self, record: Record) -> list[Event]:
        member = self.works_in(record.agent, record.queue, record.at) if record.queue else []
        agent, person = self._who(record.agent)
        reason = record.text(0) if record.kind != "ADDMEMBER" else ""
        before = person.pauses.get(record.queue)
        person.pauses[record.queue] = reason
        return member if before == reason else [*member, *self._told(agent, person, record.at)]

    def _unpaused(self, record: Record) -> list[Event]:
        agent, person = self._who(record.agent)
        if record.kind == "UNPAUSEALL":
            person.pauses.clear()
        else:
            person.pauses.pop(record.queue, None)
            if person.pauses.keys() == {_ALL}:  # paused everywhere, and taken back queue by queue
                person.pauses.clear()
        return self._told(agent, person, record.at)

    def _reason(self, record: Record) -> list[Event]:
        agent, person = self._who(record.agent)
        for queue in person.pauses:
            person.pauses[queue] = record.text(0)
        return self._told(agent, person, record.at) if person.pauses else []

    def _logged(self, record: Record, *, off: bool) -> list[Event]:
        agent, person = self._who(record.agent)
        person.off = off
        return self._told(agent, person, record.at)

    def _told(self, agent: AgentId, person: _Person, at: Seconds) -> list[Event]:
        state, reason, paused_in = person.state()
        return [AgentStateChanged(at, agent, state, reason, paused_in=paused_in)]
