from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from wallboard.app.memory import reading
from wallboard.app.picture.played import Kept, busy_monday, played, played_into
from wallboard.app.settings import Settings
from wallboard.app.site import site_of
from wallboard.app.specs import specs
from wallboard.domain.errors import WallboardError
from wallboard.domain.kpis import read
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState

ZONE = "Europe/Budapest"
MONDAY = busy_monday(ZONE)


@cache
def at(instant: float, *urls: str, silent_s: float = 0.0) -> Snapshot:
    return played(specs(Settings(), urls, ZONE), site_of(Settings(), ZONE), instant, silent_s)


def test_the_monday_is_busy_and_the_same_every_time() -> None:
    first, again = at(MONDAY), at.__wrapped__(MONDAY)
    assert datetime.fromtimestamp(MONDAY, ZoneInfo(ZONE)).isoformat() == "2026-11-23T15:37:00+01:00"
    assert first == again
    assert first.sources[0].status.state is SourceState.LIVE
    assert (first.at, first.day) == (MONDAY, "2026-11-23")
    assert first.all.talking > 10
    assert (read("arrived", first.all).value or 0) > 100


def test_the_instant_has_something_of_all_that_a_board_can_show() -> None:
    centre = at(MONDAY)
    queues = [queue for source in centre.sources for queue in source.queues]
    assert len(centre.all.waiting) >= 3
    assert sum(bool(queue.waiting) for queue in queues) >= 3
    in_time = {queue.levels.get("sl_default_30m") for queue in queues}
    assert {Level.ALARM, Level.OK} <= in_time
    assert (read("unique_unrecovered_callers", centre.all).value or 0) > 3
    states = {agent.state for agent in centre.all.agents}
    assert len(states) >= 5


def test_another_seed_is_another_day_and_earlier_there_was_less() -> None:
    assert at(MONDAY).all.day != at(MONDAY, "simulator:?seed=8").all.day
    assert read("arrived", at(MONDAY - 7200).all).value < read("arrived", at(MONDAY).all).value  # type: ignore[operator]


def test_what_is_silent_stands_still_since_it_was_heard_last() -> None:
    stale, then = at(MONDAY, silent_s=240), at(MONDAY - 240)
    status = stale.sources[0].status
    assert (status.state, status.heard) == (SourceState.STALE, MONDAY - 240)
    assert stale.at == MONDAY
    assert stale.all.waiting == then.all.waiting
    assert stale.all.day.visits == then.all.day.visits
    assert stale.sources[0].gaps == ((MONDAY - 240, MONDAY),)


def test_several_centres_stand_beside_each_other() -> None:
    both = at(MONDAY, "simulator:", "simulator:?seed=8")
    assert [source.name for source in both.sources] == ["simulator", "simulator-2"]
    arrived = [read("arrived", at(MONDAY, url).all).value or 0 for url in ("simulator:", "simulator:?seed=8")]
    assert read("arrived", both.all).value == sum(arrived)


def test_an_option_that_cannot_be_is_said() -> None:
    with pytest.raises(WallboardError, match="seed=x"):
        at(MONDAY, "simulator:?seed=x")


def test_what_is_kept_of_it_is_what_is_shown_and_days_before(tmp_path: Path) -> None:
    spec, site = specs(Settings(), ("simulator:?agents=5&volume=0.2",), ZONE), site_of(Settings(), ZONE)
    files = [tmp_path / name for name in ("a.sqlite", "b.sqlite")]
    shown, again = (played_into(Kept(file), spec, site, MONDAY, silent_s=240) for file in files)
    assert shown == again
    known = [visits(file) for file in files]
    assert known[0] == known[1]
    joined = [at for at, _ in known[0]]
    days = {datetime.fromtimestamp(at, ZoneInfo(ZONE)).date() for at in joined}
    monday = date(2026, 11, 23)
    assert {monday, monday - timedelta(days=1), monday - timedelta(days=7)} <= days
    assert all(left is not None for at, left in known[0] if at < shown.day_start)
    assert sum(at >= shown.day_start for at in joined) == shown.all.day.visits.presented
    assert max(joined) <= MONDAY - 240


def visits(cache: Path) -> list[tuple[float, float | None]]:
    with reading(cache) as connection:
        return connection.execute('SELECT joined, "left" FROM visit ORDER BY joined, call').fetchall()
