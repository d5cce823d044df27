"""What a page that asks questions works with, besides the snapshots it is shown. No Qt in it."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, Protocol, TypeAlias

from msgspec import Struct

from wallboard.domain.desk.calling import CallWish, Told
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.recording import Recording, here
from wallboard.domain.facts import Call
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.naming.names import Names
from wallboard.domain.naming.unseen import Unseen
from wallboard.domain.work.roster import Roster
from wallboard.ui.caller.privacy import Privacy
from wallboard.ui.desk.habits import DeskHabits
from wallboard.ui.notes.habits import Customers, NoteHabits
from wallboard.ui.planning.habits import PlanHabits

Submit: TypeAlias = Callable[[Callable[..., Any]], Future[Any]]
"""Where questions go: one thread that answers them in turn and skips cancelled ones.

What a question is called with is between it and who answers.
"""


class Memory(Protocol):
    """Small things a screen remembers, such as the order of columns."""

    def get(self, key: str) -> str | None:
        """Return what was put under a key; None: nothing."""

    def put(self, key: str, value: str) -> None:
        """Remember a value."""


class Recordings(Protocol):
    """Where calls were recorded."""

    def url_of(self, call: Call) -> str | None:
        """Return the address to hand to the system; None: there is no recording."""

    def open(self, call: Call) -> None:
        """Let the system play it, and note that somebody listens."""


class Desk(Protocol):
    """What a person at this desk may do for callers; how it is kept is not a page's business."""

    @property
    def name(self) -> str:
        """What the person is called in deeds and notes."""

    def write(self, *entries: Entry) -> Future[None]:
        """Keep deeds, notes, contacts or accesses for all desks; the future tells when, or why not."""

    def new_id(self) -> str:
        """Make an id for an entry."""


class CallBacks(Protocol):
    """A telephone system that rings a telephone here and then the caller."""

    def ring(self, wish: CallWish, told: Told) -> Callable[[], None]:
        """Begin; `told` hears every step, from another thread. Return what cancels it.

        The try and its failure are written down as deeds, and an answered conversation the feed tells.
        """


class Forgetful:
    """A memory for as long as the program runs."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return what was put under a key."""
        return self._kept.get(key)

    def put(self, key: str, value: str) -> None:
        """Remember a value."""
        self._kept[key] = value


def nobody_answers(_question: object) -> Future[Any]:
    """Stand in for a cache where there is none: every question is cancelled."""
    future: Future[Any] = Future()
    future.set_exception(CancelledError())
    return future


def nothing_unseen(_connection: sqlite3.Connection) -> tuple[Unseen, ...]:
    """Stand in for settings that name nothing."""
    return ()


class Means(Struct, frozen=True):
    """Where questions go, and what is remembered."""

    submit: Submit = nobody_answers
    memory: Memory = Forgetful()
    roster: Roster | None = None
    """Who is planned to work when; None: nobody said."""
    recordings: Recordings | None = None
    """None: nothing is recorded."""
    names: Names = Names()
    """What numbers dialled are called."""
    unseen: Callable[[sqlite3.Connection], tuple[Unseen, ...]] = nothing_unseen
    """Looks in the cache which names of the settings mean nothing there; in whatever thread answers."""
    desk: Desk | None = None
    """None: one can only look here."""
    call_backs: CallBacks | None = None
    """None: no telephone system rings for us; a link or the copied number does."""
    habits: DeskHabits = DeskHabits()
    """What this desk's work is like."""
    campaigns: tuple[Campaign, ...] = ()
    """Who owned which numbers, and what a call to them may be worth."""
    currency: str = ""
    """What stands before an amount of money, such as €; empty: nothing."""
    notes: NoteHabits = NoteHabits()
    """What may be chosen in a note, and to whom it may go."""
    customers: Customers | None = None
    """None: no other program knows more of them."""
    recording: Callable[[], Recording] = here
    """Says who keeps what happens."""
    privacy: Privacy | None = None
    """What one caller may ask for: all that is kept of them, or that nothing is; None: not from here."""
    planning: PlanHabits = PlanHabits()
    """What the planner's pages reckon with."""
