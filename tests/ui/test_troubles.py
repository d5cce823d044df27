from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.made_up import (
    BLIND,
    NOW,
    REFUSED,
    UNREACHED,
    ZONE,
    all_away,
    centre,
    queues,
    source,
    stale,
    status,
    the_day,
    three_sources,
    two_sources,
)
from tests.ui.walls import first_wall, opened, painted, wall
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.ui.format import Format
from wallboard.ui.moment import TURN_S, Moment
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.troubles import troubles_of
from wallboard.ui.window import WallWindow


def _told(snapshot: Snapshot, now: float = NOW) -> list[str]:
    return [str(trouble.words) for trouble in troubles_of(Moment(snapshot, now), Format(ZONE))]


def test_where_all_is_well_or_no_reason_is_known_nothing_is_told() -> None:
    assert _told(the_day()) == []
    assert _told(two_sources(stale())) == []
    assert _told(two_sources(status(SourceState.CONNECTING))) == []


def test_each_source_with_a_reason_is_told_of() -> None:
    assert _told(three_sources()) == [
        "pbx-2: refused · The server refused the account “wall”.",
        "pbx-3: no data · 127.0.0.1 port 5038 can't be reached: Connection refused.",
    ]
    assert _told(all_away())[0].startswith("pbx-1: no data since 16:27:07 · 127.0.0.1")


def test_one_that_sees_too_little_is_told_after_those_that_are_away_and_is_no_alarm() -> None:
    limited = source("pbx-1", queues(), status(SourceState.LIMITED, BLIND, NOW))
    gone = source("pbx-2", (), status(SourceState.REFUSED, REFUSED))
    troubles = troubles_of(Moment(centre(limited, gone), NOW), Format(ZONE))
    assert [trouble.tone for trouble in troubles] == [Tone.ALARM, Tone.WARN]


def test_when_the_wallboard_itself_stopped_no_source_is_blamed() -> None:
    assert _told(all_away(), NOW + 60) == []


def test_the_bar_takes_its_room_between_head_and_tiles_and_gives_it_back(qtbot: QtBot) -> None:
    lost = two_sources(status(SourceState.STALE, UNREACHED, NOW - 9))
    shown = [lost]
    window = WallWindow(first_wall(), lambda: shown[0], lambda: NOW, zone=ZONE)
    with opened(window):
        bar, tile = window.page.troubles, window.page.tiles[0]
        assert bar.isVisible()
        assert window.page.header.geometry().bottom() < bar.y()
        assert bar.geometry().bottom() < tile.y()
        shown[0] = two_sources()
        window.pulse.beat()
        assert not bar.isVisible()
        assert tile.y() == bar.y()


def test_several_troubles_take_turns_in_a_bar_of_one_height(qtbot: QtBot) -> None:
    now = [NOW]
    window = WallWindow(first_wall(), lambda: replace(three_sources(), at=now[0]), lambda: now[0], zone=ZONE)
    seen, heights = set(), set()
    with opened(window):
        for _ in range(2):
            said = painted(window, 1280, 720)[window.page.troubles]
            seen.add(next(paint.text[:5] for paint in said if paint.text.startswith("pbx")))
            assert {paint.text for paint in said} & {"1/2", "2/2"}
            heights.add(window.page.troubles.height())
            now[0] += TURN_S
            window.pulse.beat()
    assert seen == {"pbx-2", "pbx-3"}
    assert len(heights) == 1


def test_a_reason_without_end_is_cut_after_two_lines(qtbot: QtBot) -> None:
    endless = replace(UNREACHED, args={"host": "very " * 200, "port": 1})
    with wall(two_sources(status(SourceState.STALE, endless))) as window:
        said = painted(window, 1280, 720)[window.page.troubles]
    assert len(said) == 2
    assert said[-1].text.endswith("…")
