"""What notes are like here, as the settings say it, and where more is known of a customer. No Qt in it."""

from typing import Protocol

from msgspec import Struct, field

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.reasons import Reason
from wallboard.ui.notes.drafts import Drafts


class NoteHabits(Struct, frozen=True):
    """What may be chosen in a note."""

    reasons: tuple[Reason, ...] = ()
    """Of all queues."""
    clients: tuple[Client, ...] = ()
    """To whom it may go."""
    drafts: Drafts = field(default_factory=Drafts)
    """Notes that were begun and left."""


class Customer(Struct, frozen=True):
    """Who is looked for in another program."""

    number: str = ""
    customer: str = ""
    name: str = ""
    call: str = ""
    who: CallerId | None = None
    """By whom the address book finds what is empty here."""


class Customers(Protocol):
    """A program that knows more of customers (CRM)."""

    def url_of(self, who: Customer) -> str | None:
        """Return the address of a customer's page; None: too little is known of them for one."""

    def open(self, who: Customer) -> None:
        """Let the system open that page, and note that somebody did."""
