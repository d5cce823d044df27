"""Seconds by state, on the clock: split where the time passed, whatever call it was for.

Occupancy is how full the time was that was given to the queues; utilisation divides the same seconds
by all time logged in. Being paused or in a call outside the queues is on neither side of occupancy.
Source: the definitions of the figures, section 7.2.
"""

from dataclasses import dataclass, field

from msgspec import Struct

from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import AgentState, Seconds

STATES = tuple(AgentState)
BUSY = frozenset({AgentState.ON_CALL, AgentState.WRAPUP})
"""A caller of the queues is served."""
FOR_QUEUES = BUSY | {AgentState.RINGING, AgentState.AVAILABLE}
"""The time is given to the queues."""


class StateTimes(Struct, frozen=True):
    """Seconds in each state; the fields are named as the states are."""

    available: Seconds = 0.0
    ringing: Seconds = 0.0
    on_call: Seconds = 0.0
    wrapup: Seconds = 0.0
    paused: Seconds = 0.0
    non_queue_call: Seconds = 0.0
    logged_off: Seconds = 0.0

    @property
    def busy_s(self) -> Seconds:
        """Serving callers of the queues: on a call or finishing it."""
        return self.on_call + self.wrapup

    @property
    def queue_s(self) -> Seconds:
        """Given to the queues: serving, ringing or free."""
        return self.busy_s + self.ringing + self.available

    @property
    def logged_s(self) -> Seconds:
        """Logged in: every state but logged off."""
        return self.queue_s + self.paused + self.non_queue_call

    def of(self, state: AgentState) -> Seconds:
        """Return the seconds in one state."""
        return float(getattr(self, state.value))

    def __add__(self, other: "StateTimes") -> "StateTimes":
        """Add up the time of several agents, or of several periods."""
        return StateTimes(*(self.of(state) + other.of(state) for state in STATES))


def times_in(state: AgentState, seconds: Seconds) -> StateTimes:
    """Return the time of one stretch in one state."""
    return StateTimes(**{state.value: seconds})


def overlap(since: Seconds, until: Seconds | None, window: tuple[Seconds, Seconds]) -> Seconds:
    """Return how much of `[since, until)` lies in a window; `until` None: it goes on."""
    end = window[1] if until is None else min(until, window[1])
    return max(0.0, end - max(since, window[0]))


@dataclass(slots=True)
class StateClock:
    """Seconds by state, kept up to date spell by spell; asking for any instant takes the same short time.

    Spells that are over are sums. Of those that go on it is enough to know how many there are in each
    state and the sum of when they began.
    """

    start: Seconds
    end: Seconds
    """Only `[start, end)` counts."""
    _over: dict[AgentState, Seconds] = field(default_factory=lambda: dict.fromkeys(STATES, 0.0))
    _open: dict[AgentState, int] = field(default_factory=lambda: dict.fromkeys(STATES, 0))
    _began: dict[AgentState, Seconds] = field(default_factory=lambda: dict.fromkeys(STATES, 0.0))
    """Seconds from `start` to when each open one began, added up."""

    def add(self, spell: AgentSpell, sign: int = 1, also: "StateClock | None" = None) -> None:
        """Count a spell in, or out again as it was counted in; `also` into another clock of this window."""
        state, since, start, end = spell.state, spell.since, self.start, self.end
        since = start if since < start else min(since, end)
        clocks = (self,) if also is None else (self, also)
        if spell.until is None:
            began = sign * (since - start)
            for clock in clocks:
                clock._open[state] += sign  # noqa: SLF001 -- its own kind
                clock._began[state] += began  # noqa: SLF001 -- likewise
        elif (until := min(spell.until, end)) > since:
            lasted = sign * (until - since)
            for clock in clocks:
                clock._over[state] += lasted  # noqa: SLF001 -- likewise

    def at(self, now: Seconds) -> StateTimes:
        """Return the seconds up to `now`, which is not before the last spell that was put in began."""
        gone = min(now, self.end) - self.start
        return StateTimes(
            *(
                max(0.0, self._over[state] + self._open[state] * gone - self._began[state])
                if gone > 0
                else 0.0
                for state in STATES
            )
        )
