"""Everything that can happen in a contact centre; `Event` is the union of it.

A source turns what its server says into these, and the floor understands
nothing else. Every event says when it happened (`at`, UTC).
"""

from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.caller import WITHHELD, Caller
from wallboard.domain.text import Text
from wallboard.domain.words import (
    AgentId,
    AgentState,
    CallId,
    Direction,
    EndCause,
    OfferResult,
    Outcome,
    Pre,
    QueueName,
    Seconds,
)


class CallArrived(Struct, frozen=True):
    """A call reached the centre (or, outbound, was dialled by it)."""

    at: Seconds
    call: CallId
    caller: Caller = WITHHELD
    """Inbound: who rings. Outbound: who is rung."""
    line: str | None = None
    """The number dialled (DID)."""
    direction: Direction = Direction.INBOUND
    linked: CallId | None = None
    internal: bool = False
    """Internal and test calls are left out of all figures about calls."""


class MenuChosen(Struct, frozen=True):
    """The caller chose an item of the menu (IVR)."""

    at: Seconds
    call: CallId
    item: str


class CallReached(Struct, frozen=True):
    """A call without a queue reached a person: an outbound call was answered, or a direct one."""

    at: Seconds
    call: CallId
    agent: AgentId | None = None


class CallEnded(Struct, frozen=True):
    """The call is over. `pre` says what became of one that saw neither queue nor person."""

    at: Seconds
    call: CallId
    pre: Pre | None = None
    mark: str | None = None
    """A mark for later, such as `message_left` or `callback_promised`."""


class CallMarked(Struct, frozen=True):
    """More is known of a call, from its dial plan or afterwards. What is empty says nothing new."""

    at: Seconds
    call: CallId
    greeted: bool = False
    """True: the greeting is over now."""
    asked: bool = False
    """True: the caller was asked for a rating."""
    rating: float | None = None
    """From 0 to 1."""
    solved: bool | None = None
    result_code: str = ""
    mark: str | None = None
    """As in `CallEnded`."""
    pre: Pre | None = None
    """What will have become of the call, should no person answer it."""
    caller: Caller | None = None
    """Who rings, where the dial plan found it out only now."""
    line: str | None = None
    """The number dialled, where the dial plan found it out only now."""


class CallerJoined(Struct, frozen=True):
    """A caller starts to wait in a queue."""

    at: Seconds
    call: CallId
    queue: QueueName
    caller: Caller = WITHHELD
    linked: CallId | None = None
    line: str | None = None
    via: str = ""
    """How they came: empty, `transfer` or `overflow`."""
    position: int | None = None
    priority: int = 0


class CallerRefused(Struct, frozen=True):
    """The queue did not let the caller in: `FULL` or `JOIN_EMPTY`."""

    at: Seconds
    call: CallId
    queue: QueueName
    reason: Outcome
    caller: Caller = WITHHELD
    linked: CallId | None = None
    line: str | None = None


class CallOffered(Struct, frozen=True):
    """An agent's phone starts to ring for a waiting caller."""

    at: Seconds
    call: CallId
    queue: QueueName
    agent: AgentId


class OfferEnded(Struct, frozen=True):
    """That phone stopped ringing, and how. For a pick-up that is not yet a connection see `picked_up`."""

    at: Seconds
    call: CallId
    queue: QueueName
    agent: AgentId
    result: OfferResult


class CallAnswered(Struct, frozen=True):
    """Caller and agent are connected: the wait is over."""

    at: Seconds
    call: CallId
    queue: QueueName
    agent: AgentId
    server_wait_s: int | None = None
    """The server's own whole-second reading of the wait; kept for parity, never used in our figures."""
    picked_up: Seconds | None = None
    """When the agent's phone was answered, where the source says it: an announcement may come in between."""


class HoldChanged(Struct, frozen=True):
    """The agent put the caller on hold, or took them back."""

    at: Seconds
    call: CallId
    on: bool


class CallCompleted(Struct, frozen=True):
    """The conversation is over.

    `call` is None where the server did not say which one; then it is the agent's oldest of that queue.
    """

    at: Seconds
    call: CallId | None
    queue: QueueName
    agent: AgentId
    cause: EndCause | None = None
    server_wait_s: int | None = None
    server_talk_s: int | None = None


class CallerAbandoned(Struct, frozen=True):
    """The caller hung up while waiting."""

    at: Seconds
    call: CallId
    queue: QueueName
    position: int | None = None
    server_wait_s: int | None = None


