"""Paints bars, the dashes beside them, and both axes; on the screen and on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wallboard.ui.chart.axes import levels_for
from wallboard.ui.chart.plot import blend
from wallboard.ui.paint.canvas import SEMI, Align, Canvas, Type
from wallboard.ui.planning.parts.bars_view import Bar, BarsView
from wallboard.ui.planning.parts.inks import ink_on

_LEVELS = 4
"""So many steps along the left edge, at most."""
_AIR = 0.09
"""Between two bars, in parts of the width of one."""
_LABEL = 3.9
"""Room of a label of the axis, in font sizes."""
_NUMBER = 1.35
"""Height of a number in a bar, likewise."""
_NARROW = 1.25
"""A bar narrower than this has no number in it, likewise."""
_DEEP = 0.82
"""How much of the blue is left in a large area."""


def paint_bars(
    canvas: Canvas,
    box: QRectF,
    view: BarsView,
    span: tuple[int, int],
    marked: tuple[int, int] = (-1, -1),
    *,
    live: bool = True,
) -> QRectF:
    """Paint the bars of a span into a box; return where they are. `marked`: the chosen one, the mouse's."""
    bars = view.bars[span[0] : span[1]]
    plot = _Plot(canvas, box, bars, view.most, live=live)
    plot.paint_axes(view.end if span[1] == len(view.bars) else view.bars[span[1]].label)
    over = marked[1] - span[0]
    if 0 <= over < len(bars):
        plot.paint_pointed(over)
    for n in range(len(bars)):
        plot.paint_bar(n)
    plot.paint_dashes()
    for n in range(len(bars)):
        plot.paint_number(n)
    chosen = marked[0] - span[0]
    if 0 <= chosen < len(bars):
        plot.paint_chosen(chosen)
    return plot.field


