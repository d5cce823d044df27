"""Imported call records at once."""

import sqlite3
from datetime import date

import pytest

from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import Waits, place
from wallboard.domain.periods import day_of
from wallboard.store.queries.load.above import records_at
from wallboard.store.queries.load.peaks import PeakWish, peaks

ZONE = "Europe/London"
DAY = day_of(date(2026, 11, 2), ZONE)
NINE = DAY.start + 9 * 3600
PUT = """
INSERT INTO record (record_set, began, digest, nth, ended, answered, direction, caller_raw, line, line_raw,
  operator, agent, currency, disposition, "call")
VALUES (1, ?, ?, 0, ?, ?, ?, '', '', '', '', '', '', '', '')
"""
ROWS: list[tuple[float, float, float | None, str]] = [
    (0, 300, 20, "in"), (10, 200, None, "in"), (50, 400, 60, "out"), (60, 100, 61, "internal"),
    (7200, 7260, 7210, "in"),
]  # fmt: skip
"""Since nine: began, ended, answered."""


@pytest.fixture
def bill(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("INSERT INTO record_set (id, name) VALUES (1, 'bill')")
    for n, (began, ended, answered, direction) in enumerate(ROWS):
        met = None if answered is None else NINE + answered
        connection.execute(PUT, (NINE + began, n, NINE + ended, met, direction))
    return connection


@pytest.mark.parametrize(
    ("layer", "most", "at"),
    [
        ("lines", 3, 50), ("in_queue_or_talking", 2, 10), ("talking", 1, 20), ("busy_agents", 1, 20),
        ("in_queue", 2, 10),
    ],
)  # fmt: skip
def test_each_layer_is_what_a_record_tells_of_it(
    bill: sqlite3.Connection, layer: Layer, most: int, at: float
) -> None:
    found = peaks(bill, PeakWish(DAY.start, DAY.end, ZONE, records="bill", layer=layer), DAY.end)
    assert (found.most, found.at) == (most, NINE + at)
    assert (found.seen, found.gaps) == (None, ())


def test_days_of_which_a_bill_does_not_tell_are_no_days_without_calls(bill: sqlite3.Connection) -> None:
    week, later = 7 * 86_400, DAY.end + 7 * 86_400
    found = peaks(bill, PeakWish(DAY.start - week, later, ZONE, records="bill"), later)
    assert found.gaps == ()
    cell = place(found.heat, 0, 9)
    assert cell is not None
    assert (cell.hours, cell.days, cell.is_least) == (1.0, 1, False)
    assert cell.erlangs == pytest.approx(490 / 3600)


def test_whom_nobody_answered_is_lost_and_waits_are_known_as_far_as_they_are_told(
    bill: sqlite3.Connection,
) -> None:
    found = peaks(bill, PeakWish(DAY.start, DAY.end, ZONE, records="bill"), DAY.end)
    assert (found.losses.lost, found.losses.within) == (1, 1)
    assert found.busiest is not None
    assert (found.busiest.waits, found.busiest.day_waits) == (Waits(1, 20.0, 20.0), Waits(2, 10.0, 20.0))
    bill.execute("UPDATE record SET answered = began WHERE answered IS NOT NULL")
    talked = peaks(bill, PeakWish(DAY.start, DAY.end, ZONE, records="bill"), DAY.end).busiest
    assert talked is not None
    assert (talked.waits, talked.day_waits) == (None, None), "a bill of conversations tells of no wait"
    cell = place(found.heat, 0, 9)
    assert cell is not None
    assert (cell.hours, cell.is_least) == (1.0, False)


def test_a_bill_that_tells_of_no_answer_tells_of_no_loss_and_whole_minutes_are_told(
    connection: sqlite3.Connection,
) -> None:
    connection.execute("INSERT INTO record_set (id, name) VALUES (1, 'bill')")
    for n in range(12):
        connection.execute(PUT, (NINE + n * 7, n, NINE + n * 7 + 60 * (1 + n % 3), None, "in"))
    wish = PeakWish(DAY.start, DAY.end, ZONE, records="bill")
    found = peaks(connection, wish, DAY.end)
    assert (found.losses.lost, found.whole_minutes, found.number) == (0, True, 12)
    connection.execute(PUT, (NINE, 99, NINE + 61, None, "in"))
    assert not peaks(connection, wish, DAY.end).whole_minutes


def test_no_such_set_has_nothing(connection: sqlite3.Connection) -> None:
    found = peaks(connection, PeakWish(DAY.start, DAY.end, ZONE, records="none"), DAY.end)
    assert (found.most, found.number) == (0, 0)


def test_the_records_of_an_instant(bill: sqlite3.Connection) -> None:
    assert [one.began - NINE for one in records_at(bill, "bill", NINE + 55)] == [0, 10, 50]
