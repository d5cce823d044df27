from contextlib import closing
from pathlib import Path

from tests.store.book.entered import book_with, note
from tests.store.made import NOON, cache_with
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.notes.retrying import asked
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader
from wallboard.store.queries.notes.kept import notes_about

WHO = "+36551234567"


def test_the_notes_of_a_caller_and_of_a_call_are_one_list_the_latest_first(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    cache_with(path, [])
    book_with(
        book_path(path),
        [
            note("a"), note("b", at=NOON + 5, source="pbx", call="c1"),
            note("nobody", who=None, at=NOON + 2, source="pbx", call="c1"), note("other", who="+371"),
            asked("a", "Client", NOON), asked("other", "Client", NOON), Contact(WHO, "Anna"),
        ],
    )  # fmt: skip

    with closing(open_reader(path)) as connection:
        kept = notes_about(connection, WHO, "pbx", "c1")
        nobody = notes_about(connection, None, "pbx", "c1")

    assert [one.id for one in kept.notes] == ["b", "nobody", "a"]
    assert [one.note for one in kept.deliveries] == ["a"]
    assert kept.on_the_way("a") == kept.deliveries
    assert kept.contact == Contact(WHO, "Anna")
    assert [one.id for one in nobody.notes] == ["b", "nobody"]
    assert nobody.contact is None
