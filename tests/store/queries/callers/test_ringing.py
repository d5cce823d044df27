"""What callers did before and after a time, out of the cache."""

import sqlite3
from typing import Any

from msgspec.structs import replace

from tests.store.made import NOON, plan, write_now
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.callers.sums import Earlier, RepeatSums
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.queries.callers.ringing import BEFORE_SQL, callers_before
from wallboard.store.queries.callers.standing import callers_then

ANNA, BERT = "+36551234567", "+36551234568"
RULES = CallRules()
LATE = NOON + 30 * DAY_S


def call(name: str, at: float, caller: str | None = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- any field
    whole = Call("pbx", name, Direction.INBOUND, at, caller, caller or "", ended=at + 60)
    return replace(whole, **others)


def helped(name: str, at: float, caller: str | None = ANNA) -> Call:
    return call(name, at, caller, answered=at + 5)


def repeats(
    connection: sqlite3.Connection, period: tuple[float, float], at: float, sources: list[str] | None = None
) -> RepeatSums:
    return callers_then(connection, period, at, RULES, sources).repeats


def test_of_each_caller_the_latest_calls_are_known(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            helped("a", NOON - 500),
            call("b", NOON - 400),
            call("c", NOON),
            call("d", NOON - 8 * DAY_S, BERT),
            call("e", NOON - 9, None),
            call("f", NOON - 9, BERT, direction=Direction.OUTBOUND),
            call("g", NOON - 9, BERT, internal=True),
        ],
    )
    assert callers_before(connection, NOON, RULES) == {ANNA: Earlier(NOON - 400, NOON - 500)}
    assert callers_before(connection, NOON, RULES, ["other"]) == {}
    assert callers_before(connection, NOON, RULES, within_s=9 * DAY_S).keys() == {ANNA, BERT}
    assert callers_before(connection, NOON, replace(RULES, shared=frozenset({ANNA}))) == {}


def test_one_number_may_be_written_in_several_ways(connection: sqlite3.Connection) -> None:
    bare = {"caller": None}
    write_now(
        connection,
        [
            call("a", NOON - 9, caller_raw="06 55 123-456", **bare),
            call("b", NOON - 5, caller_raw="0655123456", answered=NOON - 1, **bare),
            call("c", NOON - 3, caller_raw="06/55123456", **bare),
        ],
    )
    assert callers_before(connection, NOON, RULES) == {"0655123456": Earlier(NOON - 3, NOON - 5)}


def test_a_period_is_counted_with_what_was_before_and_came_after(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("before", NOON - 100),
            helped("mine", NOON),
            helped("bert", NOON + 10, BERT),
            call("after", NOON + 2 * DAY_S),
            call("late", NOON + 9 * DAY_S, BERT),
        ],
    )
    period = NOON, NOON + DAY_S
    assert repeats(connection, period, LATE) == RepeatSums(known=2, repeats=1, callers=1, first=2, failed=1)
    assert repeats(connection, period, NOON + DAY_S).pending == 2  # nobody had rung again by then
    assert repeats(connection, period, NOON + 3) == RepeatSums(known=1, repeats=1, callers=1)
    assert repeats(connection, period, LATE, ["other"]) == RepeatSums()


def test_a_number_without_a_country_may_be_written_in_several_ways(
    connection: sqlite3.Connection,
) -> None:
    bare: Any = {"caller": None, "answered": None}
    write_now(
        connection,
        [
            call("before", NOON - 100, caller_raw="06 55 123-456", **bare),
            call("mine", NOON, caller_raw="0655123456", **bare),
            call("other", NOON + 1, BERT),
        ],
    )
    found = repeats(connection, (NOON, NOON + DAY_S), LATE)
    assert found == RepeatSums(known=2, repeats=1, callers=1)


def test_nothing_is_looked_through_but_the_time_that_is_asked_for(connection: sqlite3.Connection) -> None:
    steps = plan(connection, BEFORE_SQL, (NOON - DAY_S, NOON))
    assert "call_arrived" in steps or "call_numbers" in steps
