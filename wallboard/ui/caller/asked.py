"""What the page of a caller asks the cache and the book for, in whatever thread answers. No Qt in it."""

import sqlite3
from math import inf, nextafter

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.desk.deeds import CallerId, Deed
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.words import Seconds
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
        whole_caller(connection, wish.who, wish.at, wish.rules, wish.campaigns),
        deeds_of(connection, (wish.who,), nextafter(wish.at, inf)),
        notes_about(connection, wish.who),
    )
