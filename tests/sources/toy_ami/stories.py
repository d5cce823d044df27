"""Short stories of one call each, told in domain events, and a clock for the server."""

import time
from collections.abc import Iterator
from itertools import count

from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    CallAnswered,
    CallArrived,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    Event,
    MembershipChanged,
    OfferEnded,
    QueueChanged,
)
from wallboard.domain.words import AgentId, CallId, EndCause, OfferResult, Outcome

EPOCH = 1_800_000_000.0
OPENING = 50_000.0
PHONE, OTHER_PHONE = "PJSIP/1101", "PJSIP/1102"
LOCAL, PLAIN_LOCAL = "Local/1001@agents/n", "Local/1005@agents"
AGENTS = (PHONE, OTHER_PHONE, LOCAL, PLAIN_LOCAL)
_NAMES = {PHONE: "Grace Okafor", OTHER_PHONE: "Hans Müller", LOCAL: "Zoë Núñez", PLAIN_LOCAL: ""}
CALLER = Caller("+33377944649", "+33377944649", "Léa Ferrari")


def clock() -> float:
    """Return a made-up Unix time that runs as the real one does."""
    return EPOCH + time.monotonic()


def staffed(*queues: str, agents: tuple[AgentId, ...] = AGENTS) -> Iterator[Event]:
    """Yield what is there from the beginning: the queues, and all agents in each."""
    for queue in queues or ("support", "sales"):
        yield QueueChanged(OPENING, queue, 20.0)
        for agent in agents:
            yield MembershipChanged(OPENING, agent, queue, member=True, name=_NAMES.get(agent, ""))


class Story:
    """One call as a list of events; each method adds what comes next, `after` seconds later."""

    _numbers = count(1)

    def __init__(self, start: float = 1.0, *, queue: str = "support", caller: Caller = CALLER) -> None:
        self.call: CallId = f"call-{next(self._numbers)}"
        self.now = OPENING + start
        self.queue = queue
        self.events: list[Event] = [CallArrived(self.now, self.call, caller, "5001")]
        self.join(queue, 0.5, caller)

    def join(self, queue: str, after: float = 0.0, caller: Caller = CALLER) -> "Story":
        """Join a queue."""
        self.queue = queue
        return self._add(CallerJoined(self._later(after), self.call, queue, caller))

    def ring(self, *agents: AgentId, after: float = 0.1) -> "Story":
        """Ring agents."""
        self._later(after)
        for agent in agents:
            self._add(CallOffered(self.now, self.call, self.queue, agent))
        return self

    def end_ring(self, result: OfferResult, *agents: AgentId, after: float = 0.0) -> "Story":
        """End ringings."""
        self._later(after)
        for agent in agents:
            self._add(OfferEnded(self.now, self.call, self.queue, agent, result))
        return self

    def miss(self, *agents: AgentId) -> "Story":
        """Let agents not answer for six seconds."""
        return self.end_ring(OfferResult.MISSED, *agents, after=6.0)

    def dump(self, agent: AgentId) -> "Story":
        """Let an agent answer and hang up before the caller is connected."""
        return self.end_ring(OfferResult.DUMPED, agent, after=1.0)

    def answer(self, agent: AgentId, after: float = 2.0) -> "Story":
        """Connect with an agent."""
        return self._add(CallAnswered(self._later(after), self.call, self.queue, agent))

    def complete(self, agent: AgentId, cause: EndCause, after: float = 7.0) -> "Story":
        """End the conversation; after a transfer the caller talks on elsewhere."""
        self._add(CallCompleted(self._later(after), self.call, self.queue, agent, cause))
        return self.end(5.0 if cause is EndCause.TRANSFER else 0.0)

    def abandon(self, after: float = 3.0) -> "Story":
        """Give up."""
        self._add(CallerAbandoned(self._later(after), self.call, self.queue))
        return self.end()

    def leave(self, reason: Outcome, after: float = 3.0) -> "Story":
        """Leave in another way."""
        return self._add(CallerLeft(self._later(after), self.call, self.queue, reason))

    def end(self, after: float = 0.0) -> "Story":
        """End the call."""
        return self._add(CallEnded(self._later(after), self.call))

    def _add(self, event: Event) -> "Story":
        self.events.append(event)
        return self

    def _later(self, after: float) -> float:
        self.now += after
        return self.now


def told(*stories: Story) -> list[Event]:
    """Put stories together, in order of time, in a staffed centre."""
    events = [event for story in stories for event in story.events]
    return [*staffed(), *sorted(events, key=lambda event: event.at)]
