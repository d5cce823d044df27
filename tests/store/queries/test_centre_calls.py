"""The calls of a time, in any order, a page at a time."""

from pathlib import Path

import pytest

from tests.store.made import NOON, cache_with, plan
from wallboard.domain.facts import Call
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import Direction, Outcome
from wallboard.store.cache import open_reader
from wallboard.store.queries.centre_calls import COUNT_SQL, CallKey, CallsWanted, calls_sql, centre_calls

FACTS = (
    Call("pbx", "a", Direction.INBOUND, NOON, "+361", answered=NOON + 30, ended=NOON + 90, line="x"),
    Call("pbx", "b", Direction.INBOUND, NOON + 1, "+363", ended=NOON + 20, result=Outcome.ABANDONED),
    Call("pbx", "c", Direction.INBOUND, NOON + 2, answered=NOON + 9, line="y"),
    Call("pbx", "d", Direction.OUTBOUND, NOON + 3),
    Call("pbx", "e", Direction.INBOUND, NOON + 4, internal=True),
    Call("pbx", "f", Direction.INBOUND, NOON + 500),
)


@pytest.mark.parametrize(
    ("key", "falls", "order"),
    [
        ("arrived", True, "c b a"),
        ("arrived", False, "a b c"),
        ("caller", False, "a b c"),
        ("line", True, "c a b"),
        ("reached", True, "a c b"),
        ("lasted", True, "c a b"),
        ("became", True, "c a b"),
    ],
)
def test_they_come_in_order(tmp_path: Path, key: CallKey, falls: bool, order: str) -> None:
    cache_with(tmp_path / "c.sqlite", FACTS)
    connection = open_reader(tmp_path / "c.sqlite")
    found, total = centre_calls(connection, CallsWanted(NOON, NOON + 500, key, falls), 10)
    assert (" ".join(call.call for call in found), total) == (order, 3)
    page, total = centre_calls(connection, CallsWanted(NOON, NOON + 500, key, falls), 1, 1)
    assert ([call.call for call in page], total) == ([order.split()[1]], 3)
    for sql, values in ((COUNT_SQL, (0, 1)), (calls_sql(CallsWanted(0, 1, key)), (0, 1, 1, 0))):
        assert "call_arrived" in plan(connection, sql, values)
    connection.close()


def test_only_calls_to_some_numbers_are_listed_however_they_are_written(tmp_path: Path) -> None:
    written = ("+36 (1) 555-01/0.1", "+36\N{NO-BREAK SPACE}155501 01", "+3615550102", None)
    facts = [
        Call("pbx", f"c{n}", Direction.INBOUND, NOON + n, line=line, ended=NOON + 9)
        for n, line in enumerate(written)
    ]
    cache_with(tmp_path / "c.sqlite", facts)
    connection = open_reader(tmp_path / "c.sqlite")
    wanted = CallsWanted(NOON, NOON + 9, lines=("+3615550101",))
    found, total = centre_calls(connection, wanted, 10)
    assert ([call.call for call in found], total) == (["c1", "c0"], 2)
    assert all(plain_line(call.line or "") == "+3615550101" for call in found)
    assert "call_arrived" in plan(connection, calls_sql(wanted), (0, 1, "x", 1, 0))
    connection.close()
