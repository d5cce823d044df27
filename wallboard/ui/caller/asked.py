"""What the page of a caller asks the cache and the book for, in whatever thread answers. No Qt in it."""

import sqlite3
from math import inf, nextafter

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.deeds import CallerId, Deed
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.words import Seconds
from wallboard.store.queries.callers.campaigns import Lately
from wallboard.store.queries.desk.deeds import deeds_of
from wallboard.store.queries.ledger.caller_calls import CallerCalls, calls_of_caller
from wallboard.store.queries.ledger.one import WholeCaller, whole_caller
from wallboard.store.queries.notes.kept import KeptNotes, notes_about

PORTION = 50
"""So many calls are told, and so many more each time somebody comes to the end of them."""


class CallerWish(Struct, frozen=True):
    """Who, as known when, and how much of it."""

    who: CallerId
    at: Seconds
    rules: CallRules = CallRules()
    campaigns: tuple[Campaign, ...] = ()
    calls: int = PORTION
    lately: tuple[Lately, ...] = ()
    """What share of a line's calls become sales, as far as that was asked for."""


class CallerFound(Struct, frozen=True):
    """All that is kept of a caller, of their calls the latest."""

    wish: CallerWish
    told: CallerCalls
    whole: WholeCaller
    deeds: tuple[Deed, ...]
    kept: KeptNotes

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept of them."""
        return not (self.told.calls or self.deeds or self.kept.notes or self.kept.contact)


def find_caller(wish: CallerWish, connection: sqlite3.Connection) -> CallerFound:
    """Gather it."""
    return CallerFound(
        wish,
        calls_of_caller(connection, wish.who, wish.at, wish.calls),
        whole_caller(connection, wish.who, wish.at, wish.rules, wish.campaigns, wish.lately),
        deeds_of(connection, (wish.who,), nextafter(wish.at, inf)),
        notes_about(connection, wish.who),
    )


def is_unmeasured(found: CallerFound) -> bool:
    """Whether it has yet to be counted which calls become sales, as nobody set the share."""
    priced = {
        one.title for one in found.wish.campaigns if one.average_sale is not None and one.conversion is None
    }
    return any(
        row.campaign and row.name in priced and row.effect.at_risk is None for row in found.whole.lines
    )
