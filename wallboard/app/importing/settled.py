"""Facts that fall out of an import, held back until they are whole and then handed over in batches."""

from collections.abc import Iterable

from wallboard.domain.facts import AgentName, AgentSpell, Anomaly, Call, Fact, Offer, Visit
from wallboard.domain.words import CallId, Outcome, QueueName
from wallboard.store.pending import Single

_Place = tuple[CallId, QueueName, int]


class _Stay:
    """A visit and the ringing for it, which are written together."""

    def __init__(self) -> None:
        self.visit: Visit | None = None
        self.offers: dict[int, Offer] = {}

    @property
    def over(self) -> bool:
        visit = self.visit
        return visit is None or (
            visit.outcome is not Outcome.WAITING
            and (visit.outcome is not Outcome.ANSWERED or visit.ended is not None)
        )


class Settled:
    """Takes facts as they come and gives those that will hardly change any more.

    Should one change all the same, it is given again: what the cache has of it is then brought up to date.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._stays: dict[_Place, _Stay] = {}
        self._calls: dict[CallId, Call] = {}
        self._spells: dict[tuple[str, ...], AgentSpell] = {}
        self._others: dict[tuple[str, ...], AgentName] = {}
        self.odd = 0
        """How many things were told that cannot be."""

    def __len__(self) -> int:
        """How many stays are held back, over or not."""
        return len(self._stays)

    def take(self, facts: Iterable[Fact]) -> None:
        """Take facts in their order."""
        for fact in facts:
            match fact:
                case Visit():
                    self._stay(fact).visit = fact
                case Offer():
                    self._stay(fact).offers[fact.k] = fact
                case Call():
                    self._calls[fact.call] = fact
                case AgentSpell():
                    self._spells[fact.key] = fact
                case AgentName():
                    self._others[fact.key] = fact
                case Anomaly():
                    self.odd += 1
                case _:
                    pass

    def give(self, *, everything: bool = False) -> tuple[Single, ...]:
        """Hand over what is over, or all there is."""
        places = [place for place, stay in self._stays.items() if everything or stay.over]
        stays = [self._stays.pop(place) for place in places]
        facts: list[Single] = [stay.visit for stay in stays if stay.visit is not None]
        facts += [offer for stay in stays for offer in stay.offers.values()]
        calls = [call for call in self._calls.values() if everything or call.ended is not None]
        spells = [spell for spell in self._spells.values() if everything or spell.until is not None]
        for call in calls:
            del self._calls[call.call]
        for spell in spells:
            del self._spells[spell.key]
        facts += [*calls, *spells, *self._others.values()]
        self._others.clear()
        return tuple(facts)

    def _stay(self, fact: Visit | Offer) -> _Stay:
        return self._stays.setdefault((fact.call, fact.queue, fact.nth), _Stay())
