"""Which agent a name in a log means. AMI tells the phone and the name; a log has the name only."""

import sqlite3
from collections import defaultdict

from wallboard.domain.words import AgentId, SourceName


class Names:
    """The agents that the cache knows of a source, by name."""

    def __init__(self, connection: sqlite3.Connection, source: SourceName) -> None:
        """Read them. Where two have one name, or nobody has it, it stays what the agent is called."""
        by_name: dict[str, set[AgentId]] = defaultdict(set)
        self._ids: set[AgentId] = set()
        for agent, name in connection.execute("SELECT agent, name FROM agent WHERE source = ?", (source,)):
            by_name[name].add(agent)
            self._ids.add(agent)
        self._by_name = {name: min(agents) for name, agents in by_name.items() if len(agents) == 1}
        self.several = frozenset(name for name, agents in by_name.items() if len(agents) > 1)
        """Names that more than one agent has."""
        self.unknown: set[str] = set()
        """Names that were asked for and that nobody is known to have."""

    def id_of(self, name: str) -> AgentId:
        """Return what the agent of that name is called."""
        if name in self._ids:
            return name
        found = self._by_name.get(name)
        if found is None:
            self.unknown.add(name)
            return name
        return found
