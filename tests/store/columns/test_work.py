"""Rows of half hours are made in small steps, and anew where facts come late."""

import sqlite3
from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from tests.store.made import NOON, answered, visit, write_now
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Call
from wallboard.domain.periods import day_at
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.words import Direction
from wallboard.store.housekeeping import Retention, tidied
from wallboard.store.queries.callers.standing import callers_then
from wallboard.store.queries.people.contacts import contacts_in
from wallboard.store.rollup.columns.keeping import SPAN
from wallboard.store.rollup.columns.names import Names
from wallboard.store.rollup.work import rolled_up

ANNA = "+36551234567"
PERIOD = NOON, NOON + 3600
RULES = CallRules(promises=promises_of((Profile("Sales", queues=("sales",)),), Profile()))


def call(name: str, at: float) -> Call:
    return Call("pbx", name, Direction.INBOUND, at, ANNA, ANNA, ended=at + 20)


def roll(connection: sqlite3.Connection, now: float = NOON + DAY_S, kept: float = -1e12) -> int:
    return sum(1 for _ in rolled_up(connection, now, partial(day_at, zone="UTC"), kept))


def missing(connection: sqlite3.Connection) -> list[int]:
    rows = connection.execute("SELECT start FROM column_span WHERE settled IS NULL ORDER BY start")
    return [start for (start,) in rows]


def span_of(at: float) -> int:
    return int(at // SPAN) * SPAN


def traced(connection: sqlite3.Connection, work: Callable[[], object]) -> str:
    steps: list[str] = []
    connection.set_trace_callback(steps.append)
    work()
    connection.set_trace_callback(None)
    return "\n".join(steps)


def test_what_is_made_is_not_read_from_the_facts(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("a", NOON), answered("a", at=NOON + 3, agent="x")])
    at = NOON + DAY_S / 2

    def ask() -> object:
        return callers_then(connection, PERIOD, at, RULES), contacts_in(connection, [PERIOD])

    def facts() -> bool:
        return 'FROM "call"' in traced(connection, ask)

    before = ask()
    assert facts()
    roll(connection)
    connection.execute("UPDATE column_span SET settled = 0 WHERE settled IS NULL")
    connection.executemany(
        "INSERT OR IGNORE INTO column_span (start, settled) VALUES (?, 0)",
        ((span_of(NOON) + n * SPAN,) for n in range(-400, 48)),
    )
    assert not facts()
    assert ask() == before


def test_a_fact_that_comes_late_has_its_half_hour_made_anew(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("a", NOON), call("b", NOON + 7200)])
    roll(connection)
    assert missing(connection) == []
    write_now(connection, [replace(call("a", NOON), solved=True)])
    assert missing(connection) == [span_of(NOON)]
    roll(connection)
    assert missing(connection) == []


def test_a_visit_changes_the_half_hour_in_which_its_call_arrived(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("a", NOON)])
    roll(connection)
    late = NOON + 5 * 3600
    write_now(connection, fills=[visit("a", at=late, queue="sales", left=late + 5)])
    assert span_of(NOON) in missing(connection)
    sales = callers_then(connection, PERIOD, NOON + DAY_S, RULES).promises[1]
    roll(connection)
    assert callers_then(connection, PERIOD, NOON + DAY_S, RULES).promises[1] == sales
    assert sales.raw_lost == 1


def test_an_older_log_is_made_with_all_that_lies_between(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("a", NOON)])
    roll(connection)
    write_now(connection, fills=[call("old", NOON - DAY_S), call("wrong clock", 86_400.0)])
    roll(connection)
    assert missing(connection) == []
    made = [start for (start,) in connection.execute("SELECT start FROM column_span ORDER BY start")]
    assert set(range(span_of(NOON - DAY_S), span_of(NOON), SPAN)) <= set(made)


def test_what_may_be_forgotten_is_not_made_again(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("old", NOON - 9 * DAY_S), call("a", NOON)])
    roll(connection)
    write_now(connection, [replace(call("old", NOON - 9 * DAY_S), solved=True)])
    roll(connection, kept=NOON - DAY_S)
    assert missing(connection) == []
    asked = "SELECT count(*) FROM column_span WHERE start = ?"
    assert connection.execute(asked, (span_of(NOON - 9 * DAY_S),)).fetchone() == (0,)


def test_a_forgotten_caller_is_a_number_that_nobody_has_again(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("old", NOON - 100 * DAY_S)])
    roll(connection)
    number = Names(connection).callers([ANNA])[ANNA]
    for _ in tidied(connection, NOON, Retention(400, 90)):
        pass
    assert connection.execute("SELECT who FROM column_caller").fetchall() == [(None,)]
    write_now(connection, [call("new", NOON)])
    roll(connection)
    again = Names(connection).callers([ANNA])[ANNA]
    assert again != number
    old = NOON - 100 * DAY_S, NOON - 99 * DAY_S
    assert callers_then(connection, old, NOON, RULES).repeats.known == 1, "days still add up"


def test_rows_are_kept_no_longer_than_calls(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("old", NOON - 100 * DAY_S), call("new", NOON)])
    roll(connection)
    for _ in tidied(connection, NOON, Retention(90, 90)):
        pass
    for table in ("column_call", "column_way", "column_like", "column_who", "column_span"):
        (first,) = connection.execute(f"SELECT min(start) FROM {table}").fetchone()
        assert first >= NOON - 91 * DAY_S


def test_names_of_a_question_become_those_of_the_cache(connection: sqlite3.Connection) -> None:
    asked = Names(connection)
    own = asked.callers([ANNA])[ANNA]
    assert asked.settled() == {}
    write_now(connection, [call("a", NOON)])
    roll(connection)
    changed = asked.settled()
    assert changed == {own: asked.callers([ANNA])[ANNA]}
    asked.words(["pbx"])
    assert asked.settled() == {}
    assert asked.texts(asked.words(["pbx", "new"]).values())[asked.words(["new"])["new"]] == "new"


def test_a_call_whose_arrival_an_import_finds_earlier_is_there_once(connection: sqlite3.Connection) -> None:
    at = NOON - NOON % SPAN
    write_now(connection, [replace(call("a", at + 5), partial=True), visit("a", at=at + 5)])
    roll(connection)
    write_now(connection, fills=[call("a", at - 60)])
    roll(connection)
    period = at - 3600, at + 3600
    assert callers_then(connection, period, NOON + DAY_S, RULES).repeats.known == 1
