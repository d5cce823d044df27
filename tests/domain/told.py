"""A wall to tell stories to: it applies events and keeps the latest of each fact, as the cache does."""

from collections.abc import Iterable

from wallboard.domain.events import (
    AgentPresent,
    Baseline,
    Event,
    QueuePresent,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.domain.facts import AgentSpell, Anomaly, Call, Fact, Offer, Visit
from wallboard.domain.floor import Floor, FloorQueue, Remembered
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState, OfferResult


class Told:
    """One source's floor and all facts that fell out of it."""

    def __init__(self, wrapup: float = 0.0) -> None:
        self.floor = Floor("pbx", lambda _queue: wrapup)
        self.facts: dict[tuple[str, ...], Fact] = {}
        self.fresh: list[Fact] = []

    def tell(self, *events: Event) -> "Told":
        """Apply events; `fresh` is what they changed."""
        return self._keep(fact for event in events for fact in self.floor.apply(event))

    def wait_until(self, now: float) -> "Told":
        """Let time pass."""
        return self._keep(self.floor.advance(now))

    def restored(self, remembered: Remembered) -> "Told":
        """Take up after a restart."""
        return self._keep(self.floor.restore(remembered))

    def _keep(self, facts: Iterable[Fact]) -> "Told":
        self.fresh = list(facts)
        self.facts |= {fact.key: fact for fact in self.fresh}
        return self

    @property
    def visits(self) -> list[Visit]:
        return [fact for fact in self.facts.values() if isinstance(fact, Visit)]

    def visit(self, call: str = "c1", queue: str = "sales", nth: int = 1) -> Visit:
        (found,) = [v for v in self.visits if (v.call, v.queue, v.nth) == (call, queue, nth)]
        return found

    def call(self, call: str = "c1") -> Call:
        found = self.facts["call", "pbx", call]
        assert isinstance(found, Call)
        return found

    @property
    def offers(self) -> list[tuple[str, OfferResult | None]]:
        """Whom it rang for, in order, and how that ended."""
        return [(fact.agent, fact.result) for fact in self.facts.values() if isinstance(fact, Offer)]

    @property
    def odd(self) -> list[str]:
        """What could not be."""
        return [fact.kind for fact in self.facts.values() if isinstance(fact, Anomaly)]

    def spells(self, agent: str = "a1") -> list[tuple[AgentState, float, float | None]]:
        mine = [f for f in self.facts.values() if isinstance(f, AgentSpell) and f.agent == agent]
        return [(spell.state, spell.since, spell.until) for spell in sorted(mine, key=lambda s: s.since)]

    def queue(self, name: str = "sales") -> FloorQueue:
        (found,) = [queue for queue in self.floor.queues() if queue.queue == name]
        return found

    def agent(self, agent: str = "a1") -> AgentNow:
        shown = {now.agent: now for queue in self.floor.queues() for now in queue.agents}
        return shown[agent]

    def state(self, agent: str = "a1") -> AgentState:
        return self.agent(agent).state


FREE = AgentState.AVAILABLE


def present(agent: str = "a1", state: AgentState = FREE, **details: float | str) -> AgentPresent:
    """An agent of both queues in a listing."""
    return AgentPresent(agent, agent.upper(), state, ("sales", "support"), **details)  # type: ignore[arg-type]


def listing(
    at: float,
    *,
    agents: tuple[AgentPresent, ...] = (present(), present("a2")),
    waiting: tuple[WaitingPresent, ...] = (),
    talking: tuple[TalkingPresent, ...] | None = (),
    calls: frozenset[str] | None = None,
) -> Baseline:
    """A listing of a centre with two queues and two agents."""
    queues = (QueuePresent("sales", 20.0), QueuePresent("support"))
    return Baseline(at, queues, agents, waiting, talking, calls)
