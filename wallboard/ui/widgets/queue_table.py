"""The queues: who waits, how long, and what was in time. The bad ones are never the hidden ones."""

from collections import Counter

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import read
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark, say
from wallboard.ui.details import few, level_of, longest_wait
from wallboard.ui.format import running_time
from wallboard.ui.freshness import Age, Freshness, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, REGULAR, SEMI, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import Selection, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.widgets.figure import fraction

_IN_TIME = "sl_default" + HALF_HOUR
_BADNESS = {Level.ALARM: 0, Level.WARN: 1, Level.OK: 2, Level.NONE: 2}
_HEADS = (
    mark("table", "Queue"),
    mark("table", "Waiting"),
    mark("table", "Longest"),
    mark("table", "In time, 30 min"),
    mark("table", "Goal"),
)
_WIDTHS = (0.37, 0.115, 0.155, 0.245, 0.115)
_MOST_ROW, _LEAST_ROW = 1.36, 1.16
"""Height of a row in parts of the label size: rows of a small team don't swell, and none gets too tight."""

_NAMES = 0.62
"""What names may shrink to before they are cut."""
_SMALLER = 0.8
"""What rows may shrink to before some are left out: 16 minutes of arc, the least NUREG-0700 allows."""


class Cell(Struct, frozen=True):
    """One value in a row."""

    words: Words
    tone: Tone = Tone.TEXT
    strong: bool = False


class Row(Struct, frozen=True):
    """One queue."""

    name: str
    badness: int
    live: bool = True
    cells: tuple[Cell, ...] = ()
    fresh: Freshness | None = None
    """Set when this queue's source is not heard while others are."""


class QueueTableView(TileView, frozen=True, kw_only=True):
    """All queues, in the centre's order."""

    rows: tuple[Row, ...] = ()


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> QueueTableView:
    """Make the view of a moment. The table is old as a whole only if all its sources are."""
    chosen = select(moment.snapshot, spec.queues)
    by_source = {source.name: freshness(moment, (source,), setting.format) for source in chosen.sources}
    some_live = any(fresh.live for fresh in by_source.values())
    fresh = (
        Freshness(Age.LIVE, moment.now) if some_live else freshness(moment, chosen.sources, setting.format)
    )
    if fresh.age is Age.EMPTY:
        return QueueTableView(fresh=fresh)
    names = _names(chosen)
    rows = tuple(
        _row(queue, name, by_source[queue.source], setting, alone=not some_live)
        for queue, name in zip(chosen.queues, names, strict=True)
    )
    return QueueTableView(fresh=fresh, rows=rows)


def shown_rows(rows: tuple[Row, ...], room: int) -> tuple[Row, ...]:
    """Choose the rows there is room for; where some must go, the bad ones stay and lead."""
    if len(rows) <= room:
        return rows
    return tuple(sorted(rows, key=lambda row: row.badness)[: max(0, room)])


def _names(chosen: Selection) -> tuple[str, ...]:
    titles = Counter(queue.title for queue in chosen.queues)
    return tuple(
        f"{queue.title} ({queue.source})" if titles[queue.title] > 1 else queue.title
        for queue in chosen.queues
    )


def _row(queue: QueueNow, name: str, fresh: Freshness, setting: Setting, *, alone: bool) -> Row:
    if not fresh.live and not alone:
        return Row(name, _BADNESS[Level.WARN], live=False, fresh=fresh)
    in_time = read(_IN_TIME, queue)
    waiting, longest = level_of("waiting_now", queue), level_of("longest_waiting_now_s", queue)
    level = level_of(_IN_TIME, queue)
    few_calls = few(in_time)
    words = fraction(in_time, setting.format) if few_calls else setting.format.share(in_time.value)
    neutral = Tone.TEXT if queue.waiting else Tone.MUTED
    cells = (
        Cell(setting.format.count(len(queue.waiting)), tone_of(waiting), strong=True),
        Cell(running_time(longest_wait(queue, fresh.clock)), tone_of(longest, neutral)),
        Cell(words, tone_of(level, Tone.MUTED if few_calls or in_time.value is None else Tone.TEXT)),
        Cell(setting.format.goal(queue.policy.target_share), Tone.MUTED),
    )
    return Row(name, min(_BADNESS[bad] for bad in (waiting, longest, level)), fresh.live, cells)


