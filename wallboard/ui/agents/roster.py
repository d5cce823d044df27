"""Who is in the grid: agents by group and state, longest first, as far as this screen may tell. No Qt in it.

A screen that may not time breaks shows of a pause that there is one: no time, no reason, no frame, and
an order by name, since the order by time would tell who has been away longest.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from wallboard.domain.caller import plain_text
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState, QueueName, Seconds
from wallboard.ui.agents.names import initials_of, shown_name
from wallboard.ui.agents.states import ORDER, Kind, kind_of, logged_off, tallied, time_words, words_of
from wallboard.ui.format import running_time
from wallboard.ui.spec import LONG_PAUSE_S, Setting, WidgetSpec
from wallboard.ui.text import Words

_PLACE = {kind: n for n, kind in enumerate(ORDER)}
_SAID = 60
"""So many characters are kept of a reason, a title or a state's raw name."""
_STALE = 1000
"""So many agents who were seen once and are no more are remembered."""
_NAMED = 12
"""So many names of those who are not logged in are listed; a cell has room for no more."""


class Cell(Struct, frozen=True):
    """One agent as the grid shows them."""

    agent: AgentNow
    kind: Kind
    name: str
    """Empty where nobody is named."""
    initials: str
    """For where a name has no room; empty likewise."""
    words: Words
    """The state with what is to be said of it."""
    short: Words
    """The state alone."""
    since: Seconds | None
    """None: how long is not told."""
    limit: Seconds | None = None
    """From so many seconds on it is too long."""

    def time(self, clock: Seconds) -> Words:
        """Return how long the agent has been in the state; at least, where nobody saw it begin."""
        return "" if self.since is None else time_words(self.agent, clock - self.since)

    def long(self, clock: Seconds) -> bool:
        """Whether that is too long."""
        return self.since is not None and self.limit is not None and clock - self.since >= self.limit

    def told(self, clock: Seconds) -> Words:
        """Say in words what the cell shows, also what its frame means."""
        told = self.words
        if time := self.time(clock):
            told = say("agents", "{state} for {time}", state=told, time=time)
        if self.long(clock):
            limit = running_time(self.limit)
            told = say("agents", "{told}, too long: over {limit}", told=told, limit=limit)
        return say("agents", "{name}: {told}", name=self.name, told=told) if self.name else told


class Away(Struct, frozen=True):
    """Those of a group who are not logged in: one cell for all of them."""

    count: int
    names: tuple[str, ...] = ()
    """Where the screen tells names; the first ones."""
    unreachable: int = 0
    """Of these, so many are there but their phones are not."""


class Group(Struct, frozen=True):
    """Agents who belong together; without groups all of them are in one that has no title."""

    title: Words
    cells: tuple[Cell, ...]
    away: Away | None
    counts: tuple[tuple[Kind, int], ...]

    @property
    def places(self) -> int:
        """How many cells it needs."""
        return len(self.cells) + (self.away is not None)


