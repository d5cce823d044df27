"""When there was more at once than a number, and which calls made it."""

import sqlite3
from datetime import date

import pytest

from tests.store.made import plan, write_now
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.words import Direction, Outcome
from wallboard.store.queries.load.above import CALLS_SQL, RUNNING_SQL, Above, above, calls_at, running_at
from wallboard.store.queries.load.peaks import PeakWish

ZONE = "Europe/London"
FIRST, LAST = day_of(date(2026, 9, 1), ZONE), day_of(date(2026, 9, 29), ZONE)
EDGE = LAST.start
"""Where the second piece of the time begins."""
WISH = PeakWish(FIRST.start, LAST.end, ZONE)


def talk(call: str, since: float, until: float, queue: str = "q") -> Visit:
    return Visit(
        "pbx", call, queue, 1, since, Outcome.ANSWERED, answered=since + 5, left=since + 5, ended=until
    )


def test_stretches_are_exact_and_go_on_over_the_edge_of_what_is_read_at_once(
    connection: sqlite3.Connection,
) -> None:
    start = FIRST.start + 1000.5
    near = [talk("1", start, start + 60), talk("2", start + 20, start + 90)]
    over = [talk("3", EDGE - 60, EDGE + 60), talk("4", EDGE - 30, EDGE + 30), talk("5", EDGE + 10, EDGE + 20)]
    write_now(connection, [*near, *over])
    first, second = above(connection, WISH, 1, LAST.end)
    assert first == Above(start + 20, start + 60, 2, start + 20)
    assert first.length == 40
    assert second == Above(EDGE - 30, EDGE + 30, 3, EDGE + 10)
    assert above(connection, WISH, 3, LAST.end) == ()
    assert [one.until for one in above(connection, WISH, 1, EDGE + 25)] == [start + 60, EDGE + 25]


def test_those_under_way_are_shown_as_they_stood(connection: sqlite3.Connection) -> None:
    at = EDGE
    visits = [
        talk("long", at - 500, at + 9), talk("over", at - 500, at), talk("waits", at - 3, at + 30),
        talk("later", at + 1, at + 3), Visit("pbx", "full", "q", 1, at, Outcome.FULL, left=at),
        talk("other", at - 10, at + 10, "sales"),
    ]  # fmt: skip
    write_now(connection, visits)
    found = running_at(connection, WISH, at)
    assert [(one.call, one.outcome) for one in found] == [
        ("long", Outcome.ANSWERED), ("other", Outcome.ANSWERED), ("waits", Outcome.WAITING),
    ]  # fmt: skip
    sales = PeakWish(WISH.since, WISH.until, ZONE, scope=("sales",), layer="talking")
    assert [one.call for one in running_at(connection, sales, at)] == ["other"]
    lines = PeakWish(WISH.since, WISH.until, ZONE, layer="lines")
    assert len(running_at(connection, lines, at)) == 3


def test_calls_that_held_a_line(connection: sqlite3.Connection) -> None:
    calls = [
        Call("pbx", "in", Direction.INBOUND, EDGE - 5, ended=EDGE + 5),
        Call("pbx", "over", Direction.INBOUND, EDGE - 5, ended=EDGE),
        Call("pbx", "out", Direction.OUTBOUND, EDGE),
        Call("pbx", "later", Direction.INBOUND, EDGE + 1),
    ]
    write_now(connection, calls)
    assert [one.call for one in calls_at(connection, EDGE)] == ["in", "out"]


@pytest.mark.parametrize(("sql", "index"), [(RUNNING_SQL, "visit_joined"), (CALLS_SQL, "call_arrived")])
def test_history_is_not_gone_through(connection: sqlite3.Connection, sql: str, index: str) -> None:
    assert index in plan(connection, sql, (0, 1))
