"""Deeds as a desk writes them, and which of them can be taken back."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId, Deed, DeedId, DeedKind
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds

REASONS: tuple[Text, ...] = (
    mark("done", "Reached by other means"),
    mark("done", "Not needed any more"),
    mark("done", "Wrong number"),
    mark("done", "Wants no call back"),
    mark("done", "Advertising"),
)
"""Why nothing is to be done, where the settings name no reasons of their own."""

LASTING = frozenset({DeedKind.TRIED, DeedKind.UNDONE})
"""What cannot be taken back: a telephone has rung, or it was taken back already."""


_AFTER_S = 0.001
"""Among all clocks, what is done about a loss comes at least so long after it."""


class Doer(Struct, frozen=True):
    """Who does something, and when."""

    by: str
    at: Seconds


def doer(by: str, now: Seconds, row: LostCaller) -> Doer:
    """Say who does something about a caller as they are seen, and when: never before what is seen.

    Where the clock of a desk is behind that of the telephone system, what was done about a loss would seem
    to be older than the loss, and would not count.
    """
    return Doer(by, max(now, row.last_lost + _AFTER_S))


def deed(new_id: DeedId, who: CallerId, doer: Doer, kind: DeedKind, reason: str = "") -> Deed:
    """Make a deed that is about nothing but the caller."""
    return Deed(new_id, who, doer.at, kind, doer.by, reason=reason)


def until(new_id: DeedId, who: CallerId, doer: Doer, kind: DeedKind, end: Seconds) -> Deed:
    """Make a promise, or put a caller off."""
    return Deed(new_id, who, doer.at, kind, doer.by, until=end)


def undoing(new_id: DeedId, doer: Doer, undone: Deed) -> Deed:
    """Take a deed back."""
    return Deed(new_id, undone.who, doer.at, DeedKind.UNDONE, doer.by, undoes=undone.id)


def last_undoable(deeds: Sequence[Deed], by: str) -> Deed | None:
    """Return what somebody did last and can take back, out of deeds in their order; None: nothing."""
    gone = _taken_back(deeds)
    return next(
        (d for d in reversed(deeds) if d.by == by and d.kind not in LASTING and d.id not in gone), None
    )


def _taken_back(deeds: Iterable[Deed]) -> frozenset[DeedId]:
    return frozenset(d.undoes for d in deeds if d.kind is DeedKind.UNDONE)
