"""A bill of the made-up day, as an operator might have written it, in a cache beside the calls themselves."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.ui.lived_day import lived
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.cache import open_cache

SLOW_S = 3607.0
"""The bill is in another time zone, and its clock is slow."""
STRANGERS = 5
"""Calls on the bill that never got here."""
UNBILLED = 3
LONGER = 4
_INSERT = """
INSERT INTO record (record_set, began, digest, nth, ended, answered, direction, caller, caller_raw, line,
  line_raw, operator, agent, cost, currency, disposition, "call")
VALUES (1, ?, ?, 0, ?, ?, 'in', ?, ?, ?, '', '', '', ?, 'HUF', '', '')
"""


def billed() -> list[Call]:
    """Return the answered calls of the day that the bill tells of."""
    calls = [fact for fact in lived()[1] if isinstance(fact, Call) and fact.ended is not None]
    latest = {call.call: call for call in calls}.values()
    known = [
        one
        for one in latest
        if one.direction is Direction.INBOUND and one.caller and one.answered is not None
    ]
    return sorted(known, key=lambda call: call.arrived)


def bill_rows(calls: Sequence[Call]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for nth, call in enumerate(calls[UNBILLED:]):
        assert call.ended is not None
        began, ended = round(call.arrived - SLOW_S), round(call.ended - SLOW_S)
        ended += 40 if nth < LONGER else 0
        rows.append((began, nth, ended, began, call.caller, call.caller, call.line or "", 12_500_000))
    middle = calls[len(calls) // 2].arrived - SLOW_S
    for nth in range(STRANGERS):
        number, began = f"+3620555010{nth}", round(middle + 600 * nth)
        rows.append((began, 90_000 + nth, began + 95, began, number, number, calls[0].line or "", 31_000_000))
    return rows


def write_bill(path: Path) -> None:
    """Put it into a cache that has the day already."""
    with closing(open_cache(path)) as cache:
        connection: sqlite3.Connection = cache.connection
        connection.execute(
            "INSERT INTO record_set (id, name, preset, imported_at) VALUES (1, 'November bill', 'EVN', 5)"
        )
        connection.executemany(_INSERT, bill_rows(billed()))
