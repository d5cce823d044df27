import sqlite3
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.store.made import answered, cache_with, gone
from tests.ui.made_up import the_day
from tests.ui.today.days import AUTUMN, LONDON, MONDAY, wish
from wallboard.domain.facts import Coverage
from wallboard.domain.periods import day_of
from wallboard.domain.words import Outcome
from wallboard.store.cache import open_reader
from wallboard.ui.today.asked import day_start_of, find_by_then, find_day, find_other_days, same_time

NINE = 9 * 3600.0
START = day_of(MONDAY, LONDON).start
DAY_S = 86_400.0


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Two calls at nine, one of them lost; one at eight and one at five the day before; one a week ago."""
    path = tmp_path / "cache.sqlite"
    cache_with(
        path,
        [
            answered("a", at=START + NINE, source="pbx-1"),
            gone("b", Outcome.ABANDONED, at=START + NINE + 60, wait=30, source="pbx-1"),
            answered("c", at=START - DAY_S + NINE - 3600, source="pbx-1"),
            answered("d", at=START - DAY_S + 17 * 3600, source="pbx-1"),
            answered("e", at=START - 7 * DAY_S + NINE, source="pbx-1"),
            Coverage("pbx-1", START, START + 10 * 3600, why="gone"),
            Coverage("pbx-1", START + 11 * 3600, START + 12 * 3600),
        ],
    )
    made = open_reader(path)
    yield made
    made.close()


def test_a_day_is_found_in_parts_with_its_gaps(connection: sqlite3.Connection) -> None:
    day = find_day(wish(), connection)
    assert len(day.parts) == 48
    nine = day.parts[18].period.visits
    assert (nine.offered, nine.answered, nine.abandoned) == (2, 1, 1)
    assert day.gaps.unseen == ((START + 10 * 3600, START + 11 * 3600),)
    assert day.seen == pytest.approx(11 / 12)


def test_only_the_queues_that_are_meant_are_counted(connection: sqlite3.Connection) -> None:
    day = find_day(wish(scope=("pbx-1/sales",)), connection)
    assert not any(part.period.visits.offered for part in day.parts)


def test_the_days_it_is_compared_with_are_found_and_idle_ones_left_out(
    connection: sqlite3.Connection,
) -> None:
    others = find_other_days(wish(), connection)
    assert sum(part.period.visits.offered for part in others.before) == 2
    assert [sum(part.period.visits.offered for part in day) for day in others.like] == [1]


def test_the_day_before_is_read_up_to_the_same_time(connection: sqlite3.Connection) -> None:
    part = find_by_then(wish(now=START + NINE + 299), connection)
    assert part is not None
    assert part.period.visits.offered == 1
    assert part.until == START - DAY_S + NINE
    whole = find_by_then(wish(now=START + 2 * DAY_S), connection)
    assert whole is not None
    assert whole.period.visits.offered == 2


def test_the_same_time_is_that_on_the_clock() -> None:
    monday_after = wish(AUTUMN + timedelta(days=1), now=wish(AUTUMN + timedelta(days=1)).day.start + NINE)
    before = monday_after.of(AUTUMN)
    assert same_time(monday_after, before) - before.start == NINE + 3600


def test_another_question_is_another_day_scope_or_length() -> None:
    one = wish()
    assert one.about == replace(one, now=one.now + 60).about
    assert one.about != replace(one, minutes=15).about
    assert one.about != replace(one, scope=("sales",)).about
    assert one.about != wish(AUTUMN).about


@pytest.mark.parametrize(
    ("day", "zone", "start"),
    [
        (date(2026, 11, 23), "Europe/Budapest", time()),
        (date(2026, 11, 23), "Europe/Budapest", time(4)),
        (date(2026, 4, 24), "Africa/Cairo", time()),
    ],
)
def test_days_begin_when_the_site_says(day: date, zone: str, start: time) -> None:
    begun = day_of(day, zone, start).start
    snapshot = replace(the_day(), day=day.isoformat(), day_start=begun, at=begun + 60)
    assert day_start_of(snapshot, zone) == start


def test_what_is_known_from_an_import_only_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "imported.sqlite"
    six = START + 6 * 3600
    cache_with(
        path, [Coverage("pbx-1", START, six, why="x"), Coverage("pbx-1", six, START + NINE, "import", "x")]
    )
    made = open_reader(path)
    day = find_day(wish(), made)
    assert day.live == pytest.approx(0.5)
    assert day.imported == pytest.approx(0.25)
    assert find_day(wish(now=START), made).live is None
    made.close()
