"""Which calls name nobody: those that are over, of late; one that goes on may still be told who it is."""

import sqlite3

from tests.store.made import NOON, answered, plan, visit, write_now
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.erasing import after
from wallboard.store.erasing.after import KNOWN_S, STAY_S, withheld_by

WHO = "+36551234567"


def call(name: str, at: float, who: str | None, ended: float | None) -> Call:
    return Call("pbx", name, Direction.INBOUND, at, who, who or "", ended=ended)


def test_what_is_over_and_names_nobody(connection: sqlite3.Connection) -> None:
    calls = [
        call("over", NOON - 90, None, NOON - 9),
        call("known", NOON - 90, WHO, NOON - 9),
        call("goes on", NOON - 90, None, None),
        call("has no end", NOON - STAY_S - 1, None, None),
        call("long ago", NOON - KNOWN_S - 1, None, NOON - KNOWN_S),
    ]
    visits = [
        answered("over", at=NOON - 90),
        answered("talks", at=NOON - 90, ended=None),
        visit("waits", at=NOON - 90),
        answered("known", at=NOON - 90, caller_name="Éva"),
    ]
    write_now(connection, [*calls, *visits])
    assert withheld_by(connection, NOON).keys == {calls[0].key, calls[3].key, visits[0].key}


def test_not_all_calls_are_looked_at(connection: sqlite3.Connection) -> None:
    for sql in (after._CALLS, after._VISITS):
        assert "SEARCH" in plan(connection, sql, (NOON - KNOWN_S, NOON - STAY_S))
