"""What was entered is forgotten when its time is over, and nothing else is."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.book.entered import access, deed, issued, note
from tests.store.made import NOON
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.store.book.entries import put
from wallboard.store.book.file import open_book
from wallboard.store.book.housekeeping import DAY_S, SLICE, BookRetention, book_tidied

KEEP = BookRetention(keep_numbers_days=90, keep_notes_days=400, keep_access_days=30, keep_reports_days=10)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_book(tmp_path / "calls.book.sqlite")
    yield connection
    connection.close()


def ids(book: sqlite3.Connection, table: str, column: str = "id") -> set[str]:
    return {one for (one,) in book.execute(f'SELECT "{column}" FROM "{table}"')}


def ago(days: float) -> float:
    return NOON - days * DAY_S


def test_each_kind_has_its_time(book: sqlite3.Connection) -> None:
    put(
        book,
        [
            *(deed(name, at=ago(days)) for name, days in (("old", 91), ("new", 89))),
            *(note(name, at=ago(days), name=name) for name, days in (("old", 401), ("new", 399))),
            *(Delivery(name, "mail", DeliveryState.SENT, NOON) for name in ("old", "new")),
            *(access(name, at=ago(days)) for name, days in (("old", 31), ("new", 29))),
            Contact("+361", "always"),
            issued(1, 1, rows='["+361"]'),
        ],
        ago(3),
    )
    for _ in book_tidied(book, NOON, KEEP):
        pass
    for table in ("deed", "note", "access"):
        assert ids(book, table) == {"new"}, table
    assert ids(book, "delivery", "note") == {"new"}
    assert ids(book, "named", "ref") == {"new", "+361"}
    assert ids(book, "contact", "name") == {"always"}
    assert book.execute("SELECT count(*) FROM change").fetchone() == (0,)
    assert book.execute("SELECT rows FROM issued").fetchone() == ('["+361"]',)
    for _ in book_tidied(book, NOON + 11 * DAY_S, KEEP):
        pass
    assert book.execute("SELECT rows, totals FROM issued").fetchone() == ("[]", "{}")


def test_a_note_that_was_written_anew_is_kept_whole(book: sqlite3.Connection) -> None:
    put(book, [note("n1", at=ago(500)), note("n1", at=ago(1))], NOON)
    for _ in book_tidied(book, NOON, KEEP):
        pass
    assert book.execute("SELECT count(*) FROM note").fetchone() == (2,)


def test_no_step_is_larger_than_a_slice(book: sqlite3.Connection) -> None:
    book.execute("BEGIN")
    put(book, [deed(f"d{n}", at=ago(100)) for n in range(2 * SLICE + 1)], NOON)
    put(book, [note(f"n{n}", at=ago(500)) for n in range(SLICE + 1)], NOON)
    book.execute("COMMIT")
    before = book.total_changes
    for _ in book_tidied(book, NOON, KEEP):
        assert book.total_changes - before <= 3 * SLICE
        before = book.total_changes
    assert not ids(book, "deed")
    assert not ids(book, "note")
