"""How a lost caller stands: the one place that decides it, in the order of `LedgerState`."""

from collections.abc import Iterator
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
        told = [at for at in (self.marked, None if said is None else said.at) if at is not None]
        return max(told, default=None)

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
    return next((state, since) for state, since in _ways(known, now) if since is not None)


def _ways(known: Known, now: Seconds) -> Iterator[tuple[LedgerState, Seconds | None]]:
    """Give each state with the instant since which it holds, in their order; None: it does not hold."""
    lost, contact, done = known.lost, known.contact, known.acts.done
    yield LedgerState.WITHHELD, None if known.is_known else lost
    yield LedgerState.ON_LINE, known.on_line
    if contact is not None and contact <= known.until:
        yield LedgerState.CALLED_BACK if known.by_centre else LedgerState.GOT_THROUGH, contact
    yield LedgerState.GIVEN_UP, contact
    yield LedgerState.DONE, None if done is None else done.at
    if known.promised is None and not known.counts:
        yield LedgerState.SHORT if known.is_short else LedgerState.OUT_OF_HOURS, lost
    yield LedgerState.GIVEN_UP, known.limit if now > known.limit else None
    yield LedgerState.PROMISED, known.promised
    yield LedgerState.TRIED, known.tried if known.tried is not None and known.tried >= lost else None
    yield LedgerState.OPEN, lost
