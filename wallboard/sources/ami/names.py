"""What agents are called: as the settings say, or as the server's own database does.

FreePBX keeps a name at `AMPUSER/1001/cidname`. DBGet needs the right `reporting` only (measured).
"""

from collections.abc import Iterator, Mapping

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.naming.names import agent_name, extension_of
from wallboard.domain.words import AgentId

MAX_ASKED = 2000
_KEY = "cidname"


class Names:
    """The names of one server's agents."""

    def __init__(self, given: Mapping[str, str], family: str = "") -> None:
        """Take the names that the settings give, and the family of the database to ask; empty: don't."""
        self._given = given
        self._family = family
        self._found: dict[str, str] = {}
        self._asked: set[str] = set()
        self._waiting: list[str] = []

    def shown(self, agent: AgentId, told: str) -> str:
        """Return what an agent is called, and remember to ask where nobody says."""
        name = plain_text(told, NAME_LIMIT)
        known = self._found | dict(self._given) if self._found else self._given
        extension = extension_of(agent)
        nameless = name in {"", agent} and extension not in known and agent not in known
        if self._family and nameless and extension not in self._asked and len(self._asked) < MAX_ASKED:
            self._asked.add(extension)
            self._waiting.append(extension)
        return agent_name(agent, name, known)

    def questions(self) -> Iterator[dict[str, str]]:
        """Give the fields of what is to be asked now, each once."""
        waiting, self._waiting = self._waiting, []
        for extension in waiting:
            yield {"Family": self._family, "Key": f"{extension}/{_KEY}"}

    def heard(self, fields: Mapping[str, str]) -> None:
        """Take an answer; the next listing shows it."""
        extension, slash, rest = fields.get("Key", "").partition("/")
        name = plain_text(fields.get("Val", ""), NAME_LIMIT)
        if slash and rest == _KEY and name and extension in self._asked:
            self._found[extension] = name
