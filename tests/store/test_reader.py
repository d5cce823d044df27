"""Questions are answered in turn, off the asker's thread; stale ones are not."""

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from tests.store.made import answered, cache_with, visit, write_now
from wallboard.domain.errors import WallboardError
from wallboard.store.reader import Reader

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


def count(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("SELECT count(*) FROM visit").fetchone()
    return int(found)


@pytest.fixture
def reader(path: Path) -> Iterator[Reader]:
    reader = Reader(path)
    reader.start()
    yield reader
    reader.stop()


@pytest.fixture
def filled(path: Path) -> None:
    cache_with(path, [answered("c1"), answered("c2")])


class Endless:
    """A question without an end, which says when it has begun."""

    def __init__(self, running: Event) -> None:
        self.running = running

    def __call__(self, connection: sqlite3.Connection) -> int:
        self.running.set()
        return int(connection.execute(ENDLESS).fetchone()[0])


def test_answers_in_its_own_thread(filled: None, reader: Reader) -> None:
    assert reader.submit(count).result(5) == 2
    assert reader.submit(lambda _: threading.current_thread().name).result(5) == "reader"


def test_an_error_goes_to_who_asked_and_the_next_question_is_answered(filled: None, reader: Reader) -> None:
    def wrong(connection: sqlite3.Connection) -> None:
        connection.execute("SELECT nonsense FROM visit")

    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        reader.submit(wrong).result(5)
    with pytest.raises(ZeroDivisionError):
        reader.submit(lambda _: 1 // 0).result(5)
    assert reader.submit(count).result(5) == 2


def test_a_question_can_not_write(filled: None, reader: Reader) -> None:
    with pytest.raises(WallboardError, match="can't be written"):
        reader.submit(lambda connection: connection.execute("DELETE FROM visit")).result(5)


def test_a_cache_that_is_made_later_is_found(path: Path, reader: Reader) -> None:
    with pytest.raises(WallboardError, match="There is no cache"):
        reader.submit(count).result(5)
    cache_with(path, [answered()])
    assert reader.submit(count).result(5) == 1


def test_all_statements_of_a_question_see_one_state(
    path: Path, connection: sqlite3.Connection, reader: Reader
) -> None:
    write_now(connection, [visit("c1")])

    def twice(asked: sqlite3.Connection) -> tuple[int, int]:
        before = count(asked)
        write_now(connection, [visit("c2")])
        return before, count(asked)

    assert reader.submit(twice).result(5) == (1, 1)
    assert reader.submit(count).result(5) == 2


def test_a_newer_question_interrupts_the_running_one_of_the_same_asker(filled: None, reader: Reader) -> None:
    running = Event()
    first = reader.submit(Endless(running), "page")
    assert running.wait(5)
    second = reader.submit(count, "page")
    assert second.result(5) == 2
    with pytest.raises(CancelledError):
        first.result(5)


def test_a_newer_question_takes_the_place_of_a_waiting_one(filled: None, reader: Reader) -> None:
    running = Event()
    asked: list[int] = []
    blocking = reader.submit(Endless(running), "other")
    assert running.wait(5)
    stale = [reader.submit(lambda _: asked.append(1), "page") for _ in range(5)]
    last = reader.submit(count, "page")
    assert [answer.cancelled() for answer in stale] == [True] * 5
    blocking.cancel()
    assert last.result(5) == 2
    assert asked == []


def test_another_askers_question_is_left_alone(filled: None, reader: Reader) -> None:
    running, go_on = Event(), Event()

    def slow(connection: sqlite3.Connection) -> int:
        running.set()
        assert go_on.wait(5)
        return count(connection)

    first = reader.submit(slow, "one")
    assert running.wait(5)
    others = [reader.submit(count, "two"), reader.submit(count), reader.submit(count)]
    go_on.set()
    assert [answer.result(5) for answer in (first, *others)] == [2, 2, 2, 2]


def test_cancelling_the_running_one_interrupts_it(filled: None, reader: Reader) -> None:
    running = Event()
    answer = reader.submit(Endless(running))
    assert running.wait(5)
    assert answer.cancel() is False
    with pytest.raises(CancelledError):
        answer.result(5)
    assert reader.submit(count).result(5) == 2


def test_a_statement_that_was_left_half_read_does_no_harm(filled: None, reader: Reader) -> None:
    running, left = Event(), list[sqlite3.Cursor]()

    def half_read(connection: sqlite3.Connection) -> int:
        left.append(connection.execute("SELECT * FROM visit"))
        left[0].fetchone()
        return Endless(running)(connection)

    asked = reader.submit(half_read)
    assert running.wait(5)
    asked.cancel()
    assert reader.submit(count).result(5) == 2


def test_stop_interrupts_and_leaves_nobody_waiting(filled: None, path: Path) -> None:
    reader = Reader(path)
    reader.start()
    running = Event()
    answers = [reader.submit(Endless(running)), reader.submit(count)]
    assert running.wait(5)
    begun = monotonic()
    reader.stop()
    assert monotonic() - begun < 2
    answers.append(reader.submit(count))
    for answer in answers:
        with pytest.raises(CancelledError):
            answer.result(5)
    assert not [thread for thread in threading.enumerate() if thread.name == "reader"]


def test_interrupts_hit_the_stale_question_only(filled: None, reader: Reader) -> None:
    for _ in range(300):
        first = reader.submit(count, "page")
        second = reader.submit(count, "page")
        assert second.result(5) == 2
        assert (
            first.cancelled() or first.exception(5) is None or isinstance(first.exception(5), CancelledError)
        )
