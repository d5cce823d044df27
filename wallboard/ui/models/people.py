"""The agents of a queue as far as this screen may tell: each with state and time, or how many."""

from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.caller import plain_text
from wallboard.domain.figures import Unit
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.agents.names import shown_name
from wallboard.ui.agents.states import (
    ORDER,
    kind_of,
    logged_off,
    not_logged_in,
    tallied,
    time_words,
    words_of,
)
from wallboard.ui.format import DASH
from wallboard.ui.models.column import Column
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import Words

_REASON = 60
_PLACE = {kind: n for n, kind in enumerate(ORDER)}


class AgentRow(Struct, frozen=True):
    """One agent."""

    agent: AgentNow
    name: str
    state: Words
    lasts: Seconds | None
    """None: how long is not told."""


class CountRow(Struct, frozen=True):
    """How many agents do one thing."""

    state: Text
    count: int | None
    """None where the words count already."""


def agent_rows(agents: Sequence[AgentNow], clock: Seconds, setting: Setting) -> tuple[AgentRow, ...]:
    """Make a row for each agent who is logged in, in the order of the grid."""
    options = setting.options
    there = sorted((agent for agent in agents if not logged_off(agent)), key=_rank)
    return tuple(
        AgentRow(
            agent, shown_name(agent, options.agents), state_of(agent, options), lasting(agent, clock, options)
        )
        for agent in there
    )


def count_rows(agents: Sequence[AgentNow]) -> tuple[CountRow, ...]:
    """Count the agents by what they do, for a screen that names nobody."""
    off = sum(logged_off(agent) for agent in agents)
    there = tuple(CountRow(words_of(kind).cell, n) for kind, n in tallied(agents))
    return (*there, CountRow(not_logged_in(off), None)) if off else there


def state_of(agent: AgentNow, options: ScreenOptions) -> Words:
    """Say what an agent does; why they pause only where breaks are told."""
    if agent.state is AgentState.LOGGED_OFF:
        return mark("agents", "Not logged in")
    reason = plain_text(agent.reason, _REASON)
    if agent.state is AgentState.PAUSED and reason and options.breaks:
        return say("agents", "Paused · {reason}", reason=reason)
    return words_of(kind_of(agent.state)).cell


def lasting(agent: AgentNow, clock: Seconds, options: ScreenOptions) -> Seconds | None:
    """Return for how long; of a pause only where breaks are told."""
    if agent.state is AgentState.PAUSED and not options.breaks:
        return None
    return max(0.0, clock - agent.since)


def _rank(agent: AgentNow) -> tuple[int, str, str]:
    return _PLACE[kind_of(agent.state)], agent.name.casefold(), agent.agent


AGENTS: tuple[Column[AgentRow], ...] = (
    Column("agent", mark("table", "Agent"), 10.0, lambda row: row.name, lambda row: row.name, strong=True),
    Column("state", mark("table", "State"), 9.0, lambda row: row.state, lambda row: str(row.state)),
    Column(
        "lasts",
        mark("table", "For"),
        5.0,
        lambda row: DASH if row.lasts is None else time_words(row.agent, row.lasts),
        lambda row: row.lasts,
        right=True,
        unit=Unit.SECONDS,
    ),
)
COUNTS: tuple[Column[CountRow], ...] = (
    Column("state", mark("table", "State"), 12.0, lambda row: row.state, lambda row: str(row.state)),
    Column(
        "count",
        mark("table", "Agents"),
        5.0,
        lambda row: "" if row.count is None else str(row.count),
        lambda row: row.count,
        right=True,
        unit=Unit.COUNT,
        strong=True,
    ),
)
