"""What is too old is forgotten, in small steps; what is not, is not touched."""

import sqlite3
from pathlib import Path
from typing import Any

from tests.store.made import NOON, answered, gone, plan, visit, write_now
from wallboard.domain.facts import AgentSpell, Anomaly, Call, Coverage, Offer
from wallboard.domain.words import AgentState, Direction, Outcome
from wallboard.store import housekeeping
from wallboard.store.housekeeping import SLICE, Retention, tidied

DAY = 86_400.0
KEEP = Retention(keep_calls_days=400, keep_numbers_days=90)


def tidy(connection: sqlite3.Connection) -> int:
    return sum(1 for _ in tidied(connection, NOON, KEEP))


def test_everything_about_calls_goes_after_its_time(connection: sqlite3.Connection) -> None:
    for days, name in ((401, "old"), (399, "new")):
        at = NOON - days * DAY
        write_now(
            connection,
            [
                visit(name, at=at),
                Offer("pbx", name, "support", 1, 1, "a", at),
                Call("pbx", name, Direction.INBOUND, at),
                AgentSpell("pbx", name, at, at + 60, AgentState.PAUSED),
                Coverage(name, at, at + 60),
                Anomaly("pbx", at, name, "support"),
            ],
        )
    tidy(connection)
    left = {
        table: [name for (name,) in connection.execute(f'SELECT "{column}" FROM "{table}"')]
        for table, column in (
            ("visit", "call"),
            ("offer", "call"),
            ("call", "call"),
            ("agent_spell", "agent"),
            ("coverage", "source"),
            ("anomaly", "kind"),
        )
    }
    assert left == {table: ["new"] for table in left}


def test_numbers_go_before_the_calls_do(connection: sqlite3.Connection) -> None:
    who: dict[str, Any] = {"caller": "+3612345678", "caller_raw": "0612345678"}
    for days, name in ((91, "old"), (89, "new")):
        at = NOON - days * DAY
        write_now(
            connection,
            [
                answered(name, at=at, caller_name="Éva", **who),
                Call("pbx", name, Direction.INBOUND, at, **who),
            ],
        )
    tidy(connection)
    visits = connection.execute(
        'SELECT "call", caller, caller_raw, caller_name FROM visit ORDER BY joined'
    ).fetchall()
    assert visits == [("old", None, "", ""), ("new", "+3612345678", "0612345678", "Éva")]
    calls = connection.execute('SELECT "call", caller, caller_raw FROM "call" ORDER BY arrived').fetchall()
    assert calls == [("old", None, ""), ("new", "+3612345678", "0612345678")]


def test_a_removed_number_is_gone_from_the_file_too(connection: sqlite3.Connection) -> None:
    number = "0699887766"
    write_now(connection, [gone("c1", Outcome.ABANDONED, at=NOON - 91 * DAY, caller_raw=number)])
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (file,) = [row[2] for row in connection.execute("PRAGMA database_list")]
    assert number.encode() in Path(file).read_bytes()
    tidy(connection)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert number.encode() not in Path(file).read_bytes()


def test_an_open_spell_stays_however_old(connection: sqlite3.Connection) -> None:
    write_now(connection, [AgentSpell("pbx", "a", NOON - 500 * DAY, None, AgentState.LOGGED_OFF)])
    tidy(connection)
    assert connection.execute("SELECT count(*) FROM agent_spell").fetchone() == (1,)


def test_no_step_is_larger_than_a_slice(connection: sqlite3.Connection) -> None:
    write_now(connection, [visit(f"c{n}", at=NOON - 500 * DAY) for n in range(SLICE * 2 + 1)])
    before = connection.total_changes
    for _ in tidied(connection, NOON, KEEP):
        assert connection.total_changes - before <= SLICE
        before = connection.total_changes
    assert connection.execute("SELECT count(*) FROM visit").fetchone() == (0,)


def test_it_finds_what_is_old_without_reading_what_is_not(connection: sqlite3.Connection) -> None:
    plans = {sql: plan(connection, sql, (value, 10)) for sql, value in housekeeping.statements(NOON, KEEP)}
    found = "\n".join(plans.values())
    for index in (
        "visit_joined",
        "offer_at",
        "call_arrived",
        "agent_spell_since",
        "coverage_until",
        "anomaly_last",
        "visit_numbers",
        "call_numbers",
    ):
        assert index in found
