"""A made-up day is begun anew with its book, and nobody else's is touched."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.store.book.entered import book_with, deed
from tests.store.made import answered, cache_with
from wallboard.app.demo import clear
from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_cache


def made(path: Path) -> Path:
    cache_with(path, [answered()])
    book_with(book_path(path), [deed("d1")])
    return path


def test_a_day_goes_with_its_book(tmp_path: Path) -> None:
    today, other = made(tmp_path / "seed-1.sqlite"), made(tmp_path / "seed-2.sqlite")
    clear(today)
    assert {path.name for path in tmp_path.iterdir()} == {"seed-1.sqlite.lock", "seed-2.sqlite.lock"}
    clear(other)


def test_a_day_that_another_program_shows_keeps_its_book(tmp_path: Path) -> None:
    today, other = made(tmp_path / "seed-1.sqlite"), made(tmp_path / "seed-2.sqlite")
    with closing(open_cache(other)):
        clear(today)
        assert book_path(other).exists()
        with pytest.raises(WallboardError, match="already in use"):
            clear(other)
    assert book_path(other).exists()
    assert not book_path(today).exists()


def test_where_nothing_is_nothing_is_removed(tmp_path: Path) -> None:
    clear(tmp_path / "none" / "seed-1.sqlite")
    assert list(tmp_path.iterdir()) == []
