"""A caller who is erased is nowhere any more: not in a table, not in a sum, not in a byte of any file."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.book.entered import Desk, book_with, deed, issued, note
from tests.store.made import NOON, Told, answered, cache_with, visit
from wallboard.app.privacy.erase import Erased, Stage, erase_caller
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader
from wallboard.store.reader import Reader
from wallboard.store.writer import Writer

WHO, OTHER = "+36551234567", "+36557654321"
TRACES = [
    "36551234567", "06551234567", "06 55 123", "551234567", "1234567", "Zsófia Őszi", "zsofia", "Őszi Bt",
    "oszi bt", "asked for her grandmother", "qzvx@example",
]  # fmt: skip
ACCESS = Access("a1", NOON, "Ana", AccessKind.ERASED, "test", 1)


def call(name: str, number: str | None, raw: str, at: float = NOON, **others: Any) -> Call:  # noqa: ANN401
    return Call("pbx", name, Direction.INBOUND, at, number, raw, **({"ended": at + 60} | others))


@pytest.fixture
def cache(path: Path) -> Path:
    """A cache and a book in which somebody left all traces that one can leave."""
    cache_with(
        path,
        [
            *(call(f"c{n}", WHO, "06551234567", NOON - n) for n in range(300)),
            *(
                answered(
                    f"c{n}", at=NOON - n, caller=WHO, caller_raw="06 55 123 4567", caller_name="Zsófia Őszi"
                )
                for n in range(300)
            ),
            *(call(f"o{n}", OTHER, OTHER, NOON - n) for n in range(300)),
            *(
                answered(f"o{n}", at=NOON - n, caller=OTHER, caller_raw=OTHER, caller_name="Other")
                for n in range(300)
            ),
        ],
    )
    book_with(
        book_path(path),
        [
            *(deed(f"d{n}", who=WHO, at=NOON + n) for n in range(50)),
            *(deed(f"o{n}", who=OTHER, at=NOON + n) for n in range(50)),
            note("n1", who=WHO, name="Zsófia Őszi", company="Őszi Bt", number="06 55 123 4567", text="asked"),
            note("n1", who=WHO, at=NOON + 5, name="Zsófia Őszi", text="asked for her grandmother"),
            note("n2", who=OTHER, name="Other", text="kept"),
            Delivery("n1", "mail", DeliveryState.WAITING, NOON, error="qzvx@example refused"),
            Contact(WHO, "Zsófia Őszi", "Őszi Bt"),
            Contact(OTHER, "Other"),
            issued(
                1, 1, rows=json.dumps([{"caller": WHO, "name": "Zsófia Őszi", "calls": 3}, {"caller": OTHER}])
            ),
            issued(1, 2, rows=json.dumps([["06 55 123 4567"[:14], 3], [WHO, "Őszi Bt", 3], WHO, "total", 4])),
        ],
    )
    return path


def traces(folder: Path) -> dict[str, list[str]]:
    """Say what is found in the bytes of which file."""
    found = {
        entry.name: [trace for trace in TRACES if trace.encode() in entry.read_bytes()]
        for entry in sorted(folder.iterdir())
    }
    return {name: some for name, some in found.items() if some}


def erase(cache: Path) -> tuple[Erased, list[Stage]]:
    told: list[Stage] = []
    return erase_caller(cache, WHO, ACCESS, told.append), told


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(open_reader(path)) as reader:
        return reader.execute(sql).fetchall()


def test_no_byte_tells_of_an_erased_caller(cache: Path) -> None:
    assert set(traces(cache.parent)) >= {"cache.sqlite", "cache.book.sqlite"}  # or the test could not fail
    erased, told = erase(cache)
    assert traces(cache.parent) == {}
    assert (erased.calls, erased.entries.deeds, erased.entries.notes) == (300, 50, 1)
    assert (erased.entries.contacts, erased.entries.reports, erased.clean) == (1, 2, True)
    assert list(dict.fromkeys(told)) == list(Stage)


def test_all_others_and_all_sums_stay(cache: Path) -> None:
    before = rows(cache, 'SELECT count(*), sum(arrived), count(ended) FROM "call"')
    erase(cache)
    assert rows(cache, 'SELECT count(*), sum(arrived), count(ended) FROM "call"') == before
    assert rows(cache, 'SELECT count(*) FROM "call" WHERE caller IS NOT NULL') == [(300,)]
    assert rows(cache, "SELECT form FROM caller_seen") == [(OTHER,)]
    assert rows(cache, "SELECT DISTINCT who FROM deed") == [(OTHER,)]
    assert rows(cache, "SELECT id, text FROM note") == [("n2", "kept")]
    assert rows(cache, "SELECT who FROM contact") == [(OTHER,)]
    first, second = (json.loads(text) for (text,) in rows(cache, "SELECT rows FROM issued ORDER BY version"))
    assert first == [{"caller": "", "name": "", "calls": 3}, {"caller": OTHER}]
    assert second == [["", 3], ["", "", 3], "", "total", 4]
    assert rows(cache, "SELECT DISTINCT totals, digest FROM issued") == [("{}", "digest")]


def test_that_it_was_done_is_noted_without_the_number(cache: Path) -> None:
    erase(cache)
    assert rows(cache, 'SELECT "by", kind, what, callers FROM access') == [("Ana", "erased", "test", 1)]


@pytest.fixture
def running(cache: Path) -> Iterator[Writer]:
    """A wallboard that writes, reads, and hears of deeds."""
    writer = Writer(cache, Told(), clock=lambda: NOON)
    reader = Reader(cache)
    desk = Desk(book_path(cache))
    writer.start()
    reader.start()
    assert reader.submit(
        lambda connection: connection.execute("SELECT count(*) FROM visit").fetchone()
    ).result(9)
    yield writer
    desk.book.stop()
    reader.stop()
    writer.stop()


def test_a_wallboard_that_runs_stands_back_and_goes_on(
    running: Writer, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    erased, _ = erase(cache)
    assert erased.clean
    assert traces(cache.parent) == {}
    running.record([visit("after")])
    assert running.flush(20)
    assert rows(cache, "SELECT count(*) FROM visit WHERE \"call\" = 'after'") == [(1,)]
    assert [thread.name for thread in threading.enumerate() if thread.name == "writer"] == ["writer"]
    assert "is lent to another command" in caplog.text


def test_who_is_in_a_call_is_not_erased(path: Path) -> None:
    cache_with(path, [call("c1", WHO, WHO, NOON - 60, ended=None)])
    with pytest.raises(WallboardError, match="in a call right now"):
        erase(path)
    assert rows(path, "SELECT form FROM caller_seen") == [(WHO,)]


def test_a_reader_who_does_not_end_is_said(cache: Path) -> None:
    with closing(open_reader(cache)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM visit").fetchone()
        erased, _ = erase(cache)
        assert not erased.clean
        reader.rollback()
    assert erase(cache)[0].clean
    assert traces(cache.parent) == {}


def test_a_number_that_was_sent_in_several_ways_is_one_caller(path: Path) -> None:
    cache_with(
        path,
        [
            call("c1", None, "555 0101"),
            call("c2", None, "(555) 0101"),
            answered("c2", caller_raw="5550101", caller_name="Zsófia Őszi"),
            call("c3", None, "555 0102"),
        ],
    )
    erase_caller(path, "5550101", ACCESS, lambda _: None)
    assert rows(path, 'SELECT DISTINCT caller_raw FROM "call" ORDER BY 1') == [("",), ("555 0102",)]
    assert rows(path, "SELECT caller_raw, caller_name FROM visit") == [("", "")]
    assert traces(path.parent) == {}


def test_a_damaged_book_is_said(cache: Path) -> None:
    book_path(cache).write_bytes(b"no book" * 1000)
    with pytest.raises(WallboardError, match="damaged"):
        erase(cache)


def test_a_number_in_an_anomaly_goes_too(cache: Path) -> None:
    with closing(sqlite3.connect(cache)) as connection, connection:
        connection.execute(
            "INSERT INTO anomaly VALUES ('pbx', '2026-11-22', 'odd', 's', 0, 0, 1, 'x 36551234567')"
        )
    erase(cache)
    assert rows(cache, "SELECT sample FROM anomaly") == [("",)]


def test_a_number_typed_into_a_note_about_somebody_else_goes_too(cache: Path) -> None:
    book_with(
        book_path(cache),
        [note("n9", who=OTHER, name="Other", number="+36 (55) 123-4567", text="rang for him")],
    )
    erase(cache)
    assert rows(cache, "SELECT number, text FROM note WHERE id = 'n9'") == [("", "rang for him")]
    assert rows(cache, "SELECT text FROM named WHERE ref = 'n9'") == [("\n36557654321\nother",)]
    assert rows(cache, "SELECT count(*) FROM named_piece WHERE named_piece MATCH '\"551234567\"'") == [(0,)]
    assert traces(cache.parent) == {}


def test_a_number_of_the_crm_in_a_report_goes_too(cache: Path) -> None:
    book_with(
        book_path(cache),
        [
            Contact(WHO, "Zsófia Őszi", customer="CRM-4711"),
            issued(2, 1, rows=json.dumps([{"caller": WHO, "customer": "CRM-4711", "waited": 41.5}])),
        ],
    )
    erase(cache)
    assert rows(cache, "SELECT rows FROM issued WHERE number = 2") == [
        ('[{"caller": "", "customer": "", "waited": 41.5}]',)
    ]


def test_who_has_the_same_name_keeps_it(cache: Path) -> None:
    cache_with(cache, [answered("t1", caller="+36550000001", caller_name="Zsófia Őszi")])
    book_with(book_path(cache), [Contact("+36550000001", "Zsófia Őszi")])
    erase(cache)
    assert rows(cache, "SELECT who, name FROM contact ORDER BY 1") == [
        ("+36550000001", "Zsófia Őszi"),
        (OTHER, "Other"),
    ]
    assert rows(cache, "SELECT caller_name FROM visit WHERE call = 't1'") == [("Zsófia Őszi",)]


def test_a_number_in_an_anomaly_goes_however_it_was_sent(cache: Path) -> None:
    with closing(sqlite3.connect(cache)) as connection, connection:
        connection.execute(
            "INSERT INTO anomaly VALUES ('pbx', '2026-11-22', 'odd', 's', 0, 0, 1, 'x 06551234567')"
        )
    erase(cache)
    assert rows(cache, "SELECT sample FROM anomaly") == [("",)]


def test_who_waits_where_calls_are_not_seen_is_not_erased(path: Path) -> None:
    cache_with(path, [visit("c1", at=NOON - 60, caller=WHO)])
    with pytest.raises(WallboardError, match="in a call right now"):
        erase(path)
