"""How wide the columns of a table on paper are: as their texts need, if there is room. No Qt in it."""

from collections.abc import Sequence


def widths(needed: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Share a room among columns.

    Where all have what they need, the rest goes by what each wants. Where that is too much, those that need
    less than their share get it, and the others as much as each other.
    """
    spare = room - sum(needed)
    if spare >= 0:
        whole = sum(wanted)
        return [need + spare * want / whole for need, want in zip(needed, wanted, strict=True)]
    most = _most(sorted(needed), room)
    return [min(need, most) for need in needed]


def _most(needed: Sequence[float], room: float) -> float:
    """Return the width beyond which no column may go; what is needed comes in order."""
    for n, need in enumerate(needed):
        share = room / (len(needed) - n)
        if need > share:
            return share
        room -= need
    return room
