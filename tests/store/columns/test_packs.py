"""Finished days stand in one row, and are taken apart where something of them comes late."""

import sqlite3
from functools import partial

from msgspec.structs import replace

from tests.store.made import NOON, visit, write_now
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Call
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.words import Direction
from wallboard.store.queries.callers.promised import DaysWanted, promised_days
from wallboard.store.queries.callers.standing import CallersThen, callers_then
from wallboard.store.rollup.columns.keeping import DAY
from wallboard.store.rollup.work import rolled_up

FIRST = int(NOON // DAY * DAY) + DAY
NOW = FIRST + 9.0 * DAY
ARRIVALS = [FIRST + n * 5000.0 for n in range(60)]
CALLS = [
    Call("pbx", f"c{n}", Direction.INBOUND, at, f"+3612{n % 7}", ended=at + 20)
    for n, at in enumerate(ARRIVALS)
]


def roll(connection: sqlite3.Connection) -> None:
    for _ in rolled_up(connection, NOW, partial(day_at, zone="UTC")):
        pass


def packs(connection: sqlite3.Connection) -> set[int]:
    rows = connection.execute("SELECT pack, count(*) FROM column_span WHERE pack IS NOT NULL GROUP BY pack")
    found = dict(rows.fetchall())
    assert set(found.values()) <= {48}
    return set(found)


def lengths(connection: sqlite3.Connection, day: int) -> list[int]:
    sql = "SELECT length FROM column_call WHERE start >= ? AND start < ?"
    return [n for (n,) in connection.execute(sql, (day, day + DAY))]


def asked(connection: sqlite3.Connection) -> list[CallersThen]:
    """Ask for times that begin and end anywhere."""
    edges = ((FIRST + 3600.0, FIRST + 2.5 * DAY), (FIRST + 100.0, FIRST + 30_000.0), (FIRST - DAY_S, NOW))
    return [callers_then(connection, edge, NOW, CallRules()) for edge in edges]


def new_callers(connection: sqlite3.Connection) -> list[int]:
    """Of days whose ninety days before begin and end in the middle of a packed one, and of all days."""
    zones = ("UTC", "Asia/Kolkata", "America/New_York")
    days = ((day_of(day_at(FIRST + 1.5 * DAY, zone).date, zone),) for zone in zones)
    read = (promised_days(connection, DaysWanted(some, NOW, CallRules())) for some in days)
    return [heard.new for one in read for heard in one.lines.values()]


def test_days_are_packed_and_say_the_same(connection: sqlite3.Connection) -> None:
    write_now(connection, fills=[*CALLS, visit("late", at=NOW - DAY_S)])
    before, new = asked(connection), new_callers(connection)
    roll(connection)
    assert FIRST + DAY in packs(connection)
    assert max(packs(connection)) < NOW - 2 * DAY, "of younger days more is told"
    assert len(lengths(connection, FIRST + DAY)) == 1
    assert asked(connection) == before
    assert new_callers(connection) == new


def test_what_comes_late_takes_its_day_apart_and_no_other(connection: sqlite3.Connection) -> None:
    write_now(connection, fills=[*CALLS, visit("late", at=NOW - DAY_S)])
    roll(connection)
    whole = packs(connection)
    changed = replace(CALLS[20], answered=CALLS[20].arrived + 5)
    write_now(connection, [changed])
    day = int(changed.arrived // DAY * DAY)
    assert packs(connection) == whole - {day}
    assert set(lengths(connection, day)) == {1}
    torn, new = asked(connection), new_callers(connection)
    roll(connection)
    assert packs(connection) == whole
    assert asked(connection) == torn
    assert new_callers(connection) == new
