from datetime import date
from pathlib import Path

import pytest

from tests.app.report.test_history import DAY, events
from tests.live.made import MIDNIGHT, NOON, site
from tests.store.made import cache_with
from wallboard.app.memory import reading
from wallboard.app.report.history import picture_at
from wallboard.app.report.lost import lost_calls
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.floor import Floor
from wallboard.domain.kpis import read
from wallboard.domain.periods import day_of


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    floor, facts = Floor("simulator"), list[Fact]([Coverage("simulator", MIDNIGHT, MIDNIGHT + 86_400)])
    for event in events():
        facts += floor.apply(event)
    path = tmp_path_factory.mktemp("lost") / "day.sqlite"
    cache_with(path, facts)
    return path


@pytest.mark.parametrize("at", [NOON, MIDNIGHT + 16 * 3600, MIDNIGHT + 86_399])
def test_the_list_adds_up_to_the_number_on_the_wall(whole: Path, at: float) -> None:
    day = day_of(date.fromisoformat(str(DAY)), "UTC")
    with reading(whole) as connection:
        listed = lost_calls(connection, ["simulator"], day, at, CallRules())
        snapshot = picture_at(connection, ["simulator"], site(), at).snapshot
    assert len(listed) == read("lost", snapshot.all).value
    assert listed[: len(snapshot.lost)] == snapshot.lost
    assert list(listed) == sorted(listed, key=lambda lost: -lost.ended)
    assert {lost.reason for lost in listed}.isdisjoint({"answered", "waiting", "self_served"})
    assert snapshot.all.day.lost is not None
    assert snapshot.all.day.lost.recovered == sum(lost.recovered is not None for lost in listed)


def test_those_who_never_reached_a_queue_are_in_it_with_their_reason(whole: Path) -> None:
    day = day_of(date.fromisoformat(str(DAY)), "UTC")
    with reading(whole) as connection:
        listed = lost_calls(connection, None, day, MIDNIGHT + 86_399, CallRules())
    menu = [lost for lost in listed if lost.queue is None]
    assert menu
    assert {lost.reason for lost in menu} <= {"ivr_abandon", "out_of_hours", "busy"}
    assert all(lost.waited_s is None for lost in menu)
