"""What a page offers for one caller, done by the functions of the commands, each in a thread of its own."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import Protocol, TypeVar

from wallboard.app.memory import reading
from wallboard.app.privacy.erase import Stage, erase_caller
from wallboard.app.privacy.exclude import exclude
from wallboard.app.privacy.export import record_of, write_record
from wallboard.app.privacy.meant import accessing
from wallboard.domain.desk.access import AccessKind
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.desk.entry import Entry
from wallboard.domain.source import Clock
from wallboard.domain.text import Text, mark
from wallboard.ui.caller.privacy import Gone, Holding

T = TypeVar("T")
PAGE = "caller"
_STAGES: dict[Stage, Text] = {
    Stage.CALLS: mark("privacy", "Erasing from the calls …"),
    Stage.CACHE_FILE: mark("privacy", "Writing the cache anew without them; a large one takes minutes …"),
    Stage.ENTRIES: mark("privacy", "Erasing from notes and call backs …"),
    Stage.BOOK_FILE: mark("privacy", "Writing these anew …"),
}


class Work(Protocol):
    """Whose desk it is, and where accesses are kept."""

    @property
    def name(self) -> str:
        """What the person is called."""

    def write(self, *entries: Entry) -> "Future[None]":
        """Keep entries."""


class PrivacyOffice:
    """Works on one cache and the book beside it; shared numbers go into the settings."""

    def __init__(self, cache: Path, settings: Path, work: Work, clock: Clock) -> None:
        """Do nothing yet."""
        self._cache, self._settings = cache, settings
        self._work = work
        self._access = accessing(work.name, clock)

    def held(self, who: CallerId) -> "Future[Holding]":
        """Count what is kept."""
        return _done(lambda: self._held(who))

    def export(self, who: CallerId, folder: Path) -> "Future[tuple[Path, ...]]":
        """Write all that is kept into a folder that is new or empty, and note that somebody did."""

        def work() -> tuple[Path, ...]:
            with reading(self._cache) as connection:
                record = record_of(connection, who)
            files = write_record(record, folder)
            self._note(AccessKind.EXPORTED)
            return files

        return _done(work)

    def erase(self, who: CallerId, told: Callable[[Text], None]) -> "Future[Gone]":
        """Erase it everywhere, and note that somebody did."""

        def work() -> Gone:
            held = self._held(who)
            access = self._access(AccessKind.ERASED, PAGE, 1)
            erased = erase_caller(self._cache, who, access, lambda stage: told(_STAGES[stage]))
            return Gone(held, erased.entries.reports, erased.clean)

        return _done(work)

    def exclude(self, who: CallerId) -> "Future[bool]":
        """Put the number on the list of those that many share, and note that somebody did."""

        def work() -> bool:
            # Noted afterwards: whoever hears of it reads the list again.
            new = exclude(self._settings, who)
            self._note(AccessKind.EXCLUDED)
            return new

        return _done(work)

    def _held(self, who: CallerId) -> Holding:
        with reading(self._cache) as connection:
            tables = record_of(connection, who).tables
        notes = {note["id"] for note in tables["notes"] if not note["removed"]}
        return Holding(len(tables["calls"]), len(notes), len(tables["deeds"]), bool(tables["contact"]))

    def _note(self, kind: AccessKind) -> None:
        self._work.write(self._access(kind, PAGE, 1))


def _done(work: Callable[[], T]) -> "Future[T]":
    """Do something in a thread of its own; the future tells of its end, whatever that is."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            found = work()
        except BaseException as error:  # noqa: BLE001 -- the top of a thread: who waits hears of it
            future.set_exception(error)
        else:
            future.set_result(found)

    Thread(target=run, name="privacy", daemon=True).start()
    return future
