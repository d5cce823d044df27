"""What the account is allowed to see, told by what comes.

Asterisk lists queues to any account and lets it log in without the right to see an event, and no
action names the rights. So a missing right is proven only by something that happened without its event.
"""

from dataclasses import dataclass
from typing import TypeAlias

from wallboard.domain.events import Event, SourceLimited
from wallboard.domain.text import Text, say
from wallboard.domain.words import QueueName, Seconds
from wallboard.sources.ami.fields import count
from wallboard.sources.ami.listing import Listing

GRACE_S = 2.0
"""How long an event may come after the listing that shows its effect: both are queued apart."""

CALLS_PROVEN = 2
"""Phones seen to stop ringing without any event of the class `call`; each sends several of them."""

RIGHTS = "read = agent,call,reporting"

NO_AGENT = say(
    "source",
    "The account sees no queue events: figures come from listings only. In manager.conf it needs “{line}”.",
    line=RIGHTS,
)
NO_CALL = say(
    "source",
    "The account sees no hang-ups, so lost calls include time-outs. In manager.conf it needs “{line}”.",
    line=RIGHTS,
)

QUEUE_EVENTS = frozenset(
    {
        "QueueCallerJoin",
        "QueueCallerLeave",
        "QueueCallerAbandon",
        "AgentCalled",
        "AgentRingNoAnswer",
        "AgentConnect",
        "AgentComplete",
        "AgentDump",
        "QueueMemberStatus",
        "QueueMemberPause",
        "QueueMemberAdded",
        "QueueMemberRemoved",
        "QueueMemberPenalty",
        "QueueMemberRinginuse",
    }
)
CALL_EVENTS = frozenset(
    {
        "HangupRequest",
        "SoftHangupRequest",
        "Hangup",
        "DialEnd",
        "MusicOnHoldStart",
        "MusicOnHoldStop",
        "Hold",
        "Unhold",
        "BlindTransfer",
        "AttendedTransfer",
    }
)
_RANG = frozenset({"AgentRingNoAnswer", "AgentConnect", "AgentDump"})

_Key: TypeAlias = tuple[QueueName, str]
_State: TypeAlias = tuple[str, str, int]


class Sight:
    """Watches for proof that a right is missing, and for proof that it is there."""

    def __init__(self) -> None:
        """Begin without proof either way: nothing is said."""
        self.queue_events = False
        """Whether a queue event has come: the right `agent` is there."""
        self.call_events = False
        self._rang = 0
        self._last: _Shape | None = None
        self._suspected: Seconds | None = None
        self._agent_missing = False
        self._said: Text | None = None

    def saw(self, event: str, at: Seconds) -> list[Event]:
        """Take an event that came by itself."""
        if event in CALL_EVENTS:
            self.call_events = True
        elif event in QUEUE_EVENTS:
            self.queue_events = True
            self._agent_missing, self._suspected = False, None
            self._rang += event in _RANG
        return self._said_now(at)

    def listed(self, listing: Listing, at: Seconds) -> None:
        """Compare a listing with the one before it."""
        shape = _shape(listing)
        if self._last is not None and not self.queue_events and shape.moved_since(self._last):
            self._suspected = self._suspected if self._suspected is not None else at
        self._last = shape

    def advance(self, now: Seconds) -> list[Event]:
        """Take it as proven when the event has not come in time."""
        if self._suspected is not None and now - self._suspected > GRACE_S:
            self._agent_missing = True
        return self._said_now(now)

    def _said_now(self, at: Seconds) -> list[Event]:
        reason = None
        if self._agent_missing:
            reason = NO_AGENT
        elif not self.call_events and self._rang >= CALLS_PROVEN:
            reason = NO_CALL
        if reason == self._said:
            return []
        self._said = reason
        return [SourceLimited(at, reason, blind=reason is NO_AGENT)]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What of a listing can't change without an event. Members come and go without one at a reload."""

    entries: frozenset[_Key]
    members: dict[_Key, _State]
    """Status, pause, and number of calls taken."""
    done: dict[QueueName, tuple[int, int]]
    """Calls completed and abandoned."""

    def moved_since(self, before: "_Shape") -> bool:
        """Whether something happened in between. Counts may fall at a reset, which sends no event."""
        return (
            self.entries != before.entries
            or any(
                _changed(before.members[k], state) for k, state in self.members.items() if k in before.members
            )
            or any(
                _grown(before.done[queue], done) for queue, done in self.done.items() if queue in before.done
            )
        )


def _shape(listing: Listing) -> _Shape:
    return _Shape(
        frozenset(_key(row, "Uniqueid") for row in listing.entries),
        {
            _key(row, "Location"): (row.get("Status", ""), row.get("Paused", ""), count(row, "CallsTaken"))
            for row in listing.members
        },
        {row.get("Queue", ""): (count(row, "Completed"), count(row, "Abandoned")) for row in listing.queues},
    )


def _changed(before: _State, now: _State) -> bool:
    return now[:2] != before[:2] or now[2] > before[2]


def _grown(before: tuple[int, int], now: tuple[int, int]) -> bool:
    return now[0] > before[0] or now[1] > before[1]


def _key(row: dict[str, str], name: str) -> _Key:
    return row.get("Queue", ""), row.get(name, "")
