"""Names out of a table: `kind,id,title`, one thing a line.

    kind,id,title
    queue,600,Support
    agent,1001,Anna Kovacs
    line,+3612345678,Spring campaign

An id may begin with a source and a slash, `pbx-1/600`, and is then meant for that one only.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.errors import WallboardError
from wallboard.domain.tables.rows import rows_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentId, QueueName, SourceName

KINDS = ("queue", "agent", "line")
_HEAD = ("kind", "id", "title")


class Names(Struct, frozen=True):
    """Titles by id, for each kind of thing."""

    queues: Mapping[str, str] = {}
    agents: Mapping[str, str] = {}
    lines: Mapping[str, str] = {}

    def queue(self, source: SourceName, queue: QueueName) -> str:
        """Return the title of a queue; empty where none is given."""
        return _found(self.queues, source, queue)

    def line(self, source: SourceName, line: str) -> str:
        """Return the title of a number dialled; empty where none is given."""
        return _found(self.lines, source, line)

    def agents_of(self, source: SourceName) -> dict[str, str]:
        """Return the names of the agents of one source, by id."""
        prefix = f"{source}/"
        own = {key.removeprefix(prefix): t for key, t in self.agents.items() if key.startswith(prefix)}
        return {**self.agents, **own}


def names_of(text: str) -> Names:
    """Read a table of names. Raises WallboardError, with the number of the line, for one that can't be."""
    tables: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for number, row in _rows(text):
        if len(row) != len(_HEAD):
            raise _wrong(number, say("error", "it has {n} parts, not kind, id and title", n=len(row)))
        kind, key, title = row[0].lower(), row[1], plain_text(row[2], NAME_LIMIT)
        if kind not in tables:
            raise _wrong(
                number, say("error", "“{kind}” is not one of {kinds}", kind=kind, kinds=", ".join(KINDS))
            )
        if not key or not title:
            raise _wrong(number, mark("error", "id or title is empty"))
        if key in tables[kind]:
            raise _wrong(number, say("error", "{kind} {key} has a title already", kind=kind, key=key))
        tables[kind][key] = title
    return Names(tables["queue"], tables["agent"], tables["line"])


def extension_of(agent: AgentId) -> str:
    """Tell the extension of an agent's place: `1001` of `PJSIP/1001` and of `Local/1001@from-queue/n`."""
    rest = agent.partition("/")[2]
    return rest.partition("@")[0].partition("/")[0] or agent


def agent_name(agent: AgentId, told: str, given: Mapping[str, str]) -> str:
    """Return what an agent is called: as given by place or extension, as the server says, or the extension.

    A server that has no name says the place itself, such as `Local/1001@from-queue/n`.
    """
    extension = extension_of(agent)
    name = given.get(agent) or given.get(extension)
    if name:
        return name
    nameless = told in {"", agent} or told == agent.rpartition("/")[0]
    return extension if nameless and agent.startswith("Local/") else told


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, parts, wrong in rows_of(text.splitlines()):
        if wrong is not None:
            raise _wrong(number, wrong)
        if not parts[0].startswith("#") and tuple(part.lower() for part in parts) != _HEAD:
            yield number, parts


def _found(table: Mapping[str, str], source: SourceName, key: str) -> str:
    return table.get(f"{source}/{key}") or table.get(key, "")


def _wrong(number: int, why: Text) -> WallboardError:
    return WallboardError(
        say("error", "Line {number} of the names can't be read: {why}.", number=number, why=why),
        mark("error", "A line is kind,id,title, such as queue,600,Support."),
    )
