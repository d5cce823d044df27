from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
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
from tests.ui.made_up_agents import hostile, in_state, many, with_people
from tests.ui.walls import faults
from wallboard.domain.snapshot import AgentNow, Snapshot
from wallboard.domain.words import AgentState
from wallboard.ui.agents.cells import Hour
from wallboard.ui.agents.hold import Hold
from wallboard.ui.agents.roster import Group
from wallboard.ui.behind import AgentBehind
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.text import shown
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.widgets.agent_grid import AgentGrid, AgentGridView, view_of

SPEC = WidgetSpec("agent_grid", (0, 0, 1, 1))
NAMES = ScreenOptions(agents="names", breaks=True)
DESK, WALL = Viewing(24, 0.7), Viewing()
TILE, PAGE = (1130, 390), (1880, 950)


def _setting(options: ScreenOptions = NAMES, group_of: Callable[[AgentNow], str] | None = None) -> Setting:
    setting = Setting(Format(ZONE), options)
    return setting if group_of is None else replace(setting, group_of=group_of)


def _view(snapshot: Snapshot, options: ScreenOptions = NAMES, now: float = NOW) -> AgentGridView:
    return view_of(Moment(snapshot, now), SPEC, _setting(options))


@pytest.fixture
def grid(qtbot: QtBot) -> Callable[..., AgentGrid]:
    def make(
        size: tuple[int, int], setting: Setting | None = None, viewing: Viewing = DESK, theme: str = "dark"
    ) -> AgentGrid:
        tile = AgentGrid(look(PALETTES[theme], viewing), SPEC, setting or _setting())
        qtbot.addWidget(tile)
        kept.append(tile)  # a tile that nobody holds may go while it paints itself
        tile.resize(*size)
        return tile

    kept: list[AgentGrid] = []
    return make


def _painted(tile: AgentGrid) -> list[Painted]:
    paints: list[Painted] = []
    tile.record = paints.append
    tile.grab()
    tile.record = None
    return paints


def _half_found(people: tuple[AgentNow, ...]) -> tuple[AgentNow, ...]:
    """Let the times of half of them be at least so long."""
    return tuple(replace(agent, at_least=n % 2 == 1) for n, agent in enumerate(people))


def _said(tile: AgentGrid) -> set[str]:
    return {paint.text for paint in _painted(tile)}


def _picture(tile: AgentGrid) -> QImage:
    return tile.grab().toImage()


def test_the_title_counts_and_says_the_order() -> None:
    assert [shown(run.words) for run in _view(the_day()).head] == [
        "Agents",
        "12 talking",
        "2 ringing",
        "2 wrap-up",
        "2 paused",
        "1 free",
        "longest first",
    ]


def test_without_agents_there_is_a_title_only() -> None:
    for snapshot in (empty(), nothing_yet()):
        view = _view(snapshot)
        assert (view.groups, [shown(run.words) for run in view.head]) == ((), ["Agents"])


def test_when_nothing_is_heard_clocks_stand_still() -> None:
    old = centre(source("pbx-1", queues(), stale(NOW - 240)))
    views = [_view(replace(old, at=NOW + n), now=NOW + n) for n in (0, 10)]
    assert [view.hour.clock for view in views] == [NOW - 240] * 2
    assert not views[0].hour.live


def test_where_nobody_knows_who_is_logged_in_that_is_said(grid: Callable[..., AgentGrid]) -> None:
    known = with_people()
    unknown = replace(known, all=replace(known.all, staffing_known=False))
    tile = grid(TILE)
    for snapshot, said in ((known, False), (unknown, True)):
        tile.show_moment(Moment(snapshot, NOW))
        assert ("who is logged in is not known" in {paint.text for paint in _painted(tile)}) is said


@pytest.mark.parametrize("size", [TILE, PAGE, (560, 390), (400, 700)])
@pytest.mark.parametrize("count", [0, 1, 5, 21, 40, 120, 500, 2000])
def test_every_text_has_its_room(grid: Callable[..., AgentGrid], size: tuple[int, int], count: int) -> None:
    for options in (NAMES, ScreenOptions(), ScreenOptions(agents="initials")):
        tile = grid(size, _setting(options))
        tile.show_moment(Moment(with_people(*_half_found(many(count)), in_state("zombie")), NOW))
        names = tuple(cell.name for group in _groups(tile) for cell in group.cells if cell.name)
        assert not faults({tile: _painted(tile)}, (*names, *(f"{n.split()[0]} " for n in names)))


def _groups(tile: AgentGrid) -> tuple[Group, ...]:
    return () if tile.view is None else tile.view.groups


def test_on_a_wall_nobody_is_named_and_no_break_is_timed(grid: Callable[..., AgentGrid]) -> None:
    for count in (21, 120, 500):
        people = tuple(
            replace(agent, name=f"Secret{n}", since=NOW - 5555)
            if agent.state is AgentState.PAUSED
            else replace(agent, name=f"Secret{n}")
            for n, agent in enumerate(many(count))
        )
        tile = grid(PAGE, _setting(ScreenOptions()), WALL)
        tile.show_moment(Moment(with_people(*people), NOW))
        text = " ".join(sorted(_said(tile)))
        assert "Secret" not in text
        assert "1:32 h" not in text
        assert "lunch" not in text
        assert not tuple(tile._areas)


