"""What the address book calls callers, in memory: pages ask for a name at every row they write."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, TypeAlias

from wallboard.domain.contacts.merging import title_of
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.desk.entry import Entry
from wallboard.store.queries.notes.names import NamesInBook, names_in_book

Submit: TypeAlias = Callable[[Callable[..., Any]], "Future[Any]"]

_log = logging.getLogger(__name__)


class KnownNames:
    """Names and keys by caller; read at the start, and kept up to date by what is entered since.

    After somebody was erased, here or by another program, all is read again: nothing says whom it was.
    For any thread.
    """

    def __init__(self) -> None:
        """Know nobody yet."""
        self._book = NamesInBook({}, {})
        self._later: dict[CallerId, Contact] = {}
        """What was entered since the book was read, or asked for."""
        self._news = self._later
        """What was entered since it was asked for last."""
        self._submit: Submit | None = None

    def __call__(self, who: CallerId) -> str:
        """Return what a caller is called; nothing where the book does not know them."""
        found = self._later.get(who)
        return self._book.names.get(who, "") if found is None else title_of(found)

    def customer_of(self, who: CallerId) -> str:
        """Return what the CRM knows a caller by; nothing where the book does not say it."""
        found = self._later.get(who)
        return self._book.customers.get(who, "") if found is None else found.customer

    def read(self, submit: Submit) -> None:
        """Read the whole book, in the reader's thread."""
        if self._submit is not None:
            self._news = {}  # what was entered before is in the book by now, unless it was erased
        self._submit = submit
        submit(names_in_book).add_done_callback(partial(self._take, self._news))

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered, at whichever desk."""
        erased = False
        for one in entries:
            if isinstance(one, Contact):
                self._later[one.who] = self._news[one.who] = one
            erased = erased or (isinstance(one, Access) and one.kind is AccessKind.ERASED)
        if erased and self._submit is not None:
            self.read(self._submit)

    def _take(self, news: dict[CallerId, Contact], answer: "Future[Any]") -> None:
        try:
            self._book = answer.result()
        except CancelledError:
            return
        except Exception:  # noqa: BLE001 -- whatever it is, the reader must go on
            _log.exception("the address book can't be read")
        else:
            self._later = news
