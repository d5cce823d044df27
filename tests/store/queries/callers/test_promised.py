"""A day by promise and number dialled says what the wall and the report about lines say of it."""

import sqlite3
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from tests.store.made import NOON, cache_with, visit, write_now
from tests.ui.lived_day import lived
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.promise.sums import Rule
from wallboard.domain.words import Direction, Outcome, Pre
from wallboard.store.cache import open_reader
from wallboard.store.queries.callers.campaigns import LinesWanted, lines_of
from wallboard.store.queries.callers.promised import DaysWanted, PromisedDays, promised_days
from wallboard.store.queries.callers.standing import callers_then

ANNA, BERT = "+36551234567", "+36551234568"
TODAY = Day(date(2026, 9, 21), NOON - 3600, NOON - 3600 + DAY_S)
YESTERDAY = Day(date(2026, 9, 20), TODAY.start - DAY_S, TODAY.start)
SALES = Profile("Sales", lines=frozenset({"+3611"}))
RULES = CallRules(promises=promises_of((SALES,), Profile()))


def call(name: str, at: float, caller: str | None = ANNA, **others: Any) -> Call:  # noqa: ANN401 -- any field
    whole = Call("pbx", name, Direction.INBOUND, at, caller, caller or "", "+3611", ended=at + 20)
    return replace(whole, **({"result": Outcome.ABANDONED} | others))


def of(connection: sqlite3.Connection, day: Day = TODAY, at: float = NOON + 3 * DAY_S) -> PromisedDays:
    return promised_days(connection, DaysWanted((day,), at, RULES))


def test_the_made_up_day_is_told_as_by_the_folds_and_the_report(tmp_path: Any) -> None:  # noqa: ANN401 -- a path
    snapshot, facts = lived()
    lines = sorted({fact.line for fact in facts if isinstance(fact, Call) and fact.line})
    sales = Profile("Sales", lines=frozenset(lines[:1]), within_s=20.0)
    orders = Profile("Orders", queues=("support",))
    start = snapshot.day_start
    broken = (Incident(start + 38_000, start + 41_000, "line down"),)
    rules = CallRules(promises=promises_of((sales, orders), Profile()), incidents=broken)
    cache_with(tmp_path / "day.sqlite", facts)
    connection = open_reader(tmp_path / "day.sqlite")
    day = Day(date(2026, 11, 23), start, start + DAY_S)
    found = promised_days(connection, DaysWanted((day,), snapshot.at, rules))
    then = callers_then(connection, (start, day.end), snapshot.at, rules)
    assert found.promises == then.promises
    assert then.quality == snapshot.all.day.quality, "as the wall had it"
    assert found.quality.ratings == pytest.approx(then.quality.ratings)
    assert found.quality.asked == then.quality.asked > 0
    assert any(rule is Rule.INCIDENT for rule, _ in found.promises[0].left_out)
    assert found.line_promises[lines[0]].counted == found.promises[1].counted > 0
    assert found.heard[0].net_lost == then.lost.callers_unrecovered + then.lost.withheld
    report = lines_of(connection, LinesWanted(start, day.end, snapshot.at, rules))
    assert len(report) == len(found.lines)
    for row in report:
        heard, sums = found.lines[row.name], row.sums
        assert (heard.calls, heard.answered, heard.lost) == (sums.calls, sums.answered, sums.lost)
        assert (heard.callers, heard.net_lost) == (sums.callers, sums.net_lost)
        assert heard.reach_s == pytest.approx(sums.reach_s)
    connection.close()


def test_who_is_reached_on_a_later_day_in_time_is_not_lost_on_balance(connection: sqlite3.Connection) -> None:
    later = NOON + 20 * 3600
    write_now(
        connection,
        [
            call("lost", NOON),
            call("bare", NOON + 60, None, caller_raw="0655123456"),
            call("again", later, answered=later + 5),
            call("bare again", later + 9, None, caller_raw="06 55 123456", answered=later + 12),
            call("other", NOON + 90, BERT),
            call("hidden", NOON + 95, None, caller_raw=""),
        ],
    )
    assert of(connection).heard[0].net_lost == 2
    assert of(connection, at=later).heard[0].net_lost == 4, "as it was known then"
    assert of(connection).heard[0].withheld == 1


def test_days_add_up_to_what_they_are_together(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            call("before", NOON - DAY_S),
            call("other", NOON - DAY_S + 60, BERT, line="+3620"),
            call("now", NOON, answered=NOON + 4),
            call("served", NOON + 60, None, pre=Pre.SELF_SERVED, result=None, menu_path="main>hours"),
            call("outbound", NOON + 90, direction=Direction.OUTBOUND),
        ],
    )
    both = promised_days(connection, DaysWanted((YESTERDAY, TODAY), NOON + 3 * DAY_S, RULES))
    whole, sales = both.heard
    assert (whole.calls, whole.answered, whole.lost) == (4, 1, 2)
    assert (whole.callers, whole.net_lost) == (2, 1)
    assert (sales.calls, both.lines["+3620"].calls) == (3, 1)
    assert both.promises[0].counted == 3
    assert both.line_promises["+3620"].lost == 1
    assert dict(both.quality.served) == {"hours": 1}


def test_a_queue_may_be_what_is_promised_for(connection: sqlite3.Connection) -> None:
    rules = CallRules(promises=promises_of((Profile("Help", queues=("help",)),), Profile()))
    write_now(
        connection,
        [
            call("a", NOON),
            visit("a", at=NOON + 2, queue="help"),
            visit("a", at=NOON + 1),
            call("b", NOON + 5),
        ],
    )
    found = promised_days(connection, DaysWanted((TODAY,), NOON + 50, rules))
    assert [heard.calls for heard in found.heard] == [2, 1]


def test_a_new_caller_is_one_who_had_not_called_for_long(connection: sqlite3.Connection) -> None:
    bare, other = "0655123456", "+36551111111"
    write_now(
        connection,
        [
            call("long ago", TODAY.start - 91 * DAY_S, BERT),
            call("lately", TODAY.start - 9 * DAY_S),
            call("lately, bare", TODAY.start - 9 * DAY_S, None, caller_raw="06 55 123456"),
            call("called", TODAY.start - 8 * DAY_S, other, direction=Direction.OUTBOUND),
            *(call(f"now {who}", NOON, who) for who in (ANNA, BERT, other)),
            call("now, bare", NOON, None, caller_raw=bare),
        ],
    )
    heard = of(connection).heard[0]
    assert (heard.callers, heard.new) == (4, 2), "Bert, and one whom the centre had called"
