import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.made import Telling, cache_with, centre
from tests.live.made import MIDNIGHT, NOON, HandClock, baseline, lost
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.picture.played import busy_monday
from wallboard.app.picture.shown import SILENT_S, first_picture, shown
from wallboard.app.settings import Settings, SiteSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage, Fact, QueueTarget, Visit
from wallboard.domain.source import SourceState

SETTINGS = Settings(site=SiteSettings(zone="UTC"))
DEMO = Wishes(SETTINGS, ("simulator:",))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "yesterday.sqlite"
    facts: list[Fact] = [
        QueueTarget("pbx", "support", 20.0),
        Visit("pbx", "c1", "support", 1, NOON - 30),
        Coverage("pbx", MIDNIGHT, NOON, why="the wallboard was stopped"),
    ]
    cache_with(path, facts, NOON)
    return path


def test_the_built_in_centre_is_shown_on_its_busy_monday() -> None:
    plain, clock = shown(DEMO), shown(DEMO, "10:30")
    assert plain.made_up
    assert plain.snapshot.at == busy_monday("UTC")
    assert clock.snapshot.at == MIDNIGHT + 10.5 * 3600
    assert shown(DEMO, "2026-11-24T12:00").snapshot.day == "2026-11-24"


def test_its_roster_is_of_the_day_that_is_shown_whatever_day_it_is_now() -> None:
    early = shown(DEMO, "2031-03-03T00:10").snapshot
    assert early.duty.roster is not None
    today, tomorrow = (
        early.duty.roster.everybody(early.at + hours * 3600, early.at + hours * 3600 + 1)
        for hours in (11, 35)
    )
    assert len(today) > len(tomorrow) > 0


def test_the_course_of_the_queues_of_a_chart_is_known_played_and_remembered(cache: Path) -> None:
    played = shown(DEMO, scopes=[("Support",)]).snapshot.courses
    assert 0 < played["Support",].peak.most < played["*",].peak.most
    then = shown(Wishes(SETTINGS, (), cache), "2026-11-23T11:59:50", [("pbx/support",), ("pbx/sales",)])
    assert [then.snapshot.courses[f"pbx/{queue}",].peak.most for queue in ("support", "sales")] == [1, 0]


def test_the_built_in_centre_touches_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert shown(DEMO).snapshot.sources
    assert not list(tmp_path.iterdir())


def test_it_can_be_shown_as_silent_and_nothing_else_can(cache: Path) -> None:
    silent = shown(DEMO, stale=True).snapshot
    assert silent.sources[0].status.heard == silent.at - SILENT_S
    with pytest.raises(WallboardError, match="Only the built-in centre"):
        shown(Wishes(SETTINGS, (), cache), stale=True)


def test_a_cache_is_shown_as_it_was_and_is_not_called_made_up(cache: Path) -> None:
    then = shown(Wishes(SETTINGS, (), cache), "2026-11-23T11:59:50")
    (source,) = then.snapshot.sources
    assert not then.made_up
    assert (str(then.what), then.past) == ("out of yesterday.sqlite", True)
    assert (source.status.state, len(then.snapshot.all.waiting)) == (SourceState.LIVE, 1)
    late = shown(Wishes(SETTINGS, (), cache), "2026-11-23T13:00").snapshot.sources[0].status
    assert (late.state, late.heard, str(late.why)) == (SourceState.STALE, NOON, "the wallboard was stopped")


def test_a_configured_source_with_an_instant_is_looked_up_in_its_cache(tmp_path: Path, cache: Path) -> None:
    settings = replace(centre("pbx"), cache=replace(SETTINGS.cache, path=str(cache)))
    then = shown(Wishes(settings), "2026-11-23T11:59:50")
    assert [queue.queue for queue in then.snapshot.sources[0].queues] == ["support"]
    with pytest.raises(WallboardError, match="There is no cache"):
        shown(Wishes(centre("pbx"), (), tmp_path / "none.sqlite"))


def test_a_live_source_is_waited_for_until_it_has_told_its_present(tmp_path: Path) -> None:
    clock = HandClock()
    told = Telling([baseline(), *lost("c1", NOON - 60)])
    wallboard = Wallboard(Wishes(centre(), (), tmp_path / "c.sqlite"), real=clock, make=lambda _: told)
    wallboard.start()
    try:
        snapshot = first_picture(wallboard, threading.Event())
    finally:
        wallboard.stop()
    assert snapshot.sources[0].status.state is SourceState.LIVE


def test_a_source_that_is_not_there_is_said_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("WALLBOARD_PASSWORD", "x")
    url = "ami://reader@127.0.0.1:1"
    wallboard = Wallboard(Wishes(SETTINGS, (url,), tmp_path / "c.sqlite"))
    wallboard.start()
    try:
        with pytest.raises(WallboardError, match="nothing listens there") as caught:
            first_picture(wallboard, threading.Event())
    finally:
        wallboard.stop()
    assert "wallboard check" in str(caught.value.hint)
    assert "nothing listens there" in caplog.text


def test_who_is_told_to_end_does_not_wait(tmp_path: Path) -> None:
    ended = threading.Event()
    ended.set()
    wallboard = Wallboard(Wishes(centre(), (), tmp_path / "c.sqlite"), make=lambda _: Telling([]))
    wallboard.start()
    try:
        with pytest.raises(WallboardError, match="has shown nothing"):
            first_picture(wallboard, ended)
    finally:
        wallboard.stop()


def test_what_a_named_cache_knows_of_the_built_in_centre_is_called_made_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    named = tmp_path / "mine.sqlite"
    cache_with(named, [Coverage("simulator", MIDNIGHT, NOON), Coverage("simulator-2", MIDNIGHT, NOON)], NOON)
    then = shown(Wishes(SETTINGS, (), named), "2026-11-23T11:30")
    assert (then.made_up, then.made_up_sources) == (True, frozenset())
    mixed = tmp_path / "mixed.sqlite"
    cache_with(mixed, [Coverage("simulator", MIDNIGHT, NOON), Coverage("pbx", MIDNIGHT, NOON)], NOON)
    then = shown(Wishes(SETTINGS, (), mixed), "2026-11-23T11:30")
    assert (then.made_up, then.made_up_sources) == (False, frozenset({"simulator"}))
    folder = tmp_path / "wallboard" / "demo"
    folder.mkdir(parents=True)
    cache_with(folder / "day.sqlite", [Coverage("floor", MIDNIGHT, NOON)], NOON)
    assert shown(Wishes(SETTINGS, (), folder / "day.sqlite"), "2026-11-23T11:30").made_up
