"""A number means one caller, or it is said that it does not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.made import NOON
from wallboard.app.privacy.meant import accessing, caller_meant, note_access
from wallboard.domain.desk.access import AccessKind
from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import book_path, open_book


@pytest.mark.parametrize("number", ["+36551234567", "0036 55 123 4567", "06 (55) 123-4567"])
def test_it_is_read_however_it_is_written(number: str) -> None:
    assert caller_meant(number, "HU") == "+36551234567"


def test_without_a_country_it_is_its_digits() -> None:
    assert caller_meant("555 01-01", "") == "5550101"


@pytest.mark.parametrize("number", ["", "anonymous", "101", "kovács", "+36 1"])
def test_what_means_nobody_is_said(number: str) -> None:
    with pytest.raises(WallboardError, match="no number that tells one caller"):
        caller_meant(number, "HU")


def test_an_access_is_kept_beside_the_cache(tmp_path: Path) -> None:
    make = accessing("Ana", lambda: NOON)
    for kind in (AccessKind.REVEALED, AccessKind.EXPORTED):
        note_access(tmp_path / "cache.sqlite", make(kind, "page", 3))
    with closing(open_book(book_path(tmp_path / "cache.sqlite"))) as book:
        kept = book.execute('SELECT at, "by", kind, what, callers FROM access ORDER BY kind').fetchall()
    assert kept == [(NOON, "Ana", "exported", "page", 3), (NOON, "Ana", "revealed", "page", 3)]


def test_an_access_that_can_not_be_kept_is_said(tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    with closing(open_book(book_path(cache))) as book:
        book.execute("DROP TABLE access")
    with pytest.raises(WallboardError, match="can't be used"):
        note_access(cache, accessing("Ana", lambda: NOON)(AccessKind.REVEALED, "page", 1))
    with closing(sqlite3.connect(book_path(cache))) as book:
        assert book.execute("SELECT count(*) FROM change").fetchone() == (0,)
