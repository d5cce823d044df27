from contextlib import closing
from pathlib import Path

from tests.store.book.entered import book_with, note
from tests.store.made import NOON, cache_with, plan
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader
from wallboard.store.queries.notes.marked import SINCE_SQL, VERSIONS_SQL, calls_marked, noted_since

CALLS = [Call("pbx", f"c{n}", Direction.INBOUND, NOON) for n in range(4)]


def test_a_call_is_as_its_notes_say_and_only_then_news(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    told = Call("pbx", "c1", Direction.INBOUND, NOON, solved=True, result_code="sale")
    cache_with(path, [CALLS[0], told, told.__class__("pbx", "c2", Direction.INBOUND, NOON, solved=True)])
    book_with(
        book_path(path),
        [
            note("a", call="c0", solved=True, source="pbx"),
            note("b", call="c1", solved=True, reason="sale", source="pbx"),
            note("c", call="c2", solved=True, source="pbx"),
            note("c", at=NOON + 1, call="c2", removed=True, source="pbx"),
            note("d", call="unknown", solved=True, source="pbx"), note("e", at=NOON - 9, solved=True),
        ],
    )  # fmt: skip

    with closing(open_reader(path)) as connection:
        keys = noted_since(connection, NOON - 1)
        marked = {call.call: call.solved for call in calls_marked(connection, [*keys, *keys], ())}
        assert "note_call" in plan(connection, VERSIONS_SQL, ("pbx", "c0"))
        assert "note_at" in plan(connection, SINCE_SQL, (NOON,))

    assert set(keys) == {("pbx", "c0"), ("pbx", "c1"), ("pbx", "c2"), ("pbx", "unknown")}
    assert marked == {"c0": True, "c2": None}