def test_hostile_names_are_plain_text_in_their_cells(grid: Callable[..., AgentGrid]) -> None:
    tile = grid(PAGE)
    tile.show_moment(Moment(with_people(*hostile()), NOW))
    said = _painted(tile)
    assert not [paint for paint in said if len(paint.text) > 80 or "\u202e" in paint.text]
    assert any(paint.text.startswith("<img src=x o") for paint in said)
    assert not [fault for fault in faults({tile: said}) if "cut" not in fault]


@pytest.mark.parametrize("count", [21, 40, 500])
def test_a_clock_that_ticked_looks_as_if_all_were_painted_anew(
    grid: Callable[..., AgentGrid], count: int
) -> None:
    people = _half_found(many(count, since=lambda n: (n * 7) % 640))
    ticking = grid(PAGE)
    ticking.show()
    for n in range(70):
        ticking.show_moment(Moment(replace(with_people(*people), at=NOW + n), NOW + n))
        if n % 23 == 0:
            _picture(ticking)
    fresh = grid(PAGE)
    fresh.show_moment(Moment(replace(with_people(*people), at=NOW + 69), NOW + 69))
    assert _picture(ticking) == _picture(fresh)
    ticking.show_moment(Moment(replace(with_people(*people), at=NOW + 71), NOW + 71))
    assert _picture(ticking) != _picture(fresh)


@pytest.mark.parametrize("count", [21, 40, 500])
@pytest.mark.parametrize("grouped", [False, True])
def test_an_agent_who_did_something_looks_as_if_all_were_painted_anew(
    grid: Callable[..., AgentGrid], count: int, *, grouped: bool
) -> None:
    setting = _setting(NAMES, (lambda agent: agent.agent[-1]) if grouped and count == 40 else None)
    moving, people = grid(PAGE, setting), list(many(count))
    moving.show()
    for n in range(6):
        states = (AgentState.ON_CALL, AgentState.WRAPUP, AgentState.AVAILABLE)
        people[n * 3] = replace(people[n * 3], state=states[n % 3], since=NOW + n - 1, name=f"Moved {n}")
        moving.show_moment(Moment(replace(with_people(*people), at=NOW + n), NOW + n))
        _picture(moving)
    fresh = grid(PAGE, setting)
    fresh.show_moment(Moment(replace(with_people(*people), at=NOW + 5), NOW + 5))
    assert _picture(moving) == _picture(fresh)


def test_a_map_on_which_time_goes_by_looks_as_if_all_were_painted_anew(
    grid: Callable[..., AgentGrid],
) -> None:
    going, people = grid(TILE), with_people(*many(500, lambda n: n * 7 % 600))
    going.show()
    for n in (0, 200, 290, 295):
        going.show_moment(Moment(replace(people, at=NOW + n), NOW + n))
        _picture(going)
    fresh = grid(TILE)
    fresh.show_moment(Moment(replace(people, at=NOW + 295), NOW + 295))
    assert _picture(going) == _picture(fresh)


def test_only_the_rows_whose_clocks_moved_are_painted(grid: Callable[..., AgentGrid], qtbot: QtBot) -> None:
    tile = grid(TILE)
    people = (replace(agents()[0], since=NOW - 4000), *(replace(a, since=NOW - 4000) for a in agents()[1:4]))
    moment = Moment(with_people(*people, replace(agents()[18], since=NOW - 5)), NOW)
    tile.show_moment(moment)
    _picture(tile)
    sheet = tile._sheet
    assert sheet is not None
    boxes = sheet[1].tick(tile.look, Hour(NOW + 1, live=True))
    assert len(boxes) == 1
    assert boxes[0].size().width() < 120
    assert boxes[0].size() != QSize(0, 0)


def test_a_click_on_a_cell_leads_to_the_agent(grid: Callable[..., AgentGrid]) -> None:
    for count in (21, 500):
        tile = grid(TILE)
        people = many(count)
        tile.show_moment(Moment(with_people(*people), NOW))
        _picture(tile)
        there = [agent for agent in people if agent.state is not AgentState.LOGGED_OFF]
        behind = [area[1] for area in tile._areas]
        assert set(behind) == {AgentBehind(agent.source, agent.agent) for agent in there}
        box, first = next(iter(tile._areas))
        assert tile._areas.at(QPointF(box.center())) == first


def test_what_a_group_does_is_beside_its_title(grid: Callable[..., AgentGrid]) -> None:
    def group_of(agent: AgentNow) -> str:
        return ("Ügyfélszolgálat", "Продажи")[int(agent.agent[-1]) % 2]

    for count in (40, 300):
        tile = grid(PAGE if count == 40 else TILE, _setting(NAMES, group_of))
        tile.show_moment(Moment(with_people(*many(count)), NOW))
        assert {"Ügyfélszolgálat", "Продажи"} <= _said(tile)


