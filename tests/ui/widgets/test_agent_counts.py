import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.agents.sheets import look
from tests.ui.made_up import (
    NOW,
    ZONE,
    agents,
    centre,
    empty,
    nothing_yet,
    queues,
    source,
    stale,
    the_day,
    two_sources,
)
from tests.ui.made_up_agents import in_state
from tests.ui.walls import faults
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import AgentState
from wallboard.ui.behind import AgentsBehind, QueueBehind
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import shown
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.widgets.agent_counts import AgentCounts, AgentCountsView, view_of


def _view(snapshot: Snapshot) -> AgentCountsView:
    spec = WidgetSpec("agent_counts", (0, 0, 1, 1))
    return view_of(Moment(snapshot, NOW), spec, Setting(Format(ZONE)))


def _blocks(view: AgentCountsView) -> dict[str, int]:
    return {str(block.word): block.count for block in view.blocks}


def test_agents_are_counted_by_state() -> None:
    view = _view(the_day())
    assert _blocks(view) == {"talking": 12, "ringing": 2, "wrap-up": 2, "paused": 2, "free": 1}
    assert (view.logged_in, str(view.of), str(view.missing)) == ("19", "of 21", "2 not logged in")


def test_every_state_but_logged_off_has_a_block() -> None:
    view = _view(centre(source("pbx-1", queues()), people=agents(tuple(AgentState))))
    assert sum(_blocks(view).values()) == len(AgentState) - 1
    assert str(view.missing) == "1 not logged in"


def test_that_nobody_is_free_is_shown() -> None:
    view = _view(centre(source("pbx-1", queues()), people=agents((AgentState.ON_CALL,))))
    assert _blocks(view) == {"talking": 1, "free": 0}
    assert view.missing == ""


def test_a_centre_without_agents_has_none() -> None:
    view = _view(empty())
    assert (view.logged_in, view.blocks) == ("0", ())


def test_before_anything_was_heard_nothing_is_known() -> None:
    view = _view(nothing_yet())
    assert (view.logged_in, view.of, view.blocks) == ("–", "", ())


def _idle(free: int, idle: int) -> Snapshot:
    states = (*[AgentState.ON_CALL] * 3, *[AgentState.AVAILABLE] * free)
    day = centre(source("pbx-1", queues()), people=agents(states))
    return replace(day, all=replace(day.all, free_while_waiting=idle))


def test_who_is_free_while_callers_wait_stands_out() -> None:
    free = [block for block in _view(_idle(2, 2)).blocks if block.kind is AgentState.AVAILABLE]
    assert [(block.count, shown(block.note)) for block in free] == [(2, "callers wait")]
    some = [block for block in _view(_idle(3, 1)).blocks if block.kind is AgentState.AVAILABLE]
    assert [(block.count, shown(block.note)) for block in some] == [(3, "1 while callers wait")]
    assert not any(block.note for block in _view(_idle(2, 0)).blocks)


def test_a_state_that_nobody_has_heard_of_is_counted() -> None:
    view = _view(centre(source("pbx-1", queues()), people=(*agents(), in_state("zombie"))))
    assert _blocks(view)["unknown"] == 1
    assert sum(_blocks(view).values()) == 20


def test_a_narrow_tile_says_the_same_in_lines() -> None:
    assert _lines(_view(the_day())) == [["1 free", "2 paused"], ["2 not logged in"]]
    assert _lines(_view(_idle(2, 2))) == [["2 free while callers wait"]]


def test_only_the_agents_of_one_queue_lead_to_it() -> None:
    assert _view(the_day()).behind == AgentsBehind(("*",))
    spec = WidgetSpec("agent_counts", (0, 0, 1, 1), queues=("Sales",))
    view = view_of(Moment(the_day(), NOW), spec, Setting(Format(ZONE)))
    assert view.behind == QueueBehind("pbx-1", "Sales")


@pytest.mark.parametrize("size", [(1300, 150), (1900, 200), (900, 120), (300, 210), (560, 400)])
@pytest.mark.parametrize("idle", [0, 1, 2])
def test_every_text_has_its_room(qtbot: QtBot, size: tuple[int, int], idle: int) -> None:
    for viewing in (Viewing(), Viewing(24, 0.7)):
        if viewing == Viewing() and size[0] < 560:
            continue
        tile = AgentCounts(look(viewing=viewing), WidgetSpec("agent_counts", (0, 0, 1, 1)), Setting())
        qtbot.addWidget(tile)
        tile.resize(*size)
        tile.show_moment(Moment(_idle(2, idle), NOW))
        paints: list[Painted] = []
        tile.record = paints.append
        picture = tile.grab().toImage()
        assert not faults({tile: paints})
        alarm = QColor(tile.look.palette.alarm).rgb()
        columns = range(0, picture.width(), 3)
        loud = any(picture.pixel(x, y) == alarm for x in columns for y in range(picture.height()))
        assert loud is bool(idle)


def test_a_missing_source_is_told_in_a_narrow_tile_too(qtbot: QtBot) -> None:
    tile = AgentCounts(look(), WidgetSpec("agent_counts", (0, 0, 1, 1)), Setting(Format(ZONE)))
    qtbot.addWidget(tile)
    tile.resize(300, 210)
    tile.show_moment(Moment(two_sources(stale()), NOW))
    paints: list[Painted] = []
    tile.record = paints.append
    tile.grab()
    assert "without pbx-2" in [paint.text for paint in paints if paint.size == paint.wanted]
    assert not faults({tile: paints})


def _lines(view: AgentCountsView) -> list[list[str]]:
    return [[shown(run.words) for run in line] for line in view.lines]
