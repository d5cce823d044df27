"""Entries, and a desk that enters them, for the tests of the book."""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from threading import Condition
from typing import Any

from msgspec.structs import replace

from tests.store.made import NOON
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.desk.notes import Note
from wallboard.domain.errors import WallboardError
from wallboard.store.book.book import Book
from wallboard.store.book.entries import put
from wallboard.store.book.file import open_book

WAIT_S = 20.0


def deed(name: str, *, at: float = NOON, **others: Any) -> Deed:  # noqa: ANN401 -- any field
    return replace(Deed(name, "+36551234567", at, DeedKind.TAKEN, "Ana"), **others)


def note(key: str, /, *, at: float = NOON, **others: Any) -> Note:  # noqa: ANN401
    return replace(Note(key, "+36551234567", at, "Ana"), **others)


def access(name: str, *, at: float = NOON) -> Access:
    return Access(name, at, "Ana", AccessKind.REVEALED, "ledger", 3)


def issued(number: int, version: int, *, rows: str = "[]") -> IssuedReport:
    return IssuedReport(
        number, version, NOON, "Ana", "lost", "Lost", NOON, NOON + 60, "", "{}", "{}", "{}", rows, "digest"
    )


def book_with(path: Path, entries: Iterable[Entry]) -> None:
    with closing(open_book(path)) as connection:
        put(connection, entries, NOON)


class Desk:
    """A book on a file, and what it told."""

    def __init__(self, path: Path, *, start: bool = True) -> None:
        self.path = path
        self.book = Book(path, self._notify, self._told, clock=lambda: NOON)
        self._entries: list[Entry] = []
        self._said: list[WallboardError | None] = []
        self._changed = Condition()
        if start:
            self.book.start()

    def heard(self, count: int) -> list[Entry]:
        """Wait for so many entries."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._entries) >= count, WAIT_S), self._entries
            return list(self._entries)

    def said_at_least(self, count: int) -> list[WallboardError | None]:
        """Wait for so many notices."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._said) >= count, WAIT_S), self._said
            return list(self._said)

    def said(self) -> list[WallboardError | None]:
        return list(self._said)

    def limit_to(self, pages: int) -> None:
        """As a disk of that size would: SQLite then says SQLITE_FULL."""
        assert self.book._connection is not None
        self.book._connection.execute(f"PRAGMA max_page_count = {pages}")

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(open_book(self.path)) as connection:
            return connection.execute(sql).fetchall()

    def count(self, table: str) -> int:
        return int(self.rows(f'SELECT count(*) FROM "{table}"')[0][0])

    def _told(self, entries: tuple[Entry, ...]) -> None:
        with self._changed:
            self._entries += entries
            self._changed.notify_all()

    def _notify(self, error: WallboardError | None) -> None:
        with self._changed:
            self._said.append(error)
            self._changed.notify_all()


def report_rows(desk: Desk) -> list[tuple[Any, ...]]:
    return desk.rows("SELECT rows FROM issued ORDER BY number, version")
