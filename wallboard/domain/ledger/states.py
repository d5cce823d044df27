"""How a lost caller stands: the one place that decides it, in the order of `LedgerState`."""

from math import inf

from msgspec import Struct

from wallboard.domain.ledger.deeds import Acts
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.words import Seconds


class Known(Struct, frozen=True, gc=False):
    """What is known of a caller since they were spoken to last, or somebody was done with them."""

    is_known: bool
    """False: nobody can tell who they are."""
    lost: Seconds
    """When their latest lost call ended."""
    until: Seconds
    """Until when reaching them counts."""
    acts: Acts = Acts()
    on_line: Seconds | None = None
    """Since when they are on the line."""
    contact: Seconds | None = None
    """When they were reached after that, in time or not."""
    by_centre: bool = False
    marked: Seconds | None = None
    """When a call ended in which they left a message, or were promised a call."""
    counts: bool = True
    """Whether any of their lost calls is one for which they are to be called back."""
    is_short: bool = False
    """Whether all of them were short."""
    tried: Seconds | None = None
    """When they were rung last in vain."""

    @property
    def promised(self) -> Seconds | None:
        """When they were promised a call."""
        said = self.acts.promised
        if said is None:
            return self.marked
        return said.at if self.marked is None else max(said.at, self.marked)

    @property
    def limit(self) -> Seconds:
        """Until when they are to be called back: as long as it counts, and as long as somebody said."""
        said = (self.acts.promised, self.acts.postponed)
        if said == (None, None):
            return self.until  # as nearly always
        return max(
            self.until, *(one.until for one in said if one is not None and one.until is not None), -inf
        )


def state_of(known: Known, now: Seconds) -> tuple[LedgerState, Seconds]:
    """Say how a caller stands at `now`, and since when."""
    if not known.is_known:
        return LedgerState.WITHHELD, known.lost
    if known.on_line is not None:
        return LedgerState.ON_LINE, known.on_line
    if known.contact is not None:
        if known.contact > known.until:
            return LedgerState.GIVEN_UP, known.contact
        return LedgerState.CALLED_BACK if known.by_centre else LedgerState.GOT_THROUGH, known.contact
    if known.acts.done is not None:
        return LedgerState.DONE, known.acts.done.at
    return _not_reached(known, now)


def _not_reached(known: Known, now: Seconds) -> tuple[LedgerState, Seconds]:
    lost, promised, limit = known.lost, known.promised, known.limit
    if promised is None and not known.counts:
        return LedgerState.SHORT if known.is_short else LedgerState.OUT_OF_HOURS, lost
    if now > limit:
        return LedgerState.GIVEN_UP, limit
    if promised is not None:
        return LedgerState.PROMISED, promised
    if known.tried is not None and known.tried >= lost:
        return LedgerState.TRIED, known.tried
    return LedgerState.OPEN, lost
