"""Every agent in a cell: who, what, for how long. Many become a heat map."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from wallboard.domain.text import mark, say
from wallboard.domain.words import AgentState
from wallboard.ui.agents.cells import Hour
from wallboard.ui.agents.head import Around, Entry, Head, Legend, head_of, legend_of
from wallboard.ui.agents.heat import LETTERS
from wallboard.ui.agents.hold import Hold
from wallboard.ui.agents.places import Box, Plan, Style, Wanted, heat_plan, plan_of
from wallboard.ui.agents.roster import Cell, Group, Roster
from wallboard.ui.agents.sheet import Sheet
from wallboard.ui.agents.standing import standing
from wallboard.ui.agents.states import Kind, not_logged_in, tallied, words_of
from wallboard.ui.behind import AgentBehind
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.areas import opens
from wallboard.ui.paint.canvas import Align, Canvas, Type
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.paint.tile import BY_KEYS, Tile, TileView
from wallboard.ui.selection import checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words, shown, tip
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

MANY = 300
"""From so many agents on the grid follows them once a second: nobody reads more of so many."""


class AgentGridView(TileView, frozen=True, kw_only=True):
    """Who is in the grid. Times are not part of it: they run by the clock of `fresh`."""

    groups: tuple[Group, ...] = ()
    counts: tuple[tuple[Kind, int], ...] = ()
    away: int = 0
    says: Words = ""
    """Instead of cells, where nobody knows who is logged in."""

    @property
    def head(self) -> Line:
        """The title with the counts, and in which order the cells are."""
        order = (Run(mark("agents", "longest first"), Tone.MUTED),) if self.counts else ()
        return (Run(self.title, Tone.MUTED), *_counted(self.counts), *order)

    @property
    def wanted(self) -> Wanted:
        """What is to be placed."""
        return Wanted(
            tuple(group.places for group in self.groups),
            tuple(len(group.cells) for group in self.groups),
            titled=any(group.title for group in self.groups),
            named=any(cell.name for group in self.groups for cell in group.cells),
        )

    @property
    def hour(self) -> Hour:
        """By which clock times run."""
        return Hour(self.fresh.clock, self.fresh.live)


def view_of(
    moment: Moment, spec: WidgetSpec, setting: Setting, roster: Roster | None = None
) -> AgentGridView:
    """Make the view of a moment; a roster that is kept knows what has not changed."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = checked(freshness(moment, chosen.sources, setting.format), chosen)
    title = mark("agents", "Agents")
    if chosen.whole is None or fresh.age is Age.EMPTY:
        return AgentGridView(title=title, fresh=fresh)
    agents = chosen.whole.agents
    if not (chosen.whole.staffing_known or agents):
        return AgentGridView(title=title, fresh=fresh, says=mark("agents", "who is logged in is not known"))
    titles = {queue.queue: queue.title for queue in chosen.queues}
    groups = (roster or Roster(spec, setting)).groups(agents, titles)
    return AgentGridView(
        title=title,
        fresh=fresh,
        groups=groups,
        counts=tallied(agents),
        away=sum(group.away.count for group in groups if group.away is not None),
    )


def _counted(counts: tuple[tuple[Kind, int], ...]) -> Line:
    return tuple(Run(words_of(kind).counted(n), Tone.MUTED) for kind, n in counts)


