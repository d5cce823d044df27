"""A forecast made of an imported set of call records."""

import sqlite3
from datetime import date, time, timedelta

import pytest

from wallboard.domain.periods import day_of
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.tally import Keyed
from wallboard.domain.words import Direction
from wallboard.store.queries.forecast.expected import ExpectedWish, expected_day
from wallboard.store.records.writing import RecordWriter

MONDAY, ZONE = date(2026, 6, 15), "Europe/London"
SET = "bill"


def _record(began: float, wait: float, talk: float | None) -> CallRecord:
    answered = None if talk is None else began + wait
    return CallRecord(began, began + wait + (talk or 0.0), answered, Direction.INBOUND)


@pytest.fixture
def billed(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Three Mondays with ten calls at nine that are answered, forty that are not, and one misdialled."""
    records = []
    for week in (1, 2, 3):
        nine = day_of(MONDAY - timedelta(weeks=week), ZONE).start + 9 * 3600
        records += [_record(nine + n, 10.0, 120.0) for n in range(10)]
        records += [_record(nine + 100 + n, 30.0, None) for n in range(40)]
        records.append(_record(nine + 200, 2.0, None))
    writer = RecordWriter(connection, SET, by_call=False)
    writer.write([Keyed(one, n, 0) for n, one in enumerate(records)])
    return connection


def _wish(records: str = SET) -> ExpectedWish:
    return ExpectedWish(MONDAY, ZONE, time(), day_of(MONDAY, ZONE).start, records=records)


def test_records_are_days_like_any_other(billed: sqlite3.Connection) -> None:
    made = expected_day(billed, _wish())
    assert made.made_of == tuple(MONDAY - timedelta(weeks=n) for n in (1, 2, 3))
    assert made.parts[18].demand.calls == 51.0
    assert made.total == 51.0
    assert made.aht_s == 120.0
    assert made.stay_s == pytest.approx((10 * 130 + 40 * 30 + 2) / 51)


def test_patience_is_of_all_but_the_misdialled(billed: sqlite3.Connection) -> None:
    sums = expected_day(billed, _wish()).patience
    assert sums.abandoned == 120
    assert sums.mean_s == pytest.approx((10 * 10 + 40 * 30) / 40)


def test_another_set_and_what_was_seen_are_something_else(billed: sqlite3.Connection) -> None:
    assert expected_day(billed, _wish("other")).parts == ()
    assert expected_day(billed, _wish("")).parts == ()
