"""All that becomes of notes in the program that writes the cache, put together by the settings."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any

from wallboard.app.customers.lookup import Asking, Lookup
from wallboard.app.delivery.marks import NoteMarks
from wallboard.app.delivery.ways import Way
from wallboard.app.delivery.worker import Deliveries
from wallboard.app.secrets import secret_of
from wallboard.app.settings import DeliverSettings, Settings
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.entry import Entry
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.letter import Wording
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.promise.lines import plain_lines
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import Clock
from wallboard.live.present import Site
from wallboard.store.queries.desk.contacts import contacts_of
from wallboard.ui.notes.habits import NoteHabits

Submit = Callable[[Callable[..., Any]], Future[Any]]
_ANSWER_S = 5.0
_DAY_S, _HOUR_S = 86_400.0, 3600.0


class NoteOffice:
    """Delivers notes, lets calls know what was noted of them, and looks names up."""

    def __init__(
        self,
        settings: Settings,
        site: Site,
        ask: tuple[Submit, Callable[[], Snapshot]],
        write: Callable[..., Future[None]],
        noted: Callable[[Sequence[Call]], None],
        clock: Clock,
    ) -> None:
        """Take where to `ask`, the cache and the present; who keeps entries, and who takes calls."""
        self._submit, self._latest = ask
        self._clock = clock
        reasons = reasons_of(settings)
        self._marks = NoteMarks(self._submit, noted, reasons)
        ways = ways_of(settings)
        wording = Wording(site.zone, reasons, site.title_of, site.names.line)
        self._deliveries = Deliveries(ways, self._submit, write, wording, clock) if ways else None
        asking = asking_of(settings)
        self._lookup = None if asking is None else Lookup(asking, self._known, write, clock, self._numbers)

    def start(self) -> None:
        """Begin, with what was left over."""
        self._marks.catch_up(self._clock())
        for part in (self._deliveries, self._lookup):
            if part is not None:
                part.start()

    def stop(self) -> None:
        """End; before the book and the reader."""
        for part in (self._lookup, self._deliveries):
            if part is not None:
                part.stop()

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered, here and at other desks; in the book's thread."""
        entries = tuple(entries)
        self._marks.hear(entries)
        if self._deliveries is not None:
            self._deliveries.hear(entries)

    def _known(self, who: str) -> Contact | None:
        try:
            found = self._submit(lambda connection: contacts_of(connection, [who])).result(_ANSWER_S)
        except (WallboardError, CancelledError, TimeoutError):
            return None
        contact: Contact | None = found.get(who)
        return contact

    def _numbers(self) -> tuple[str | None, ...]:
        """Return who waits, and who was lost: the callers whose name somebody would want to see."""
        snapshot = self._latest()
        waiting = (one.caller.number for one in snapshot.all.waiting)
        return (*waiting, *(row.caller.number for row in snapshot.ledger.rows))


def reasons_of(settings: Settings) -> tuple[Reason, ...]:
    """Return the catalogue of reasons."""
    return tuple(Reason(one.code, one.title, one.queues, one.solved) for one in settings.reason)


def habits_of(settings: Settings) -> NoteHabits:
    """Return what may be chosen in a note."""
    clients = tuple(
        Client(one.title, one.queues, plain_lines(one.lines), one.automatic) for one in settings.deliver
    )
    return NoteHabits(reasons_of(settings), clients)


def ways_of(settings: Settings) -> dict[str, Way]:
    """Return the way to each client."""
    return {one.title: _way(one, settings) for one in settings.deliver}


def asking_of(settings: Settings) -> Asking | None:
    """Return whom to ask about numbers; None: nobody."""
    lookup = settings.lookup
    if not lookup.url:
        return None
    paths = {"name": lookup.name, "company": lookup.company, "customer": lookup.customer}
    key = partial(_secret, lookup.secret, "lookup", "key")
    return Asking(lookup.url, paths, lookup.keep_days * _DAY_S, lookup.unknown_hours * _HOUR_S, key)


def _way(one: DeliverSettings, settings: Settings) -> Way:
    from wallboard.app.delivery.mail import Mail, server_of  # noqa: PLC0415 -- smtplib: only where notes go out
    from wallboard.app.delivery.webhook import Webhook  # noqa: PLC0415 -- as above

    if one.url:
        return Webhook(one.url, one.body, partial(_secret, one.secret, one.title, "key"))
    server, where = server_of(settings.mail), settings.mail.secret
    if not where:
        where = "env:WALLBOARD_PASSWORD_MAIL" if "WALLBOARD_PASSWORD_MAIL" in os.environ else "keyring"
    return Mail(server, one.to, (one.subject, one.body), partial(secret_of, where, "mail", server.user))


def _secret(where: str, name: str, user: str) -> str | None:
    """Find a key where the settings say; nowhere else, so that no telephone system's password goes out."""
    return secret_of(where, name, user) if where else None
