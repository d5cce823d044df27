"""The states of agents as people read them: in which order, in which words, by which letter. No Qt in it."""

from collections import Counter
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.format import running_time
from wallboard.ui.text import Words

_S = AgentState
_STATE = attrgetter("state")


class StateWords(Struct, frozen=True):
    """How one state is said."""

    word: Text
    """Below a number: `talking`."""
    cell: Text
    """Alone in a cell: `Talking`."""
    letter: Text
    """Where there is room for one only."""
    counted: Callable[[int], Text]
    """With a number, as one phrase."""


def _talking(n: int) -> Text:
    return say("agents", "{n} talking", n=n)


def _ringing(n: int) -> Text:
    return say("agents", "{n} ringing", n=n)


def _wrapping(n: int) -> Text:
    return say("agents", "{n} wrap-up", n=n)


def _other(n: int) -> Text:
    return say("agents", "{n} other", n=n)


def _paused(n: int) -> Text:
    return say("agents", "{n} paused", n=n)


def _free(n: int) -> Text:
    return say("agents", "{n} free", n=n)


def _unknown(n: int) -> Text:
    return say("agents", "{n} unknown", n=n)


STATES: dict[AgentState, StateWords] = {
    _S.ON_CALL: StateWords(
        mark("agents", "talking"), mark("agents", "Talking"), mark("agents letter", "T"), _talking
    ),
    _S.RINGING: StateWords(
        mark("agents", "ringing"), mark("agents", "Ringing"), mark("agents letter", "R"), _ringing
    ),
    _S.WRAPUP: StateWords(
        mark("agents", "wrap-up"), mark("agents", "Wrap-up"), mark("agents letter", "W"), _wrapping
    ),
    _S.NON_QUEUE_CALL: StateWords(
        mark("agents", "other"), mark("agents", "Other call"), mark("agents letter", "O"), _other
    ),
    _S.PAUSED: StateWords(
        mark("agents", "paused"), mark("agents", "Paused"), mark("agents letter", "P"), _paused
    ),
    _S.AVAILABLE: StateWords(
        mark("agents", "free"), mark("agents", "Free"), mark("agents letter", "F"), _free
    ),
}
"""Those who are logged in, in the order of the grid: who is busy with a caller first, who is free last."""

UNKNOWN = StateWords(
    mark("agents", "unknown"), mark("agents", "Unknown"), mark("agents letter", "?"), _unknown
)

Kind: TypeAlias = AgentState | None
"""A state that we have words for; None stands for all others."""
ORDER: tuple[Kind, ...] = (*STATES, None)


def kind_of(state: AgentState) -> Kind:
    """Return the state, or None if it is one that this version of the wallboard has never heard of."""
    return state if state in STATES else None


def words_of(kind: Kind) -> StateWords:
    """Return the words for a state."""
    return UNKNOWN if kind is None else STATES[kind]


def logged_off(agent: AgentNow) -> bool:
    """Whether an agent is not there at all."""
    return agent.state is AgentState.LOGGED_OFF


def tallied(agents: Iterable[AgentNow]) -> tuple[tuple[Kind, int], ...]:
    """Count those who are logged in, by state, in the order of the grid; none of a state is left out."""
    counts = dict.fromkeys(ORDER, 0)
    for state, n in Counter(map(_STATE, agents)).items():
        if state is not AgentState.LOGGED_OFF:
            counts[kind_of(state)] += n
    return tuple((kind, n) for kind, n in counts.items() if n)


def not_logged_in(n: int) -> Text:
    """Say how many are not there."""
    return say("agents", "{n} not logged in", n=n)


def unreachable(n: int) -> Text:
    """Say how many are not there because their phones are not."""
    return say("agents", "{n} unreachable", n=n)


def time_words(agent: AgentNow, lasts: Seconds) -> Words:
    """Write how long the agent has been in the state; at least so long, where nobody saw it begin."""
    time = running_time(lasts)
    return say("duration", "≥ {time}", time=time) if agent.at_least else time
