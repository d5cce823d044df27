"""What the page of the report asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Mapping
from datetime import time

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.periods import day_of
from wallboard.domain.report.issuing import Issuing
from wallboard.domain.report.lost import LostReport
from wallboard.domain.words import Seconds
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.desk.contacts import contacts_of
from wallboard.store.queries.ready.names import lines_known
from wallboard.store.queries.report.issued import Issued, next_issue
from wallboard.store.queries.report.lost import ReportWanted, lost_report
from wallboard.ui.ledger.rows import AgentNames
from wallboard.ui.promises.stretch import Stretch


class ReportWish(Struct, frozen=True):
    """Which days, of which line, judged by what."""

    stretch: Stretch
    line: str
    """A number dialled; empty: all."""
    zone: str
    day_start: time
    now: Seconds
    rules: CallRules

    @property
    def about(self) -> tuple[Stretch, str, CallRules]:
        """What makes it another question; time that passes does not."""
        return self.stretch, self.line, self.rules

    @property
    def wanted(self) -> ReportWanted:
        """The question itself: the days that have begun."""
        every = (day_of(day, self.zone, self.day_start) for day in self.stretch.days)
        days = tuple(day for day in every if day.start <= self.now)
        return ReportWanted(days, self.now, self.rules, self.line)

    @property
    def is_settled(self) -> bool:
        """Whether it is over, and nobody who was lost in it can be reached in time any more."""
        end = day_of(self.stretch.last, self.zone, self.day_start).end
        return self.rules.look_ahead(end + DAY_S) <= self.now


class ReportFound(Struct, frozen=True):
    """The report, what agents are called, which numbers were ever dialled, and who the callers are."""

    report: LostReport
    agents: AgentNames
    lines: tuple[str, ...]
    contacts: Mapping[str, Contact] = {}
    """Of the address book, by caller."""


def find_issue(report: LostReport, rules: CallRules, how: Issuing, connection: sqlite3.Connection) -> Issued:
    """Freeze a report under its next number and version."""
    return next_issue(connection, report, rules, how)


def find_report(wish: ReportWish, connection: sqlite3.Connection) -> ReportFound:
    """Make it."""
    agents = {(one.source, one.agent): one.name for one in agent_names(connection)}
    lines = tuple(sorted(line for line in lines_known(connection) if line))
    report = lost_report(connection, wish.wanted)
    contacts = contacts_of(connection, {row.who for row in report.rows if row.who is not None})
    return ReportFound(report, agents, lines, contacts)
