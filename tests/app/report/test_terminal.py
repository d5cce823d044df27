from pathlib import Path

import pytest

from tests.app.made import Telling, centre, shows, started
from tests.live.made import NOON, HandClock, answered, baseline
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.report.terminal import screen_of
from wallboard.app.settings import Settings, SiteSettings
from wallboard.domain.events import CallerJoined
from wallboard.domain.source import Clock, Emit, SourceLost, SourceState, Stop
from wallboard.domain.text import mark
from wallboard.ui.format import Format


def written(wall: Wallboard) -> str:
    return screen_of(wall.latest(), Format(wall.place.zone), wall.clock(), demo=wall.place.demo)


def test_the_wall_as_text_in_the_zone_of_the_site(tmp_path: Path) -> None:
    plain = centre("east", "west")
    settings = Settings(SiteSettings(zone="Europe/Budapest"), plain.source)
    clock = HandClock(NOON + 30)
    told = [
        baseline(NOON - 100),
        *answered("c1", NOON - 90),
        CallerJoined(NOON, "c2", "support"),
        baseline(NOON + 30),
    ]
    with started(Wishes(settings, cache=tmp_path / "c.sqlite"), clock, lambda spec: Telling(told)) as wall:
        shows(wall, lambda s: len(s.all.waiting) == 2)
        text = written(wall)
    lines = text.splitlines()
    assert lines[0].startswith("Mon 23 Nov  13:00")
    assert "Made-up" not in text
    assert lines[1].startswith("east: live, heard 0.0 s ago")
    row = next(line for line in lines if line.startswith("east/support"))
    assert row.split()[1:5] == ["1", "0:30", "0", "2"]
    everything = next(line for line in lines if line.startswith("All"))
    assert everything.split()[1] == "2"
    assert "Lost: 0" in text


class Gone(Telling):
    """Tells, and then the line breaks."""

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        emit([baseline(), CallerJoined(NOON, "c1", "support")])
        raise SourceLost(mark("source", "the line broke"))


def test_of_a_source_that_is_away_nothing_is_true_now(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with started(Wishes(centre(), cache=tmp_path / "c.sqlite"), HandClock(), lambda spec: Gone([])) as wall:
        shows(wall, lambda s: s.sources[0].status.state is SourceState.STALE)
        lines = written(wall).splitlines()
    assert "no data" in lines[1]
    assert "(the line broke)" in lines[1]
    now_line = next(line for line in lines if line.startswith("Calls at once"))
    assert not any(c.isdigit() for c in now_line)
    for name in ("Support", "All", "support"):
        for line in lines:
            if line.startswith(f"{name} "):
                assert line.split()[1:4] == ["–", "–", "–"]
