"""The latest lost calls: who called, how long they waited, and whether they were reached since."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QResizeEvent

from wallboard.domain.caller import Caller, known_as
from wallboard.domain.kpis import read
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.snapshot import LATEST_LOST, LostCall
from wallboard.domain.sweep import MINUTE
from wallboard.domain.text import mark, say
from wallboard.domain.words import CallId, Seconds
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.format import age, caller_number, running_time
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.ledger.words import call_status
from wallboard.ui.models.caller import name_beside
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import REGULAR, Align, Canvas, Type
from wallboard.ui.paint.columns import Column, Fitted, fitted
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.queue_rows import Cell
from wallboard.ui.selection import ALL, Selection, checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_COLUMNS = (
    Column(mark("lost", "Caller"), most=0.36),
    Column(mark("lost", "Queue"), most=0.3, spare=2),
    Column(mark("lost", "Waited"), Align.RIGHT, spare=1),
    Column(mark("lost", "Ago"), Align.RIGHT, spare=3),
    Column(mark("lost", "Status")),
)
_NAMED = tuple((replace(_COLUMNS[0], most=most), *_COLUMNS[1:]) for most in (0.58, 0.48, 0.4))
"""On a screen that shows names beside the numbers: a name is cut before another column is left out."""
_SHORTEST = 2.5
"""Room that a name wants at least, in parts of its size: of less there would be nothing to read."""
_SPACE = 0.4
"""Between a number and the name beside it, in parts of their size."""
_TALL = 1.5
"""Height of a row in parts of its size."""


class LostRow(Struct, frozen=True):
    """One lost call."""

    call: CallId
    cells: tuple[Cell, ...]
    name: str = ""
    """Beside the number, on a screen that does not hide it."""
    who: str | None = None
    """What tells the caller from all others; None: nobody knows who it was."""

    @property
    def words(self) -> tuple[Words, ...]:
        """What has to fit into each column."""
        first, *others = (cell.words for cell in self.cells)
        return (f"{shown(first)} {self.name}" if self.name else first, *others)


class LatestLostView(TileView, frozen=True, kw_only=True):
    """The newest first."""

    rows: tuple[LostRow, ...] = ()
    total: int = 0
    """All of today, of which the rows may be only the latest."""


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting, most: int = LATEST_LOST) -> LatestLostView:
    """Make the view of a moment; of the rows no more than `most`, which is what has room."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = checked(freshness(moment, chosen.sources, setting.format), chosen)
    # In whole minutes, or the list would be painted anew every second.
    clock, fresh = fresh.clock, replace(fresh, clock=fresh.clock - fresh.clock % MINUTE)
    title = mark("lost", "Latest lost calls")
    if fresh.age is Age.EMPTY:
        return LatestLostView(title=title, fresh=fresh)
    titles = {(queue.source, queue.queue): queue.title for queue in chosen.queues}
    every = ALL in spec.queues
    lost = [call for call in moment.snapshot.lost if every or (call.source, call.queue) in titles]
    total = _total(chosen, len(lost), every=every)
    count = setting.format.count(total)
    callers = {row.who: row for row in moment.snapshot.ledger.rows if row.who is not None}
    cut = not every and len(moment.snapshot.lost) >= LATEST_LOST
    return LatestLostView(
        title=title,
        note="" if not lost or cut else say("lost", "{n} today", n=count),
        fresh=fresh,
        rows=tuple(
            _row(call, titles.get((call.source, call.queue or ""), ""), callers, clock, setting)
            for call in lost[:most]
        ),
        total=total,
    )


def _row(
    call: LostCall, title: str, callers: Mapping[str, LostCaller], clock: Seconds, setting: Setting
) -> LostRow:
    caller = call.caller
    who = known_as(caller.number, caller.raw)
    return LostRow(
        call.call,
        _cells(call, title, callers.get(who or ""), clock, setting),
        name_beside(caller.name, setting, caller.number, caller.raw),
        who,
    )


def _total(chosen: Selection, listed: int, *, every: bool) -> int:
    """Return how many were lost; lost calls are counted of the whole centre only, else in the list."""
    counted = read("lost", chosen.whole).value if every and chosen.whole is not None else None
    return max(listed, int(counted or 0))


def _cells(
    call: LostCall, title: str, standing: LostCaller | None, clock: Seconds, setting: Setting
) -> tuple[Cell, ...]:
    return (
        caller_cell(call.caller, setting),
        Cell(title or call.queue or "–"),
        Cell(running_time(call.waited_s)),
        Cell(_ago(clock - call.ended)),
        _status(call, standing, clock, setting),
    )