class Roster:
    """Makes the groups anew when an agent did something, and returns the same ones until then."""

    def __init__(self, spec: WidgetSpec, setting: Setting) -> None:
        """Take the limits of the board, and what the screen may tell."""
        self._spec = spec
        self._setting = setting
        self._known: dict[tuple[str, str], tuple[AgentNow, Cell, str]] = {}
        self._queues: Mapping[QueueName, str] = {}
        self._agents: tuple[AgentNow, ...] | None = None
        self._groups: tuple[Group, ...] = ()

    def groups(self, agents: tuple[AgentNow, ...], queues: Mapping[QueueName, str]) -> tuple[Group, ...]:
        """Return the groups; `queues` are the titles of the board's queues by their names."""
        if queues != self._queues:
            self._queues, self._agents = dict(queues), None
            self._known.clear()
        if agents != self._agents:
            self._agents, self._groups = agents, self._made(agents)
        return self._groups

    def _made(self, agents: tuple[AgentNow, ...]) -> tuple[Group, ...]:
        if len(self._known) > len(agents) + _STALE:
            self._known.clear()
        by_title: defaultdict[str, list[tuple[AgentNow, Cell]]] = defaultdict(list)
        for agent in agents:
            cell, title = self._cell_of(agent)
            by_title[title].append((agent, cell))
        order = sorted(by_title, key=lambda title: (not title, title.casefold()))
        several = len(order) > 1 or bool(order and order[0])
        return tuple(self._group(title, by_title[title], several=several) for title in order)

    def _group(self, title: str, its: Sequence[tuple[AgentNow, Cell]], *, several: bool) -> Group:
        there = [cell for agent, cell in its if not logged_off(agent)]
        there.sort(key=_rank)
        away = [(agent, cell) for agent, cell in its if logged_off(agent)]
        heading: Words = title or mark("agents", "No group") if several else ""
        counts = tallied(agent for agent, _ in its)
        return Group(heading, tuple(there), _away(away), counts)

    def _cell_of(self, agent: AgentNow) -> tuple[Cell, str]:
        key = (agent.source, agent.agent)
        known = self._known.get(key)
        if known is None or (known[0] is not agent and known[0] != agent):
            title = plain_text(self._setting.group_of(agent), _SAID)
            known = self._known[key] = (agent, self._cell(agent), title)
        return known[1], known[2]

    def _cell(self, agent: AgentNow) -> Cell:
        kind, options = kind_of(agent.state), self._setting.options
        short = words_of(kind).cell
        hidden = kind is AgentState.PAUSED and not options.breaks
        limit = limit_of(agent, self._spec)
        return Cell(
            agent,
            kind,
            shown_name(agent, options.agents),
            "" if options.agents == "counts" else initials_of(agent),
            short if hidden else self._words(agent, short),
            short,
            None if hidden else agent.since,
            limit if limit > 0 and not hidden else None,
        )

    def _words(self, agent: AgentNow, short: Text) -> Words:
        if kind_of(agent.state) is None:
            return say("agents", "Unknown · {state}", state=plain_text(str(agent.state), _SAID))
        if agent.state is AgentState.PAUSED and (reason := plain_text(agent.reason, _SAID)):
            return say("agents", "Paused · {reason}", reason=reason)
        if agent.state is not AgentState.AVAILABLE:
            return short
        if agent.paused_in:
            return say("agents", "Free · paused in {k} of {n}", k=agent.paused_in, n=len(agent.queues))
        if len(agent.queues) == 1 and len(self._queues) > 1:
            queue = agent.queues[0]
            return say("agents", "Free · {queue}", queue=plain_text(self._queues.get(queue, queue), _SAID))
        return short


def limit_of(agent: AgentNow, spec: WidgetSpec) -> Seconds:
    """Return how long is too long in the agent's state, in seconds; 0: nothing is."""
    match agent.state:
        case AgentState.ON_CALL:
            return spec.long_call_s
        case AgentState.WRAPUP:
            return spec.long_wrapup_s
        case AgentState.PAUSED:
            return _pause_limit(agent.reason, spec.long_pause_s)
        case _:
            return 0.0


def _pause_limit(reason: str, limit: Seconds | dict[str, Seconds]) -> Seconds:
    """Return the limit of a reason, whatever its case; those that are not named have that of `*`."""
    if not isinstance(limit, dict):
        return limit
    folded = {name.casefold(): seconds for name, seconds in limit.items()}
    return folded.get(reason.casefold(), folded.get("*", LONG_PAUSE_S))


def _rank(cell: Cell) -> tuple[int, float, str, str]:
    since = 0.0 if cell.since is None else cell.since
    # Where nobody is named the order must not tell who it is either, so the place decides, not the name.
    return _PLACE[cell.kind], since, cell.name.casefold(), cell.agent.agent


def _away(away: Sequence[tuple[AgentNow, Cell]]) -> Away | None:
    if not away:
        return None
    names = sorted((cell.name for _, cell in away if cell.name), key=str.casefold)
    return Away(len(away), tuple(names[:_NAMED]), sum(bool(agent.reason) for agent, _ in away))
