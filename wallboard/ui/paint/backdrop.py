"""A tile's ground: the card with round corners, and the stripes of what is old. Painted once."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from wallboard.ui.theme.look import Look

_STRIPE = 0.85
"""Width of a stripe in parts of a tile's padding; wide enough to be seen across a room."""
EDGE = 0.55
"""Height of the hatched edge of what is partial, likewise."""


class Hatch(Enum):
    """How much of a tile is hatched."""

    NONE = 0
    EDGE = 1
    """Only its lower edge: the present, but a part of it."""
    ALL = 2


def card(widget: QWidget, look: Look, hatch: Hatch) -> QPixmap:
    """Return the ground of a widget in its own resolution."""
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(widget.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(look.palette.background))
    with QPainter(pixmap) as painter:
        _paint_card(painter, QRectF(widget.rect()), look, hatch)
    return pixmap


def _paint_card(painter: QPainter, box: QRectF, look: Look, hatch: Hatch) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    path = QPainterPath()
    path.addRoundedRect(box, look.sizes.radius, look.sizes.radius)
    painter.fillPath(path, QColor(look.palette.card))
    if hatch is not Hatch.NONE:
        painter.setClipPath(path)
        edge = box.height() if hatch is Hatch.ALL else look.sizes.pad * EDGE
        colour = look.palette.hatch if hatch is Hatch.ALL else look.palette.alarm
        _stripes(painter, box.adjusted(0, box.height() - edge, 0, 0), look.sizes.pad, colour)
        painter.setClipping(False)
    if look.palette.card == look.palette.background:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(look.palette.line))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.sizes.radius, look.sizes.radius)


def _stripes(painter: QPainter, box: QRectF, pad: float, colour: str) -> None:
    painter.setBrush(QColor(colour))
    wide = max(2.0, pad * _STRIPE)
    x = box.left() - box.height()
    while x < box.right():
        corners = ((x, box.bottom()), (x + wide, box.bottom()))
        tops = ((x + wide + box.height(), box.top()), (x + box.height(), box.top()))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in (*corners, *tops)]))
        x += 2 * wide
