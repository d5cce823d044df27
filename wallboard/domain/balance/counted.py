"""What we counted beside what the server counted, of one queue since we began to compare."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from wallboard.domain.words import QueueName, Seconds


class Compared(Struct, frozen=True):
    """One counter of the server and ours; what happened while it was read is in doubt by nature."""

    what: Literal["completed", "abandoned"]
    least: int
    """So many at least, as we saw it."""
    most: int
    server: int
    forgotten: int = 0
    """Conversations that the server may not count: two of an agent at once, or of one who left the queue."""

    @property
    def difference(self) -> int:
        """What no rule explains: more (or, below 0, fewer) than we saw."""
        if self.server > self.most:
            return self.server - self.most
        return min(0, self.server - (self.least - self.forgotten))


class QueueBalance(Struct, frozen=True):
    """One queue, from one reading of the server's counters to the latest one."""

    queue: QueueName
    since: Seconds
    at: Seconds
    completed: Compared
    abandoned: Compared
    outcomes: Mapping[str, int] = {}
    """Stays that ended in this time, by what became of them: the rules are told with these numbers."""

    @property
    def balances(self) -> bool:
        """Whether every difference is explained."""
        return not self.completed.difference and not self.abandoned.difference
