"""The ring around what the keys are at: two lines of opposite lightness, seen on whatever is below."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wallboard.ui.theme.look import Look

_WIDE = 0.14
"""Width of each of the two lines in parts of a tile's padding."""
_LEAST = 2.0


def paint_ring(painter: QPainter, look: Look, box: QRectF, ground: QRectF) -> None:
    """Paint the ring around a box, inside the ground."""
    wide = max(_LEAST, look.sizes.pad * _WIDE)
    outside = box.adjusted(-wide, -wide, wide, wide).intersected(ground)
    radius = look.sizes.radius
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for n, colour in enumerate((look.palette.text, look.palette.background)):
        painter.setPen(QPen(QColor(colour), wide))
        inset = wide * (n + 0.5)
        line = outside.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(line, max(0.0, radius - inset), max(0.0, radius - inset))
