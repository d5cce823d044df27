"""What stands on a page besides its tables, as it looks in light colours: for paper."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import LIGHT

_FINE = 2
"""Pixels of the picture for one of the screen: paper is finer."""


class Drawn(Protocol):
    """A widget that can be told of another look."""

    def set_look(self, look: Look, /) -> None:
        """Paint with other colours or sizes from now on."""

    def render(self, image: QImage, at: QPoint, region: QRegion, flags: QWidget.RenderFlag, /) -> None:
        """Paint it into an image."""

    def size(self) -> QSize:
        """Return how large it is."""


def image_of(widget: Drawn, look: Look) -> QImage:
    """Take a widget as it looks in light colours; nothing of that is seen on the screen.

    `look` is its own, which it gets back.
    """
    image = QImage(widget.size() * _FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FINE)
    image.fill(Qt.GlobalColor.white)
    widget.set_look(Look(LIGHT, look.sizes, look.fonts))
    try:
        widget.render(image, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    finally:
        widget.set_look(look)
    return image


def picture_of(widget: Drawn, look: Look) -> Picture:
    """Take a part of a page for paper, as it is now."""
    image = image_of(widget, look)
    high, wide = widget.size().height(), max(1, widget.size().width())

    def paint(canvas: Canvas, box: QRectF) -> None:
        canvas.painter.drawImage(QRectF(box.left(), box.top(), box.width(), box.width() * high / wide), image)

    return Picture(paint, high / wide)