class CallerLeft(Struct, frozen=True):
    """The caller left the queue in another way. `reason` is one of `EXITED`."""

    at: Seconds
    call: CallId
    queue: QueueName
    reason: Outcome
    position: int | None = None
    server_wait_s: int | None = None


class VisitReopened(Struct, frozen=True):
    """The caller was let back into their place: the same visit goes on and its outcome is forgotten."""

    at: Seconds
    call: CallId
    queue: QueueName


class AgentStateChanged(Struct, frozen=True):
    """What the server says an agent does, apart from our own queue calls.

    The floor knows better where it follows a call itself: an open answer means on a call,
    an open offer ringing, a running wrap-up timer wrap-up.
    """

    at: Seconds
    agent: AgentId
    state: AgentState
    reason: str = ""
    """Why paused; or, logged off, `unreachable`. Plain text as the centre named it."""
    since: Seconds | None = None
    """When it began, where the server knows better than `at`."""
    until: Seconds | None = None
    """When a wrap-up will end, where that is known beforehand."""
    paused_in: int = 0
    """In how many of their queues a not wholly paused agent is paused."""


class MembershipChanged(Struct, frozen=True):
    """An agent was added to a queue or taken out of it."""

    at: Seconds
    agent: AgentId
    queue: QueueName
    member: bool
    name: str = ""


class QueueChanged(Struct, frozen=True):
    """A queue exists, and what the server says of its target."""

    at: Seconds
    queue: QueueName
    target_s: Seconds | None = None


class Counters(Struct, frozen=True):
    """The server's own six numbers of one queue, as it prints them; for parity only."""

    completed: int
    abandoned: int
    holdtime: int
    talktime: int
    perf: float
    perf2: float


class CountersRead(Struct, frozen=True):
    """The server's own counters were read."""

    at: Seconds
    queue: QueueName
    counters: Counters


class QueuePresent(Struct, frozen=True):
    """A queue in a listing."""

    queue: QueueName
    target_s: Seconds | None = None


class WaitingPresent(Struct, frozen=True):
    """A waiting caller in a listing; `joined` is as exact as the listing's whole seconds allow."""

    call: CallId
    queue: QueueName
    joined: Seconds
    caller: Caller = WITHHELD
    linked: CallId | None = None
    position: int | None = None
    priority: int = 0


class TalkingPresent(Struct, frozen=True):
    """A conversation out of a queue in a listing. Unknown parts are None."""

    call: CallId
    queue: QueueName
    agent: AgentId | None = None
    answered: Seconds | None = None
    caller: Caller = WITHHELD
    linked: CallId | None = None


class AgentPresent(Struct, frozen=True):
    """An agent in a listing; state, reason, since and until as in `AgentStateChanged`."""

    agent: AgentId
    name: str
    state: AgentState
    queues: tuple[QueueName, ...]
    reason: str = ""
    since: Seconds | None = None
    until: Seconds | None = None
    paused_in: int = 0


class Baseline(Struct, frozen=True):
    """The whole present state, as the server listed it at `at`.

    What the floor believed and the listing does not name is settled after a short grace.
    """

    at: Seconds
    queues: tuple[QueuePresent, ...]
    agents: tuple[AgentPresent, ...]
    waiting: tuple[WaitingPresent, ...]
    talking: tuple[TalkingPresent, ...] | None = None
    """None: the source cannot list conversations; then an agent who is not `ON_CALL` has none."""
    calls: frozenset[CallId] | None = None
    """All calls alive, where the source can list them."""


class ConnectionLost(Struct, frozen=True):
    """Nothing was seen from `at` on; the next `Baseline` ends the gap."""

    at: Seconds


class SourceLimited(Struct, frozen=True):
    """The source is connected but cannot see all that it should; None: it can again."""

    at: Seconds
    reason: Text | None
    blind: bool = False
    """True: what happens is not told at all, so this time does not count as seen."""


Event: TypeAlias = (
    CallArrived
    | MenuChosen
    | CallReached
    | CallMarked
    | CallEnded
    | CallerJoined
    | CallerRefused
    | CallOffered
    | OfferEnded
    | CallAnswered
    | HoldChanged
    | CallCompleted
    | CallerAbandoned
    | CallerLeft
    | VisitReopened
    | AgentStateChanged
    | MembershipChanged
    | QueueChanged
    | CountersRead
    | Baseline
    | ConnectionLost
    | SourceLimited
)
