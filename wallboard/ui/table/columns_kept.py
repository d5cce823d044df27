"""What is remembered of a table's columns: their order, widths and which are hidden, and what sorts."""

import msgspec
from msgspec import Struct

from wallboard.ui.means import Memory

_PREFIX = "table."


class Kept(Struct, frozen=True):
    """Columns by their keys; widths in font sizes, so that they fit a window of any size."""

    order: tuple[str, ...] = ()
    wide: dict[str, float] = {}
    hidden: tuple[str, ...] = ()
    sort: str = ""
    """Nothing: as at first."""
    falls: bool = False
    wanted: tuple[str, ...] = ()
    """Shown by hand although there is little room for them."""


def recall(memory: Memory, name: str) -> Kept | None:
    """Return what is remembered of a table; None: nothing, or nothing that can be read."""
    written = memory.get(_PREFIX + name)
    try:
        return msgspec.json.decode(written, type=Kept) if written else None
    except msgspec.DecodeError:
        return None


def keep(memory: Memory, name: str, kept: Kept | None) -> None:
    """Remember; None: as at first."""
    memory.put(_PREFIX + name, msgspec.json.encode(kept).decode() if kept is not None else "")
