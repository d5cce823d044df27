from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from tests.store.book.entered import book_with, note
from tests.store.made import NOON, cache_with, plan
from wallboard.domain.facts import Call
from wallboard.domain.notes.retrying import asked, failed, sent
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader
from wallboard.store.queries.notes.due import DUE_SQL, NEXT_SQL, NOTE_SQL, PORTION, due_notes

CALL = Call("pbx", "c1", Direction.INBOUND, NOON, line="+361")


def test_what_is_due_comes_with_its_note_as_it_stands_and_its_call(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    cache_with(path, [CALL])
    first = note("n1", source="pbx", call="c1", text="first")
    later = failed(asked("n2", "B", NOON), NOON, "down")
    book_with(
        book_path(path),
        [
            first, replace(first, at=NOON + 1, text="second"), note("n2"), note("n3"),
            note("gone", removed=True),
            asked("n1", "A", NOON), later, sent(asked("n3", "A", NOON), NOON), asked("gone", "A", NOON + 1),
        ],
    )  # fmt: skip

    with closing(open_reader(path)) as connection:
        due = due_notes(connection, NOON + 2)
        after = due_notes(connection, NOON - 1)

    assert [(one.delivery.note, one.note.text, one.call) for one in due.notes] == [("n1", "second", CALL)]
    assert [one.note for one in due.removed] == ["gone"]
    assert (after.notes, after.removed, after.next_at) == ((), (), NOON)


def test_a_call_that_the_cache_forgot_is_none_and_portions_are_small(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    cache_with(path, [])
    notes = [note(f"n{n}", source="pbx", call="old") for n in range(PORTION + 5)]
    book_with(book_path(path), [*notes, *(asked(one.id, "A", NOON) for one in notes)])

    with closing(open_reader(path)) as connection:
        due = due_notes(connection, NOON)

    assert len(due.notes) == PORTION
    assert {one.call for one in due.notes} == {None}


def test_a_cache_without_a_book_has_nothing_due(tmp_path: Path) -> None:
    cache_with(tmp_path / "calls.sqlite", [])

    with closing(open_reader(tmp_path / "calls.sqlite")) as connection:
        assert due_notes(connection, NOON).next_at is None
        assert "delivery_due" in plan(connection, DUE_SQL, (NOON, NOON, 1))
        assert "delivery_due" in plan(connection, NEXT_SQL)
        assert "sqlite_autoindex_note" in plan(connection, NOTE_SQL, ("n1",))


def test_what_was_put_off_before_the_clock_was_set_back_is_due(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    cache_with(path, [])
    book_with(
        book_path(path),
        [note("n1"), failed(asked("n1", "A", NOON), NOON, "down"), note("n2"), asked("n2", "A", NOON - 60)],
    )

    with closing(open_reader(path)) as connection:
        assert [one.note.id for one in due_notes(connection, NOON - 7 * 86_400).notes] == ["n2", "n1"]
        assert [one.note.id for one in due_notes(connection, NOON).notes] == ["n2"]
