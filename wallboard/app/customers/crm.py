"""The page of a customer in another program, by the template of the settings."""

from collections.abc import Callable
from typing import Protocol
from urllib.parse import quote

from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.notes.template import filled_in, places_in
from wallboard.domain.source import Clock
from wallboard.ui.means import Desk
from wallboard.ui.notes.habits import Customer


class Book(Protocol):
    """What the address book knows, at once."""

    def __call__(self, who: CallerId) -> str:
        """Return what a caller is called there."""

    def customer_of(self, who: CallerId) -> str:
        """Return the key of a caller in the CRM."""


class Crm:
    """Opens pages of customers; every one is noted in the book, without saying whose it was."""

    def __init__(
        self,
        template: str,
        desk: Desk | None,
        clock: Clock,
        show: Callable[[str], object] | None = None,
        book: Book | None = None,
    ) -> None:
        """Take a template that was checked with the settings. `show` opens an address, else the desktop.

        `book` knows a customer's key and name where whoever asks does not.
        """
        self._template, self._desk, self._clock, self._book = template, desk, clock, book
        self._places = places_in(template)
        self._show = show or _by_desktop

    def url_of(self, who: Customer) -> str | None:
        """Return the address; None where nothing is known that the template asks for.

        Whatever a caller or a file says stays one part of the address: it is quoted, slashes too.
        """
        key, name = who.customer, who.name
        if self._book is not None and who.who is not None:
            key, name = key or self._book.customer_of(who.who), name or self._book(who.who)
        known = {"number": who.number, "customer": key, "name": name, "call": who.call}
        if not any(known[place] for place in self._places):
            return None
        return filled_in(self._template, {place: quote(text, safe="") for place, text in known.items()})

    def open(self, who: Customer) -> None:
        """Open the page in the system's browser."""
        url = self.url_of(who)
        if url is None:
            return
        if self._desk is not None:
            what = who.call or "crm"
            self._desk.write(
                Access(self._desk.new_id(), self._clock(), self._desk.name, AccessKind.LOOKED_UP, what)
            )
        self._show(url)


def crm_of(template: str, desk: Desk | None, clock: Clock, book: Book | None = None) -> Crm | None:
    """Return the CRM of the settings; None: there is none."""
    return Crm(template, desk, clock, book=book) if template else None


def _by_desktop(url: str) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 -- commands need no Qt
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 -- as above

    # Strictly: a quoted slash must not become one.
    QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode))
