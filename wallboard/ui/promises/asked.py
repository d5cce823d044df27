"""What the page asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Mapping
from datetime import date, time

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.facts import AgentName
from wallboard.domain.periods import Day, day_of
from wallboard.domain.promise.step import Step, in_force
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentId, QueueName, Seconds, SourceName
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.callers.promised import DaysRead, DaysWanted, promised_in_pieces
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.intervals import intervals
from wallboard.store.queries.people.contacts import contacts_in
from wallboard.store.queries.seen import sources_seen
from wallboard.ui.promises.stretch import KINDS, Stretch, stretch_of


class PromisesWish(Struct, frozen=True):
    """Which days, judged by what."""

    stretch: Stretch
    day: date
    """One of them, as chosen: whose day, week and month the agents' contacts are told of."""
    zone: str
    day_start: time
    now: Seconds
    rules: CallRules
    policies: Mapping[tuple[SourceName, QueueName], Policy]
    steps: Mapping[tuple[SourceName, QueueName], tuple[Step, ...]] = {}

    @property
    def about(self) -> tuple[Stretch, date, CallRules]:
        """What makes it another question; time that passes does not."""
        return self.stretch, self.day, self.rules

    @property
    def span(self) -> tuple[Seconds, Seconds]:
        """From the beginning of its first day to the end of its last."""
        return self.of(self.stretch.first).start, self.of(self.stretch.last).end

    @property
    def days(self) -> tuple[Day, ...]:
        """Its days that have begun."""
        every = (self.of(day) for day in self.stretch.days)
        return tuple(day for day in every if day.start <= self.now)

    @property
    def month_end(self) -> Seconds:
        """When the month of its day is over."""
        return self.of(stretch_of("month", self.day).last).end

    @property
    def goes_on(self) -> bool:
        """Whether it is not over."""
        return self.now < self.span[1]

    @property
    def is_settled(self) -> bool:
        """Whether it is over, and nobody who was lost in it can be reached in time any more."""
        return self.rules.look_ahead(self.span[1] + DAY_S) <= self.now

    def of(self, day: date) -> Day:
        """Return a business day of the site."""
        return day_of(day, self.zone, self.day_start)

    def promised(self, source: SourceName, queue: QueueName, at: Seconds) -> Policy:
        """Say what a queue promised at an instant."""
        usual = self.policies.get((source, queue), Policy())
        return in_force(self.steps.get((source, queue), ()), at, usual)


class ContactsFound(Struct, frozen=True):
    """How many calls each agent answered in the day, the week and the month, and what agents are called."""

    contacts: Mapping[tuple[SourceName, AgentId], tuple[int, ...]]
    names: tuple[AgentName, ...]
    seen: tuple[bool, ...] = (True, True, True)
    """Whether anybody saw anything of the day, the week and the month."""


def find_whole(wish: PromisesWish, connection: sqlite3.Connection) -> Interval:
    """Ask for visits and calls of all days together: they are ready-made."""
    parts = (wish.span,)
    return intervals(connection, EVERYTHING, parts, wish.promised, wish.now, waits=False)[0]


def find_days(wish: PromisesWish, memo: object, connection: sqlite3.Connection) -> DaysRead:
    """Ask for all of its days, or for another part of the answer; `memo` is that of the part before."""
    return promised_in_pieces(connection, DaysWanted(wish.days, wish.now, wish.rules), memo)


def find_contacts(wish: PromisesWish, connection: sqlite3.Connection) -> ContactsFound:
    """Ask for agents' contacts."""
    stretches = (stretch_of(kind, wish.day) for kind in KINDS)
    spans = [(wish.of(one.first).start, min(wish.of(one.last).end, wish.now)) for one in stretches]
    contacts, sources = contacts_in(connection, spans), sources_seen(connection)
    seen = tuple(
        any(numbers[n] for numbers in contacts.values())
        or any(one.share for one in coverage_of(connection, sources, *span, wish.now))
        for n, span in enumerate(spans)
    )
    return ContactsFound(contacts, agent_names(connection), seen)
