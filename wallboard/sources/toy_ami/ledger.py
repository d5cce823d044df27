"""The ledger: what a client that was always connected and missed nothing could know.

All instants are wire times, Unix seconds.
"""

from pathlib import Path

import msgspec
from msgspec import Struct, field

from wallboard.domain.events import Counters
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds

WAITING, ANSWERED, ABANDONED, UNKNOWN, OVERFLOW, EXIT_KEY = (
    "waiting",
    "answered",
    "abandoned",
    "unknown",
    "overflow",
    "exit_key",
)


class OfferNote(Struct):
    """One ringing of one agent's phone."""

    agent: AgentId
    at: Seconds
    ended: Seconds | None = None
    result: str = ""
    """As the client can tell it: answered, missed, elsewhere, cancelled, dumped."""


class VisitNote(Struct):
    """One stay in one queue."""

    queue: QueueName
    joined: Seconds
    fate: str = WAITING
    """`abandoned` where a hang-up was requested before; `unknown` for the like without; `overflow` for an
    unknown one that was followed by a join elsewhere."""
    left: Seconds | None = None
    agent: AgentId | None = None
    answered: Seconds | None = None
    ended: Seconds | None = None
    hold_time: int | None = None
    """HoldTime as last sent."""
    talk_time: int | None = None
    """TalkTime as sent."""
    reason: str = ""
    """Reason of AgentComplete as sent."""
    bare: bool = False
    """The AgentComplete came without the fields of any channel."""
    lost: bool = False
    """The server was restarted in the middle of it."""
    offers: list[OfferNote] = field(default_factory=list)


class CallNote(Struct):
    """One call."""

    uniqueid: str
    linkedid: str
    call: CallId
    """What the driving events call it."""
    arrived: Seconds
    ended: Seconds | None = None
    refused: int = 0
    """How often a queue did not let it in, of which no client hears."""
    visits: list[VisitNote] = field(default_factory=list)


class Ledger(Struct):
    """Everything, in the order in which the calls came."""

    calls: list[CallNote] = field(default_factory=list)
    counters: dict[QueueName, Counters] = field(default_factory=dict)
    """The counters of each queue when the ledger was written."""
    restarts: list[Seconds] = field(default_factory=list)
    resets: list[Seconds] = field(default_factory=list)

    def json(self) -> bytes:
        """Return it as JSON."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1)

    def save(self, path: Path) -> None:
        """Write it to a file. Raises OSError."""
        path.write_bytes(self.json())


def load(path: Path) -> Ledger:
    """Read a ledger that was saved."""
    return msgspec.json.decode(path.read_bytes(), type=Ledger)
