"""The writer: on time, in its own thread, and not put off by a bad disk."""

import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.store.made import NOON, Told, answered, cache_with, visit
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage
from wallboard.store.cache import Cache, open_cache, open_reader
from wallboard.store.housekeeping import Retention
from wallboard.store.writer import BATCH, FILLS, Writer


class Started:
    """A writer on a file, what it said, and what is in the file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.told = Told()
        self.pages: int | None = None
        self.caches: list[Cache] = []
        self.writer = Writer(path, self.told, clock=lambda: NOON, opened=self._opened, limit=20_000)
        self.writer.start()

    def _opened(self, path: Path) -> Cache:
        self.caches.append(open_cache(path))
        return self.caches[-1]

    def limit_to(self, pages: int) -> None:
        """As a disk of that size would: SQLite then says SQLITE_FULL."""
        self.caches[-1].connection.execute(f"PRAGMA max_page_count = {pages}")

    def calls(self) -> set[str]:
        with closing(open_reader(self.path)) as reader:
            return {call for (call,) in reader.execute('SELECT "call" FROM visit')}


@pytest.fixture
def started(path: Path) -> Iterator[Started]:
    started = Started(path)
    yield started
    started.writer.stop()


def test_what_is_recorded_is_in_the_cache_within_a_second_or_so(started: Started) -> None:
    started.writer.record([visit("c1")])
    assert started.writer.flush(5)
    assert started.calls() == {"c1"}


def test_nobody_needs_to_ask(started: Started) -> None:
    started.writer.record([visit("c1")])
    limit = threading.Event()
    for _ in range(100):
        if started.calls():
            break
        limit.wait(0.05)
    assert started.calls() == {"c1"}


def test_stop_writes_what_is_pending_and_ends_the_thread(path: Path) -> None:
    started = Started(path)
    started.writer.record([visit(f"c{n}") for n in range(BATCH * 2 + 7)])
    started.writer.stop()
    assert len(started.calls()) == BATCH * 2 + 7
    assert not [thread for thread in threading.enumerate() if thread.name == "writer"]
    open_cache(path).close()


def test_stop_without_start_is_no_fault(path: Path) -> None:
    Writer(path, Told(), clock=lambda: NOON).stop()


def test_a_cache_in_use_is_refused_at_the_start(started: Started) -> None:
    with pytest.raises(WallboardError, match="already in use"):
        Writer(started.path, Told(), clock=lambda: NOON).start()


def test_many_producers(started: Started) -> None:
    def produce(name: int) -> None:
        for n in range(500):
            started.writer.record([visit(f"{name}-{n}"), answered(f"{name}-{n}")])

    producers = [Thread(target=produce, args=(name,)) for name in range(4)]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()
    assert started.writer.flush(10)
    with closing(open_reader(started.path)) as reader:
        assert reader.execute("SELECT outcome, count(*) FROM visit GROUP BY 1").fetchall() == [
            ("answered", 2000)
        ]


def test_an_import_waits_for_the_disk_and_loses_nothing(started: Started) -> None:
    for part in range(10):
        started.writer.fill([answered(f"{part}-{n}", seen="import") for n in range(FILLS // 4)])
    assert started.writer.flush(30)
    assert len(started.calls()) == FILLS // 4 * 10


def test_a_full_disk_is_told_once_and_nothing_is_lost(
    started: Started, caplog: pytest.LogCaptureFixture
) -> None:
    started.limit_to(60)
    started.writer.record([answered(f"c{n}", caller_name="x" * 80) for n in range(3_000)])
    started.told.wait(1)
    started.writer.record([visit("later")])
    assert not started.writer.flush(3)
    (error,) = started.told.all
    assert error is not None
    assert "no room left on the disk" in str(error)
    assert started.calls() == set()
    started.limit_to(1_000_000)
    assert started.writer.flush(10)
    assert len(started.calls()) == 3_001
    started.told.wait(2)
    assert started.told.all == [error, None]
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_stop_on_a_full_disk_ends(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    started = Started(path)
    started.limit_to(1)
    started.writer.record([answered(f"c{n}", caller_name="x" * 80) for n in range(3_000)])
    started.writer.stop()
    assert [str(error)[:28] for error in started.told.all] == ["There is no room left on the"]
    assert caplog.records
    open_cache(path).close()


def test_what_had_to_be_given_up_is_a_gap(started: Started, caplog: pytest.LogCaptureFixture) -> None:
    started.limit_to(1)
    start = NOON - NOON % 60
    started.writer.record([Coverage("pbx", start - 600, start)])
    for n in range(30_000):
        started.writer.record([visit(f"c{n}", at=start + n // 100, caller_name="x" * 20)])
    started.writer.record([Coverage("pbx", start - 600, start + 600)])
    started.told.wait(1)
    started.limit_to(1_000_000)
    assert started.writer.flush(20)
    with closing(open_reader(started.path)) as reader:
        kept = reader.execute("SELECT count(*) FROM visit").fetchone()[0]
        covered = reader.execute(
            'SELECT since - ?, "until" - ? FROM coverage ORDER BY 1', (start, start)
        ).fetchall()
        unseen = reader.execute(
            "SELECT count(*) FROM visit WHERE joined >= ?", (start + covered[-1][0],)
        ).fetchone()[0]
    assert 20_000 <= kept < 30_000
    assert covered[-1][1] == 600
    assert len(covered) == 2
    assert unseen == 30_000 - covered[-1][0] * 100
    assert caplog.records


def test_a_locked_file_is_waited_for(started: Started, caplog: pytest.LogCaptureFixture) -> None:
    with closing(sqlite3.connect(started.path, isolation_level=None)) as browser:
        started.caches[0].connection.execute("PRAGMA busy_timeout = 100")
        browser.execute("BEGIN IMMEDIATE")
        started.writer.record([visit("c1")])
        started.told.wait(1)
        browser.execute("ROLLBACK")
    assert started.writer.flush(10)
    assert "locked" in str(started.told.all[0])
    assert started.calls() == {"c1"}
    assert len(caplog.records) == 1


def test_a_file_that_is_taken_away_is_made_anew(started: Started, caplog: pytest.LogCaptureFixture) -> None:
    started.writer.record([visit("before")])
    assert started.writer.flush(5)
    for name in ("", "-wal", "-shm"):
        Path(f"{started.path}{name}").unlink()
    started.writer.record([visit("after")])
    assert started.writer.flush(10)
    started.told.wait(2)
    assert "was removed while it was in use" in str(started.told.all[0])
    assert started.calls() == {"after"}
    assert len(caplog.records) == 1


def test_a_fault_of_our_own_is_told_and_the_writer_lives(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Event()

    def clock() -> float:
        if not broken.is_set():
            broken.set()
            raise ZeroDivisionError
        return NOON

    told = Told()
    writer = Writer(path, told, clock=clock)
    writer.start()
    writer.record([visit("c1")])
    told.wait(2)
    writer.stop()
    assert "A fault in the program" in str(told.all[0])
    assert told.all[1:] == [None]
    assert "Traceback" in caplog.text
    with closing(open_reader(path)) as reader:
        assert reader.execute("SELECT count(*) FROM visit").fetchone() == (1,)


def test_the_writer_forgets_what_is_too_old(path: Path) -> None:
    cache_with(path, [visit(f"old{n}", at=NOON - 500 * 86_400) for n in range(5_000)] + [visit("new")])
    now = [NOON]
    writer = Writer(path, Told(), clock=lambda: now[0], keep=Retention(400, 90))
    writer.start()
    limit = threading.Event()
    with closing(open_reader(path)) as reader:
        for _ in range(200):
            if reader.execute("SELECT count(*) FROM visit").fetchone() == (1,):
                break
            limit.wait(0.05)
        assert reader.execute('SELECT "call" FROM visit').fetchall() == [("new",)]
    writer.stop()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False, capture_output=True
    )
    if made.returncode != 0:
        pytest.skip("only root can make a small disk")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_disk_that_is_really_full(small_disk: Path, caplog: pytest.LogCaptureFixture) -> None:
    started = Started(small_disk / "cache.sqlite")
    started.writer.record([answered(f"c{n}", caller_name="x" * 80) for n in range(10_000)])
    started.told.wait(1)
    assert "no room left" in str(started.told.all[0])
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    assert started.writer.flush(20)
    assert len(started.calls()) == 10_000
    started.writer.stop()
    assert started.told.all[1:] == [None]
    assert len(caplog.records) == 1
