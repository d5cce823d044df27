"""How evenly the calls were shared out among agents: Jain's index and the coefficient of variation.

What is compared is contacts per hour of queue time, of agents who have given the queues at least half
an hour; nobody is compared by how long they were there. Agents of different skills are only compared
inside their group. Source: the definitions of the figures, section 7.3 (Jain, Chiu and Hawe 1984).
"""

import math
from collections.abc import Iterable

from msgspec import Struct

from wallboard.domain.words import Seconds

LEAST_QUEUE_S = 1800.0
"""Who gave the queues less time than this is not compared."""
_HOUR = 3600.0
_TWO = 2
"""Fewer than two cannot be uneven."""


class Evenness(Struct, frozen=True):
    """Sums over the contacts per hour of some agents."""

    agents: int = 0
    rates: float = 0.0
    squares: float = 0.0

    @property
    def jain(self) -> float | None:
        """1 is equal, 1/n is one agent taking all; None with fewer than two agents or no contacts."""
        if self.agents < _TWO or not self.squares:
            return None
        return self.rates**2 / (self.agents * self.squares)

    @property
    def cv(self) -> float | None:
        """Population standard deviation over mean; 0 is equal."""
        if self.agents < _TWO or not self.squares:
            return None
        mean = self.rates / self.agents
        return math.sqrt(max(0.0, self.squares / self.agents - mean**2)) / mean


def evenness_of(rates: Iterable[float]) -> Evenness:
    """Add up contacts per hour, one number for each agent that is compared."""
    known = tuple(rates)
    return Evenness(len(known), math.fsum(known), math.fsum(rate * rate for rate in known))


def rate_of(contacts: int, queue_s: Seconds) -> float | None:
    """Return contacts per hour of queue time; None for too little of it to be compared."""
    return contacts * _HOUR / queue_s if queue_s >= LEAST_QUEUE_S else None
