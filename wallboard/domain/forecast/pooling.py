"""How well those present act as one group: an agent who is free while others' callers wait is of no use then.

The formulas of staffing know one queue with equal agents. In a centre of several queues some of those present
are free although somebody waits; who is busy while anybody waits, of all who are there, says how many act.
"""

from math import floor

LEAST = 0.4
"""Nobody pools worse: then something else is wrong."""
_LOOKS = 60.0
"""So many looks at a queue weigh as much as all before them."""


class Pooling:
    """Measures it, look by look."""

    def __init__(self) -> None:
        """Begin as one group."""
        self._busy = self._there = 0.0

    def look(self, agents: int, busy: int, waiting: int) -> None:
        """Look at the floor: only while somebody waits it shows."""
        if agents and waiting:
            fade = 1 - 1 / _LOOKS
            self._busy = self._busy * fade + min(busy, agents)
            self._there = self._there * fade + agents

    @property
    def share(self) -> float:
        """Of those present so many act, 0.4…1."""
        return max(LEAST, self._busy / self._there) if self._there else 1.0


def acting(agents: int, pooling: float) -> int:
    """Return as how many of one group so many act."""
    return max(1, floor(agents * pooling + 0.5))
