"""The work of a day, fact by fact: of each agent and of all, at the same short time for each event.

The wall uses it live; a question about any day asks the cache for the same sums.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from wallboard.domain.facts import AgentName, AgentSpell, Offer, Visit
from wallboard.domain.words import (
    AgentId,
    AgentState,
    CallId,
    OfferResult,
    QueueName,
    Seconds,
    SourceName,
)
from wallboard.domain.work.evenness import Evenness, evenness_of, rate_of
from wallboard.domain.work.roster import Roster, Shift, kept
from wallboard.domain.work.sums import Contacts, Rostered, RosterTimes, WorkSums, contact_of
from wallboard.domain.work.times import StateClock

Who: TypeAlias = tuple[SourceName, AgentId]
_Stay: TypeAlias = tuple[SourceName, CallId, QueueName, int]

MISSED = frozenset({OfferResult.MISSED, OfferResult.DUMPED})
EVEN_FOR_S = 10.0
"""Asking how even it is goes over all agents, so the answer may be this old."""


@dataclass(slots=True)
class _Person:
    clock: StateClock
    spells: dict[Seconds, AgentSpell] = field(default_factory=dict)
    running: AgentSpell | None = None
    """The one that goes on."""
    contacts: Contacts = field(default_factory=Contacts)
    missed: int = 0
    name: str = ""
    key: str | None = None
    """Under which name they are in the roster."""
    shifts: tuple[Shift, ...] = ()
    """Those of the window: a roster may be of a year, and each spell is held against them."""
    kept: RosterTimes = field(default_factory=RosterTimes)
    """Of the spells that are over."""


class WorkFold:
    """Follows the agents of a window, such as a business day."""

    def __init__(self, start: Seconds, end: Seconds, roster: Roster | None = None) -> None:
        """Watch `[start, end)`."""
        self._window = (start, end)
        self._roster = roster
        self._all = StateClock(start, end)
        self._people: dict[Who, _Person] = {}
        self._contacts = Contacts()
        self._missed = 0
        self._worth: dict[_Stay, tuple[Who, Contacts]] = {}
        self._rang: dict[tuple[_Stay, int], Who] = {}
        self._even: tuple[Seconds, Evenness] | None = None

    def put_spell(self, spell: AgentSpell) -> None:
        """Let a spell take the place of its older self."""
        start, end = self._window
        person = self._person((spell.source, spell.agent))
        before = person.spells.pop(spell.since, None)
        if before is not None:
            self._count(person, before, -1)
        if spell.since < end and (spell.until is None or spell.until > start):
            person.spells[spell.since] = spell
            self._count(person, spell, 1)

    def put_visit(self, visit: Visit) -> None:
        """Let a visit take the place of its older self; it counts for who answered it, when they did."""
        key = (visit.source, visit.call, visit.queue, visit.nth)
        if visit.answered is None and key not in self._worth:
            return
        worth = contact_of(visit, *self._window)
        counts = worth.answered and visit.agent is not None
        now = ((visit.source, visit.agent or ""), worth) if counts else None
        before = self._worth.pop(key, None)
        if now is not None:
            self._worth[key] = now
        if before == now:  # as mostly: it waits, or it talks on
            return
        if before is not None:
            who, worth = before
            self._contacts -= worth
            self._people[who].contacts -= worth
        if now is not None:
            who, worth = now
            self._contacts += worth
            self._person(who).contacts += worth

    def put_offer(self, offer: Offer) -> None:
        """Let an offer take the place of its older self."""
        key = ((offer.source, offer.call, offer.queue, offer.nth), offer.k)
        before = self._rang.pop(key, None)
        if before is not None:
            self._missed -= 1
            self._people[before].missed -= 1
        if offer.result in MISSED and self._window[0] <= offer.at < self._window[1]:
            who = self._rang[key] = (offer.source, offer.agent)
            self._missed += 1
            self._person(who).missed += 1

    def put_name(self, name: AgentName) -> None:
        """Learn what an agent is called: the roster may call them so."""
        person = self._person((name.source, name.agent))
        if name.name != person.name:
            person.name = name.name
            self._plan((name.source, name.agent), person)

    def plan(self, roster: Roster | None) -> None:
        """Judge all of the window by another roster."""
        self._roster = roster
        for who, person in self._people.items():
            person.key, person.shifts = None, ()
            self._plan(who, person)

    def sums(self, now: Seconds) -> WorkSums:
        """Return what all agents did up to `now`."""
        roster = self._kept(self._people.values(), self._all_keys(), now) if self._roster else None
        return WorkSums(self._all.at(now), self._contacts, self._missed, roster, self._evenness(now))

    def of(self, who: Who, now: Seconds) -> WorkSums:
        """Return what one agent did up to `now`; who was planned and never came did nothing of it."""
        person = self._people.get(who)
        if person is None:
            return self._never_seen(who, now)
        roster = None
        if self._roster is not None:
            roster = self._kept((person,), () if person.key is None else (person.key,), now)
        return WorkSums(person.clock.at(now), person.contacts, person.missed, roster)

    def everybody(self, now: Seconds) -> Mapping[Who, WorkSums]:
        """Return what each did up to `now`."""
        return {who: self.of(who, now) for who in self._people}

    def rostered(self, now: Seconds) -> Rostered | None:
        """Say who is planned to be on the queues now, and who is missing; None without a roster."""
        if self._roster is None:
            return None
        planned = self._roster.expected(now)
        there = {person.key for person in self._people.values() if _in(person)}
        missing = tuple(self._roster.names[key] for key in planned if key not in there)
        return Rostered(len(planned), missing)

    def next_window(self, start: Seconds, end: Seconds) -> "WorkFold":
        """Begin another day with the spells and conversations that go on into it."""
        following = WorkFold(start, end, self._roster)
        for who, person in self._people.items():
            following._person(who).name = person.name
            following._plan(who, following._people[who])
            for spell in person.spells.values():
                following.put_spell(spell)
        return following

    def _person(self, who: Who) -> _Person:
        person = self._people.get(who)
        if person is None:
            person = self._people[who] = _Person(StateClock(*self._window))
            self._plan(who, person)
        return person

    def _plan(self, who: Who, person: _Person) -> None:
        """Look up the shifts, and judge by them what the agent has done so far."""
        if self._roster is not None:
            person.key = key = self._roster.key_of(*who, person.name)
            person.shifts = () if key is None else self._roster.within(key, *self._window)
        person.kept = RosterTimes()
        for spell in person.spells.values():
            self._keep(person, spell, 1)

    def _count(self, person: _Person, spell: AgentSpell, sign: int) -> None:
        person.clock.add(spell, sign, self._all)
        if spell.until is None:
            person.running = spell if sign > 0 else None
        elif person.shifts:
            self._keep(person, spell, sign)

    def _keep(self, person: _Person, spell: AgentSpell, sign: int) -> None:
        if person.shifts and spell.until is not None:
            part = kept(spell, person.shifts, self._window)
            person.kept += RosterTimes(0.0, sign * part.fitting_s, sign * part.there_s)

    def _kept(self, people: Iterable[_Person], keys: Iterable[str], now: Seconds) -> RosterTimes:
        """Add the spells that go on to those that are over, and what was planned up to now."""
        window = self._window[0], min(now, self._window[1])
        total = RosterTimes(self._roster.scheduled_s(keys, window) if self._roster is not None else 0.0)
        for person in people:
            if person.shifts:
                total += person.kept
                if person.running is not None:
                    total += kept(person.running, person.shifts, window)
        return total

    def _never_seen(self, who: Who, now: Seconds) -> WorkSums:
        key = self._roster.key_of(*who) if self._roster is not None else None
        return WorkSums() if key is None else WorkSums(roster=self._kept((), (key,), now))

    def _all_keys(self) -> tuple[str, ...]:
        return self._roster.everybody(*self._window) if self._roster is not None else ()

    def _evenness(self, now: Seconds) -> Evenness:
        if self._even is None or not 0 <= now - self._even[0] < EVEN_FOR_S:
            people = self._people.values()
            rates = (rate_of(person.contacts.answered, person.clock.at(now).queue_s) for person in people)
            self._even = now, evenness_of(rate for rate in rates if rate is not None)
        return self._even[1]


def _in(person: _Person) -> bool:
    return person.running is not None and person.running.state is not AgentState.LOGGED_OFF
