"""Who looked at what of callers that is masked otherwise: kept so that it can be asked later."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.words import Seconds


class AccessKind(StrEnum):
    """What was done."""

    REVEALED = "revealed"
    EXPORTED = "exported"
    PRINTED = "printed"
    COPIED = "copied"
    LISTENED = "listened"
    ERASED = "erased"
    LOOKED_UP = "looked up"
    EXCLUDED = "excluded"
    """A number was put on the list of those that many share."""


class Access(Struct, frozen=True, gc=False):
    """One access; never says whose number it was, only of how many callers."""

    id: str
    at: Seconds
    by: str
    kind: AccessKind
    what: str = ""
    """A page, a file's name, a call's id."""
    callers: int = 1
