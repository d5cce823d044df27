"""What is counted of callers who rang more than once, in a period."""

from msgspec import Struct

from wallboard.domain.words import Seconds


class RepeatSums(Struct, frozen=True, gc=False):
    """Counts over the calls of known callers that arrived in a period, as of some `now`.

    They look back and ahead of the period, and callers are counted once: two periods cannot be added.
    """

    known: int = 0
    """Calls of a known caller."""
    repeats: int = 0
    """Those with an earlier call of the same caller not long before."""
    callers: int = 0
    """Callers with a repeat."""
    first: int = 0
    """First contacts: answered and over, and the caller had not been answered for days."""
    failed: int = 0
    """First contacts after which the caller rang again within days."""
    pending: int = 0
    """First contacts after which there is still time to ring again."""
    marked: int = 0
    """First contacts of which somebody said whether the matter is settled."""
    solved: int = 0
    """Those of which it was said that it is."""

    @property
    def resolved(self) -> int:
        """First contacts after which the time is over and nobody rang."""
        return self.first - self.failed - self.pending


class Earlier(Struct, frozen=True, gc=False):
    """What is remembered of a caller from before a period."""

    arrived: Seconds
    """When the latest call arrived."""
    answered: Seconds | None = None
    """When the latest answered call arrived."""
