"""Every lost call of a day with how its caller stands, and what makes a call none of them."""

import sqlite3

from msgspec.structs import replace

from tests.store.made import NOON, gone, plan, write_now
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction, Outcome, Pre
from wallboard.store.queries.lost import CALLS_SQL, VISITS_SQL, WRITTEN_SQL, attempts_since, lost_of_day

OVER = Call("pbx", "lost", Direction.INBOUND, NOON, "+361", "+361", ended=NOON + 9)


def told(connection: sqlite3.Connection, at: float = NOON + 1000) -> list[tuple[str, str, int, bool]]:
    known = lost_of_day(connection, NOON, at).lost
    return [(one.lost.call, one.caller, one.attempts, one.is_open) for one in known]


def test_what_is_known_of_the_whole_call_decides_whether_it_is_lost(connection: sqlite3.Connection) -> None:
    wholes = {
        "lost": OVER,
        "before": replace(OVER, pre=Pre.IVR_ABANDON),
        "open": replace(OVER, ended=None),
        "reached": replace(OVER, answered=NOON + 8),
        "served": replace(OVER, pre=Pre.SELF_SERVED),
        "test": replace(OVER, internal=True),
        "out": replace(OVER, direction=Direction.OUTBOUND),
        "yesterday": replace(OVER, arrived=NOON - 1),
    }
    own = {name: replace(w, call=name, caller=f"+36123456{n}") for n, (name, w) in enumerate(wholes.items())}
    write_now(
        connection, [*own.values(), *(gone(name, Outcome.TIMEOUT) for name in wholes if name != "before")]
    )
    found = {one.lost.call: one.lost for one in lost_of_day(connection, NOON, NOON + 1000).lost}
    assert {name: lost.queue for name, lost in found.items()} == {"lost": "support", "before": None}


def test_a_caller_stands_as_all_their_calls_say(connection: sqlite3.Connection) -> None:
    anna, bert, carl = "+36551234567", "+36551234568", "0036 1 234 5678"
    write_now(
        connection,
        [
            replace(OVER, call="a1", caller=anna),
            replace(OVER, call="a2", caller=anna, arrived=NOON + 20, ended=NOON + 30),
            replace(OVER, call="b1", caller=bert),
            replace(OVER, call="b2", caller=bert, direction=Direction.OUTBOUND, answered=NOON + 50),
            replace(OVER, call="c1", caller=None, caller_raw=carl),
            replace(OVER, call="c2", caller=None, caller_raw=carl.replace(" ", ""), answered=NOON + 60),
            replace(OVER, call="n", caller=None, caller_raw=""),
        ],
    )
    assert sorted(told(connection)) == [
        ("a1", "to call back", 2, False),
        ("a2", "to call back", 2, True),
        ("b1", "reached", 1, False),
        ("c1", "reached", 1, False),
        ("n", "nobody", 1, False),
    ]
    whole = lost_of_day(connection, NOON, NOON + 1000)
    assert whole.sums.callers_open == 1
    assert whole.called_back == {(bert, NOON + 50)}


def test_what_is_told_of_later_has_not_happened_yet(connection: sqlite3.Connection) -> None:
    write_now(connection, [replace(OVER, arrived=NOON + 100, ended=NOON + 200)])
    assert told(connection, NOON + 150) == []
    assert len(told(connection, NOON + 250)) == 1


def test_calls_of_each_number_are_counted(connection: sqlite3.Connection) -> None:
    own = {"internal": True, "direction": Direction.OUTBOUND, "arrived": NOON - 1}
    others = [replace(OVER, call=name, **{name: value}) for name, value in own.items()]
    write_now(connection, [OVER, replace(OVER, call="2", answered=NOON + 1), *others])
    assert attempts_since(connection, frozenset({"+361", "+369"}), NOON) == {"+361": 2, "+369": 0}


def test_each_question_uses_its_index(connection: sqlite3.Connection) -> None:
    assert "call_arrived" in plan(connection, CALLS_SQL, (NOON, NOON, "[]", NOON))
    assert "call_" in plan(connection, WRITTEN_SQL, (NOON,))
    assert "visit_lost" in plan(connection, VISITS_SQL, (NOON, NOON))


def test_who_calls_from_a_shared_number_is_nobody_to_call_back(connection: sqlite3.Connection) -> None:
    write_now(connection, [replace(OVER, caller="+36551234567", caller_raw="")])
    rules = CallRules(shared=frozenset({"+36551234567"}))
    (plain,) = lost_of_day(connection, NOON, NOON + 1000).lost
    (shared,) = lost_of_day(connection, NOON, NOON + 1000, rules).lost
    assert (plain.caller, shared.caller) == ("to call back", "nobody")
    assert (plain.lost.until, shared.lost.until) == (NOON + 9 + 86_400, None)