class QueueTable(Tile[QueueTableView]):
    """Paints as many rows as there is room for, and says how many more there are."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """List the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show the queues of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: QueueTableView) -> None:
        """Paint heads and rows."""
        sizes = self.look.sizes
        head = QRectF(inner.left(), inner.top(), inner.width(), sizes.detail * ROW)
        self._paint_heads(canvas, head)
        body = QRectF(inner.left(), head.bottom(), inner.width(), inner.bottom() - head.bottom())
        if not view.rows:
            self._paint_nothing(canvas, body, view)
            return
        size = sizes.label
        if len(view.rows) > body.height() / (size * _LEAST_ROW):
            size *= _SMALLER
        foot = sizes.detail * ROW if len(view.rows) > body.height() / (size * _LEAST_ROW) else 0.0
        room = max(1, int((body.height() - foot) / (size * _LEAST_ROW)))
        rows = shown_rows(view.rows, room)
        height = min((body.height() - foot) / len(rows), size * _MOST_ROW)
        names = self._name_size(canvas, body, rows, size)
        for n, row in enumerate(rows):
            box = QRectF(body.left(), body.top() + n * height, body.width(), height)
            canvas.hairline(box.left(), box.right(), box.top())
            self._paint_row(canvas, box, row, (size, names))
        if len(rows) < len(view.rows):
            more = say("table", "and {n} more", n=len(view.rows) - len(rows))
            box = QRectF(body.left(), body.bottom() - foot, body.width(), foot)
            canvas.text(box, more, Type(sizes.detail, self.look.palette.text, SEMI))

    def _paint_heads(self, canvas: Canvas, box: QRectF) -> None:
        for n, (words, cell) in enumerate(zip(_HEADS, self._columns(box), strict=True)):
            align = Align.RIGHT if n else Align.LEFT
            type_ = Type(self.look.sizes.detail, self.look.palette.muted, align=align)
            canvas.text(cell, words, type_)

    def _paint_nothing(self, canvas: Canvas, box: QRectF, view: QueueTableView) -> None:
        if view.fresh.live:
            type_ = Type(self.look.sizes.label, self.look.palette.muted, align=Align.CENTRE)
            canvas.text(box, mark("table", "no queue"), type_)

    def _name_size(self, canvas: Canvas, body: QRectF, rows: tuple[Row, ...], size: float) -> float:
        """Return one size for all names: a list in which each row has its own looks broken."""
        widest = max(canvas.width(row.name, size, SEMI) for row in rows)
        room = self._columns(body)[0].width() - 1
        return size if widest <= room else max(int(size * room / widest), size * _NAMES)

    def _paint_row(self, canvas: Canvas, box: QRectF, row: Row, sizes: tuple[float, float]) -> None:
        palette, (size, name) = self.look.palette, sizes
        columns = self._columns(box)
        ink = palette.text if row.live else palette.muted
        canvas.text(columns[0], row.name, Type(name, ink, SEMI, shrink=1.0, cut_middle=True))
        if row.fresh is not None:
            self._paint_old(canvas, columns[1].united(columns[-1]), row.fresh, size)
            return
        for n, (cell, column) in enumerate(zip(row.cells, columns[1:], strict=True)):
            last = n == len(row.cells) - 1
            type_ = Type(
                size * 0.8 if last else size,
                canvas.tone(cell.tone, live=row.live),
                BOLD if cell.strong else REGULAR,
                Align.RIGHT,
            )
            canvas.text(column, cell.words, type_)

    def _paint_old(self, canvas: Canvas, box: QRectF, fresh: Freshness, size: float) -> None:
        """Write in place of the figures of a queue that is not heard: old ones would pass for new."""
        sizes, palette = self.look.sizes, self.look.palette
        empty = fresh.age is Age.EMPTY
        pill = box.adjusted(0, box.height() * 0.04, 0, -box.height() * 0.04)
        canvas.fill(pill, palette.chip if empty else palette.band, sizes.radius * 0.7)
        inner = pill.adjusted(sizes.pad * 0.6, 0, -sizes.pad * 0.6, 0)
        ink = palette.text if empty else palette.on_band
        canvas.text(inner, fresh.words, Type(size * 0.86, ink, SEMI, Align.CENTRE))

    def _columns(self, box: QRectF) -> list[QRectF]:
        gap = self.look.sizes.pad * 0.55
        columns, x = [], box.left()
        for share in _WIDTHS:
            columns.append(QRectF(x, box.top(), box.width() * share - gap, box.height()))
            x += box.width() * share
        columns[-1].setRight(box.right())
        return columns
