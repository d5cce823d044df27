"""What was entered comes back: the right ones, in order, as it stands, and by an index."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.book.entered import access, deed, issued, note
from tests.store.made import NOON
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.store.book.entries import put
from wallboard.store.book.file import open_book
from wallboard.store.queries.desk import accesses as by_access
from wallboard.store.queries.desk import contacts, deeds, notes
from wallboard.store.queries.desk import issued as reports

WAITING, SENT = DeliveryState.WAITING, DeliveryState.SENT


@pytest.fixture
def book(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_book(tmp_path / "calls.book.sqlite")
    yield connection
    connection.close()


def keep(book: sqlite3.Connection, *entries: Entry) -> None:
    book.execute("BEGIN")
    put(book, entries, NOON)
    book.execute("COMMIT")


def test_deeds_are_in_order(book: sqlite3.Connection) -> None:
    keep(book, deed("b", at=NOON + 1), deed("a", at=NOON + 1), deed("c"), deed("d", at=NOON + 2, who="+362"))
    assert [one.id for one in deeds.deeds_between(book, NOON, NOON + 2)] == ["c", "a", "b"]
    assert [one.id for one in deeds.deeds_of(book, {"+362", "+363"}, NOON + 9)] == ["d"]
    assert deeds.deeds_of(book, {"+362"}, NOON + 2) == ()
    assert deeds.deeds_between(book, NOON, NOON + 1) == (deed("c"),)


def test_a_note_is_as_it_was_written_last(book: sqlite3.Connection) -> None:
    keep(book, note("n1", text="first"), note("n2", call="c1", source="pbx"), note("n3", who="+362"))
    keep(book, note("n1", at=NOON + 5, text="second", solved=True), note("n3", at=NOON + 1, removed=True))
    found = notes.notes_of(book, {"+36551234567", "+362"})
    assert [(one.id, one.text, one.solved) for one in found] == [("n2", "", None), ("n1", "second", True)]
    assert [one.id for one in notes.notes_of_call(book, "pbx", "c1")] == ["n2"]
    assert notes.notes_of_call(book, "", "") == ()
    assert [one.id for one in notes.notes_between(book, NOON, NOON + 5)] == ["n2"]
    assert notes.one_note(book, "n1") == note("n1", at=NOON + 5, text="second", solved=True)
    assert notes.one_note(book, "n3") is None


def test_two_versions_of_one_instant_are_one_note(book: sqlite3.Connection) -> None:
    keep(book, note("n1", text="Ana's"), note("n1", text="Béla's", by="Béla"))
    assert [one.text for one in notes.notes_of(book, {"+36551234567"})] == ["Béla's"]


def test_deliveries_are_due_when_their_time_has_come(book: sqlite3.Connection) -> None:
    keep(
        book,
        Delivery("n1", "mail", WAITING, NOON),
        Delivery("n2", "mail", WAITING, NOON, 1, NOON + 60),
        Delivery("n3", "mail", SENT, NOON, 1),
    )
    assert [one.note for one in notes.deliveries_due(book, NOON)] == ["n1"]
    assert [one.note for one in notes.deliveries_due(book, NOON + 60)] == ["n1", "n2"]
    assert [one.note for one in notes.deliveries_due(book, NOON + 60, 1)] == ["n1"]
    assert [one.state for one in notes.deliveries_of(book, ["n3", "n4"])] == [SENT]


def test_contacts_by_the_thousand(book: sqlite3.Connection) -> None:
    keep(book, *(Contact(f"+36{n}", f"No. {n}") for n in range(3_000)))
    found = contacts.contacts_of(book, [f"+36{n}" for n in range(0, 6_000, 2)])
    assert len(found) == 1_500
    assert found["+362"].name == "No. 2"
    assert contacts.contacts_count(book) == 3_000


def test_the_latest_access_comes_first(book: sqlite3.Connection) -> None:
    keep(book, access("a"), access("b", at=NOON + 1), access("c", at=NOON + 9))
    assert [one.id for one in by_access.accesses(book, NOON, NOON + 9)] == ["b", "a"]
    assert [one.id for one in by_access.accesses(book, NOON, NOON + 10, 1)] == ["c"]


def test_reports_have_numbers_and_versions(book: sqlite3.Connection) -> None:
    assert reports.next_number(book) == 1
    keep(book, issued(1, 1), issued(1, 2), issued(2, 1))
    assert reports.next_number(book) == 3
    assert [(one.number, one.version) for one in reports.reports_issued(book)] == [(2, 1), (1, 2), (1, 1)]
    assert reports.versions_of(book, 1) == (issued(1, 1), issued(1, 2))


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (deeds.BETWEEN_SQL, "deed_at"),
        (deeds.OF_SQL, "deed_who"),
        (notes.OF_SQL, "note_who"),
        (notes.CALL_SQL, "note_call"),
        (notes.BETWEEN_SQL, "note_at"),
        (notes.DUE_SQL, "delivery_due"),
        (by_access.ACCESSES_SQL, "access_at"),
    ],
)
def test_it_goes_by_an_index(book: sqlite3.Connection, sql: str, index: str) -> None:
    values = ("[]", *range(sql.count("?") - 1))
    plan = [row[3] for row in book.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert any(index in step for step in plan), plan
