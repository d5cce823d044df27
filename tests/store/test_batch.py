"""What a transaction does to what is there already."""

import sqlite3
from math import nan
from typing import Any

import pytest

from tests.store.made import NOON, answered, gone, visit, write_now
from wallboard.domain.facts import AgentName, AgentSpell, Anomaly, Call, Coverage, Visit
from wallboard.domain.words import AgentState, Direction, EndCause, Outcome
from wallboard.store.batch import write
from wallboard.store.pending import Batch, Hole
from wallboard.store.spans import Span
from wallboard.store.tables import CALLS, COVERAGE, SPELLS, VISITS, Table


def all_of(connection: sqlite3.Connection, table: Table[Any]) -> list[Any]:
    return sorted(
        table.facts(connection.execute(f'SELECT {table.selected} FROM "{table.name}"')), key=lambda f: f.key
    )


def test_writing_a_fact_twice_is_harmless(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered()])
    write_now(connection, [answered()])
    assert all_of(connection, VISITS) == [answered()]


def test_the_newest_state_replaces_the_older_one(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered(agent="PJSIP/1")])
    write_now(connection, [visit()])
    assert all_of(connection, VISITS) == [visit()]


def test_counts_add_up_over_transactions(connection: sqlite3.Connection) -> None:
    for second in (5, 1, 9):
        write_now(connection, [Anomaly("pbx", NOON + second, "odd", "q", f"call {second}")] * 2)
    rows = connection.execute('SELECT "first" - ?, "last" - ?, "count", sample FROM anomaly', (NOON, NOON))
    assert rows.fetchall() == [(1.0, 9.0, 6, "call 5")]


@pytest.mark.parametrize(
    "senseless",
    [visit("bad", at=nan), visit("bad", priority=2**63), visit("bad", line=object())],
    ids=["nan", "big", "object"],
)
def test_a_senseless_fact_stands_in_nobodys_way(connection: sqlite3.Connection, senseless: Visit) -> None:
    write_now(
        connection,
        [answered("c1"), senseless, answered("c2"), Anomaly("pbx", NOON, "odd", "q")],
        [answered("c3")],
    )
    assert [fact.call for fact in all_of(connection, VISITS)] == ["c1", "c2", "c3"]
    counted = dict(connection.execute('SELECT kind, "count" FROM anomaly').fetchall())
    assert counted == {"odd": 1, "fact_not_writable": 1}
    sample = connection.execute("SELECT sample FROM anomaly WHERE kind = 'fact_not_writable'").fetchone()[0]
    assert sample.endswith("visit pbx bad support 1")


def test_a_failed_transaction_leaves_nothing(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 40")
    many = tuple(answered(f"c{n}", caller_name="x" * 80) for n in range(5_000))
    with pytest.raises(sqlite3.OperationalError, match="full"):
        write(connection, Batch(many), NOON)
    assert all_of(connection, VISITS) == []
    assert not connection.in_transaction


def test_an_import_adds_what_is_missing(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("live")], fills=[answered("log", seen="import", exact=False)])
    assert [fact.call for fact in all_of(connection, VISITS)] == ["live", "log"]


def test_an_import_replaces_nothing_that_was_seen_live(connection: sqlite3.Connection) -> None:
    live = answered(at=NOON + 0.25, wait=5.5, caller="+361", agent="PJSIP/1", position_in=1)
    write_now(connection, [live])
    write_now(
        connection,
        fills=[answered(at=NOON, wait=6.0, caller="+362", agent="Ada", seen="import", exact=False)],
    )
    assert all_of(connection, VISITS) == [live]


def test_an_import_completes_what_fell_into_a_gap(connection: sqlite3.Connection) -> None:
    live = answered(ended=None, end_cause=EndCause.GAP, agent="PJSIP/1")
    write_now(connection, [live])
    write_now(connection, fills=[answered(line="+3612345", wrap_until=NOON + 99, seen="import")])
    (now,) = all_of(connection, VISITS)
    assert (now.ended, now.line, now.agent) == (NOON + 65.0, "+3612345", "PJSIP/1")
    assert (now.end_cause, now.wrap_until, now.seen) == (None, None, "live"), "its end is known now"


def test_an_import_of_another_opinion_changes_nothing(connection: sqlite3.Connection) -> None:
    live = gone("c1", Outcome.UNKNOWN, wait=9.0)
    write_now(connection, [live])
    write_now(connection, fills=[answered("c1", seen="import", agent="Ada")])
    assert all_of(connection, VISITS) == [live]


def test_an_import_of_a_log_that_has_grown_replaces_the_older_import(connection: sqlite3.Connection) -> None:
    write_now(connection, fills=[visit(seen="import")])
    write_now(connection, fills=[answered(seen="import")])
    assert all_of(connection, VISITS) == [answered(seen="import")]
    write_now(connection, [answered(wait=5.25)])
    assert all_of(connection, VISITS) == [answered(wait=5.25)]


def test_an_imported_call_fills_what_is_empty(connection: sqlite3.Connection) -> None:
    call = Call("pbx", "c1", Direction.INBOUND, NOON, caller="+361", result=Outcome.TIMEOUT)
    write_now(connection, [call])
    write_now(
        connection,
        fills=[
            Call("pbx", "c1", Direction.INBOUND, NOON - 1, "+362", ended=NOON + 9, result=Outcome.ABANDONED)
        ],
    )
    (now,) = all_of(connection, CALLS)
    assert (now.arrived, now.caller, now.ended, now.result) == (NOON, "+361", NOON + 9, Outcome.ABANDONED)


def test_imported_names_do_not_replace_ours(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [AgentName("pbx", "a", "Ada")],
        fills=[AgentName("pbx", "a", "a"), AgentName("pbx", "b", "Bea")],
    )
    assert connection.execute("SELECT name FROM agent ORDER BY name").fetchall() == [("Ada",), ("Bea",)]


def spell(since: float, until: float | None, agent: str = "a") -> AgentSpell:
    return AgentSpell("pbx", agent, since, until, AgentState.PAUSED)


def test_imported_spells_are_cut_to_what_was_not_seen_live(connection: sqlite3.Connection) -> None:
    write_now(connection, [Coverage("pbx", 100.0, 200.0), Coverage("pbx", 300.0, 400.0)])
    write_now(
        connection, fills=[spell(50.0, None), spell(120.0, 180.0, "inside"), spell(150.0, 250.0, "edge")]
    )
    assert all_of(connection, SPELLS) == [
        spell(200.0, 300.0),
        spell(400.0, None),
        spell(50.0, 100.0),
        spell(200.0, 250.0, "edge"),
    ]


def test_a_hole_is_taken_out_of_the_coverage_and_stays_out(connection: sqlite3.Connection) -> None:
    holes = (Hole("pbx", Span(120.0, 180.0)),)
    write_now(connection, [Coverage("pbx", 0.0, 130.0), Coverage("other", 0.0, 500.0)])
    write(connection, Batch(records=(Coverage("pbx", 0.0, 300.0),), holes=holes), NOON)
    write(connection, Batch(records=(Coverage("pbx", 0.0, 400.0),), holes=holes), NOON)
    assert all_of(connection, COVERAGE) == [
        Coverage("other", 0.0, 500.0),
        Coverage("pbx", 0.0, 120.0, why="not recorded"),
        Coverage("pbx", 180.0, 400.0),
    ]