class AgentGrid(Tile[AgentGridView]):
    """Paints the head, the groups' headings, and a sheet with the cells."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Show the agents of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting
        self._roster = Roster(spec, setting)
        self._followed: float | None = None
        self._sheet: tuple[object, Sheet] | None = None
        self._spent = False
        """The sheet shows an older view; most of it may still be of use."""
        self._behind: tuple[tuple[QRectF, AgentBehind], ...] = ()
        self.hold = Hold()
        """Who points at a cell; while somebody does, every cell stays where it is."""
        self._stood: tuple[tuple[Group, ...], tuple[Group, ...]] | None = None
        """As long as they do: the groups as they would be, and as they stand."""

    def show_moment(self, moment: Moment) -> None:
        """Show the agents of this moment."""
        if len(moment.snapshot.all.agents) > MANY and moment.now == self._followed:
            return
        view = view_of(moment, self._spec, self._setting, self._roster)
        self.show_view(replace(view, groups=self._standing(view.groups)))
        self._followed = moment.now

    def _standing(self, made: tuple[Group, ...]) -> tuple[Group, ...]:
        if not self.hold.on or self._view is None:
            self._stood = None
            return made
        if self._stood is None or self._stood[0] is not made:
            before = self._view.groups
            self._stood = made, made if before is made else standing(before, made)
        return self._stood[1]

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the cells stand still for the pointer."""
        super().enterEvent(event)
        self._touch()

    def leaveEvent(self, event: QEvent) -> None:
        """Let them go soon."""
        super().leaveEvent(event)
        self.hold.leave()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let them stand still for longer."""
        super().mouseMoveEvent(event)
        self._touch()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let them stand still for the keys."""
        super().focusInEvent(event)
        if event.reason() in BY_KEYS:
            self._touch()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let them go soon."""
        super().focusOutEvent(event)
        self.hold.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a cell, which stands still."""
        self._touch()
        super().keyPressEvent(event)

    def _touch(self) -> None:
        if self._setting.options.agents != "counts":  # else there is nothing to be chosen
            self.hold.touch()

    def event(self, event: QEvent) -> bool:
        """Say in words what the cell under the pointer shows."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.told_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def told_at(self, point: QPointF) -> str:
        """Return in words what the cell at a point shows; nothing where there is none."""
        places = () if self._sheet is None else self._sheet[1].places
        cells = (place.cell for place in places if place.box.contains(point))
        return next((shown(self._told(cell)) for cell in cells if isinstance(cell, Cell)), "")

    def _told(self, cell: Cell) -> Words:
        return "" if self._view is None else cell.told(self._view.fresh.clock)

    def _say_chosen(self) -> None:
        chosen = self._areas.chosen
        if chosen is not None and (told := self.told_at(chosen[0].center())):
            self.setAccessibleDescription(f"{told}; {shown(opens(chosen[1]))}")

    def show_view(self, view: AgentGridView) -> None:
        """Show this from now on; where only the clock moved, repaint the times."""
        old = self._view
        if old is None or self._sheet is None or self._spent or not _only_later(old, view):
            self._spent = self._spent or view != old
            super().show_view(view)
            return
        self._view = view
        changed = self._sheet[1].tick(self.look, view.hour)
        if changed and self._sheet[1].style is Style.HEAT:
            self._spent = True  # its legend counts who is too long at it
        for box in changed:
            self.update(box)

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: AgentGridView) -> None:
        """Paint the sheet, and say who is behind each cell."""
        sheet = self._sheet_for(canvas, inner, view)
        if self.record is None:
            sheet.show(canvas, view.hour)
        else:
            sheet.paint(canvas, view.hour)
        self._areas.extend(self._behind)
        if view.says and view.fresh.live:
            type_ = Type(self.look.sizes.label, self.look.palette.muted, align=Align.CENTRE)
            canvas.text(inner, view.says, type_)

    def _sheet_for(self, canvas: Canvas, inner: QRectF, view: AgentGridView) -> Sheet:
        key = (inner.getRect(), self.look, view.fresh.live, canvas.painter.device().devicePixelRatio())
        old = self._sheet
        if old is not None and old[0] == key and not self._spent:
            return old[1]
        sheet = self._laid_out(canvas, inner, view)
        if old is not None and old[0] == key and self.record is None:
            sheet.take_over(old[1], self.look, view.hour)
        self._sheet, self._spent = (key, sheet), False
        self._behind = self._areas_of(sheet)
        return sheet

    def _areas_of(self, sheet: Sheet) -> tuple[tuple[QRectF, AgentBehind], ...]:
        if self._setting.options.agents == "counts":
            return ()  # a page about one agent would name whom this screen does not name
        return tuple(
            (place.box, AgentBehind(place.cell.agent.source, place.cell.agent.agent))
            for place in sheet.places
            if isinstance(place.cell, Cell)
        )

    def _laid_out(self, canvas: Canvas, inner: QRectF, view: AgentGridView) -> Sheet:
        head, plan = self._planned(canvas, inner, view, view.head)
        if plan.style is Style.BRIEF and view.away:  # their cell has room for a number only
            line = (*view.head[:-1], Run(not_logged_in(view.away), Tone.MUTED), view.head[-1])
            head, plan = self._planned(canvas, inner, view, line)
        if plan.style is Style.HEAT:
            return self._heat(canvas, inner, view)
        around = Around(inner, head, _headings(view, plan))
        return Sheet(view.groups, plan, inner, around.paint)

    def _planned(self, canvas: Canvas, inner: QRectF, view: AgentGridView, line: Line) -> tuple[Head, Plan]:
        sizes = self.look.sizes
        rows = int(inner.height() / (4 * sizes.detail))
        head = head_of(canvas, inner.width(), line, rows, spare=bool(view.counts))
        return head, plan_of(view.wanted, _below(inner, head.height + sizes.pad * 0.3), sizes)

    def _heat(self, canvas: Canvas, inner: QRectF, view: AgentGridView) -> Sheet:
        """Lay out a heat map: the legend takes room, so how large squares are is known after it only."""
        head = head_of(canvas, inner.width(), (view.head[0], view.head[-1]), 1, spare=True)
        legend, plan = self._mapped(canvas, inner, view, head.height)
        legend, plan = self._mapped(canvas, inner, view, head.height, plan)
        return Sheet(view.groups, plan, inner, Around(inner, head, _headings(view, plan), legend).paint)

    def _mapped(
        self, canvas: Canvas, inner: QRectF, view: AgentGridView, top: float, before: Plan | None = None
    ) -> tuple[Legend, Plan]:
        """Make a legend for the squares of the plan `before`, and a plan for what room it leaves."""
        sizes = self.look.sizes
        letters = before is not None and before.size >= sizes.detail * LETTERS
        entries = _entries(view, 0 if before is None else before.left_out)
        legend = legend_of(canvas, inner.width(), entries, letters=letters)
        box = _below(inner, top + legend.height + sizes.pad * 0.4)
        return legend, heat_plan(view.wanted, box, sizes)


def _only_later(old: AgentGridView, new: AgentGridView) -> bool:
    """Whether nothing but the time is another one."""
    if old.groups is not new.groups or not new.fresh.live:
        return False
    return replace(old, fresh=replace(old.fresh, clock=new.fresh.clock)) == new


def _below(inner: QRectF, height: float) -> Box:
    return inner.left(), inner.top() + height, inner.width(), max(0.0, inner.height() - height)


def _headings(view: AgentGridView, plan: Plan) -> tuple[tuple[QRectF, Words, Line], ...]:
    return tuple(
        (QRectF(*box), group.title, _counted(group.counts))
        for group, box in zip(view.groups, plan.headings, strict=True)
        if box is not None
    )


def _entries(view: AgentGridView, left_out: int) -> tuple[Entry, ...]:
    """Say what the squares mean, and what has none."""
    entries: list[Entry] = [(kind, words_of(kind).counted(n), False) for kind, n in view.counts]
    cells = (cell for group in view.groups for cell in group.cells)
    if late := sum(cell.long(view.fresh.clock) for cell in cells):
        entries.append((AgentState.ON_CALL, say("agents", "{n} too long", n=late), True))
    if view.away:
        entries.append((None, not_logged_in(view.away), None))
    if left_out:
        entries.append((None, say("agents", "and {n} more", n=left_out), None))
    return tuple(entries)
