"""The page of a customer in another program, by the template of the settings."""

from collections.abc import Callable
from urllib.parse import quote

from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.notes.template import filled_in, places_in
from wallboard.domain.source import Clock
from wallboard.ui.means import Desk
from wallboard.ui.notes.habits import Customer


class Crm:
    """Opens pages of customers; every one is noted in the book, without saying whose it was."""

    def __init__(
        self, template: str, desk: Desk | None, clock: Clock, show: Callable[[str], object] | None = None
    ) -> None:
        """Take a template that was checked with the settings. `show` opens an address, else the desktop."""
        self._template, self._desk, self._clock = template, desk, clock
        self._places = places_in(template)
        self._show = show or _by_desktop

    def url_of(self, who: Customer) -> str | None:
        """Return the address; None where nothing is known that the template asks for.

        Whatever a caller or a file says stays one part of the address: it is quoted, slashes too.
        """
        known = {"number": who.number, "customer": who.customer, "name": who.name, "call": who.call}
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


def crm_of(template: str, desk: Desk | None, clock: Clock) -> Crm | None:
    """Return the CRM of the settings; None: there is none."""
    return Crm(template, desk, clock) if template else None


def _by_desktop(url: str) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 -- commands need no Qt
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 -- as above

    # Strictly: a quoted slash must not become one.
    QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode))
