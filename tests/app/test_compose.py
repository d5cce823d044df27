import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.app.made import Telling, cache_with, centre, shows, started
from tests.live.made import (
    MIDNIGHT,
    NOON,
    HandClock,
    agent,
    answered,
    baseline,
    lost,
    queue_of,
    threads_of_ours,
    wait_for,
)
from wallboard.app.compose import Place, Wallboard, Wishes
from wallboard.app.settings import QueueSettings, Settings, SiteSettings
from wallboard.domain.day.hours import Week, week_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.estimate.measured import Measured, MeasuredDay
from wallboard.domain.events import CallAnswered, CallerJoined, Event
from wallboard.domain.facts import AgentName, Coverage, Visit
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import Clock, Emit, Source, SourceState, Stop
from wallboard.domain.words import Outcome
from wallboard.sources.spec import SourceSpec
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.measured import keep_measured, measured_before
from wallboard.store.queries.calls import Wanted, visits_page
from wallboard.store.queries.coverage import coverage_of

NINE = NOON - 3 * 3600


def _always(source: Source, spec: SourceSpec) -> Source:
    return source


def is_live(snapshot: Snapshot) -> bool:
    return all(source.status.state is SourceState.LIVE for source in snapshot.sources)


def test_a_restart_at_noon_keeps_the_morning_and_shows_the_gap(tmp_path: Path) -> None:
    wishes = Wishes(centre(), cache=tmp_path / "cache.sqlite")
    clock = HandClock(NINE)
    morning: list[Event] = [baseline(NINE), *answered("c1", NINE - 60), CallerJoined(NINE, "c2", "support")]
    with started(wishes, clock, lambda spec: Telling(morning)) as wall:
        shows(wall, lambda s: is_live(s) and len(s.all.waiting) == 1)
    clock.now = NOON
    still: list[Event] = [baseline(NOON, "support", "sales"), *answered("c3", NOON - 70)]
    with started(wishes, clock, lambda spec: Telling(still)) as wall:
        before = wall.latest()
        assert before.all.day.visits.answered == 1  # before the source has said a word
        assert [w.call for w in before.all.waiting] == ["c2"]
        after = shows(wall, lambda s: s.all.day.visits.answered == 2)
        clock.now = NOON + 3
        settled = shows(wall, lambda s: not s.all.waiting)
    assert queue_of(after).day.visits.answered == 2
    assert settled.all.day.visits.outcomes[Outcome.UNKNOWN] == 1  # nobody saw what became of c2
    assert after.sources[0].gaps == ((MIDNIGHT, NINE), (NINE, NOON))


def test_who_joined_before_midnight_is_still_there_after_a_restart(tmp_path: Path) -> None:
    wishes, late = Wishes(centre(), cache=tmp_path / "cache.sqlite"), MIDNIGHT - 2 * 3600
    clock = HandClock(late + 10)
    evening: list[Event] = [
        baseline(late),
        CallerJoined(late, "c1", "support"),
        CallAnswered(late + 9, "c1", "support", "PJSIP/1"),
    ]
    with started(wishes, clock, lambda spec: Telling(evening)) as wall:
        shows(wall, lambda s: s.all.talking == 1)
    clock.now = MIDNIGHT + 60
    with started(wishes, clock, lambda spec: Telling([])) as wall:
        shown = wall.latest()
    assert shown.all.talking == 1
    assert read("calls_at_once_now", shown.all).value == 1
    assert shown.all.day.visits.presented == 0


