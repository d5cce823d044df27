"""A desk with a real book and a real reader, for tests of notes."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.store.book.entered import Desk as BookDesk
from tests.store.book.entered import book_with
from tests.store.made import cache_with
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Fact
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.reasons import Reason
from wallboard.store.book.file import book_path
from wallboard.store.reader import Reader
from wallboard.ui.means import Means
from wallboard.ui.notes.draft import About
from wallboard.ui.notes.habits import NoteHabits

NOON = 1_790_000_000.0
WHO = "+36551234567"
ABOUT = About(WHO, WHO, "", "pbx", "1.1", "support", "+3680555000", "PJSIP/1001")
NOTE = Note("n1", WHO, NOON - 60, "Iva", "pbx", "1.1", "support", text="First")
REASONS = (
    Reason("fault", "Fault"),
    Reason("sale", "Sold", ("sales",)),
    Reason("done", "Helped", solved=True),
)
CLIENTS = (Client("Help desk"), Client("Shop", automatic=False), Client("Other", ("sales",)))


class Desk:
    """Writes into the book; fails when told to."""

    name = "Ana"

    def __init__(self, path: Path) -> None:
        self.real = BookDesk(path)
        self.trouble: WallboardError | None = None
        self._ids = count(1)

    def write(self, *entries: Entry) -> "Future[None]":
        if self.trouble is None:
            return self.real.book.write(*entries)
        future: Future[None] = Future()
        future.set_exception(self.trouble)
        return future

    def new_id(self) -> str:
        return f"new-{next(self._ids)}"


@contextmanager
def room(
    folder: Path, entries: Iterable[Entry] = (), facts: Iterable[Fact] = ()
) -> Iterator[tuple[Means, Desk]]:
    path = folder / "calls.sqlite"
    cache_with(path, facts)
    book_with(book_path(path), entries)
    desk, reader = Desk(book_path(path)), Reader(path)
    reader.start()
    try:
        yield Means(reader.submit, desk=desk, notes=NoteHabits(REASONS, CLIENTS)), desk
    finally:
        reader.stop()
        desk.real.book.stop()
