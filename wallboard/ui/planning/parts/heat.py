"""A map of weekdays and hours: a number in every cell, and how strong its colour is. Any page may use it."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from wallboard.ui.chart.plot import blend
from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.planning.parts.headed import HeadedCard
from wallboard.ui.planning.parts.inks import ink_on
from wallboard.ui.table.own_keys import keeps, plain
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Palette

Place = tuple[int, int]
"""Row and column, from 0."""
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_OPENERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_PALE, _FULL = 0.16, 1.0
"""How much of the colour is in the lowest and in the highest cell."""
_NARROW = 3.6
"""Columns narrower than this, in font sizes, are headed with their first word only."""
_TALLEST = 3.1
"""Of a row, likewise."""


class HeatCell(Struct, frozen=True):
    """One cell."""

    words: Words
    part: float | None
    """Where it is between nothing and the highest, 0…1; None: there is no value, and no colour."""
    told: Words = ""
    """What is said of it below the map."""


class HeatView(Struct, frozen=True):
    """The whole map."""

    rows: tuple[Words, ...] = ()
    columns: tuple[Words, ...] = ()
    short_columns: tuple[Words, ...] = ()
    """What heads a column where there is no room for more; empty: the same."""
    cells: Mapping[Place, HeatCell] = {}
    chosen: Place | None = None
    """Where the ring is until somebody moves it."""


_PAPER_ROW, _PAPER_REST = 0.034, 0.075
"""Heights on paper as shares of its width: a row, and what is above and below the rows."""


class HeatMap(HeadedCard):
    """Shows the map; hovering or the arrows tell of a cell, a click or Enter opens it."""

    opened = Signal(int, int)
    """Row and column of what was chosen."""

    def __init__(self, look: Look, heading: Words) -> None:
        """Begin empty."""
        super().__init__(look, heading)
        self.view = HeatView()
        self.empty: Words = ""
        self._at: Place | None = None
        self._pointed: Place | None = None
        self._ringed = False
        self._field = QRectF()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_view(self, view: HeatView, empty: Words = "") -> None:
        """Show a map; `empty` is said where it has no cells."""
        if (view, empty) != (self.view, self.empty):
            self.view, self.empty = view, empty
            if self._at not in view.cells:
                self._at = None
            self._say()
            self.update()

    @property
    def at(self) -> Place | None:
        """The cell with the ring."""
        return self._at or self.view.chosen

    @property
    def told(self) -> Words:
        """What is said below the map: of the cell below the mouse, else of the one with the ring."""
        at = self._pointed or self.at
        cell = None if at is None else self.view.cells.get(at)
        return "" if cell is None else cell.told

    def cell_box(self, place: Place) -> QRectF:
        """Return where a cell was painted last."""
        row, column = place
        wide = self._field.width() / max(1, len(self.view.columns))
        high = self._field.height() / max(1, len(self.view.rows))
        return QRectF(self._field.left() + column * wide, self._field.top() + row * high, wide, high)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell of the cell below the mouse."""
        self._point(self._place(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell of the cell with the ring again."""
        super().leaveEvent(event)
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the cell below the mouse."""
        place = self._place(event)
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._at, self._ringed = place, False
            self.update()
            self.opened.emit(*place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from cell to cell with the arrows, and open one with Enter."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.view.cells:
            self._go(step)
        elif event.key() in _OPENERS and self.at is not None:
            self.opened.emit(*self.at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the shortcuts of the window."""
        return keeps(event, _is_mine) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring."""
        super().focusOutEvent(event)
        self.update()

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading, cells and what is told."""
        super().paint_card(canvas)
        body, size = QRectF(self.body()), self.look.sizes.detail
        if not self.view.cells:
            lines = wrapped(self.look, shown(self.empty), body.width(), size, MEDIUM)
            type_ = Type(size, self.look.palette.muted, MEDIUM, Align.CENTRE)
            paint_lines(canvas, body, lines, type_, size * 1.4)
        else:
            self._field = paint_heat(canvas, body.adjusted(0, 0, 0, -size * 1.6), self.view, self._marked())
            low = QRectF(self._field.left(), body.bottom() - size * 1.5, self._field.width(), size * 1.5)
            canvas.text(low, self.told, Type(size, self.look.palette.muted))
        if self._ringed and self.hasFocus():
            paint_ring(canvas.painter, self.look, QRectF(self.rect()), QRectF(self.rect()))

    def picture(self) -> Picture:
        """Paint it for paper, in light colours."""
        view, at, heading, told = self.view, self.at, self.heading, self.told
        ratio = min(self.height() / max(1, self.width()), _PAPER_ROW * len(view.rows) + _PAPER_REST)

        def paint(canvas: Canvas, box: QRectF) -> None:
            sizes, palette = canvas.look.sizes, canvas.look.palette
            head = QRectF(box.left(), box.top(), box.width(), sizes.label * 1.8)
            canvas.text(head, heading, Type(sizes.label, palette.text, SEMI))
            field = QRectF(box.left(), head.bottom(), box.width(), box.width() * ratio - head.height())
            if view.cells:
                paint_heat(canvas, field.adjusted(0, 0, 0, -sizes.detail * 1.6), view, (at, None))
                low = QRectF(field.left(), field.bottom() - sizes.detail * 1.5, field.width(), 0)
                low.setHeight(sizes.detail * 1.5)
                canvas.text(low, told, Type(sizes.detail, palette.muted))

        return Picture(paint, ratio)

    def _marked(self) -> tuple[Place | None, Place | None]:
        return self.at, self._pointed

    def _go(self, step: Place) -> None:
        at = self.at or min(self.view.cells)
        wanted = (
            min(max(at[0] + step[0], 0), len(self.view.rows) - 1),
            min(max(at[1] + step[1], 0), len(self.view.columns) - 1),
        )
        self._at = wanted if wanted in self.view.cells else at
        self._say()
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(shown(self.heading))
        self.setAccessibleDescription(shown(self.told) if self.view.cells else shown(self.empty))

    def _place(self, event: QMouseEvent) -> Place | None:
        point = event.position()
        if not self.view.cells or not self._field.contains(point):
            return None
        wide = self._field.width() / len(self.view.columns)
        high = self._field.height() / len(self.view.rows)
        place = int((point.y() - self._field.top()) / high), int((point.x() - self._field.left()) / wide)
        return place if place in self.view.cells else None

    def _point(self, place: Place | None) -> None:
        if place != self._pointed:
            self._pointed = place
            shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
            QWidget.setCursor(self, shape)
            self.update()


def paint_heat(
    canvas: Canvas, box: QRectF, view: HeatView, marked: tuple[Place | None, Place | None]
) -> QRectF:
    """Paint rows, columns and cells into a box; return where the cells are. `marked`: the ring, the mouse."""
    size, palette = canvas.look.sizes.detail, canvas.look.palette
    left = max(canvas.width(words, size) for words in view.rows) + size * 0.8
    foot = size * 1.5
    high = min((box.height() - foot) / len(view.rows), size * _TALLEST)
    field = QRectF(box.left() + left, box.top(), box.width() - left, high * len(view.rows))
    wide = field.width() / len(view.columns)
    for n, words in enumerate(view.rows):
        row = QRectF(box.left(), field.top() + n * high, left - size * 0.6, high)
        canvas.text(row, words, Type(size, palette.muted, align=Align.RIGHT))
    heads = view.columns if wide >= size * _NARROW or not view.short_columns else view.short_columns
    for n, words in enumerate(heads):
        below = QRectF(field.left() + n * wide, field.bottom(), wide, foot)
        canvas.text(below.adjusted(2, 0, -2, 0), words, Type(size * 0.92, palette.muted, align=Align.CENTRE))
    air = max(1.0, canvas.look.sizes.gap * 0.18)
    for (row_, column), cell in view.cells.items():
        place = QRectF(field.left() + column * wide, field.top() + row_ * high, wide, high)
        _paint_cell(canvas, place.adjusted(air, air, -air, -air), cell, pointed=(row_, column) == marked[1])
    if marked[0] is not None and marked[0] in view.cells:
        row_, column = marked[0]
        _ring(canvas, QRectF(field.left() + column * wide, field.top() + row_ * high, wide, high), air)
    return field


def _paint_cell(canvas: Canvas, box: QRectF, cell: HeatCell, *, pointed: bool) -> None:
    palette, size = canvas.look.palette, canvas.look.sizes.detail
    ground = ground_of(palette, cell.part)
    canvas.fill(box, ground, canvas.look.sizes.radius * 0.4)
    weight = SEMI if pointed else MEDIUM
    canvas.text(box.adjusted(2, 0, -2, 0), cell.words, Type(size, ink_on(ground), weight, Align.CENTRE))
    if pointed:
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(QColor(palette.muted), 1.0))
        canvas.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _ring(canvas: Canvas, box: QRectF, air: float) -> None:
    palette, thick = canvas.look.palette, max(2.0, canvas.look.sizes.gap * 0.2)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(QColor(palette.text), thick))
    inner = box.adjusted(air, air, -air, -air)
    radius = canvas.look.sizes.radius * 0.4
    canvas.painter.drawRoundedRect(inner, radius, radius)


def ground_of(palette: Palette, part: float | None) -> str:
    """Return the colour of a cell: the fuller, the more of the colour; without a value hardly any."""
    if part is None:
        return blend(palette.track, palette.card, 0.35)
    strength = _PALE + (_FULL - _PALE) * min(1.0, max(0.0, part))
    return blend(palette.warn_area, palette.track, strength)


def _is_mine(event: QKeyEvent) -> bool:
    return plain(event) and (event.key() in _STEPS or event.key() in _OPENERS)
