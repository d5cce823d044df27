"""How a toy server is set up: who may log in and what they may do, and how the server behaves."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from wallboard.domain.words import Seconds

CLASSES = frozenset(
    {
        *("system", "call", "log", "verbose", "command", "agent", "user"),
        *("config", "dtmf", "reporting", "cdr", "dialplan", "originate"),
    }
)
"""The classes of rights and events."""


class Account(Struct, frozen=True):
    """A user of the manager interface."""

    name: str
    secret: str
    read: frozenset[str] = CLASSES
    """Classes of events the account may hear."""
    write: frozenset[str] = CLASSES
    """Classes of actions the account may do."""
    write_timeout_s: Seconds = 0.1
    """How long the server waits for a client that does not read."""


ACCOUNTS = (
    Account("wallboard", "wallboard-toy", write_timeout_s=5.0),
    Account("reader", "reader-toy", frozenset({"agent", "call", "reporting"}), frozenset({"reporting"})),
    Account("callsonly", "callsonly-toy", frozenset({"call", "reporting"}), frozenset({"reporting"})),
    Account("noevents", "noevents-toy", frozenset(), frozenset({"agent", "reporting"})),
    Account("callback", "callback-toy", frozenset({"call"}), frozenset({"originate"})),
)
"""One that may all, one with the least a display needs, two that lack something, one to call back with."""


class Habits(Struct, frozen=True):
    """How often the server does what real ones do only sometimes. Shares from 0 to 1."""

    seed: int = 7
    local_callers: float = 0.3
    """Callers that come through a Local channel, so that Uniqueid and Linkedid differ."""
    bare_completes: float = 0.01
    """AgentComplete without the fields of any channel, after both hang-ups."""
    agentless_completes: float = 0.04
    """AgentComplete without the agent's fields, after the agent's hang-up."""
    attended_transfers: float = 0.3
    """Transfers for which the agent asks elsewhere first."""
    early_status: float = 0.4
    """Status 1 before AgentComplete, with the old CallsTaken."""
    speaks: bool = True
    """Whether the dial plan tells refusals, menu items, ratings and results by UserEvent."""


class CallBack(Struct, frozen=True):
    """How a call goes that a client lets the server make."""

    agent: Literal["answers", "rings on", "busy", "absent"] = "answers"
    """What the telephone here does."""
    caller: Literal["ANSWER", "NOANSWER", "BUSY", "CONGESTION", "CHANUNAVAIL", ""] = "ANSWER"
    """What becomes of ringing the caller; empty: the dial plan does not."""
    ring_s: Seconds = 0.02
    """How long each telephone rings."""
    talk_s: Seconds = 0.05


class ToyOptions(Struct, frozen=True):
    """Everything that can be chosen."""

    port: int = 0
    """Port on the loopback address; 0 takes a free one."""
    speed: float = 1.0
    """Seconds of the events for each second on the wire."""
    real_time: bool = True
    """False: as fast as the clients read, from the first login on; all whole seconds on the wire are as if
    it had been played at `speed`."""
    hold: bool = False
    """Wait with the events until `play` is called."""
    begin_at: Seconds | None = None
    """Instant of the events at which the wire begins; what was before has happened already, unheard."""
    accounts: tuple[Account, ...] = ACCOUNTS
    habits: Habits = Habits()
    timestamps: bool = False
    """Asterisk's `timestampevents`: a third line in each event."""
    refusal_s: Seconds = 1.0
    """How long a wrong password is kept waiting for its answer."""
    call_backs: tuple[CallBack, ...] = ()
    """How calls that clients ask for go, one after the other; the last holds for all that follow."""
    send_buffer: int | None = None
    """Size of the kernel's buffer of each client, to see slow ones cut off sooner."""


def mask_of(text: str) -> frozenset[str] | None:
    """Read an event mask: on, off, or a list of classes; None when it says nothing."""
    words = {word.strip().lower() for word in text.split(",")} - {""}
    if not words:
        return None
    if words & {"off", "no", "false", "0", "n", "f"}:
        return frozenset()
    if words & {"on", "yes", "true", "1", "y", "t", "all"}:
        return CLASSES
    return CLASSES & words


def by_name(accounts: Iterable[Account]) -> dict[str, Account]:
    """Return accounts by their name in lower case, as names compare without case."""
    return {account.name.lower(): account for account in accounts}
