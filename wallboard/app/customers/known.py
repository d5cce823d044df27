"""What the address book calls callers, in memory: pages ask for a name at every row they write."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from typing import Any

from wallboard.domain.contacts.merging import title_of
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.desk.entry import Entry
from wallboard.store.queries.notes.names import names_in_book

_log = logging.getLogger(__name__)


class KnownNames:
    """Names by caller; read once, and kept up to date by what is entered since. For any thread."""

    def __init__(self) -> None:
        """Know nobody yet."""
        self._names: dict[CallerId, str] = {}
        self._later: dict[CallerId, str] = {}
        """What was entered while the book was still being read."""

    def __call__(self, who: CallerId) -> str:
        """Return what a caller is called; nothing where the book does not know them."""
        found = self._later.get(who)
        return self._names.get(who, "") if found is None else found

    def read(self, submit: Callable[[Callable[..., Any]], "Future[Any]"]) -> None:
        """Read the whole book, in the reader's thread."""
        submit(names_in_book).add_done_callback(self._take)

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered, at whichever desk."""
        for one in entries:
            if isinstance(one, Contact):
                self._later[one.who] = title_of(one)

    def _take(self, answer: "Future[Any]") -> None:
        try:
            self._names = answer.result()
        except CancelledError:
            return
        except Exception:  # noqa: BLE001 -- whatever it is, the reader must go on
            _log.exception("the address book can't be read")
