"""The calls of a time, in any order, a page at a time."""

from pathlib import Path

import pytest

from tests.store.made import NOON, cache_with, plan
from wallboard.domain.facts import Call
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
