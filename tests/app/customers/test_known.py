from pathlib import Path

import pytest

from tests.store.book.entered import book_with
from tests.store.made import cache_with
from wallboard.app.customers.known import KnownNames
from wallboard.domain.desk.contacts import Contact
from wallboard.store.book.file import book_path
from wallboard.store.queries.notes.names import names_in_book
from wallboard.store.reader import Reader

ANNA, FIRM = Contact("+361", "Anna", "Kék"), Contact("+362", "", "Piros")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    cache_with(tmp_path / "calls.sqlite", [])
    book_with(book_path(tmp_path / "calls.sqlite"), [ANNA, FIRM])
    made = Reader(tmp_path / "calls.sqlite")
    made.start()
    return made


def test_callers_are_called_as_the_book_does_and_what_comes_later_holds(reader: Reader) -> None:
    names = KnownNames()
    names.hear([Contact("+362", "Béla"), Contact("+363", "Vera")])
    names.read(reader.submit)
    assert reader.submit(names_in_book).result(20) == {"+361": "Anna", "+362": "Piros"}
    reader.stop()

    assert [names(who) for who in ("+361", "+362", "+363", "+364")] == ["Anna", "Béla", "Vera", ""]


def test_a_program_that_ends_knows_nobody(reader: Reader) -> None:
    names = KnownNames()
    reader.stop()
    names.read(reader.submit)

    assert names("+361") == ""
