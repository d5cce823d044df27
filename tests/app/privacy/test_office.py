"""What a page asks for one caller is done on a real cache and book, and noted."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.book.entered import Desk, book_with, deed, note
from tests.store.made import NOON, answered, cache_with
from wallboard.app.desk.work import DeskWork
from wallboard.app.privacy.office import PrivacyOffice
from wallboard.app.settings_file import read_settings
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.entry import Entry
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.text import Text
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader
from wallboard.ui.caller.privacy import Holding

WHO = "+36551234567"
WAIT_S = 30.0


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Keep two calls, a note that was changed, a deed and a contact of one caller."""
    calls = [
        Call("pbx", f"c{n}", Direction.INBOUND, NOON - n, WHO, WHO, ended=NOON + 9 - n) for n in range(2)
    ]
    cache_with(path, [*calls, answered("c0", caller=WHO, caller_raw=WHO)])
    entries: list[Entry] = [
        deed("d1"),
        note("n1", text="a"),
        note("n1", at=NOON + 1, text="b"),
        Contact(WHO, "Anna"),
    ]
    book_with(book_path(path), entries)
    desk = Desk(book_path(path))
    try:
        yield desk
    finally:
        desk.book.stop()


def office(path: Path, desk: Desk) -> PrivacyOffice:
    return PrivacyOffice(
        path, path.with_name("settings.toml"), DeskWork("Ana", desk.book.write), lambda: NOON
    )


def noted(path: Path) -> list[tuple[str, str]]:
    with closing(open_reader(path)) as reader:
        return reader.execute("SELECT kind, what FROM book.access").fetchall()


def test_how_much_is_kept_is_counted(path: Path, desk: Desk) -> None:
    assert office(path, desk).held(WHO).result(WAIT_S) == Holding(2, 1, 1, in_address_book=True)
    assert office(path, desk).held("+36550000000").result(WAIT_S) == Holding()


def test_all_that_is_kept_is_written_and_that_is_noted(path: Path, desk: Desk, tmp_path: Path) -> None:
    files = office(path, desk).export(WHO, tmp_path / "out").result(WAIT_S)
    assert {file.name for file in files} >= {"caller.json", "calls.csv", "notes.csv"}
    (entry,) = desk.heard(1)
    assert isinstance(entry, Access)
    assert (entry.kind, entry.by, entry.what) == (AccessKind.EXPORTED, "Ana", "caller")
    again = office(path, desk).export(WHO, tmp_path / "out")
    assert isinstance(again.exception(WAIT_S), WallboardError)


def test_a_caller_is_erased_and_each_stage_is_told(path: Path, desk: Desk) -> None:
    told: list[Text] = []
    gone = office(path, desk).erase(WHO, told.append).result(WAIT_S)
    assert gone.held == Holding(2, 1, 1, in_address_book=True)
    assert len(dict.fromkeys(str(words) for words in told)) == 4
    assert office(path, desk).held(WHO).result(WAIT_S) == Holding()
    assert noted(path) == [("erased", "caller")]


def test_a_shared_number_goes_into_the_settings_once(path: Path, desk: Desk) -> None:
    assert office(path, desk).exclude(WHO).result(WAIT_S) is True
    assert office(path, desk).exclude(WHO).result(WAIT_S) is False
    assert read_settings(path.with_name("settings.toml")).callers.shared_numbers == (WHO,)
