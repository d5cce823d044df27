"""One queue: its figures, who waits, its agents, and its calls of the day."""

from typing import Any, Literal

from PySide6.QtCore import QRect

from wallboard.domain.caller import known_as
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.calls import Wanted
from wallboard.ui.behind import AgentBehind, Behind, CallerBehind, FigureBehind, QueueBehind
from wallboard.ui.freshness import Age, Freshness, freshness
from wallboard.ui.means import Means
from wallboard.ui.models.figures import FIGURES, KEYS, FigureRow, figure_rows
from wallboard.ui.models.people import AGENTS, COUNTS, AgentRow, agent_rows, count_rows
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.models.waiting import WAITING, WaitingRow, waiting_rows
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.pages.grid import columns, rows
from wallboard.ui.paint.tile import Tile
from wallboard.ui.people.expected import expected_words
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.table.asked import EVER
from wallboard.ui.table.calls import CallsSheet, Listing
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of
from wallboard.ui.widgets import KINDS

_TILES: tuple[tuple[str, str, Literal["day", "30m"], float], ...] = (
    ("figure", "waiting_now", "day", 1.0),
    ("gauge", "", "30m", 1.0),
    ("figure", "abandoned", "day", 1.0),
    ("figure", "asa_s", "day", 1.0),
    ("agent_counts", "", "day", 2.0),
)
_TOP, _MIDDLE, _MOST = 0.19, 0.36, 0.46
"""Parts of the height: of the tiles, and of the live tables at least and at most."""
_GONE = mark("table", "This queue is not there any more")


class QueuePage(DetailPage):
    """Follows one queue live, and lists its calls out of the cache."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: QueueBehind, demo: Text | None = None
    ) -> None:
        """Take which queue."""
        super().__init__(look, behind.queue, setting, demo)
        self.behind = behind
        self._scope = (f"{behind.source}/{behind.queue}",)
        self.tiles: tuple[Tile[Any], ...] = tuple(
            KINDS[kind].make(self.look, WidgetSpec(kind, (0, 0, 1, 1), figure, self._scope, period), setting)
            for kind, figure, period, _ in _TILES
        )
        self._named = setting.options.agents != "counts"
        memory = means.memory
        waiting: RowsModel[Any] = RowsModel(WAITING, lambda row: row.key, self)
        agents: RowsModel[Any] = (
            RowsModel(AGENTS, lambda row: row.agent.agent, self)
            if self._named
            else RowsModel(COUNTS, lambda row: str(row.state), self)
        )
        figures: RowsModel[Any] = RowsModel(FIGURES, lambda row: row.key, self)
        name = "queue.agents" if self._named else "queue.counts"
        self.waiting = Sheet(self.look, mark("page", "Waiting"), waiting, memory, "queue.waiting")
        self.agents = Sheet(self.look, mark("page", "Agents"), agents, memory, name)
        self.figures = Sheet(self.look, mark("page", "Figures"), figures, memory, "queue.figures")
        self.calls = CallsSheet(
            self.look,
            mark("page", "Calls today"),
            setting,
            means,
            Listing("queue.calls", visit_columns(setting, queue=False), noted=_stays),
        )
        for part in (*self.tiles, self.waiting, self.agents, self.figures, self.calls):
            part.setParent(self)
        self._connect()

    def _connect(self) -> None:
        self.setFocusProxy(self.calls.view)
        for tile in self.tiles:
            tile.opened.connect(self._open)
        if self._named:
            self.agents.view.opened.connect(self._open_agent)
        self.figures.view.opened.connect(self._open_figure)
        self.calls.view.opened.connect(self._open_call)
        self.waiting.view.opened.connect(self._open_waiting)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (*self.tiles, self.waiting, self.agents, self.figures, self.calls)

    def show_moment(self, moment: Moment) -> None:
        """Show the queue as it is at this moment."""
        super().show_moment(moment)
        for tile in self.tiles:
            tile.follow(moment)
        chosen = select(moment.snapshot, self._scope)
        fresh = freshness(moment, chosen.sources, self.setting.format)
        queue = chosen.queues[0] if chosen.queues else None
        if queue is None:
            for sheet in (self.waiting, self.agents, self.figures):
                sheet.say("" if fresh.age is Age.EMPTY else _GONE)
        else:
            self.set_title(queue.title)
            self._show_queue(queue, fresh)
        wanted = Wanted(moment.snapshot.day_start, EVER, self.behind.source, self.behind.queue)
        self.calls.want(wanted, titles_of(moment.snapshot), fresh.clock)

    def _show_queue(self, queue: QueueNow, fresh: Freshness) -> None:
        old = "" if fresh.live else fresh.words
        count = self.setting.format.count
        self.waiting.show_rows(waiting_rows(queue, fresh.clock, self.setting), mark("table", "Nobody waits"))
        self.waiting.set_note(count(len(queue.waiting)) if queue.waiting else "", old)
        self.waiting.set_foot(expected_words(queue.estimate) if fresh.live else "")
        people = (
            agent_rows(queue.agents, fresh.clock, self.setting) if self._named else count_rows(queue.agents)
        )
        self.agents.show_rows(people, mark("table", "Nobody is logged in"))
        self.agents.set_note(count(len(people)) if self._named else "", old)
        self.figures.show_rows(figure_rows(queue, self.setting.format), "")
        self.figures.set_note(mark("table", "of stays in this queue"), old)

    def lay_out(self, field: QRect) -> None:
        """Place tiles above, the live tables below them, the calls at the foot."""
        gap = self.look.sizes.gap
        whole = field.height() - 2 * gap
        # All figures are seen without scrolling; the calls, of which there are many, give the room.
        needed = min(self.figures.height_for(len(KEYS)) / max(1.0, whole), _MOST)
        middle_share = max(_MIDDLE, needed)
        top, middle, low = rows(field, (_TOP, middle_share, 1 - _TOP - middle_share), gap)
        for tile, place in zip(self.tiles, columns(top, [share for *_, share in _TILES], gap), strict=True):
            tile.setGeometry(place)
        live = (self.waiting, self.agents, self.figures)
        for sheet, place in zip(live, columns(middle, (1.0, 1.0, 1.0), gap), strict=True):
            sheet.setGeometry(place)
        self.calls.setGeometry(low)

    def _open(self, behind: Behind) -> None:
        if behind != self.behind:
            self.opened.emit(behind)

    def _open_figure(self, row: FigureRow) -> None:
        self.opened.emit(FigureBehind(row.key, self._scope))

    def _open_agent(self, row: AgentRow) -> None:
        self.opened.emit(AgentBehind(row.agent.source, row.agent.agent))

    def _open_waiting(self, row: WaitingRow) -> None:
        if known_as(row.who.number, row.who.raw) is not None:
            self.opened.emit(CallerBehind(row.who.number, row.who.raw, row.who.name))

    def _open_call(self, row: VisitRow) -> None:
        visit = row.visit
        if row.agent and visit.agent:
            self.opened.emit(AgentBehind(visit.source, visit.agent))
        elif known_as(visit.caller, visit.caller_raw) is not None:
            self.opened.emit(CallerBehind(visit.caller, visit.caller_raw, visit.caller_name))


def _stays(count: str) -> Text:
    if count == "1":
        return say("table", "{n} stay in this queue", n=count)
    return say("table", "{n} stays in this queue", n=count)
