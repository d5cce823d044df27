"""Paints curves: grid, bands, lines, marks of different shapes, whiskers; on the screen and on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from wallboard.ui.chart.plot import blend
from wallboard.ui.paint.canvas import Align, Canvas, Type
from wallboard.ui.planning.growth.curves_view import (
    CurvesView,
    Panel,
    Point,
    Series,
    ticks,
    ticks_in,
    written,
)

_BAND, _THIN = 0.22, 0.45
"""How much is left of a colour: in a band, and of what is made of few."""
_BETWEEN = 1.3
"""Between two panels, in font sizes."""
_ROW = 1.7
"""A label of an axis upright takes so much, likewise."""
_LABEL = 4.4
"""And one along the axis below."""
_AIR = 0.12
"""Between two bars, in parts of their width."""


class Places:
    """Where things are."""

    def __init__(self, canvas: Canvas, box: QRectF, view: CurvesView, span: tuple[float, float]) -> None:
        """Take the room, and which part of the axis is looked at."""
        size = canvas.look.sizes.detail
        self.span = span
        labels = [written(p.measure, t) for p in view.panels for t in _ticks(p, 4)]
        left = max((canvas.width(label, size) for label in labels), default=0.0) + size * 0.7
        self.field = box.adjusted(left, size * 0.5, -size * 1.2, -size * 1.8)
        between = size * _BETWEEN * max(0, len(view.panels) - 1)
        whole = sum(panel.tall for panel in view.panels) or 1.0
        self.boxes: list[QRectF] = []
        top = self.field.top()
        for panel in view.panels:
            high = (self.field.height() - between) * panel.tall / whole
            self.boxes.append(QRectF(self.field.left(), top, self.field.width(), high))
            top += high + size * _BETWEEN

    def x(self, value: float) -> float:
        """Return where a value of the axis is."""
        since, until = self.span
        return self.field.left() + (value - since) / (until - since) * self.field.width()

    def at(self, x: float) -> float:
        """Return the value at a place."""
        since, until = self.span
        return since + (x - self.field.left()) / self.field.width() * (until - since)


def paint_curves(
    canvas: Canvas,
    box: QRectF,
    view: CurvesView,
    span: tuple[float, float],
    pointed: int | None = None,
    *,
    live: bool = True,
) -> Places:
    """Paint what of a view lies in a span; say where it is."""
    places = Places(canvas, box, view, span)
    plot = _Plot(canvas, places, view, live=live)
    plot.paint_axis()
    if pointed is not None:
        plot.paint_pointed(pointed)
    for panel, field in zip(view.panels, places.boxes, strict=True):
        plot.paint_panel(panel, field)
    plot.paint_mark()
    return places


def _ticks(panel: Panel, room: int) -> Sequence[float]:
    return ticks(panel.measure, panel.top(), room)


class _Plot:
    """One painting."""

    def __init__(self, canvas: Canvas, places: Places, view: CurvesView, *, live: bool) -> None:
        self.canvas, self.places, self.view, self.live = canvas, places, view, live
        self.size = canvas.look.sizes.detail

    def paint_axis(self) -> None:
        """Write values along the axis below, and at its end what they are."""
        canvas, places, size = self.canvas, self.places, self.size
        muted = canvas.look.palette.muted
        foot, high = places.field.bottom() + size * 0.3, size * 1.4
        wide = canvas.width(self.view.axis, size * 0.92)
        end = places.field.right() + size * 0.8
        if self.view.axis:
            room = QRectF(end - wide - 2, foot, wide + 2, high)
            canvas.text(room, self.view.axis, Type(size * 0.92, muted, align=Align.RIGHT))
            end -= wide + size
        for value in ticks_in(
            self.view.measure, places.span, max(2, int(places.field.width() / size / _LABEL))
        ):
            words = written(self.view.measure, value)
            half = canvas.width(words, size * 0.92) / 2
            x = places.x(value)
            if x + half <= end:
                room = QRectF(x - half - 1, foot, 2 * half + 2, high)
                canvas.text(room, words, Type(size * 0.92, muted, align=Align.CENTRE))

    def paint_pointed(self, nth: int) -> None:
        """Paint the ground of what somebody points at, or a line where it has no width."""
        stop, field = self.view.stops[nth], self.places.field
        left, right = self.places.x(stop.x - stop.wide / 2), self.places.x(stop.x + stop.wide / 2)
        left, right = max(left, field.left()), min(right, field.right())
        if right - left < 1:
            left, right = left - 0.5, left + 0.5
        self.canvas.fill(
            QRectF(left, field.top(), right - left, field.height()), self.canvas.look.palette.chip
        )

    def paint_panel(self, panel: Panel, field: QRectF) -> None:
        """Paint scale, goal and curves."""
        levels = _ticks(panel, max(1, int(field.height() / self.size / _ROW)))
        top = levels[-1] or 1.0
        self._paint_levels(panel, field, levels)
        painter = self.canvas.painter
        painter.save()
        painter.setClipRect(field.adjusted(-self.size * 0.5, -self.size * 0.5, self.size * 0.5, 1))
        if panel.goal is not None:
            y = field.bottom() - panel.goal / top * field.height()
            painter.setPen(self._pen(self._ink("muted"), 1.2, dashed=True))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        for series in panel.series:
            self._paint_series(series, field, top)
        painter.restore()

    def paint_mark(self) -> None:
        """Paint the line that can be moved, with a knob to take hold of."""
        mark, places = self.view.mark, self.places
        if mark is None or not places.span[0] <= mark <= places.span[1]:
            return
        painter, ink = self.canvas.painter, QColor(self._ink("text"))
        x, field = places.x(mark), places.field
        painter.setPen(QPen(ink, 1.6))
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, field.bottom()), self.size * 0.38, self.size * 0.38)

    def _paint_levels(self, panel: Panel, field: QRectF, levels: Sequence[float]) -> None:
        canvas, size = self.canvas, self.size
        type_ = Type(size * 0.92, canvas.look.palette.muted, align=Align.RIGHT)
        for level in levels:
            y = field.bottom() - level / (levels[-1] or 1.0) * field.height()
            canvas.hairline(field.left(), field.right(), min(y, field.bottom()))
            room = QRectF(field.left() - size * 6, y - size * 0.7, size * 5.6, size * 1.4)
            canvas.text(room, written(panel.measure, level), type_)

    def _paint_series(self, series: Series, field: QRectF, top: float) -> None:
        ink = self._ink(series.ink)
        if series.kind == "bars":
            self._paint_bars(series, field, top, ink)
            return
        places = [(point, self._place(point.x, point.y, field, top)) for point in series.points]
        if series.band:
            self._paint_band(series, field, top, ink)
        else:
            for point in series.points:
                self._paint_whisker(point, field, top, ink)
        if len(places) > 1:
            self.canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.canvas.painter.setPen(self._pen(ink, 2.0, dashed=series.kind == "dashes"))
            self.canvas.painter.drawPolyline(QPolygonF([place for _, place in places]))
        if series.shape != "none":
            for point, place in places:
                self._paint_shape(series, place, self._pale(ink) if point.thin else ink)

    def _paint_band(self, series: Series, field: QRectF, top: float, ink: str) -> None:
        path = QPainterPath()
        upper = [self._place(p.x, p.y if p.high is None else p.high, field, top) for p in series.points]
        lower = [self._place(p.x, p.y if p.low is None else p.low, field, top) for p in series.points]
        path.addPolygon(QPolygonF([*upper, *reversed(lower)]))
        path.closeSubpath()
        self.canvas.painter.fillPath(path, QColor(blend(ink, self.canvas.look.palette.card, _BAND)))

    def _paint_whisker(self, point: Point, field: QRectF, top: float, ink: str) -> None:
        if point.low is None or point.high is None:
            return
        painter = self.canvas.painter
        painter.setPen(QPen(QColor(self._pale(ink)), 1.2))
        high, low = (self._place(point.x, value, field, top) for value in (point.high, point.low))
        painter.drawLine(high, low)

    def _paint_bars(self, series: Series, field: QRectF, top: float, ink: str) -> None:
        wides = {stop.x: stop.wide for stop in self.view.stops}
        for point in series.points:
            wide = wides.get(point.x, 0.0)
            left, right = self.places.x(point.x - wide / 2), self.places.x(point.x + wide / 2)
            air = max(1.0, (right - left) * _AIR)
            y = field.bottom() - point.y / top * field.height()
            box = QRectF(left + air / 2, y, max(1.0, right - left - air), field.bottom() - y)
            self.canvas.fill(box, self._pale(ink) if point.thin else ink)

    def _paint_shape(self, series: Series, at: QPointF, ink: str) -> None:
        painter, half = self.canvas.painter, self.size * 0.3
        painter.setPen(QPen(QColor(self.canvas.look.palette.card), 1.2))
        painter.setBrush(QColor(ink))
        if series.shape == "square":
            painter.drawRect(QRectF(at.x() - half * 0.9, at.y() - half * 0.9, half * 1.8, half * 1.8))
        elif series.shape == "triangle":
            corners = ((-half * 1.1, half), (half * 1.1, half), (0.0, -half * 1.2))
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(at, half, half)

    def _place(self, x: float, y: float, field: QRectF, top: float) -> QPointF:
        return QPointF(self.places.x(x), field.bottom() - min(y / top, 1.0) * field.height())

    def _pen(self, ink: str, wide: float, *, dashed: bool) -> QPen:
        pen = QPen(QColor(ink), wide)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([3.5, 3.0])
        return pen

    def _pale(self, ink: str) -> str:
        return blend(ink, self.canvas.look.palette.card, _THIN)

    def _ink(self, name: str) -> str:
        palette = self.canvas.look.palette
        return str(getattr(palette, name if self.live else "muted"))
