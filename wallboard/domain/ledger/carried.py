"""What the ledger of a day begins with."""

from msgspec import Struct

from wallboard.domain.desk.deeds import Deed
from wallboard.domain.facts import Call, Visit


class Carried(Struct, frozen=True):
    """What the ledger of a day begins with, as the cache and the book know it."""

    calls: tuple[Call, ...] = ()
    """Of callers lost before the day, of whom some may still be to be called back: all that they did then."""
    visits: tuple[Visit, ...] = ()
    """Of these calls."""
    deeds: tuple[Deed, ...] = ()
    """All that may matter, also to who is yet to be lost."""
