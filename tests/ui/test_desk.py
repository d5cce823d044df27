"""The supervisor's board: no text is clipped, cut or painted over another, on any desk, in any state."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui import made_up, made_up_agents
from tests.ui.made_up import NOW, ZONE
from tests.ui.walls import Papers, faults, opened, painted, texts
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.board import Board, read_board
from wallboard.ui.resources import resource
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.widgets import KINDS
from wallboard.ui.widgets.agent_grid import AgentGrid
from wallboard.ui.window import WallWindow

SCREENS = ((1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160))
NAMES = ScreenOptions(agents="names", breaks=True, mask=False)
STATES: dict[str, Callable[[], Snapshot]] = {
    "live": made_up.the_day,
    "idle": made_up.free_while_waiting,
    "connecting": made_up.nothing_yet,
    "stale": lambda: made_up.centre(made_up.source("pbx-1", made_up.queues(), made_up.stale())),
    "one of two stale": lambda: made_up.two_sources(made_up.stale()),
    "empty": made_up.empty,
    "120 agents": lambda: made_up_agents.with_people(*made_up_agents.many(120)),
    "500 agents": lambda: made_up_agents.with_people(*made_up_agents.many(500)),
}


def _desk() -> Board:
    return read_board(resource("boards/desk.toml"))


def _papers(snapshot: Snapshot, width: int, height: int, options: ScreenOptions = NAMES) -> Papers:
    window = WallWindow(
        _desk(), lambda: snapshot, lambda: NOW, zone=ZONE, options=options, viewing=Viewing(24, 0.7)
    )
    with opened(window):
        return painted(window, width, height)


def _names(snapshot: Snapshot) -> tuple[str, ...]:
    names = sorted(agent.name for agent in snapshot.all.agents)
    listed = ", ".join(name for name in names)
    return (*names, *(f"{name.split()[0]} " for name in names), listed, "Agent")


@pytest.mark.parametrize("state", STATES)
def test_every_text_of_the_desk_has_its_room(qtbot: QtBot, state: str) -> None:
    snapshot = STATES[state]()
    found = {size: wrong for size in SCREENS if (wrong := faults(_papers(snapshot, *size), _names(snapshot)))}
    assert not found


@pytest.mark.parametrize("size", SCREENS)
def test_titles_of_the_desk_are_whole_where_it_hangs_on_a_wall(qtbot: QtBot, size: tuple[int, int]) -> None:
    snapshot = made_up.the_day()
    with opened(WallWindow(_desk(), lambda: snapshot, lambda: NOW, zone=ZONE)) as window:
        papers = painted(window, *size)
    assert "Average wait" in texts(papers)
    assert [one.text for paints in papers.values() for one in paints if one.cut and "Aver" in one.text] == []


def test_the_desk_shows_what_its_picture_shows(qtbot: QtBot) -> None:
    said = texts(_papers(made_up.the_day(), 1920, 1080))
    for text in ("75.4%", "96.5%", "0:18", "of 21", "2 not logged in", "Elena Stankovska", "11:48"):
        assert text in said
    assert "Paused · lunch" in said


def test_a_desk_that_may_not_tell_breaks_or_names_tells_none(qtbot: QtBot) -> None:
    said = " ".join(texts(_papers(made_up.the_day(), 1920, 1080, ScreenOptions())))
    assert not [word for word in ("Elena", "Stankovska", "lunch", "24:03", "17:20", "Ivan") if word in said]


def test_the_board_fills_its_grid_with_what_there_is() -> None:
    board = _desk()
    assert sum(spec.at[2] * spec.at[3] for spec in board.widgets) == board.grid[0] * board.grid[1]
    assert {spec.kind for spec in board.widgets} <= set(KINDS)


def test_twice_as_many_pixels_are_the_same_desk(qtbot: QtBot) -> None:
    papers = [_papers(made_up.the_day(), *size) for size in ((1920, 1080), (3840, 2160))]
    grids = [
        sorted(
            paint.text for tile, paints in paper.items() if isinstance(tile, AgentGrid) for paint in paints
        )
        for paper in papers
    ]
    assert grids[0] == grids[1]


def test_the_clock_of_a_cell_runs(qtbot: QtBot) -> None:
    now = [NOW]
    window = WallWindow(
        _desk(),
        lambda: replace(made_up.the_day(), at=now[0]),
        lambda: now[0],
        zone=ZONE,
        options=NAMES,
        viewing=Viewing(24, 0.7),
    )
    with opened(window):
        assert "11:48" in texts(painted(window, 1280, 720))
        now[0] += 1
        window.pulse.beat()
        assert "11:49" in texts(painted(window, 1280, 720))
