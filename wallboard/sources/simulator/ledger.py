"""What became of every call, as the model decided it.

The ledger is written where a decision is made, not from the events, so that it can prove what others
made of the events. It is no figure: it only lists.
"""

import msgspec
from msgspec import Struct

from wallboard.domain.words import (
    AgentId,
    CallId,
    Direction,
    EndCause,
    OfferResult,
    Outcome,
    Pre,
    QueueName,
    Seconds,
)


class OfferFate(Struct):
    """One ringing of one agent's phone."""

    agent: AgentId
    at: Seconds
    ended: Seconds | None = None
    result: OfferResult | None = None


class VisitFate(Struct):
    """One stay in one queue."""

    queue: QueueName
    nth: int
    joined: Seconds
    via: str = ""
    outcome: Outcome = Outcome.WAITING
    left: Seconds | None = None
    agent: AgentId | None = None
    answered: Seconds | None = None
    ended: Seconds | None = None
    cause: EndCause | None = None
    hold_s: Seconds = 0.0
    wrap_until: Seconds | None = None
    position_in: int | None = None
    position_out: int | None = None
    """Where in the line they stood when they left it without an answer."""
    offers: list[OfferFate] = []


class CallFate(Struct):
    """One call, from the first ring to the end of its line."""

    call: CallId
    direction: Direction
    arrived: Seconds
    caller: str | None
    caller_name: str = ""
    line: str | None = None
    internal: bool = False
    answered: Seconds | None = None
    ended: Seconds | None = None
    pre: Pre | None = None
    mark: str | None = None
    menu: list[str] = []
    visits: list[VisitFate] = []
    greeted: Seconds | None = None
    asked: bool = False
    rating: float | None = None
    solved: bool | None = None
    result_code: str = ""
    repeat_of: CallId | None = None
    """The lost call after which this person tries again, or is called back."""

    def join(self, queue: QueueName, at: Seconds, via: str) -> VisitFate:
        """Begin a stay in a queue."""
        nth = 1 + sum(1 for visit in self.visits if visit.queue == queue)
        visit = VisitFate(queue, nth, at, via)
        self.visits.append(visit)
        return visit


class Ledger:
    """All calls of one simulated day, in the order of their arrival."""

    def __init__(self) -> None:
        """Start with none."""
        self.calls: dict[CallId, CallFate] = {}

    def add(self, fate: CallFate) -> CallFate:
        """Begin the entry of a call and return it."""
        self.calls[fate.call] = fate
        return fate

    def json(self) -> bytes:
        """Return one call a line (JSON lines), for people and programs that read along."""
        return b"".join(msgspec.json.encode(fate) + b"\n" for fate in self.calls.values())