def _ago(seconds: Seconds) -> Words:
    """Say it in minutes: a list in which seconds run is no list."""
    return mark("lost", "just now") if seconds < MINUTE else age(seconds)


def caller_cell(caller: Caller, setting: Setting) -> Cell:
    """Say who called by the number, as far as the screen may show it."""
    known = caller.number or caller.raw
    words = caller_number(caller.number, caller.raw, mask=setting.options.mask)
    return Cell(words, Tone.TEXT if known else Tone.MUTED)


def _status(call: LostCall, standing: LostCaller | None, clock: Seconds, setting: Setting) -> Cell:
    """Say whether the caller was reached after this call, else how they stand by the ledger."""
    if call.recovered is not None:
        return Cell(say("lost", "reached at {time}", time=setting.format.clock(call.recovered)), Tone.OK)
    if not call.caller.number and not call.caller.raw:
        return Cell(mark("lost", "no number"), Tone.MUTED)
    return Cell(*call_status(standing, clock, setting.format))


def _fitted(canvas: Canvas, rows: Sequence[LostRow], width: float) -> Fitted:
    """Find room for all columns: beside whole names, else shorter ones, else only some of the columns."""
    if any(row.name for row in rows):
        words = [row.words for row in rows]
        for columns in _NAMED:
            fit = fitted(canvas, columns, words, width)
            if len(fit.places) == len(columns):
                return fit
    return fitted(canvas, _COLUMNS, [[cell.words for cell in row.cells] for row in rows], width)


class LatestLost(Tile[LatestLostView]):
    """Paints as many as there is room for, and counts the others."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """List the lost calls of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting
        self._moment: Moment | None = None

    def show_moment(self, moment: Moment) -> None:
        """Show the lost calls of this moment: as many as there is height for, the others are only counted."""
        self._moment = moment
        most = 1 + int(self.height() / (self.look.sizes.detail * _TALL))
        self.show_view(view_of(moment, self._spec, self._setting, most))

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on; smaller rows are more."""
        super().set_look(look)
        self._show_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as have room now."""
        super().resizeEvent(event)
        self._show_again()

    def _show_again(self) -> None:
        if self._moment is not None:
            self.follow(self._moment)

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: LatestLostView) -> None:
        """Paint title, heads and rows."""
        self.area(QRectF(self.rect()), LedgerBehind(self._spec.queues))
        rest = self.paint_title(canvas, inner, view)
        sizes, palette = self.look.sizes, self.look.palette
        if not view.rows:
            if view.fresh.age is not Age.EMPTY:
                type_ = Type(sizes.label, palette.muted, align=Align.CENTRE)
                canvas.text(rest, mark("lost", "no lost calls today"), type_)
            return
        room = int(rest.height() / (sizes.detail * _TALL))
        fit = _fitted(canvas, view.rows[: max(1, room)], rest.width())
        head = QRectF(rest.left(), rest.top(), rest.width(), sizes.detail * ROW)
        for n, box in fit.boxes(head):
            column = _COLUMNS[n]
            canvas.text(box, column.head, Type(sizes.detail * 0.9, palette.muted, align=column.align))
        rest.setTop(head.bottom())
        self._paint_rows(canvas, rest, view, fit)

    def _paint_rows(self, canvas: Canvas, rest: QRectF, view: LatestLostView, fit: Fitted) -> None:
        height = fit.size * _TALL
        room = max(1, int(rest.height() / height))
        shown = len(view.rows) if view.total <= room else room - 1
        for n, row in enumerate(view.rows[:shown]):
            box = QRectF(rest.left(), rest.top() + n * height, rest.width(), height)
            canvas.hairline(box.left(), box.right(), box.top())
            for m, cell in fit.boxes(box):
                ink = canvas.tone(row.cells[m].tone, live=view.fresh.live)
                type_ = Type(fit.size, ink, REGULAR, _COLUMNS[m].align, 0.8)
                used = canvas.text(QRectF(cell), row.cells[m].words, type_)
                if not m and row.name:
                    cell.setLeft(cell.left() + used + fit.size * _SPACE)
                    if cell.width() >= fit.size * _SHORTEST:
                        canvas.text(cell, row.name, Type(fit.size, self.look.palette.muted, shrink=0.9))
            self.area(box, LedgerBehind(self._spec.queues, who=row.who))
        more = view.total - min(shown, len(view.rows))
        if more:
            box = QRectF(rest.left(), rest.top() + min(shown, len(view.rows)) * height, rest.width(), height)
            type_ = Type(min(fit.size, self.look.sizes.detail), self.look.palette.muted)
            canvas.text(box, say("lost", "and {n} more", n=more), type_)
