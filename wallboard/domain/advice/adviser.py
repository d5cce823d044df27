"""Says when there is time to ring lost callers back, and whom.

There is time when more agents are free than the calls to come need, nobody waits, and both have been so for a
minute. Until somebody forecasts the calls to come, the need is

    need = load of the last 30 minutes, rounded up, + 1 agent
    load = visits of the last 30 minutes that were or are to be answered · average handle time / 30 min

in erlangs, with the handle time of these 30 minutes, else of the day. Whoever serves a caller already covers
a part of it, so of the free agents `max(1, need − serving)` are left for calls to come, and every other one
may ring somebody. A centre whose handle time is not known yet gets no advice.

It stops at once when a caller waits, or a source is away and nobody knows. When fewer agents are free for a
moment, as somebody talks to a caller now, the advice shrinks, and goes on if that was within `GRACE_S`.
"""

from math import ceil

from msgspec import Struct

from wallboard.domain.advice.advice import Advice
from wallboard.domain.advice.best import BestRules, best_callers
from wallboard.domain.kpis.visits.aht_s import AHT
from wallboard.domain.ledger.rows import Ledger
from wallboard.domain.load.layers import offered_load
from wallboard.domain.snapshot import AgentNow, QueueNow
from wallboard.domain.words import AgentState, Seconds

QUIET_S = 60.0
"""So long there must have been time before anybody is told."""
GRACE_S = 20.0
"""So long there may be none without that the minute begins anew."""
AGAIN_S = 10.0
"""So often it is looked again who is the best, if nothing else changes: hours of dialling begin and end."""
OLD_S = 5.0
"""Agents that were seen longer ago may be doing anything."""
_HALF_HOUR_S = 1800.0
_SERVING = frozenset({AgentState.ON_CALL, AgentState.RINGING, AgentState.WRAPUP})


class Spare(Struct, frozen=True):
    """How many agents are free, and how many of them the calls to come need."""

    free: int
    need: int

    @property
    def number(self) -> int:
        """How many may ring somebody."""
        return max(0, self.free - self.need)


def spare_of(whole: QueueNow) -> Spare | None:
    """Count the agents of the centre; None where the need is not known."""
    load = load_of(whole)
    if load is None or not whole.staffing_known:
        return None
    serving = sum(agent.state in _SERVING for agent in whole.agents)
    return Spare(sum(map(_is_free, whole.agents)), max(1, ceil(load) + 1 - serving))


def load_of(whole: QueueNow) -> float | None:
    """Return the erlangs of the last 30 minutes; None while no handle time is known."""
    recent = AHT.read(whole.half_hour).value
    aht_s = recent if recent is not None else AHT.read(whole.day).value
    visits = whole.half_hour.visits
    return offered_load(visits.answered + visits.waiting, aht_s, _HALF_HOUR_S)


class Adviser:
    """Remembers since when there has been time."""

    def __init__(self, rules: BestRules | None) -> None:
        """Take by what it is decided; None: nobody is advised."""
        self._rules = rules
        self._since: Seconds | None = None
        self._last = 0.0
        """When there was time last."""
        self._made: tuple[Ledger, int, Seconds, tuple[str, ...]] | None = None

    def at(self, whole: QueueNow, ledger: Ledger, now: Seconds, *, is_seen: bool = True) -> Advice | None:
        """Advise as of `now`; None: there is no time, or nobody to ring. `is_seen`: no source is away."""
        if self._rules is None:
            return None
        spare = spare_of(whole)
        if spare is None or whole.waiting or not is_seen or not 0 <= now - whole.at <= OLD_S:
            self._since = None
            return None
        if not spare.number:
            self._since = self._since if now - self._last <= GRACE_S else None
            return None
        if self._since is None or not self._since <= now <= self._last + QUIET_S:
            self._since = now  # also where nobody looked meanwhile
        self._last = now
        if now - self._since < QUIET_S:
            return None
        callers = self._best(self._rules, ledger, spare.number, now)
        return Advice(spare.number, callers) if callers else None

    def _best(self, rules: BestRules, ledger: Ledger, most: int, now: Seconds) -> tuple[str, ...]:
        made = self._made
        if made is not None and made[0] is ledger and made[1] == most and 0 <= now - made[2] < AGAIN_S:
            return made[3]
        callers = best_callers(ledger.rows, most, now, rules)
        self._made = (ledger, most, now, callers)
        return callers


def _is_free(agent: AgentNow) -> bool:
    return agent.state is AgentState.AVAILABLE and not agent.paused_in
