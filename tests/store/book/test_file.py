"""The book is opened beside the cache, by several, or it is said why not; readers of the cache see it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.book.entered import book_with, deed
from tests.store.made import answered, cache_with
from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import book_path, open_book
from wallboard.store.book.steps import STEPS
from wallboard.store.book.tables import ENTRIES
from wallboard.store.cache import open_reader
from wallboard.store.reader import Reader

OPENED: tuple[Callable[[Path], sqlite3.Connection], ...] = (
    lambda cache: open_book(book_path(cache)),
    open_reader,
)


@pytest.fixture
def cache(path: Path) -> Path:
    cache_with(path, [answered()])
    return path


def deeds(connection: sqlite3.Connection) -> list[str]:
    return [one for (one,) in connection.execute("SELECT id FROM book.deed ORDER BY id")]


def test_a_book_goes_with_its_cache() -> None:
    assert book_path(Path("a b/calls.sqlite")) == Path("a b/calls.book.sqlite")
    assert book_path(Path("calls")) == Path("calls.book")


def test_its_tables_are_as_its_structs(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "b.sqlite")) as book:
        for table in ENTRIES.values():
            columns = book.execute(
                'SELECT name, "notnull" FROM pragma_table_info(?)', (table.name,)
            ).fetchall()
            assert tuple(name for name, _ in columns) == ("row", *table.columns)
            assert {name for name, full in columns if not full} - {"row"} == table.nullable


def test_nobody_else_may_look(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "new" / "b.sqlite")) as book:
        book.execute("DELETE FROM deed")
        assert {entry.stat().st_mode & 0o777 for entry in (tmp_path / "new").iterdir()} == {0o600}


def test_two_may_write(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "b.sqlite")), closing(open_book(tmp_path / "b.sqlite")):
        pass


def test_a_reader_of_the_cache_sees_the_book_and_can_not_write_it(cache: Path) -> None:
    book_with(book_path(cache), [deed("d1")])
    with closing(open_reader(cache)) as reader:
        assert deeds(reader) == ["d1"]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.execute("DELETE FROM book.deed")


def test_without_a_book_a_reader_sees_an_empty_one(cache: Path) -> None:
    with closing(open_reader(cache)) as reader:
        assert deeds(reader) == []
        assert reader.execute(
            "SELECT count(*) FROM named_piece WHERE named_piece MATCH 'abc'"
        ).fetchone() == (0,)
    assert not book_path(cache).exists()


def test_a_file_that_is_just_being_made_is_an_empty_book(cache: Path) -> None:
    book_path(cache).touch()
    with closing(open_reader(cache)) as reader:
        assert deeds(reader) == []


def test_a_book_that_is_made_later_is_found(cache: Path) -> None:
    reader = Reader(cache)
    reader.start()
    assert reader.submit(deeds).result(9) == []
    book_with(book_path(cache), [deed("d1")])
    assert reader.submit(deeds).result(9) == ["d1"]
    reader.stop()


@pytest.mark.parametrize("content", [b"no database at all" * 100, None])
def test_a_wrong_book_that_comes_later_is_said_each_time(cache: Path, content: bytes | None) -> None:
    reader = Reader(cache)
    reader.start()
    assert reader.submit(deeds).result(9) == []
    if content is None:
        with closing(open_book(book_path(cache))) as book:
            book.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    else:
        book_path(cache).write_bytes(content)
    for _ in range(2):
        with pytest.raises(WallboardError, match=r"damaged|newer version"):
            reader.submit(deeds).result(9)
    book_path(cache).unlink()
    assert reader.submit(deeds).result(9) == []
    reader.stop()


@pytest.mark.parametrize("opened", OPENED)
def test_a_damaged_book_is_said(cache: Path, opened: Callable[[Path], sqlite3.Connection]) -> None:
    book_path(cache).write_bytes(b"no database at all" * 100)
    with pytest.raises(WallboardError, match="is damaged"):
        opened(cache)


@pytest.mark.parametrize("opened", OPENED)
def test_somebody_elses_file_is_left_alone(cache: Path, opened: Callable[[Path], sqlite3.Connection]) -> None:
    with closing(sqlite3.connect(book_path(cache))) as theirs:
        theirs.execute("CREATE TABLE bookmarks (url TEXT)")
    before = book_path(cache).read_bytes()
    with pytest.raises(WallboardError, match="there is another file"):
        opened(cache)
    assert book_path(cache).read_bytes() == before


@pytest.mark.parametrize("opened", OPENED)
def test_a_newer_book_is_refused(cache: Path, opened: Callable[[Path], sqlite3.Connection]) -> None:
    with closing(open_book(book_path(cache))) as book:
        book.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(WallboardError, match="newer version"):
        opened(cache)


def test_an_older_book_is_to_be_opened_once(cache: Path) -> None:
    with closing(open_book(book_path(cache))) as book:
        book.execute("PRAGMA user_version = 0")
    with closing(open_reader(cache)) as reader:
        assert deeds(reader) == []


def test_a_folder_that_can_not_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WallboardError, match="can't be used"):
        open_book(tmp_path / "file" / "b.sqlite")
