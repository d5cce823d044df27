"""A small picture of how the calls of a day spread over its hours, and when it is open."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from wallboard.domain.staffing.plan import Part
from wallboard.domain.text import mark
from wallboard.ui.chart.plot import blend
from wallboard.ui.paint.canvas import Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.planning.quote.words import clock
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_HIGH = 3.4
"""In font sizes."""


class Curve(QWidget):
    """Paints the shape of a day."""

    def __init__(self, look: Look) -> None:
        """Begin flat."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.parts: tuple[Part, ...] = ()
        self.setAccessibleName(shown(mark("quote", "How the calls spread over the day")))

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show these intervals."""
        if parts != self.parts:
            self.parts = parts
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def sizeHint(self) -> QSize:
        """Return the height."""
        return QSize(0, round(self.look.sizes.detail * _HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the curve, and when it begins and ends."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        palette, size = self.look.palette, self.look.sizes.detail
        painter.fillRect(self.rect(), QColor(palette.card))
        if not self.parts:
            return
        canvas = Canvas(painter, self.look, self.record)
        field = QRectF(0, 2, self.width(), self.height() - size * 1.2 - 2)
        rates = [part.demand.calls / max(1.0, part.until - part.since) for part in self.parts]
        top = max(rates) or 1.0
        since, until = self.parts[0].since, self.parts[-1].until
        points = [
            QPointF(
                field.left() + ((part.since + part.until) / 2 - since) / (until - since) * field.width(),
                field.bottom() - rate / top * field.height(),
            )
            for part, rate in zip(self.parts, rates, strict=True)
        ]
        points = [QPointF(field.left(), points[0].y()), *points, QPointF(field.right(), points[-1].y())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(blend(palette.talking, palette.card, 0.25)))
        painter.drawPolygon(QPolygonF([field.bottomLeft(), *points, field.bottomRight()]))
        painter.setPen(QPen(QColor(palette.talking), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        foot = QRectF(0, field.bottom(), self.width(), size * 1.2)
        for align, at in ((Align.LEFT, since), (Align.CENTRE, (since + until) / 2), (Align.RIGHT, until)):
            canvas.text(foot, clock(at), Type(size * 0.85, palette.muted, align=align))