def test_a_heat_map_says_what_its_squares_mean(grid: Callable[..., AgentGrid]) -> None:
    tile = grid(TILE)
    tile.show_moment(Moment(with_people(*many(2000), in_state("zombie")), NOW))
    said = _said(tile)
    assert {"1001 talking", "333 free", "111 not logged in", "1 unknown"} <= said
    assert any(text.endswith(" too long") for text in said)
    tile.resize(200, 130)
    assert any(text.startswith("and ") and text.endswith(" more") for text in _said(tile))


def test_many_agents_are_followed_once_a_second(grid: Callable[..., AgentGrid]) -> None:
    tile, people = grid(PAGE), many(400)
    tile.show_moment(Moment(with_people(*people), NOW))
    first = tile.view
    moved = with_people(replace(people[0], state=AgentState.WRAPUP), *people[1:])
    tile.show_moment(Moment(moved, NOW))
    assert tile.view is first
    tile.show_moment(Moment(moved, NOW + 1))
    assert tile.view is not None
    assert first is not None
    assert tile.view.counts != first.counts


@pytest.mark.parametrize("theme", PALETTES)
def test_a_silent_source_stops_the_grid_and_says_so(grid: Callable[..., AgentGrid], theme: str) -> None:
    tile = grid(TILE, theme=theme)
    tile.show_moment(Moment(centre(source("pbx-1", queues(), stale())), NOW))
    said = _said(tile)
    assert "no data since 16:27:07" in said
    before = _picture(tile)
    tile.show_moment(Moment(replace(centre(source("pbx-1", queues(), stale())), at=NOW + 2), NOW + 2))
    assert _picture(tile) == before


def test_one_of_two_sources_is_missing(grid: Callable[..., AgentGrid]) -> None:
    tile = grid(TILE)
    tile.show_moment(Moment(two_sources(stale()), NOW))
    assert "without pbx-2" in _said(tile)


def moves(tile: AgentGrid, to: QPointF) -> None:
    """Move the pointer to a place in a tile that is in no window."""
    no, nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(tile, QMouseEvent(QEvent.Type.MouseMove, to, to, no, no, nothing))


class Ticks:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _order(tile: AgentGrid) -> list[str]:
    return [cell.name for group in _groups(tile) for cell in group.cells]


def _held(tile: AgentGrid) -> Ticks:
    ticks = Ticks()
    tile.hold = Hold(ticks)
    return ticks


def _freed() -> Snapshot:
    return with_people(replace(agents()[0], state=AgentState.AVAILABLE, since=NOW), *agents()[1:])


def test_under_the_pointer_every_cell_stays_until_a_moment_after_it_left(
    grid: Callable[..., AgentGrid],
) -> None:
    tile = grid(TILE)
    ticks = _held(tile)
    tile.show_moment(Moment(the_day(), NOW))
    tile.grab()
    first = _order(tile)
    moves(tile, QPointF(300, 200))
    tile.show_moment(Moment(_freed(), NOW))
    assert _order(tile) == first
    assert {"Free · Support", "0:00"} <= _said(tile)
    QCoreApplication.sendEvent(tile, QEvent(QEvent.Type.Leave))
    ticks.now += 2.9
    tile.show_moment(Moment(_freed(), NOW + 1))
    assert _order(tile) == first
    ticks.now += 0.2
    tile.show_moment(Moment(_freed(), NOW + 1))
    assert _order(tile).index("Elena Stankovska") == len(first) - 1


def test_where_the_keys_are_every_cell_stays_for_half_a_minute(grid: Callable[..., AgentGrid]) -> None:
    tile = grid(TILE)
    ticks = _held(tile)
    tile.show_moment(Moment(the_day(), NOW))
    tile.grab()
    first = _order(tile)
    QTest.keyClick(tile, Qt.Key.Key_Down)
    tile.show_moment(Moment(_freed(), NOW))
    assert _order(tile) == first
    assert tile.accessibleDescription().startswith(
        "Elena Stankovska: Talking for 11:48, too long: over 10:00"
    )
    ticks.now += 30.1
    tile.show_moment(Moment(_freed(), NOW))
    assert _order(tile) != first


def test_a_grid_in_which_nothing_can_be_chosen_never_stands_still(grid: Callable[..., AgentGrid]) -> None:
    tile = grid(TILE, _setting(ScreenOptions()))
    tile.show_moment(Moment(the_day(), NOW))
    moves(tile, QPointF(300, 200))
    assert not tile.hold.on


def test_what_is_under_the_pointer_is_told_in_words(grid: Callable[..., AgentGrid]) -> None:
    tile = grid(TILE)
    assert tile.told_at(QPointF(5, 5)) == ""
    tile.show_moment(Moment(the_day(), NOW))
    tile.grab()
    elena = AgentBehind("pbx-1", agents()[0].agent)
    box = next(box for box, behind in tile._areas if behind == elena)
    assert tile.told_at(box.center()) == "Elena Stankovska: Talking for 11:48, too long: over 10:00"
    assert tile.told_at(QPointF(2, 2)) == ""
