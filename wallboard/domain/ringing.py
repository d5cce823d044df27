"""For whom it rings: the offers of waiting callers to agents' phones."""

from wallboard.domain.facts import Fact, Offer, Visit
from wallboard.domain.words import AgentId, CallId, OfferResult, QueueName, Seconds, SourceName

Place = tuple[CallId, QueueName]
RETOLD_S = 0.001
"""Two tellings of one event may differ by this much."""


class Ringing:
    """Offers from the first ring to their end."""

    def __init__(self, source: SourceName, out: list[Fact]) -> None:
        """Facts are appended to `out`."""
        self._source = source
        self._out = out
        self._offers: dict[Place, dict[AgentId, Offer]] = {}
        self._count: dict[Place, tuple[int, int]] = {}
        """The last visit that it rang for, and how often; also after a visit is reopened."""

    def begin(self, visit: Visit, agent: AgentId, at: Seconds) -> None:
        """Note that an agent's phone starts to ring. One that rings still is believed to have stopped."""
        place = (visit.call, visit.queue)
        before = self._offers.get(place, {}).get(agent)
        if before is not None and abs(at - before.at) <= RETOLD_S:
            return
        self.end(visit.call, visit.queue, agent, OfferResult.UNKNOWN, at)
        nth, k = self._count.get(place, (visit.nth, 0))
        k = k + 1 if nth == visit.nth else 1
        self._count[place] = visit.nth, k
        offer = Offer(self._source, visit.call, visit.queue, visit.nth, k, agent, at)
        self._offers.setdefault(place, {})[agent] = offer
        self._out.append(offer)

    def end(self, call: CallId, queue: QueueName, agent: AgentId, result: OfferResult, at: Seconds) -> None:
        """Note that it stopped ringing; an offer that was never seen is nobody's."""
        offer = self._offers.get((call, queue), {}).pop(agent, None)
        if offer is not None:
            self._out.append(
                Offer(
                    offer.source,
                    call,
                    queue,
                    offer.nth,
                    offer.k,
                    agent,
                    offer.at,
                    max(at, offer.at),
                    result,
                )
            )

    def quiet(
        self, call: CallId, queue: QueueName, at: Seconds, result: OfferResult = OfferResult.CANCELLED
    ) -> list[AgentId]:
        """End all ringing for a caller and return the agents concerned."""
        agents = list(self._offers.get((call, queue), ()))
        for agent in agents:
            self.end(call, queue, agent, result, at)
        self._offers.pop((call, queue), None)
        return agents

    def quiet_all(self, at: Seconds) -> None:
        """End all ringing, because nobody sees any more how it ends."""
        for call, queue in list(self._offers):
            self.quiet(call, queue, at, OfferResult.UNKNOWN)

    def restore(self, offers: list[Offer], until: Seconds) -> None:
        """Go on counting where the last run stopped; what rang then rings no more, seen or not."""
        for offer in offers:
            place = (offer.call, offer.queue)
            self._count[place] = max(self._count.get(place, (0, 0)), (offer.nth, offer.k))
            if offer.ended is None:
                self._offers.setdefault(place, {})[offer.agent] = offer
        self.quiet_all(until)

    def forget(self, call: CallId, queue: QueueName) -> None:
        """Drop what is known of a call that is over."""
        self._offers.pop((call, queue), None)
        self._count.pop((call, queue), None)
