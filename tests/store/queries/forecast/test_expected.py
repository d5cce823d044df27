"""A centre of a queue that has been seen for seven weeks, and what is expected of the Monday after."""

import sqlite3
from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial

import pytest
from msgspec.structs import replace

from tests.store.made import answered, gone, write_now
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.tally import Policy
from wallboard.domain.words import Outcome
from wallboard.store.cache import open_cache
from wallboard.store.queries.forecast.expected import (
    ExpectedWish,
    expected_day,
    foreseen_day,
    past_forecasts,
)
from wallboard.store.rollup.work import rolled_up

ZONE = "Europe/London"
MONDAY = date(2026, 6, 15)
WEEK = timedelta(weeks=1)
NINE = 18
"""The half hour from nine on."""


def _day(one: date) -> Day:
    return day_of(one, ZONE)


def _calls(day: Day, number: int) -> list[Fact]:
    """So many calls from nine on, every fifth given up after a quarter of a minute."""
    nine, name = day.start + NINE * 1800, day.date.isoformat()
    return [
        gone(f"{name}-{n}", Outcome.ABANDONED, at=nine + n * 25, wait=15.0)
        if n % 5 == 4
        else answered(f"{name}-{n}", at=nine + n * 25, wait=10.0)
        for n in range(number)
    ]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Mondays with 10, 20, … 70 calls, the latest with 10; Fridays with 5; all of it seen and added up."""
    cache = open_cache(tmp_path_factory.mktemp("forecast") / "cache.sqlite")
    facts: list[Fact] = [Coverage("pbx", _day(MONDAY - 8 * WEEK).start, _day(MONDAY).start)]
    for back in range(1, 8):
        facts += _calls(_day(MONDAY - back * WEEK), 10 * back)
        facts += _calls(_day(MONDAY - back * WEEK + timedelta(days=4)), 5)
    write_now(cache.connection, facts)
    for _ in rolled_up(cache.connection, _day(MONDAY).start, partial(day_at, zone=ZONE)):
        pass
    yield cache.connection
    cache.close()


def wish(day: date = MONDAY, opening: Opening | None = None) -> ExpectedWish:
    return ExpectedWish(day, ZONE, time(), _day(MONDAY).start + 1.0, opening=opening)


def test_a_day_is_the_mean_of_the_six_same_weekdays_before(seen: sqlite3.Connection) -> None:
    made = expected_day(seen, wish())
    assert made.made_of == tuple(MONDAY - n * WEEK for n in range(1, 7))
    assert [part.demand.calls for part in made.parts[NINE : NINE + 2]] == [35.0, 0.0]
    assert len(made.parts) == 48
    assert made.aht_s == 60.0
    assert made.stay_s == pytest.approx((8 * 70 + 2 * 15) / 10)
    assert made.parts[NINE].demand.aht_s == 60.0
    assert made.totals.days == 14
    assert made.parts[0].is_open


def test_patience_is_all_waits_over_those_who_gave_up(seen: sqlite3.Connection) -> None:
    sums = expected_day(seen, wish()).patience
    assert sums.abandoned == 42
    assert sums.mean_s == pytest.approx((168 * 10 + 42 * 15) / 42)
    strict = replace(
        wish(), judge=lambda *_: Policy(short_abandon_s=16.0), policy=Policy(short_abandon_s=16.0)
    )
    assert expected_day(seen, strict).patience.abandoned == 0


def test_holidays_and_days_off_say_nothing_and_nothing_is_said_of_them(seen: sqlite3.Connection) -> None:
    opening = Opening(week_of("Mon-Fri 08:00-18:00"), ZONE, closed=frozenset({MONDAY - WEEK, MONDAY + WEEK}))
    made = expected_day(seen, wish(opening=opening))
    assert made.made_of == tuple(MONDAY - n * WEEK for n in range(2, 8))
    assert made.parts[NINE].demand.calls == 45.0
    assert not made.parts[0].is_open
    off = expected_day(seen, wish(MONDAY + WEEK, opening))
    assert (off.parts, off.closed) == ((), "")


def test_the_first_days_have_no_forecast(seen: sqlite3.Connection) -> None:
    assert expected_day(seen, wish(date(2026, 6, 16))).parts == ()
    assert expected_day(seen, wish(date(2025, 6, 16))).parts == ()


def test_a_day_weeks_ahead_is_made_of_the_mondays_that_are_over(seen: sqlite3.Connection) -> None:
    made = expected_day(seen, wish(MONDAY + 3 * WEEK))
    assert made.made_of[0] == MONDAY - WEEK
    assert made.parts[NINE].demand.calls == 35.0


def test_a_part_that_was_seen_in_part_had_more_calls(connection: sqlite3.Connection) -> None:
    monday = _day(MONDAY - WEEK)
    nine = monday.start + NINE * 1800
    spans = ((monday.start, nine + 1200), (nine + 3600, monday.end))
    write_now(connection, [*(Coverage("pbx", *span, why="restart") for span in spans), *_calls(monday, 20)])
    made = expected_day(connection, wish())
    assert [round(part.demand.calls, 6) for part in made.parts[NINE : NINE + 2]] == [30.0, 0.0]


def test_the_planners_total_keeps_the_shape(seen: sqlite3.Connection) -> None:
    made = expected_day(seen, replace(wish(), total=70.0))
    assert (made.total, made.scale) == (70.0, 2.0)


def test_a_day_is_foreseen_with_what_came_of_forecasts_before(seen: sqlite3.Connection) -> None:
    made = foreseen_day(seen, wish())
    assert made.expected == expected_day(seen, wish())
    assert len(made.cuts) == 49
    assert made.cut(0).days == 12
    assert made.cut(0).error is not None
    assert made.goal == Goal(patience_s=55.0)


def test_a_goal_without_patience_stays_so(seen: sqlite3.Connection) -> None:
    assert foreseen_day(seen, wish(), Goal(patience_s=None)).goal.patience_s is None
    few = foreseen_day(seen, wish(date(2026, 6, 19)), Goal(patience_s=90.0))
    assert few.expected.patience.mean_s is None
    assert few.goal.patience_s == 90.0


def test_past_days_are_forecast_anew(seen: sqlite3.Connection) -> None:
    last = past_forecasts(seen, wish(), 5)[-2]
    assert last.day == MONDAY - WEEK
    assert last.plan[NINE] == 45.0
    assert last.actual[NINE] == 10.0
    assert last.last_week is not None
    assert last.last_week[NINE] == 20.0


def test_other_queues_are_other_calls(seen: sqlite3.Connection) -> None:
    assert expected_day(seen, replace(wish(), scope=("pbx/sales",))).parts == ()
    assert expected_day(seen, replace(wish(), scope=("support",))).parts[NINE].demand.calls == 35.0


def test_a_cache_that_is_empty_foresees_nothing(connection: sqlite3.Connection) -> None:
    made = foreseen_day(connection, wish())
    assert (made.expected.parts, made.cuts) == ((), ())
