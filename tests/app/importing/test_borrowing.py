"""A wallboard that runs stands back while another command writes to its cache, and loses nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from tests.store.made import NOON, Told, visit, write_now
from wallboard.app.importing.borrowing import borrowed
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.lock import WISHES, CacheLock
from wallboard.store.problems import CacheInUseError
from wallboard.store.writer import Writer


class Running:
    """What a wallboard writes with."""

    def __init__(self, path: Path) -> None:
        self.path, self.told = path, Told()
        self.writer = Writer(path, self.told, clock=lambda: NOON)
        self.writer.start()

    def calls(self) -> set[str]:
        with closing(open_reader(self.path)) as reader:
            return calls_in(reader)


def calls_in(connection: sqlite3.Connection) -> set[str]:
    return {call for (call,) in connection.execute('SELECT "call" FROM visit')}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    made = Running(tmp_path / "cache.sqlite")
    yield made
    made.writer.stop()


def test_who_wishes_for_the_cache_gets_it_and_nothing_is_lost(
    running: Running, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    running.writer.record([visit("before")])
    with borrowed(running.path) as cache:
        assert calls_in(cache.connection) == {"before"}
        running.writer.record([visit("meanwhile")])
        assert not running.writer.flush(0.1)
        write_now(cache.connection, [visit("borrower")])
    assert running.writer.flush(10)
    assert running.calls() == {"before", "meanwhile", "borrower"}
    said, well = running.told.all
    assert "is lent to another command" in str(said)
    assert well is None
    assert ["is lent to" in record.message for record in caplog.records][:1] == [True]
    assert "keeps what happens in memory" in capsys.readouterr().err


def test_a_wish_whose_process_is_gone_is_none(running: Running) -> None:
    CacheLock(running.path, WISHES).release()
    running.writer.record([visit()])
    assert running.writer.flush(5)
    assert running.told.all == []


def test_who_ends_while_the_cache_is_lent_waits_for_it_and_writes(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    with borrowed(running.path):
        running.writer.record([visit("late")])
        end = Thread(target=running.writer.stop)
        end.start()
    end.join(20)
    assert running.calls() == {"late"}
    assert ["is lent to" in record.message for record in caplog.records][:1] == [True]


def test_without_a_wallboard_it_is_simply_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with borrowed(tmp_path / "cache.sqlite") as cache:
        write_now(cache.connection, [visit()])
    assert capsys.readouterr().err == ""
    open_cache(tmp_path / "cache.sqlite").close()


def test_who_does_not_stand_back_is_named(tmp_path: Path) -> None:
    with closing(open_cache(tmp_path / "cache.sqlite")):
        with (
            pytest.raises(CacheInUseError, match="already in use by process"),
            borrowed(tmp_path / "cache.sqlite", patience_s=0.3),
        ):
            pass
        CacheLock(tmp_path / "cache.sqlite", WISHES).release()  # nobody wishes any more
