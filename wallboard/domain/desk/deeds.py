"""What somebody did about a caller: took them on, rang, promised, finished, or took one of these back.

A deed is written once and never changed; to take one back is another deed. So several desks may write at the
same time, and what is so now follows from all of them in the order of their instants.
"""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.words import CallId, Seconds, SourceName

DeedId: TypeAlias = str
"""Unique without asking anybody, such as a UUID in hexadecimal digits."""
CallerId: TypeAlias = str
"""What tells one caller from all others, as `CallRules.who` names them: E.164, else the digits sent."""


class DeedKind(StrEnum):
    """What was done."""

    TAKEN = "taken"
    """Somebody looks after the caller."""
    RELEASED = "released"
    """And no longer does."""
    TRIED = "tried"
    """The centre began to ring the caller; what became of it the feed tells, or `MISSED` and `REACHED`."""
    MISSED = "missed"
    """A try failed, as somebody says or as the server answered. In the `call` that it names nobody was
    reached, though the feed may say that it was answered: a machine was there."""
    REACHED = "reached"
    """The caller was spoken to, as somebody says: by a telephone that no source sees, or by other means."""
    PROMISED = "promised"
    """Somebody promised to ring by `until`."""
    POSTPONED = "postponed"
    """Not to be rung before `until`."""
    DONE = "done"
    """Nothing is to be done any more, for a `reason`."""
    UNDONE = "undone"
    """Takes back the deed that `undoes` names."""


class Deed(Struct, frozen=True, gc=False):
    """One thing that was done about one caller."""

    id: DeedId
    who: CallerId
    at: Seconds
    kind: DeedKind
    by: str
    """Who did it, as they call themselves."""
    agent: str = ""
    """Whose telephone rang first, where it was another's."""
    source: SourceName = ""
    call: CallId = ""
    """The call that it was done with, where that is known."""
    line: str = ""
    """The number that was shown to the caller."""
    reason: str = ""
    """In the centre's own words, or why a try failed."""
    until: Seconds | None = None
    undoes: DeedId = ""
