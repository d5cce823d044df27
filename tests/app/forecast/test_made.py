"""A day ahead out of the cache: its morning, its middle, its end."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.live.made import MIDNIGHT, NOON, site
from tests.store.made import answered, write_now
from wallboard.app.forecast.made import checked, day_ahead
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.periods import day_of
from wallboard.domain.staffing.goal import Goal
from wallboard.store.cache import open_cache

TODAY = day_of(date(2026, 11, 23), "UTC")
_WEEK = 7 * 86_400.0


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Three Mondays with ten calls at ten and ten at two, and today twice as many, up to noon."""
    path: Path = tmp_path_factory.mktemp("ahead") / "cache.sqlite"
    opened = open_cache(path)
    facts: list[Fact] = [Coverage("pbx", MIDNIGHT - 4 * _WEEK, NOON)]
    for week in (3, 2, 1, 0):
        for hour in (10, 14):
            begin = MIDNIGHT - week * _WEEK + hour * 3600
            calls = range(0 if not week and hour == 14 else 10 if week else 20)
            facts += [answered(f"{week}-{hour}-{n}", at=begin + n) for n in calls]
    write_now(opened.connection, facts)
    yield opened.connection
    opened.close()


def test_of_a_day_that_goes_on_the_rest_follows_what_came(cache: sqlite3.Connection) -> None:
    made = day_ahead(cache, site(), TODAY, NOON, Goal())
    assert made.running
    assert made.ahead is not None
    assert made.ahead.so_far == 20
    by = (300 + 20) / (300 + 10)
    assert made.ahead.total == pytest.approx(20 + 10 * by)


def test_a_day_to_come_is_whole(cache: sqlite3.Connection) -> None:
    later = day_of(TODAY.date + timedelta(weeks=1), "UTC")
    made = day_ahead(cache, site(), later, NOON, Goal())
    assert not made.running
    assert made.ahead is not None
    assert made.ahead.total == pytest.approx(20.0)


def test_a_day_that_is_over_is_as_on_its_morning(cache: sqlite3.Connection) -> None:
    past = day_of(TODAY.date - timedelta(weeks=1), "UTC")
    made = day_ahead(cache, site(), past, NOON, Goal())
    assert made.foreseen.expected.made_of == (past.date - timedelta(weeks=1), past.date - timedelta(weeks=2))
    assert made.ahead is not None
    assert made.ahead.so_far == 0


def test_past_days_are_compared_at_three_times_of_day(cache: sqlite3.Connection) -> None:
    past, hours = checked(cache, site(), TODAY, NOON, 40)
    assert [one.day for one in past] == [TODAY.date - timedelta(weeks=n) for n in (2, 1)]
    assert [one.finished for one in hours] == [20, 24, 28]
    assert hours[0].rule == 0.0
