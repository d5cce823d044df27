from contextlib import closing
from pathlib import Path

import pytest

from tests.store.book.entered import book_with
from tests.store.made import cache_with
from wallboard.app.customers.known import KnownNames
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.store.book.file import book_path, open_book
from wallboard.store.queries.notes.names import names_in_book
from wallboard.store.reader import Reader

ANNA, FIRM = Contact("+361", "Anna", "Kék", customer="K7"), Contact("+362", "", "Piros")


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
    assert reader.submit(names_in_book).result(20).names == {"+361": "Anna", "+362": "Piros"}
    reader.stop()

    assert [names(who) for who in ("+361", "+362", "+363", "+364")] == ["Anna", "Béla", "Vera", ""]
    assert [names.customer_of(who) for who in ("+361", "+362", "+364")] == ["K7", "", ""]


def test_whoever_was_erased_has_no_name_any_more(reader: Reader, tmp_path: Path) -> None:
    names = KnownNames()
    names.read(reader.submit)
    names.hear([Contact("+363", "Vera", customer="V")])
    names.hear([Access("a", 1.0, "Ana", AccessKind.LOOKED_UP)])
    assert (names("+363"), names.customer_of("+363")) == ("Vera", "V")
    with closing(open_book(book_path(tmp_path / "calls.sqlite"))) as book:
        book.execute("DELETE FROM contact WHERE who = '+361'")

    names.hear([Contact("+364", "Early"), Access("b", 2.0, "Ana", AccessKind.ERASED)])
    names.hear([Contact("+365", "Late")])
    reader.submit(names_in_book).result(20)
    reader.stop()

    known = [names(who) for who in ("+361", "+362", "+363", "+364", "+365")]
    assert known == ["", "Piros", "", "", "Late"]
    assert names.customer_of("+361") == ""


def test_a_program_that_ends_knows_nobody(reader: Reader) -> None:
    names = KnownNames()
    reader.stop()
    names.read(reader.submit)

    assert names("+361") == ""
