"""The calls of a period by line and campaign, with recoveries, new callers and sales."""

import sqlite3
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from tests.store.made import NOON, plan, write_now
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Call
from wallboard.domain.money.campaign import Campaign, LineSums
from wallboard.domain.words import Direction
from wallboard.store.queries.callers.campaigns import CALLS_SQL, FIRST_SQL, LinesWanted, lines_of

ANNA, BERT = "+36551234567", "+36551234568"
LATE = NOON + 60 * DAY_S
SPRING = Campaign("Spring", frozenset({"100"}), cost=Decimal(10), average_sale=Decimal(50))
WANTED = LinesWanted(NOON, NOON + DAY_S, LATE, CallRules(), (SPRING,))


def call(name: str, at: float, caller: str | None = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- any field
    whole = Call("pbx", name, Direction.INBOUND, at, caller, caller or "", "100", ended=at + 60)
    return replace(whole, **others)


def test_a_campaign_is_told_with_what_became_of_its_callers(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("old", NOON - 80 * DAY_S, BERT, line="999"),
            call("lost", NOON),
            call("back", NOON + DAY_S, direction=Direction.OUTBOUND, answered=NOON + DAY_S + 30),
            call("bert", NOON + 10, BERT, answered=NOON + 15),
            call("other", NOON + 20, BERT, line="200"),
            call("sold", NOON + 5 * DAY_S, BERT, line="200", result_code="sale"),
        ],
    )
    spring, other = lines_of(connection, WANTED)
    assert spring.sums == LineSums(2, 1, 1, 1, 0, 2, 1, 5.0, 1, 1)
    # The first call on the way to the sale was on the campaign's line; the old one was too long before.
    assert (other.name, other.sums.lost, other.sums.net_lost, other.sums.sales) == ("200", 1, 1, 0)
    assert spring.effect.cost_per_call == Decimal(5)


def test_a_sale_goes_to_the_first_call_on_the_way_to_it(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("first", NOON + 1),
            call("sold", NOON + 29 * DAY_S, line="200", result_code="sale"),
            call("late", NOON + 40 * DAY_S, line="200", result_code="sale"),
            call("nobody", NOON + 3, None, line="300", result_code="sale"),
        ],
    )
    assert {row.name: row.sums.sales for row in lines_of(connection, WANTED)} == {"Spring": 1, "300": 1}
    as_of_then = replace(WANTED, at=NOON + 2 * DAY_S)
    assert {row.name: row.sums.sales for row in lines_of(connection, as_of_then)} == {"Spring": 0, "300": 1}


def test_it_is_told_as_it_was_known_then_and_of_the_sources_asked_for(connection: sqlite3.Connection) -> None:
    write_now(connection, [call("a", NOON + 1), call("b", NOON + 100), call("x", NOON + 1, source="other")])
    (row,) = lines_of(connection, replace(WANTED, at=NOON + 50, sources=["pbx"]))
    assert (row.sums.calls, row.sums.lost) == (1, 0)


def test_a_call_from_before_that_is_answered_now_makes_good(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("long", NOON - 10, line="200", answered=NOON + 200, ended=NOON + 300),
            call("lost", NOON + 1),
        ],
    )
    (row,) = lines_of(connection, WANTED)
    assert (row.sums.lost, row.sums.recovered, row.sums.net_lost) == (1, 1, 0)


def test_indexes_are_used(connection: sqlite3.Connection) -> None:
    assert "call_arrived" in plan(connection, CALLS_SQL, (NOON, LATE))
    assert "call_caller" in plan(connection, FIRST_SQL, (ANNA, NOON, LATE))


def test_which_calls_become_sales_is_counted_over_the_last_months(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("sold", NOON - 80 * DAY_S, BERT, answered=NOON - 80 * DAY_S + 5, result_code="sale"),
            call("told", NOON - 70 * DAY_S, BERT, answered=NOON - 70 * DAY_S + 5),
            call("long ago", NOON - 95 * DAY_S, BERT, answered=NOON - 95 * DAY_S + 5, result_code="sale"),
            call("lost", NOON + 1),
        ],
    )
    (row,) = lines_of(connection, WANTED)
    assert row.effect.lost_revenue == Decimal("0.5") * 50
