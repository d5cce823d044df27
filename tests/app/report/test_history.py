"""The picture of an instant out of the cache is that which the live wall showed."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.app.made import cache_with
from tests.live.made import MIDNIGHT, NOON, feed, site
from wallboard.app.memory import reading
from wallboard.app.report.figures_json import figures_json
from wallboard.app.report.history import Then, figures_of, picture_at
from wallboard.domain.events import Event
from wallboard.domain.facts import Coverage, Fact, Visit
from wallboard.domain.figures import NOTHING, Figure
from wallboard.domain.kpis import figures
from wallboard.domain.kpis.agents import AGENTS
from wallboard.domain.kpis.agents.free_while_waiting import FREE_WHILE_WAITING
from wallboard.domain.kpis.now.estimated_wait_s import ESTIMATE_ERROR_S, ESTIMATED_WAIT_S
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import QueueNow, Snapshot
from wallboard.domain.words import AgentState, Outcome
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.ui.format import DASH
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.widgets.agent_counts import view_of as agent_counts_of

DAY = date(2026, 11, 23)
OPENS, CLOSES = MIDNIGHT + 6 * 3600, MIDNIGHT + 22 * 3600
ESTIMATES = {kpi.key: NOTHING for kpi in (ESTIMATED_WAIT_S, ESTIMATE_ERROR_S)}
"""Like who is free, they depend on who is in which queue."""
AGENT_KEYS = {kpi.key for kpi in AGENTS} | ESTIMATES.keys()


@cache
def events() -> tuple[Event, ...]:
    return tuple(SimulatedDay(Options(seed=7, agents=20), DAY, "UTC").events())


def lived(at: float) -> tuple[Snapshot, list[Fact]]:
    """Live through the day up to an instant, told as it happened."""
    mine, present = feed("simulator"), Present(site(), MIDNIGHT)
    known: list[Fact] = []
    for event in events():
        if event.at > at:
            break
        known += mine.happened([event], event.at)
    known += mine.happened([], at)
    known += mine.advance(at)
    present.take(known)
    return present.snapshot([mine], at, 0.0), [*known, *mine.coverage()]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of the whole day."""
    path = tmp_path_factory.mktemp("history") / "day.sqlite"
    cache_with(path, lived(MIDNIGHT + 86_399)[1], NOON)
    return path


def looked_up(path: Path, at: float) -> Then:
    with reading(path) as connection:
        return picture_at(connection, ["simulator"], site(), at)


def doing(queue: QueueNow) -> set[tuple[str, str, str, float]]:
    """What the agents do since when."""
    return {
        (a.name, a.state, a.reason, a.since) for a in queue.agents if a.state is not AgentState.LOGGED_OFF
    }


def known_levels(queue: QueueNow) -> dict[str, Level]:
    return {key: level for key, level in queue.levels.items() if key != FREE_WHILE_WAITING.key}


def test_nobody_says_who_was_in_which_queue(whole: Path) -> None:
    then = looked_up(whole, NOON)
    assert then.all.agents
    for queue in (*then.queues, then.all):
        assert not queue.staffing_known
        assert FREE_WHILE_WAITING.key not in queue.levels
        assert figures_of(then, queue)[FREE_WHILE_WAITING.key] == NOTHING


def close(one: dict[str, Figure], other: dict[str, Figure]) -> dict[str, tuple[Figure, Figure]]:
    """Figures that differ by more than the last digits of a sum of floats."""
    return {
        key: (one[key], other[key])
        for key in one
        if one[key].value != pytest.approx(other[key].value, abs=1e-6)
        or (one[key].parts or ()) != pytest.approx(other[key].parts or (), abs=1e-6)
    }


@given(at=st.floats(OPENS, CLOSES).map(lambda at: round(at, 1)))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_the_past_is_what_the_wall_showed_then(whole: Path, at: float) -> None:
    shown, _ = lived(at)
    then = looked_up(whole, at)
    lived_all = {**figures(shown.all), FREE_WHILE_WAITING.key: NOTHING, **ESTIMATES}
    assert not close(lived_all, figures_of(then, then.all))
    live_queues = {queue.queue: queue for queue in shown.sources[0].queues}
    assert live_queues.keys() == {queue.queue for queue in then.queues}
    for queue in then.queues:
        mine = {k: f for k, f in figures(live_queues[queue.queue]).items() if k not in AGENT_KEYS}
        assert not close(mine, figures_of(then, queue)), queue.queue
        assert [w.call for w in queue.waiting] == [w.call for w in live_queues[queue.queue].waiting]
        assert known_levels(queue) == known_levels(live_queues[queue.queue])
        for field in ("policy", "talking", "waiting_over_target"):
            assert getattr(queue, field) == getattr(live_queues[queue.queue], field), (queue.queue, field)
    for field in ("day", "day_start", "courses", "lost", "hours"):
        assert getattr(then.snapshot, field) == getattr(shown, field), field
    assert known_levels(then.all) == known_levels(shown.all)
    assert doing(then.all) == doing(shown.all)
    assert then.snapshot.sources[0].status.state is shown.sources[0].status.state
    assert then.snapshot.sources[0].gaps == shown.sources[0].gaps


def test_a_restart_counts_what_the_wall_had_counted(whole: Path) -> None:
    shown, facts = lived(NOON)
    again = Present(site(), NOON)
    again.take(facts)
    again.take(facts)  # twice is harmless
    mine = Feed("simulator", lambda _: 0.0, NOON, [Coverage("simulator", MIDNIGHT, NOON)])
    for event in events():
        if event.at <= NOON:
            mine.happened([event], NOON)
    assert not close(figures(shown.all), figures(again.snapshot([mine], NOON, 0.0).all))


def test_after_midnight_who_joined_before_still_waits(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    early = MIDNIGHT - 2 * 3600
    cache_with(
        path, [Visit("pbx", "c1", "support", 1, early), Coverage("pbx", early, MIDNIGHT + 60)], MIDNIGHT
    )
    with reading(path) as connection:
        then = picture_at(connection, None, site(), MIDNIGHT + 3600)
    assert [w.call for w in then.all.waiting] == ["c1"]
    assert then.all.day.visits.presented == 0
    assert then.coverage[0].gaps[0].start == MIDNIGHT + 60


def test_an_empty_cache_has_a_picture_too(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache_with(path, [], NOON)
    with reading(path) as connection:
        then = picture_at(connection, ["pbx"], site(), NOON)
    made = figures_json(then, "UTC", then.queues)
    assert made["queues"] == []
    assert made["all"]["figures"]["sl_default"] is None
    assert made["sources"] == [{"name": "pbx", "status": "stale", "age_s": NOON - MIDNIGHT}]
    assert then.all.day.visits.outcomes[Outcome.ANSWERED] == 0


def test_a_board_shows_a_dash_where_the_cache_does_not_know_the_agents_of_a_queue(whole: Path) -> None:
    moment = Moment(looked_up(whole, NOON).snapshot, NOON)
    counts = WidgetSpec("agent_counts", (0, 0, 4, 4), queues=("Support", "Sales"))
    assert agent_counts_of(moment, counts, Setting()).logged_in == DASH
    everybody = WidgetSpec("agent_counts", (0, 0, 4, 4))
    assert int(agent_counts_of(moment, everybody, Setting()).logged_in) > 0
