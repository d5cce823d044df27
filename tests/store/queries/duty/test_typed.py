"""What was typed of a roster comes back as it was entered, and is forgotten in time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.store.book.entries import changes, put
from wallboard.store.book.file import open_book
from wallboard.store.book.housekeeping import DAY_S, BookRetention, book_tidied
from wallboard.store.queries.duty.typed import typed_duties

SHIFT = DutyDeed("a", "Ana", "2026-11-23", 1.0, DutyKind.SHIFT, "Iva", 8.0, 16.0, 12.0, 12.5)
ILL = DutyDeed("b", "Ana", "2026-11-23", 2.0, DutyKind.ABSENT, "Iva", 8.0, 16.0, reason="ill")
BACK = DutyDeed("c", "Ana", "2026-11-23", DAY_S, DutyKind.UNDONE, "Iva", undoes="b")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_book(tmp_path / "calls.book.sqlite")) as connection:
        yield connection


def test_it_comes_back_in_order_and_once_however_often_it_is_written(book: sqlite3.Connection) -> None:
    put(book, [BACK, SHIFT, ILL, SHIFT], 3.0)
    assert typed_duties(book) == (SHIFT, ILL, BACK)
    assert changes(book, 0)[0] == (BACK, SHIFT, ILL)


def test_it_is_forgotten_as_notes_are(book: sqlite3.Connection) -> None:
    put(book, [BACK, SHIFT, ILL], 3.0)
    for _ in book_tidied(book, 11 * DAY_S - 1, BookRetention(keep_notes_days=10)):
        pass
    assert typed_duties(book) == (BACK,)


def test_without_a_book_nothing_was_typed() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        assert typed_duties(connection) == ()
