"""What the page asks the cache for."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, time
from pathlib import Path

import pytest

from tests.store.made import cache_with
from tests.ui.lived_day import SOURCE, lived
from tests.ui.planning.duty.floor import HOUR, NOW, TODAY, snapshot
from wallboard.domain.forecast.expected import Expected, ExpectedPart
from wallboard.domain.forecast.history import PatienceSums
from wallboard.domain.periods import day_of
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.store.cache import open_reader
from wallboard.store.queries.forecast.expected import ExpectedWish
from wallboard.ui.planning.duty.asked import LoadWish, PeopleWish, find_load, find_people, load_of

WISH = ExpectedWish(TODAY.date, "UTC", time(), NOW)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("asked") / "day.sqlite"
    cache_with(path, lived()[1])
    with closing(open_reader(path)) as connection:
        yield connection


def test_everybody_is_found_with_what_they_did_and_when_nobody_saw(reader: sqlite3.Connection) -> None:
    found = find_people(PeopleWish(TODAY, NOW, (SOURCE,)), reader)
    assert {one.agent for one in found.people} == {agent.agent for agent in lived()[0].all.agents}
    assert all(until <= TODAY.end for _, until in found.gaps)
    tomorrow = day_of(date(2026, 11, 24), "UTC")
    assert find_people(PeopleWish(tomorrow, NOW, (SOURCE,)), reader).people == ()


def expected(patience: PatienceSums = PatienceSums()) -> Expected:  # noqa: B008 -- frozen
    parts = (
        ExpectedPart(TODAY.start + n * 1800, TODAY.start + (n + 1) * 1800, Demand(60.0, 1800.0, 240.0))
        for n in range(48)
    )
    return Expected(TODAY.date, tuple(parts), patience=patience)


def test_what_a_day_needs_stands_against_who_is_planned(reader: sqlite3.Connection) -> None:
    wish = LoadWish(TODAY, snapshot().duty, WISH, Goal(), known=expected())
    plan = find_load(wish, reader).plan
    assert plan is not None
    rostered = {one.part.since: one.part.rostered for one in plan.parts}
    assert rostered[TODAY.start + 9 * HOUR] == 22
    assert rostered[TODAY.start + 12 * HOUR] == 0
    assert plan.goal.patience_s == Goal().patience_s


def test_patience_that_was_measured_is_taken_unless_nobody_gives_up() -> None:
    measured = expected(PatienceSums(3000.0, 30))
    wish = LoadWish(TODAY, snapshot().duty, WISH, Goal())
    plan = load_of(wish, measured)
    assert plan is not None
    assert plan.goal.patience_s == 100.0
    never = load_of(LoadWish(TODAY, snapshot().duty, WISH, Goal(patience_s=None)), measured)
    assert never is not None
    assert never.goal.patience_s is None


def test_of_a_day_like_none_before_nothing_is_known(reader: sqlite3.Connection) -> None:
    assert find_load(LoadWish(TODAY, snapshot().duty, WISH, Goal()), reader).plan is None
