"""The queues: who waits, how long, and what was in time. The alarming ones are never the hidden ones."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from wallboard.domain.text import mark
from wallboard.ui.behind import QueueBehind, behind_figure
from wallboard.ui.freshness import Age, Freshness, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, REGULAR, SEMI, SHRINK, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.queue_rows import Cell, Row, pages_of, rows_of
from wallboard.ui.selection import checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_HEADS = (
    mark("table", "Queue"),
    mark("table", "Waiting"),
    mark("table", "Longest"),
    mark("table", "In time, 30 min"),
    mark("table", "Goal"),
)
_FIGURES = ("waiting_now", "longest_waiting_now_s", "sl_default_30m")
"""What the first cells of a row show: each opens why it is so."""
_WIDTHS = (0.37, 0.12, 0.15, 0.25, 0.11)
_WIDE_HEADS = (*_HEADS[:-1], mark("table", "Calls · goal"), mark("table", "Free/talk/pause"))
_WIDE_WIDTHS = (0.295, 0.095, 0.105, 0.185, 0.145, 0.175)
_WIDE = 27.0
"""From this width on, in parts of the label size, there is room for more than the room reads."""
_LEAST, _MOST = 1.0, 1.5
"""Size of a row's figures in parts of the label size: 20 minutes of arc at the least, as all that is for
the room. Where that has no room for all rows, they take turns rather than shrink."""
_ROOMY, _TALLEST = 1.36, 3.4
"""Height of a row that a comfortable figure has, in parts of its size; and the most, in parts of a label."""
_WORDS = 1.15
"""Height that a text with accents and tails needs, in parts of its size; digits alone need less."""
_TIGHT = _WORDS
"""Height of the tightest row in parts of the size of its figures, so that names are as large."""
_NAMES, _ALIKE = 0.82, 0.62
"""What names may shrink to before they are cut, so that a long one does not make all of them small; less
where something stands beside a name."""
_BESIDE = 0.5
"""Part of the column that is kept for what tells names apart, where it needs that much."""
_SMALL, _GOAL = 3, 0.8
"""Which cell is smaller than the others, and how much: nobody looks for the goal first."""


class QueueTableView(TileView, frozen=True, kw_only=True):
    """All queues, and which page's turn it is where not all have room."""

    rows: tuple[Row, ...] = ()
    turn: int = 0


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Of one painting: height of a row, and the font sizes of figures, names and what is beside them."""

    row: float
    figure: float
    name: float
    beside: float


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> QueueTableView:
    """Make the view of a moment. The table is old as a whole only if all its sources are."""
    chosen = select(moment.snapshot, spec.queues)
    by_source = {source.name: freshness(moment, (source,), setting.format) for source in chosen.sources}
    some_live = any(fresh.live for fresh in by_source.values())
    fresh = (
        Freshness(Age.LIVE, moment.now) if some_live else freshness(moment, chosen.sources, setting.format)
    )
    fresh = checked(fresh, chosen)
    if fresh.age is Age.EMPTY:
        return QueueTableView(fresh=fresh.still)
    return QueueTableView(fresh=fresh.still, rows=rows_of(chosen, by_source, setting), turn=moment.turn)


class QueueTable(Tile[QueueTableView]):
    """Paints as many rows as there is room for; more take turns, page by page."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """List the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting
        self._laid: tuple[QRectF, _Sizes] | None = None
        """Where the rows were painted and how large, if all of them had room."""

    def show_moment(self, moment: Moment) -> None:
        """Show the queues of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def show_view(self, view: QueueTableView) -> None:
        """Show this from now on; where only some rows changed and nothing moves, repaint these alone."""
        old = self._view
        if old is None or self._laid is None or self._ringed or not self._stays(old, view, *self._laid):
            super().show_view(view)
            return
        self._view = view
        body, sizes = self._laid
        for n, (was, row) in enumerate(zip(old.rows, view.rows, strict=True)):
            if row is not was and row != was:
                top = body.top() + n * sizes.row
                self.update(QRectF(0, top, self.width(), sizes.row).toAlignedRect())

    def _stays(self, old: QueueTableView, view: QueueTableView, body: QRectF, sizes: _Sizes) -> bool:
        """Whether each row of a view is where and as large as that of the old one."""
        rows = view.rows
        return (
            len(rows) == len(old.rows)
            and view.fresh.live
            and (view.fresh, view.title) == (old.fresh, old.title)
            and self._sizes(body, rows, len(rows)) == sizes
        )

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: QueueTableView) -> None:
        """Paint heads and rows."""
        head = QRectF(inner.left(), inner.top(), inner.width(), self.look.sizes.detail * ROW)
        body = QRectF(inner.left(), head.bottom(), inner.width(), inner.bottom() - head.bottom())
        room = max(1, int(body.height() / (self.look.sizes.label * _LEAST * _TIGHT)))
        pages = pages_of(view.rows, room)
        nth = view.turn % len(pages)
        if self.needed(head):
            self._paint_heads(canvas, head, f"{nth + 1}/{len(pages)}" if len(pages) > 1 else "")
        rows, self._laid = pages[nth], None
        if not rows:
            self._paint_nothing(canvas, body, view)
            return
        sizes = self._sizes(body, rows, room if len(pages) > 1 else len(rows))
        if len(pages) == 1:
            self._laid = body, sizes
        for n, row in enumerate(rows):
            box = QRectF(body.left(), body.top() + n * sizes.row, body.width(), sizes.row)
            if row.queue:
                self._add_areas(box, row)
            if self.needed(QRectF(0, box.top(), self.width(), box.height())):
                canvas.hairline(box.left(), box.right(), box.top())
                self._paint_row(canvas, box, row, sizes)

    def _add_areas(self, box: QRectF, row: Row) -> None:
        self.area(box, QueueBehind(row.source, row.queue))
        if row.fresh is None:
            for key, column in zip(_FIGURES, self._columns(box)[1:], strict=False):
                self.area(column, behind_figure(key, (f"{row.source}/{row.queue}",)))

    def _paint_heads(self, canvas: Canvas, box: QRectF, page: str) -> None:
        detail, palette = self.look.sizes.detail, self.look.palette
        columns = self._columns(box)
        heads = _WIDE_HEADS if self._wide(box) else _HEADS
        # One size for all heads: the one at which the widest has room.
        fits = (
            cell.width() / canvas.width(words, detail) for words, cell in zip(heads, columns, strict=True)
        )
        detail = float(int(detail * max(SHRINK, min(1.0, *fits))))
        for n, (words, cell) in enumerate(zip(heads, columns, strict=True)):
            align = Align.RIGHT if n else Align.LEFT
            used = canvas.text(cell, words, Type(detail, palette.muted, align=align))
            if page and not n:
                mark_ = cell.adjusted(used + detail * 0.5, 0, 0, 0)
                canvas.text(mark_, page, Type(detail, palette.text, BOLD))

    def _paint_nothing(self, canvas: Canvas, box: QRectF, view: QueueTableView) -> None:
        if view.fresh.live:
            type_ = Type(self.look.sizes.label, self.look.palette.muted, align=Align.CENTRE)
            canvas.text(box, mark("table", "no queue"), type_)

    def _sizes(self, body: QRectF, rows: tuple[Row, ...], room: int) -> _Sizes:
        """Use the height there is: few rows are larger, as far as their widest value has room."""
        label = self.look.sizes.label
        height = min(body.height() / room, label * _TALLEST)
        figure = min(label, height / _TIGHT)
        if height > label * _ROOMY:
            larger = min(label * _MOST, height / _ROOMY)
            figure = max(label, min(larger, self._widest(body, rows, larger)))
        detail = self.look.sizes.detail
        name = min(figure, height / _WORDS)
        return _Sizes(height, figure, self._name_size(body, rows, name), min(detail, height / _WORDS))

    def _widest(self, body: QRectF, rows: tuple[Row, ...], size: float) -> float:
        """Return the largest size up to `size` at which every value has room in its column."""
        columns = self._columns(body)[1:]
        for row in rows:
            for n, (cell, column) in enumerate(zip(self._cells(row, body), columns, strict=False)):
                part = _GOAL if n == _SMALL else 1.0
                wide = self._width(cell.words, size * part, BOLD)
                size *= min(1.0, column.width() * 0.96 / wide) if wide else 1.0
        return float(int(size))

    def _name_size(self, body: QRectF, rows: tuple[Row, ...], size: float) -> float:
        """Return one size for all names: a list in which each row has its own looks broken.

        Names that would have to be cut all the same decide nothing.
        """
        column = self._columns(body)[0].width() - 1
        fitting = size
        for row in rows:
            room = column - self._beside_width(row, column, self.look.sizes.detail)
            wide = self._width(row.name, size, SEMI)
            if room < wide <= room / (_ALIKE if row.beside else _NAMES):
                fitting = min(fitting, float(int(size * room / wide)))
        return fitting

    def _beside_width(self, row: Row, column: float, size: float) -> float:
        if not row.beside:
            return 0.0
        return min(self._width(row.beside, size) + size * 0.5, column * _BESIDE)

    def _width(self, words: Words, size: float, weight: QFont.Weight = REGULAR) -> float:
        return self.look.fonts.advance(shown(words), size, weight)

    def _paint_row(self, canvas: Canvas, box: QRectF, row: Row, sizes: _Sizes) -> None:
        columns = self._columns(box)
        if row.alarming and row.live:
            pad = self.look.sizes.pad
            bar = QRectF(pad * 0.35, box.top() + box.height() * 0.14, pad * 0.3, box.height() * 0.72)
            canvas.fill(bar, self.look.palette.alarm_area, bar.width() / 2)
        self._paint_name(canvas, columns[0], row, sizes)
        if row.fresh is not None:
            self._paint_old(canvas, columns[1].united(columns[-1]), row.fresh, sizes)
            return
        for n, (cell, column) in enumerate(zip(self._cells(row, box), columns[1:], strict=True)):
            size = sizes.figure * (_GOAL if n == _SMALL else 1.0)
            self._paint_cell(canvas, column, cell, size, live=row.live)

    def _cells(self, row: Row, box: QRectF) -> tuple[Cell, ...]:
        """Return the row's cells for this width."""
        return (*row.cells[:-1], *row.wide) if self._wide(box) else row.cells

    def _wide(self, box: QRectF) -> bool:
        return box.width() >= _WIDE * self.look.sizes.label

    def _paint_name(self, canvas: Canvas, box: QRectF, row: Row, sizes: _Sizes) -> None:
        palette = self.look.palette
        room = box.width() - self._beside_width(row, box.width(), sizes.beside)
        ink = palette.text if row.live else palette.muted
        cell = QRectF(box.left(), box.top(), room, box.height())
        used = canvas.text(cell, row.name, Type(sizes.name, ink, SEMI, shrink=1.0, cut_middle=True))
        if row.beside:
            # On the name's base line, not on its middle.
            drop = (sizes.name - sizes.beside) * 0.36
            left = box.left() + used + sizes.beside * 0.4
            cell = QRectF(left, box.top() + drop, box.right() - left, box.height())
            type_ = Type(sizes.beside, palette.muted, shrink=0.65, cut_middle=True)
            canvas.text(cell, row.beside, type_)

    def _paint_cell(self, canvas: Canvas, box: QRectF, cell: Cell, size: float, *, live: bool) -> None:
        if not isinstance(cell.words, str):
            size = min(size, box.height() / _WORDS)
        weight = BOLD if cell.strong else REGULAR
        type_ = Type(size, canvas.tone(cell.tone, live=live), weight, Align.RIGHT)
        canvas.text(box, cell.words, type_)

    def _paint_old(self, canvas: Canvas, box: QRectF, fresh: Freshness, sizes: _Sizes) -> None:
        """Write in place of the figures of a queue that is not heard: old ones would pass for new."""
        look, palette = self.look.sizes, self.look.palette
        empty = fresh.age is Age.EMPTY
        pill = box.adjusted(0, box.height() * 0.04, 0, -box.height() * 0.04)
        canvas.fill(pill, palette.chip if empty else palette.band, look.radius * 0.7)
        inner = pill.adjusted(look.pad * 0.6, 0, -look.pad * 0.6, 0)
        ink = palette.text if empty else palette.on_band
        size = min(sizes.figure * 0.86, look.label, pill.height() / _WORDS)
        canvas.text(inner, fresh.words, Type(size, ink, SEMI, Align.CENTRE))

    def _columns(self, box: QRectF) -> list[QRectF]:
        gap = self.look.sizes.pad * 0.55
        columns, x = [], box.left()
        for share in _WIDE_WIDTHS if self._wide(box) else _WIDTHS:
            columns.append(QRectF(x, box.top(), box.width() * share - gap, box.height()))
            x += box.width() * share
        columns[-1].setRight(box.right())
        return columns
