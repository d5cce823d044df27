"""The port through which the wallboard learns what happens.

A source blocks, emits and raises. Running it in a thread, trying again and
reporting its status is done once for all sources elsewhere.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol, TypeAlias

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Event
from wallboard.domain.text import Text
from wallboard.domain.words import Seconds

Emit: TypeAlias = Callable[[Sequence[Event]], None]
"""Hand over what one read brought, in order. An empty list says: the server is alive."""

Clock: TypeAlias = Callable[[], Seconds]


class Stop(Protocol):
    """What a source needs to end in time; `threading.Event` is one."""

    def is_set(self) -> bool:
        """Whether to end now."""

    def wait(self, timeout: float | None = None) -> bool:
        """Sleep until told to end, at most `timeout` seconds; True when told."""


class Source(Protocol):
    """One way to learn what happens in one telephone system."""

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        """Block until told to stop (within a second) or until there is no more to come.

        Raises a `SourceError` when it cannot go on; it is then run again after a pause, unless
        it was refused, when the pause is long.
        """


class SourceState(StrEnum):
    """How a source is."""

    CONNECTING = "connecting"
    LIVE = "live"
    LIMITED = "limited"
    STALE = "stale"
    REFUSED = "refused"
    FINISHED = "finished"


class SourceStatus(Struct, frozen=True):
    """How a source is, since when and why; and when it was last heard."""

    state: SourceState
    since: Seconds
    why: Text | None = None
    heard: Seconds | None = None


class SourceError(WallboardError):
    """A source cannot go on."""


class SourceUnreachable(SourceError):  # noqa: N818 -- named after what happened
    """No connection could be made."""


class SourceRefused(SourceError):  # noqa: N818 -- named after what happened
    """The server does not let us in; trying again soon would be hammering."""


class SourceLost(SourceError):  # noqa: N818 -- named after what happened
    """The connection broke or fell silent."""


class ProtocolViolation(SourceError):  # noqa: N818 -- named after what happened
    """The peer talked nonsense; what it sent can't be trusted any more."""