def test_facts_of_the_future_are_not_counted_yet(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    visits = [
        Visit("pbx", "c1", "support", 1, NOON - 60, Outcome.ANSWERED, answered=NOON + 60, left=NOON + 60),
        Visit("pbx", "c2", "support", 1, NOON + 60, Outcome.ABANDONED, left=NOON + 90),
    ]
    cache_with(path, [*visits, Coverage("pbx", NINE, NOON + 90)], NOON + 90)
    with started(Wishes(centre(), cache=path), HandClock(NOON), lambda spec: Telling([])) as wall:
        assert +wall.latest().all.day.visits.outcomes == {Outcome.WAITING: 1}


def test_stopping_leaves_everything_in_the_cache(tmp_path: Path) -> None:
    path, clock = tmp_path / "cache.sqlite", HandClock(NOON)
    told: list[Event] = [baseline(NINE), *[e for n in range(300) for e in answered(f"c{n}", NINE + n)]]
    with started(Wishes(centre(), cache=path), clock, lambda spec: Telling(told)) as wall:
        shows(wall, is_live)
    reader = open_reader(path)
    page = visits_page(reader, Wanted(MIDNIGHT, NOON), 1000)
    (seen,) = coverage_of(reader, ["pbx"], NINE, NOON, NOON)
    reader.close()
    assert page.total == 300
    assert all(visit.outcome is Outcome.ANSWERED for visit in page.visits)
    assert (seen.share, seen.gaps) == (1.0, ())


def test_how_far_off_estimates_were_is_kept_over_a_restart_on_the_same_day(tmp_path: Path) -> None:
    path, clock = tmp_path / "cache.sqlite", HandClock(NOON)

    def told(spec: SourceSpec) -> Source:
        return Telling([baseline(NINE)])

    with started(Wishes(centre(), cache=path), clock, told) as wall:
        shows(wall, is_live)
        today = wall.latest().day
    assert measured_before(path) == MeasuredDay(today)
    before = MeasuredDay(today, (Measured("pbx", "support", 30, 300.0, -30.0),))
    keep_measured(path, before)
    with started(Wishes(centre(), cache=path), clock, told) as wall:
        shows(wall, is_live)
    assert measured_before(path) == before
    clock.now += 86_400
    with started(Wishes(centre(), cache=path), clock, told) as wall:
        shows(wall, is_live)
    after = measured_before(path)
    assert after is not None
    assert (after.day != today, after.queues) == (True, ())


def test_sources_end_first_then_the_engine_then_the_writer(tmp_path: Path) -> None:
    ended: list[list[str]] = []

    class Last(Telling):
        """Tells one thing more when it is stopped."""

        def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
            super().run(emit, stop, clock)
            ended.append(threads_of_ours())
            emit(answered("last", NOON - 100))

    path = tmp_path / "cache.sqlite"
    with started(Wishes(centre(), cache=path), HandClock(), lambda spec: Last([baseline()])) as wall:
        shows(wall, is_live)
    assert sorted(ended[0]) == ["live", "reader", "source pbx", "writer"]
    reader = open_reader(path)
    assert visits_page(reader, Wanted(MIDNIGHT, NOON), 10).total == 1
    reader.close()


def test_all_sources_that_end_make_it_finished(tmp_path: Path) -> None:
    wishes = Wishes(centre("a", "b"), cache=tmp_path / "cache.sqlite")
    with started(wishes, HandClock(), lambda spec: Telling([baseline()], ends=True)) as wall:
        wait_for(lambda: wall.finished)
        shows(wall, lambda s: {x.status.state for x in s.sources} == {SourceState.FINISHED})


def test_before_the_start_nothing_is_known_but_what_is_to_come(tmp_path: Path) -> None:
    wishes = Wishes(centre("a", "b"), cache=tmp_path / "cache.sqlite")
    unstarted = Wallboard(wishes, real=HandClock())
    assert not unstarted.finished
    snapshot = unstarted.latest()
    assert [source.name for source in snapshot.sources] == ["a", "b"]
    assert {source.status.state for source in snapshot.sources} == {SourceState.CONNECTING}
    assert unstarted.submit(lambda _: 1).cancelled()
    assert not list(tmp_path.iterdir())


def test_a_source_that_does_not_stop_does_not_hold_the_end_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    go = threading.Event()

    class Unheeding:
        def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
            emit([baseline()])
            assert go.wait(30)
            for _ in range(5):
                emit([])

    wall = Wallboard(
        Wishes(centre(), cache=tmp_path / "c.sqlite"), real=HandClock(), make=lambda spec: Unheeding()
    )
    wall.start()
    shows(wall, is_live)
    wall.stop()
    assert threads_of_ours() == ["source pbx"]
    assert "did not stop in time" in caplog.text
    go.set()
    wait_for(lambda: not threads_of_ours())


def test_a_second_one_on_the_same_cache_is_refused_in_words_and_leaves_nothing(tmp_path: Path) -> None:
    wishes = Wishes(centre(), cache=tmp_path / "cache.sqlite")
    with started(wishes, HandClock(), lambda spec: Telling([baseline()])) as wall:
        shows(wall, is_live)
        running = threads_of_ours()
        with pytest.raises(WallboardError, match="already in use by process"):
            Wallboard(wishes, real=HandClock()).start()
        assert threads_of_ours() == running


def test_a_start_that_fails_half_way_leaves_nothing_running(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "cache.sqlite"
    cache = open_cache(path)
    cache.connection.execute("ALTER TABLE visit RENAME COLUMN joined TO came")
    cache.close()
    # The file can be opened for writing, but the day can't be read out of it.
    with pytest.raises(WallboardError, match="no such column"):
        Wallboard(Wishes(centre(), cache=path), real=HandClock()).start()
    assert threads_of_ours() == []
    open_cache(path).close()  # nobody holds it


def test_an_option_that_cannot_be_is_said_before_anything_is_opened(tmp_path: Path) -> None:
    wall = Wallboard(Wishes(sources=("simulator:?seed=x",), cache=tmp_path / "c.sqlite"), real=HandClock())
    with pytest.raises(WallboardError, match="seed=x"):
        wall.start()
    assert not any(tmp_path.iterdir())


def test_a_cache_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    wall = Wallboard(Wishes(centre(), cache=tmp_path / "file" / "cache.sqlite"), real=HandClock())
    with pytest.raises(WallboardError):
        wall.start()
    wall.stop()
    assert threads_of_ours() == []


def test_trouble_with_the_cache_is_a_notice_until_it_is_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "cache.sqlite"
    with started(Wishes(centre(), cache=path), HandClock(), lambda spec: Telling([baseline()])) as wall:
        shows(wall, is_live)
        for part in ("", "-wal", "-shm"):
            path.with_name(path.name + part).unlink()
        notice = wait_for(lambda: wall.notices.current)[0]
        assert "was removed while it was in use" in str(notice.text)
        assert is_live(wall.latest())  # the wall goes on
        wait_for(lambda: not wall.notices.current)
        assert path.exists()
    assert len([r for r in caplog.records if r.levelname == "WARNING"]) == 1


def demo(clock: HandClock, **others: object) -> Place:
    return Place(Wishes(Settings(site=centre().site), **others), real=clock)  # type: ignore[arg-type]


def test_the_demo_is_begun_anew_and_is_never_the_users() -> None:
    clock = HandClock(datetime(2026, 11, 23, 10, tzinfo=UTC).timestamp())
    place = demo(clock)
    assert place.demo
    assert "demo" in place.cache.parts
    cache_with(place.cache, [Visit("simulator", "old", "Support", 1, NINE, Outcome.WAITING)], NOON)
    yesterday = place.cache.with_name("seed-7-2026-11-22.sqlite")
    cache_with(yesterday, [], NOON)
    with started(
        Wishes(Settings(site=centre().site)), clock, lambda spec: Telling([baseline(NINE), baseline(clock())])
    ) as wall:
        assert not wall.latest().all.waiting
        shows(wall, is_live)
        assert not yesterday.exists()
        with pytest.raises(WallboardError, match="already in use"):
            Wallboard(Wishes(Settings(site=centre().site)), real=clock).start()


def test_a_log_that_is_followed_beside_another_source_is_told_what_that_calls_its_agents(
    tmp_path: Path,
) -> None:
    cache = tmp_path / "cache.sqlite"
    urls = ("ami://reader@pbx.example:5038", "queue_log:/var/log/asterisk/queue_log")
    ami, log = Place(Wishes(sources=urls, cache=cache)).specs
    assert log.known_agents() == {}  # there is no cache yet
    cache_with(cache, [AgentName("pbx.example", "PJSIP/1", "Ada"), AgentName("other", "PJSIP/2", "Bea")], 9.0)
    assert log.known_agents() == {"PJSIP/1": "Ada"}
    assert ami.known_agents() is None
    (alone,) = Place(Wishes(sources=urls[1:], cache=cache)).specs
    assert alone.known_agents() is None


def test_a_closed_hour_shows_the_busy_afternoon_only_where_that_is_wished() -> None:
    night = HandClock(datetime(2026, 11, 24, 2, tzinfo=UTC).timestamp())
    assert demo(night).clock is night
    shifted = demo(night, shift=True)
    assert shifted.moved
    assert datetime.fromtimestamp(shifted.now, UTC).isoformat(timespec="minutes") == "2026-11-23T16:20+00:00"
    fast = demo(night, speed=60.0)
    night.now += 10
    assert fast.now == night.now + 590


def test_the_clock_of_a_made_up_centre_never_goes_back_in_the_cache_it_fills(tmp_path: Path) -> None:
    night = HandClock(datetime(2026, 11, 24, 2, tzinfo=UTC).timestamp())
    cache = tmp_path / "mine.sqlite"
    afternoon = demo(night, shift=True, cache=cache)
    half_past = afternoon.now + 600
    cache_with(cache, [Coverage("simulator", afternoon.now, half_past)], half_past)
    again = demo(night, shift=True, cache=cache)
    assert again.now == half_past
    assert again.moved
    cache.write_bytes(b"no cache at all")
    assert demo(night, shift=True, cache=cache).now == afternoon.now
    assert Place(Wishes(centre(), shift=True, cache=cache), real=night).clock is night


def test_a_centre_of_ones_own_has_no_moved_clock(tmp_path: Path) -> None:
    night = HandClock(datetime(2026, 11, 24, 2, tzinfo=UTC).timestamp())
    place = Place(Wishes(centre(), shift=True), real=night)
    assert not place.moved
    assert place.cache.name == "wallboard.sqlite"
    assert place.cache_to_read == place.cache
    assert place.names == ["pbx"]


def test_a_wrapup_of_the_settings_is_counted(tmp_path: Path) -> None:
    settings = centre()
    settings = Settings(settings.site, settings.source, {"support": QueueSettings(wrapup_s=20)})
    told: list[Event] = [baseline(NOON - 200, agents=[agent()]), *answered("c1", NOON - 100)]
    with started(
        Wishes(settings, cache=tmp_path / "c.sqlite"),
        HandClock(),
        lambda spec: Telling([*told, baseline(NOON, agents=[agent()])]),
    ) as wall:
        shown = shows(wall, is_live)
    assert shown.all.day.visits.wrap_s == 20


def test_whole_calls_are_remembered_too(tmp_path: Path) -> None:
    path, clock = tmp_path / "c.sqlite", HandClock()
    made: Sequence[Event] = [baseline(NOON - 200), *answered("c1", NOON - 100), baseline(NOON)]
    for told in (made, [baseline(NOON)]):
        source = Telling(told)
        with started(Wishes(centre(), cache=path), clock, partial(_always, source)) as wall:
            shown = shows(wall, lambda s: is_live(s) and read("arrived", s.all).value == 1)
        assert read("call_answered", shown.all).value == 1


def test_the_course_of_the_morning_and_its_lost_callers_are_remembered(tmp_path: Path) -> None:
    path, clock = tmp_path / "c.sqlite", HandClock(NINE)
    two = [agent("PJSIP/1"), agent("PJSIP/2")]
    morning: list[Event] = [
        baseline(NINE - 125, agents=two),
        *lost("c1", NINE - 120),
        baseline(NINE, agents=two),
    ]
    with started(Wishes(centre(), cache=path), clock, lambda spec: Telling(morning)) as wall:
        seen = shows(wall, lambda s: is_live(s) and len(s.lost) == 1)
    clock.now = NOON
    with started(Wishes(centre(), cache=path), clock, lambda spec: Telling([baseline(NOON)])) as wall:
        back = shows(wall, is_live)
    told, course = seen.courses["*",], back.courses["*",]
    assert [minute.agents for minute in told.minutes[-3:]] == [2, 2, 2]
    assert course.minutes[: len(told.minutes)] == told.minutes
    assert {minute.agents for minute in course.minutes[len(told.minutes) :]} == {None}
    assert course.peak == told.peak
    assert back.lost == seen.lost
    assert back.all.day.lost == seen.all.day.lost


def week(place: Place) -> Week | None:
    return place.site.opening.week if place.site.opening is not None else None


def test_the_demo_has_the_hours_of_its_centre_unless_others_are_set() -> None:
    clock = HandClock()
    assert week(demo(clock)) == week_of("Mon-Sat 08:00-18:00")
    night = Settings(site=SiteSettings(zone="UTC", hours="Mon-Sun 22:00-06:00"))
    assert week(Place(Wishes(night), real=clock)) == week_of("Mon-Sun 22:00-06:00")
    assert week(Place(Wishes(centre()), real=clock)) is None
