"""The toy server's state between two events: the calls, and everything they refer to."""

from collections.abc import Callable
from random import Random
from typing import TypeAlias

from wallboard.domain.words import AgentId, CallId, Seconds
from wallboard.sources.toy_ami.book import Agent, Book, Visit
from wallboard.sources.toy_ami.channels import Channel, Exchange, Leg
from wallboard.sources.toy_ami.ledger import CallNote, Ledger, OfferNote, VisitNote
from wallboard.sources.toy_ami.options import Habits

Tell: TypeAlias = Callable[[str, str, str], None]
"""Send an event to all clients with the right: class, name, and the fields after Privilege."""


class Offer:
    """An agent's phone that rings for a caller."""

    def __init__(self, agent: Agent, leg: Leg, at: Seconds, note: OfferNote) -> None:
        self.agent = agent
        self.leg = leg
        self.at = at
        self.note = note
        self.picked_up: Seconds | None = None


class Talk:
    """A conversation out of a queue."""

    def __init__(self, visit: Visit, offer: Offer, answered: Seconds, bridge: str) -> None:
        self.visit = visit
        self.offer = offer
        self.answered = answered
        self.bridge = bridge
        self.hold_time = 0
        self.in_target = False


class LiveCall:
    """A call on the server."""

    def __init__(self, call: CallId, leg: Leg, note: CallNote, line: str) -> None:
        self.call = call
        self.leg = leg
        self.note = note
        self.line = line
        self.announced = False
        """Whether its arrival was an event of its own; then its end is one too."""
        self.hanging_up = False
        """The caller's hang-up was requested; the rest of it follows at the end."""
        self.visit: Visit | None = None
        self.talk: Talk | None = None
        self.offers: dict[AgentId, Offer] = {}
        self.partner: Leg | None = None
        """Who is at the other end of a call without a queue."""

    @property
    def main(self) -> Channel:
        """The caller's channel as the queue sees it."""
        return self.leg.main

    @property
    def visit_note(self) -> VisitNote:
        """The ledger's note of the latest visit."""
        return self.note.visits[-1]


class World:
    """Everything the event handlers read and change. `now` is the wire time of the event in hand."""

    def __init__(self, tell: Tell, habits: Habits, now: Seconds) -> None:
        self.tell = tell
        self.habits = habits
        self.now = now
        self.random = Random(habits.seed)  # noqa: S311 -- dice for a toy
        self.book = Book(now)
        self.exchange = Exchange()
        self.ledger = Ledger()
        self.calls: dict[CallId, LiveCall] = {}
        self.gone: set[CallId] = set()
        """Calls that a restart swallowed, or that came while the server was down."""

    def say(self, name: str, *parts: str) -> None:
        """Send an event of the class `call`."""
        self.tell("call", name, "".join(parts))

    def say_agent(self, name: str, *parts: str) -> None:
        """Send an event of the class `agent`."""
        self.tell("agent", name, "".join(parts))

    def chance(self, share: float) -> bool:
        """Throw the dice."""
        return self.random.random() < share

    def device(self, name: str, state: str) -> None:
        """Tell the state of a device."""
        self.say("DeviceStateChange", f"Device: {name}\r\nState: {state}\r\n")