class _Plot:
    """One painting."""

    def __init__(self, canvas: Canvas, box: QRectF, bars: Sequence[Bar], most: float, *, live: bool) -> None:
        size = canvas.look.sizes.detail
        self.canvas, self.bars, self.live, self.size = canvas, bars, live, size
        self.levels = levels_for(max(1, round(most)), _LEVELS)
        left = canvas.width(str(self.levels[-1]), size) + size * 0.8
        self.field = box.adjusted(left, size * 0.7, -size * 1.4, -size * 1.5)
        self.wide = self.field.width() / max(1, len(bars))

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.field.bottom() - value / self.levels[-1] * self.field.height()

    def box(self, nth: int) -> QRectF:
        """Return where a bar is."""
        bar, air = self.bars[nth], max(1.0, self.wide * _AIR)
        left, right = round(self._x(nth) + air / 2), round(self._x(nth + 1) - air / 2)
        top = self.y(bar.value)
        return QRectF(left, top, max(1, right - left), self.field.bottom() - top)

    def paint_axes(self, end: str) -> None:
        """Paint levels, and when bars begin: as many as there is room for."""
        canvas, palette, field = self.canvas, self.canvas.look.palette, self.field
        type_ = Type(self.size * 0.92, palette.muted, align=Align.RIGHT)
        for level in self.levels:
            y = self.y(level)
            canvas.hairline(field.left(), field.right(), min(y, field.bottom()))
            room = QRectF(field.left() - self.size * 5, y - self.size * 0.7, self.size * 4.5, self.size * 1.4)
            canvas.text(room, f"{level}", type_)
        type_ = Type(self.size * 0.92, palette.muted, align=Align.CENTRE)
        labels = [bar.label for bar in self.bars] + [end]
        for n in _labelled(labels, self.size * _LABEL / self.wide):
            room = QRectF(self._x(n) - self.size * 2.2, field.bottom(), self.size * 4.4, self.size * 1.5)
            canvas.text(room, labels[n], type_)

    def paint_pointed(self, nth: int) -> None:
        """Paint the ground of what somebody points at."""
        place = QRectF(self._x(nth), self.field.top(), self.wide, self.field.height())
        self.canvas.fill(place, self.canvas.look.palette.chip)

    def paint_bar(self, nth: int) -> None:
        """Paint a bar; one that is short is red and striped, so that who sees no red sees it too."""
        bar, box, palette = self.bars[nth], self.box(nth), self.canvas.look.palette
        radius = min(self.canvas.look.sizes.radius * 0.35, box.width() / 4)
        self.canvas.fill(box, self._ink(bar), radius)
        if bar.short and self.live:
            stripes(self.canvas.painter, box, blend(palette.on_level, palette.alarm_area, 0.22), self.size)
        if bar.low is not None and bar.high is not None:
            self._paint_range(bar.low, bar.high, box)

    def paint_number(self, nth: int) -> None:
        """Write a bar's number into it, or above a low one; never across the dashes."""
        bar, box, palette = self.bars[nth], self.box(nth), self.canvas.look.palette
        if box.width() < self.size * _NARROW or not bar.value:
            return
        high = self.size * _NUMBER
        top = box.top() + self.size * 0.2
        dashes = None if bar.beside is None else self.y(bar.beside)
        if dashes is not None and top - 3 < dashes < top + high:
            top = dashes + self.size * 0.2
        inside = top + high <= self.field.bottom()
        if not inside:
            top = min(box.top(), box.top() if dashes is None else min(box.top(), dashes)) - high
        ink = ink_on(self._ink(bar)) if inside else palette.text
        room = QRectF(box.left(), top, box.width(), high)
        self.canvas.text(room, bar.words, Type(self.size, ink, SEMI, Align.CENTRE))

    def paint_dashes(self) -> None:
        """Paint who is there: dashes with a dark edge, seen on every ground; solid where somebody typed."""
        palette, painter = self.canvas.look.palette, self.canvas.painter
        thick = max(2, round(self.canvas.look.sizes.gap * 0.2))
        for ink, wide in ((palette.card, thick + 2), (palette.text, thick)):
            pen = QPen(QColor(ink), wide)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            before: float | None = None
            for n, bar in enumerate(self.bars):
                if bar.beside is None:
                    before = None
                    continue
                pen.setStyle(Qt.PenStyle.SolidLine if bar.typed else Qt.PenStyle.CustomDashLine)
                if not bar.typed:
                    pen.setDashPattern([4 * thick / wide, 2.5 * thick / wide])
                painter.setPen(pen)
                y = self.y(bar.beside)
                if before is not None and before != y:
                    painter.drawLine(QPointF(self._x(n), before), QPointF(self._x(n), y))
                painter.drawLine(QPointF(self._x(n), y), QPointF(self._x(n + 1), y))
                before = y

    def paint_chosen(self, nth: int) -> None:
        """Paint the ring around the chosen bar."""
        palette, box = self.canvas.look.palette, self.box(nth)
        thick = max(2.0, self.canvas.look.sizes.gap * 0.22)
        box.setTop(min(box.top(), self.field.bottom() - self.size))
        self.canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.canvas.painter.setPen(QPen(QColor(palette.text), thick))
        self.canvas.painter.drawRoundedRect(box.adjusted(-1, -1, 1, 0), 3, 3)

    def _paint_range(self, low: float, high: float, box: QRectF) -> None:
        """Paint between which values it may be: a thin line with ends."""
        painter, x, half = self.canvas.painter, box.center().x(), max(2.0, box.width() * 0.15)
        painter.setPen(QPen(QColor(self.canvas.look.palette.muted), 1.4))
        top, bottom = self.y(high), self.y(low)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for y in (top, bottom):
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))

    def _ink(self, bar: Bar) -> str:
        palette = self.canvas.look.palette
        if not self.live:
            return palette.track
        return palette.alarm_area if bar.short else blend(palette.talking, palette.on_block, _DEEP)

    def _x(self, nth: int) -> float:
        return self.field.left() + nth * self.wide


def stripes(painter: QPainter, box: QRectF, ink: str, size: float) -> None:
    """Stripe a box from corner to corner."""
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(QColor(ink), max(1.0, size * 0.11)))
    step, high = max(5.0, size * 0.55), box.height()
    x = box.left() - high
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + high, box.top()))
        x += step
    painter.restore()


def _labelled(labels: Sequence[str], bars_a_label: float) -> list[int]:
    """Return which labels there is room for: whole hours first, evenly apart."""
    whole = [n for n, label in enumerate(labels) if label[3:5] == "00"]
    some = whole if len(whole) > 1 else list(range(len(labels)))
    apart = some[1] - some[0] if len(some) > 1 else 1
    step = next((n for n in (1, 2, 3, 4, 6, 12) if apart * n >= bars_a_label), 24)
    return some[::step]
