"""Which agent a member's name in a log means, by what other sources of the same server know."""

from collections import defaultdict
from collections.abc import Mapping

from wallboard.domain.naming.names import agent_name
from wallboard.domain.source import Clock, Stop
from wallboard.domain.words import AgentId, Seconds
from wallboard.sources.spec import KnownAgents

PATIENCE_S = 5.0
"""So long after the start somebody else may be busy asking for the names."""
_LOOK_S = 0.25
_MOST = 200
"""Who was asked for and not known so often is asked for no more: a log may name anybody."""


class Members:
    """Turns names into agents; what a name was taken for, it stays."""

    def __init__(self, known: KnownAgents, given: Mapping[str, str]) -> None:
        """Know nobody yet. `given` is what agents are called by the settings, by place or extension."""
        self._known, self._given = known, given
        self._names: Mapping[AgentId, str] = {}
        self._ids: dict[str, AgentId] = {}
        self._taken: dict[str, AgentId] = {}
        self._unknown = 0

    def wait(self, stop: Stop, clock: Clock) -> None:
        """Wait for who else is to tell names, if there is anybody, but not for long."""
        until: Seconds = clock() + PATIENCE_S
        while self._look() and not self._names and clock() < until and not stop.wait(_LOOK_S):
            pass

    def id_of(self, name: str) -> AgentId:
        """Return the agent of that name: the place that is known by it and by no other, else the name."""
        taken = self._taken.get(name)
        if taken is None:
            taken = self._taken[name] = self._found(name)
        return taken

    def name_of(self, agent: AgentId, told: str) -> str:
        """Return what an agent is called, for whom a log says `told`."""
        return agent_name(agent, self._names.get(agent) or told, self._given)

    def _found(self, name: str) -> AgentId:
        if name in self._names:
            return name
        if name not in self._ids and self._unknown < _MOST:
            self._unknown += 1
            self._look()
        return self._ids.get(name, name)

    def _look(self) -> bool:
        """Ask who is known; False: nobody else tells names here."""
        known = self._known()
        if known is None:
            return False
        by_name: dict[str, set[AgentId]] = defaultdict(set)
        for agent, name in known.items():
            by_name[name].add(agent)
        self._names = known
        self._ids = {name: min(agents) for name, agents in by_name.items() if len(agents) == 1}
        return True
