"""What a board shows side by side adds up whenever somebody counts: table, grid, tiles, end of the chart."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest

from tests.live.made import MIDNIGHT, feed, site
from tests.sources.ami.replay import RECORDINGS, events_of
from wallboard.domain.events import Event
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import AgentState
from wallboard.live.present import Present
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.ui.moment import Moment
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.text import shown
from wallboard.ui.widgets import agent_grid, queue_table
from wallboard.ui.widgets.agent_grid import AgentGridView

DESK = Setting(options=ScreenOptions(agents="names", breaks=True))
AT = (0, 0, 1, 1)
HOURS = (8.05, 9.3, 10.5, 11.42, 12.68, 13.92, 15.19, 16.52, 17.75, 19.97)
Told = tuple[list[tuple[float, list[Event]]], Sequence[float]]
"""What a source tells, and ten instants."""


def made_up() -> Told:
    day = SimulatedDay(Options(seed=7, agents=20), date(2026, 11, 23), "UTC")
    return [(event.at, [event]) for event in day.events()], [MIDNIGHT + hour * 3600 for hour in HOURS]


def recorded() -> Told:
    told = [(at, list(events)) for at, events in events_of(RECORDINGS / "main")]
    start, end = told[0][0], told[-1][0]
    return told, [start + (end - start) * n / 11 for n in range(1, 11)]


def through(reads: list[tuple[float, list[Event]]], instants: Sequence[float]) -> Iterator[Snapshot]:
    mine, present, waiting = feed(), Present(site(), reads[0][0]), iter(reads)
    ahead = next(waiting)
    for at in instants:
        while ahead[0] <= at:
            present.take(mine.happened(ahead[1], ahead[0]))
            ahead = next(waiting)
        present.take([*mine.happened([], at), *mine.advance(at)])
        yield present.snapshot([mine], at, 0.0)


def table_of(snapshot: Snapshot) -> list[tuple[int, ...]]:
    """Return of each queue who waits, is free, talks and pauses, as the table says it."""
    view = queue_table.view_of(Moment(snapshot, snapshot.at), WidgetSpec("queue_table", AT), DESK)
    staff = [shown(row.wide[1].words).split(" / ") for row in view.rows]
    waiting = [shown(row.cells[0].words) for row in view.rows]
    return [tuple(map(int, (w, *its))) for w, its in zip(waiting, staff, strict=True)]


def grid_of(snapshot: Snapshot) -> AgentGridView:
    return agent_grid.view_of(Moment(snapshot, snapshot.at), WidgetSpec("agent_grid", AT), DESK)


@pytest.mark.parametrize("told", [made_up, recorded])
def test_table_grid_and_figures_say_the_same_at_any_instant(told: Callable[[], Told]) -> None:
    reads, instants = told()
    talked = 0
    for snapshot in through(reads, instants):
        table, grid = table_of(snapshot), grid_of(snapshot)
        counts = dict(grid.counts)
        waiting, free, talking, paused = (sum(row[n] for row in table) for n in range(4))
        assert waiting == read("waiting_now", snapshot.all).value
        assert talking == counts.get(AgentState.ON_CALL, 0) == read("agents_on_call", snapshot.all).value
        assert free >= counts.get(AgentState.AVAILABLE, 0)
        assert paused >= counts.get(AgentState.PAUSED, 0)
        assert sum(counts.values()) == read("agents_logged_in", snapshot.all).value
        assert sum(len(group.cells) for group in grid.groups) == sum(counts.values())
        talked += talking
    assert talked > 10


def test_what_arrived_and_what_the_chart_ends_with_add_up() -> None:
    for snapshot in through(*made_up()):
        value = {
            key: read(key, snapshot.all).value or 0
            for key in (
                *("arrived", "call_answered", "lost", "self_served", "open"),
                *("offered", "answered", "abandoned", "exited", "waiting_now", "talking_now"),
            )
        }
        assert value["arrived"] == sum(value[k] for k in ("call_answered", "lost", "self_served", "open"))
        assert value["offered"] == sum(value[k] for k in ("answered", "abandoned", "exited", "waiting_now"))
        assert len(snapshot.lost) == value["lost"]
        now = snapshot.courses["*",].now
        assert now is not None
        # A minute of the chart is its fullest instant so far, so it may be ahead of the figures.
        assert now.waiting + now.talking >= value["waiting_now"] + value["talking_now"]
        assert now.agents == read("agents_logged_in", snapshot.all).value
