"""What the page of lost callers asks the cache and the book for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import Ledger, LostCaller
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lines import LineRow
from wallboard.domain.money.worth import worth_by_line
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.words import AgentId, CallId, Seconds, SourceName
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.callers.campaigns import LinesWanted, lines_of
from wallboard.store.queries.callers.standing import callers_then
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.queries.desk.contacts import contacts_of
from wallboard.store.queries.desk.notes import notes_of
from wallboard.store.queries.find.callers import Found, find_callers
from wallboard.store.queries.ledger.caller_calls import calls_of_caller, how_many_calls
from wallboard.store.queries.ledger.rows import LedgerWanted, ledger_of
from wallboard.store.queries.ledger.told import last_agents
from wallboard.store.queries.one_call import CallStory, call_story
from wallboard.ui.ledger.figures import Risk
from wallboard.ui.ledger.rows import AgentNames, Known

MOST_CALLS = 30
"""So many calls of one caller are told."""


class PeriodWish(Struct, frozen=True):
    """Which time, as known when, judged by what."""

    since: Seconds
    until: Seconds
    at: Seconds
    rules: CallRules
    sources: tuple[SourceName, ...] = ()
    earlier: bool = False
    """Whether those belong to it too who were lost before, and are still to be called back."""
    lines: tuple[str, ...] = ()
    """Of what was dialled only these, as `plain_line` writes them, are told beside the rows; none: all."""

    @property
    def about(self) -> tuple[Seconds, Seconds]:
        """What makes it another question; time that passes does not."""
        return self.since, self.until


class PeriodFound(Struct, frozen=True):
    """Who was lost in that time, and what of it nobody recorded."""

    wish: PeriodWish
    ledger: Ledger
    coverage: tuple[SourceCoverage, ...]


class Beside(Struct, frozen=True):
    """What is told beside the rows."""

    agents: AgentNames
    contacts: Mapping[str, Contact]
    lines: tuple[LineRow, ...]
    promise: PromiseSums
    spoke: Mapping[str, tuple[SourceName, AgentId]] = {}
    """With whom each caller ever spoke last; the snapshot knows of today only."""


class CallsFound(Struct, frozen=True):
    """The calls of one caller, newest first, and the first note about each."""

    who: str | None
    stories: tuple[CallStory, ...]
    notes: Mapping[tuple[SourceName, CallId], str] = {}
    kept: int = 0
    """How many calls of theirs there are; the stories are the newest of them."""


class FindWish(Struct, frozen=True):
    """What somebody types."""

    text: str
    country: str = ""
    """Of the site, ISO 3166."""


class OthersFound(Struct, frozen=True):
    """Who is meant by that, whenever they called."""

    text: str
    found: Found


def find_period(wish: PeriodWish, connection: sqlite3.Connection) -> PeriodFound:
    """Give the ledger of a time."""
    coverage = coverage_of(connection, wish.sources, wish.since, wish.until, wish.at)
    wanted = LedgerWanted(earlier=wish.earlier)
    found = ledger_of(connection, wish.since, wish.until, wish.at, wish.rules, wanted)
    return PeriodFound(wish, found, coverage)


def find_beside(
    wish: PeriodWish, campaigns: tuple[Campaign, ...], who: frozenset[str], connection: sqlite3.Connection
) -> Beside:
    """Give names, and what the numbers dialled in that time come to."""
    agents = {(one.source, one.agent): one.name for one in agent_names(connection)}
    lines = _lines(wish, campaigns, connection)
    promise = promise_of(lines, wish.rules)
    if wish.rules.promises and not wish.earlier:  # of the day that goes on the snapshot knows
        then = callers_then(connection, (wish.since, wish.until), wish.at, wish.rules)
        promise = then.promises[0]
    spoke = last_agents(connection, who, wish.at)
    return Beside(agents, contacts_of(connection, who), lines, promise, spoke)


def _lines(
    wish: PeriodWish, campaigns: tuple[Campaign, ...], connection: sqlite3.Connection
) -> tuple[LineRow, ...]:
    """Give what the lines come to that were chosen; of a campaign only these of its lines."""
    chosen = frozenset(wish.lines)
    if chosen:
        campaigns = tuple(replace(one, lines=one.lines & chosen) for one in campaigns)
    rows = lines_of(connection, LinesWanted(wish.since, wish.until, wish.at, wish.rules, campaigns))
    return tuple(row for row in rows if not chosen or any(plain_line(one) in chosen for one in row.lines))


def find_calls(it: LostCaller, at: Seconds, connection: sqlite3.Connection) -> CallsFound:
    """Give the calls of a caller that began by an instant; of those without a number, the latest lost one."""
    if it.who is None:
        return CallsFound(None, (call_story(connection, it.source, it.call),))
    found = calls_of_caller(connection, it.who, at, MOST_CALLS)
    stories = (CallStory(one.call, one.visits, one.offers, (), found.names) for one in found.calls)
    notes: dict[tuple[SourceName, CallId], str] = {}
    for note in notes_of(connection, (it.who,)):
        if note.call:
            notes[note.source, note.call] = note.text or note.reason
    kept = how_many_calls(connection, it.who, at) if found.more else len(found.calls)
    return CallsFound(it.who, tuple(stories), notes, kept)


def find_others(wish: FindWish, connection: sqlite3.Connection) -> OthersFound:
    """Find callers of whatever time."""
    return OthersFound(wish.text, find_callers(connection, wish.text, wish.country))


def promise_of(lines: Sequence[LineRow], rules: CallRules) -> PromiseSums:
    """Add up what was answered and lost on all numbers, beside what may be lost by the first promise."""
    permitted = PromiseSums().permitted
    for promise in rules.promises:
        if promise.versions[-1].of_all:
            permitted = promise.versions[-1].permitted
            break
    answered, lost = sum(row.sums.answered for row in lines), sum(row.sums.lost for row in lines)
    return PromiseSums(permitted=permitted, answered=answered, lost=lost)


def risk_of(lines: Sequence[LineRow], campaigns: Sequence[Campaign]) -> Risk:
    """Add up what was estimated for each line; where all are worth the same, say by what."""
    worth = [row for row in lines if row.effect.lost_revenue is not None]
    number = sum(row.sums.net_lost for row in lines)
    if not worth:
        return Risk(None, number)
    made = [row.effect.at_risk for row in worth if row.effect.at_risk is not None]
    value, low, high = (
        sum((getattr(one, end) for one in made), Decimal(0)) for end in ("value", "low", "high")
    )
    by_calls = {one.title for one in campaigns if one.by_calls}
    kinds = {(one.chance, one.sale) for one in made if one.number}
    counted = sum(row.sums.net_lost for row in worth)
    if len(kinds) == 1 and not any(row.name in by_calls for row in worth if row.sums.net_lost):
        chance, sale = next(iter(kinds))
        return Risk(value, counted, chance.share, sale, low, high, (chance.low, chance.high))
    return Risk(value, counted, low=low, high=high)


def known_with(known: Known, beside: Beside, currency: str) -> Known:
    """Return what rows are written with, once what is told beside them is known."""
    worth = worth_by_line(beside.lines)
    return replace(
        known,
        agents=beside.agents,
        contacts=beside.contacts,
        spoke=beside.spoke,
        worth=worth,
        currency=currency,
    )


def unseen_of(coverage: Sequence[SourceCoverage]) -> tuple[tuple[SourceName, Seconds, Seconds], ...]:
    """Return when nobody recorded which source, the earliest first."""
    found = [(one.source, gap.start, gap.end) for one in coverage for gap in one.gaps]
    return tuple(sorted(found, key=lambda gap: gap[1]))
