"""How many may pause at once for a reason, and who does."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.duty.rows import DutyRow
from wallboard.domain.words import AgentState


class PauseSlot(Struct, frozen=True):
    """At most so many are to pause for a reason at once; the reason `*` is any that is not named."""

    reason: str
    most: int


class SlotUse(Struct, frozen=True):
    """Who pauses for a reason now, the longest first."""

    reason: str
    """As the server tells it, or as the settings write it; empty: none was given."""
    rows: tuple[DutyRow, ...]
    most: int | None = None
    """None: nobody said."""

    @property
    def over(self) -> bool:
        """Whether more pause than are to."""
        return self.most is not None and len(self.rows) > self.most


def slots_used(rows: Iterable[DutyRow], slots: Sequence[PauseSlot]) -> tuple[SlotUse, ...]:
    """Return every reason that has a slot, in their order, and the others that somebody pauses for."""
    by_reason: dict[str, list[tuple[float, str, DutyRow]]] = {slot.reason.casefold(): [] for slot in slots}
    titles = {slot.reason.casefold(): slot.reason for slot in slots}
    for row in rows:
        now = row.now
        if now is not None and now.state is AgentState.PAUSED:
            titles.setdefault(now.reason.casefold(), now.reason)
            by_reason.setdefault(now.reason.casefold(), []).append((now.since, row.key, row))
    most = {slot.reason.casefold(): slot.most for slot in slots}
    return tuple(
        SlotUse(titles[reason], tuple(row for _, _, row in sorted(mine, key=_first)), _most(most, reason))
        for reason, mine in by_reason.items()
        if reason != "*"
    )


def _most(most: dict[str, int], reason: str) -> int | None:
    return most.get(reason, most.get("*"))


def _first(one: tuple[float, str, DutyRow]) -> tuple[float, str]:
    return one[:2]
