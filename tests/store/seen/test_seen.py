"""Who called is noted with their calls, found in what was there before, and forgotten in time."""

import sqlite3
from pathlib import Path

from tests.store.made import NOON, Told, answered, visit, write_now
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.housekeeping import Retention, tidied
from wallboard.store.migrations import SET
from wallboard.store.queries.find.progress import PastNoted, past_so_far
from wallboard.store.seen.forgetting import callers_forgotten
from wallboard.store.seen.past import past_noted
from wallboard.store.seen.steps import m0005_callers
from wallboard.store.writer import Writer

DAY = 86_400.0
NUMBER = "+36551234567"


def call(name: str, at: float, number: str | None = NUMBER, raw: str = "") -> Call:
    return Call("pbx", name, Direction.INBOUND, at, number, raw)


def seen(connection: sqlite3.Connection) -> list[tuple[str, float, str]]:
    return connection.execute('SELECT form, "last", name FROM caller_seen ORDER BY form').fetchall()


def pieces(connection: sqlite3.Connection, text: str) -> int:
    sql = "SELECT count(*) FROM caller_piece WHERE caller_piece MATCH ?"
    return int(connection.execute(sql, (f'"{text}"',)).fetchone()[0])


def test_a_caller_is_one_row_with_the_last_call_and_name(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("c1", NOON), answered("c1", at=NOON + 5, caller=NUMBER, caller_name="Éva")])
    write_now(connection, [call("c2", NOON + 60)])
    assert seen(connection) == [(NUMBER, NOON + 60, "Éva")]
    assert pieces(connection, "eva") == pieces(connection, "551234") == 1


def test_a_new_name_takes_the_place_of_the_old(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", caller=NUMBER, caller_name="Éva")])
    write_now(connection, [answered("c2", at=NOON + 5, caller=NUMBER, caller_name="Ödön")])
    write_now(connection, fills=[answered("c0", at=NOON - 90, caller=NUMBER, caller_name="Before")])
    assert seen(connection) == [(NUMBER, NOON + 5, "Ödön")]
    assert pieces(connection, "odon") == 1
    assert pieces(connection, "eva") == pieces(connection, "before") == 0


def test_of_one_batch_the_latest_name_counts(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            answered("c2", at=NOON + 5, caller=NUMBER, caller_name="Later"),
            answered("c1", at=NOON, caller=NUMBER, caller_name="Earlier"),
            answered("c3", at=NOON + 9, caller=NUMBER),
        ],
    )
    assert seen(connection) == [(NUMBER, NOON + 9, "Later")]


def test_nobody_is_noted_who_can_not_be_told_apart(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("c1", NOON, None), call("c2", NOON, None, "101"), visit("c3")])
    assert seen(connection) == []


def test_a_fact_that_can_not_be_written_keeps_no_caller_from_being_noted(
    connection: sqlite3.Connection,
) -> None:
    write_now(connection, [call("c1", float("nan"), "+361111111"), call("c2", NOON)])
    assert seen(connection) == [(NUMBER, NOON, "")]


def old_cache(path: Path) -> None:
    """As a version left it that did not know who had called."""
    cache = open_cache(path)
    facts = [call(f"c{n}", NOON + n * 300, f"+3655{n % 50:07}") for n in range(200)]
    visits = [
        answered(f"c{n}", at=NOON + n * 300, caller=f"+3655{n % 50:07}", caller_name=f"No {n}")
        for n in range(0, 207, 7)
    ]
    write_now(cache.connection, [*facts, *visits, call("bare", NOON - 99_999, None, "555 0101")])
    for name in ("caller_seen", "caller_piece", "caller_past"):
        cache.connection.execute(f"DROP TABLE {name}")
    for name in ("call_bare", "visit_bare"):
        cache.connection.execute(f"DROP INDEX {name}")
    cache.connection.execute(
        "DELETE FROM _sqlite_migrations WHERE migration_set = ? AND name = ?", (SET, m0005_callers.__name__)
    )
    cache.close()


def test_the_past_is_gone_through_in_small_steps(path: Path) -> None:
    old_cache(path)
    cache = open_cache(path)
    assert seen(cache.connection) == []
    steps = 0
    shares = [past_so_far(cache.connection).share]
    assert shares == [0.0]
    for _ in past_noted(cache.connection, NOON):
        steps += 1
        shares.append(past_so_far(cache.connection).share)
        if steps == 1:  # the latest first
            assert max(at for _, at, _ in seen(cache.connection)) == NOON + 199 * 300
            write_now(cache.connection, [call("now", NOON + 99_999, "+3655" + "0000003")])
    found = {form: (at, name) for form, at, name in seen(cache.connection)}
    assert len(found) == 51
    assert found["+36550000003"] == (NOON + 99_999, "No 203")
    assert found["+36550000046"] == (NOON + 196 * 300, "No 196")
    assert found["555 0101"] == (NOON - 99_999, "")
    assert steps > 50
    assert shares == sorted(shares)
    assert past_so_far(cache.connection) == PastNoted()
    assert not list(past_noted(cache.connection, NOON))
    cache.close()


def test_the_past_goes_on_where_it_was_left(path: Path) -> None:
    old_cache(path)
    for _ in range(3):
        cache = open_cache(path)
        for _, _ in zip(range(30), past_noted(cache.connection, NOON), strict=False):
            pass
        cache.close()
    cache = open_cache(path)
    left = sum(1 for _ in past_noted(cache.connection, NOON))
    assert left < 70
    assert len(seen(cache.connection)) == 51
    cache.close()


def test_the_writer_does_it_by_itself(path: Path) -> None:
    old_cache(path)
    told = Told()
    writer = Writer(path, told, clock=lambda: NOON + 99_999)
    writer.start()
    reader = open_reader(path)
    while past_so_far(reader).share < 1.0:
        assert writer.flush(5)
    assert len(seen(reader)) == 51
    reader.close()
    writer.stop()
    assert told.all == []


def test_who_has_not_called_for_long_is_forgotten(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("c1", NOON - 91 * DAY), call("c2", NOON - 89 * DAY, "+36559999999")])
    for _ in tidied(connection, NOON, Retention(400, 90)):
        pass
    assert [form for form, _, _ in seen(connection)] == ["+36559999999"]
    assert pieces(connection, "551234567") == 0


def test_a_number_is_not_kept_longer_than_its_calls(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("c1", NOON - 20 * DAY)])
    for _ in tidied(connection, NOON, Retention(10, 90)):
        pass
    assert seen(connection) == []


def test_what_is_forgotten_is_gone_from_the_index_too(path: Path) -> None:
    cache = open_cache(path)
    for n in range(20):  # as many pieces of index as there are batches
        write_now(
            cache.connection,
            [answered(f"c{n}", at=NOON + n, caller=f"+3655{n:07}", caller_name=f"Xyzzy {n:03}")],
        )
    write_now(cache.connection, [answered("old", at=NOON - 9, caller=NUMBER, caller_name="qjqvw")])
    cache.connection.execute("UPDATE visit SET caller_name = '' WHERE \"call\" = 'old'")
    assert list(callers_forgotten(cache.connection, NOON, 5))
    cache.close()
    assert b"jqv" not in path.read_bytes()
    assert b"yzz" in path.read_bytes()
