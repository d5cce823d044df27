"""All or nothing, whatever ends it."""

import sqlite3

import pytest

from wallboard.store.transaction import transaction


@pytest.fixture
def one() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE t (n INTEGER)")
    return connection


def numbers(connection: sqlite3.Connection) -> list[int]:
    return [number for (number,) in connection.execute("SELECT n FROM t")]


def test_what_is_done_is_kept(one: sqlite3.Connection) -> None:
    with transaction(one):
        one.execute("INSERT INTO t VALUES (1)")
    assert numbers(one) == [1]
    assert not one.in_transaction


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_what_breaks_off_leaves_nothing(one: sqlite3.Connection, error: type[BaseException]) -> None:
    def broken() -> None:
        with transaction(one):
            one.execute("INSERT INTO t VALUES (1)")
            raise error

    with pytest.raises(error):
        broken()
    assert numbers(one) == []
    assert not one.in_transaction


def test_what_sqlite_ended_itself_is_left_as_it_is(one: sqlite3.Connection) -> None:
    def ended() -> None:
        with transaction(one):
            one.execute("ROLLBACK")  # as a full disk does
            one.execute("no sql")

    with pytest.raises(sqlite3.OperationalError, match="syntax"):
        ended()
    assert not one.in_transaction
