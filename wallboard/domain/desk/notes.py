"""What was written down about a call, and whether it has reached whom it is for."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName


class Note(Struct, frozen=True, gc=False):
    """One note; written anew whole when it is changed, with the same `id` and a later `at`."""

    id: str
    who: CallerId | None
    """None: about a call whose caller nobody knows."""
    at: Seconds
    by: str
    source: SourceName = ""
    call: CallId = ""
    queue: QueueName = ""
    company: str = ""
    name: str = ""
    number: str = ""
    """Where to ring them, if not where they rang from."""
    agent: str = ""
    reason: str = ""
    """One of the queue's catalogue."""
    text: str = ""
    solved: bool | None = None
    """Whether the matter is settled; None: nobody said."""
    removed: bool = False


class DeliveryState(StrEnum):
    """How far a note has come."""

    WAITING = "waiting"
    SENT = "sent"
    GIVEN_UP = "given up"


class Delivery(Struct, frozen=True, gc=False):
    """A note on its way to a client by one way."""

    note: str
    channel: str
    """The title of the way in the settings."""
    state: DeliveryState
    at: Seconds
    """When it was tried last, or put here."""
    tries: int = 0
    next_at: Seconds | None = None
    error: str = ""
    """What the last try failed of, without secrets."""
