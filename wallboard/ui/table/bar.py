"""A scroll bar that is a thumb and nothing else."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from wallboard.ui.paint.guard import painted
from wallboard.ui.theme.look import Look

_WIDE = 0.62
"""Width in parts of the font size."""


class Bar(QScrollBar):
    """Paints the thumb where the style has it, so that dragging it works as everywhere."""

    def __init__(self, look: Look, way: Qt.Orientation, parent: QWidget) -> None:
        """Take the look."""
        super().__init__(way, parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint in other colours or sizes from now on."""
        self._look = look
        wide = max(9, round(look.sizes.detail * _WIDE))
        if self.orientation() is Qt.Orientation.Vertical:
            self.setFixedWidth(wide)
        else:
            self.setFixedHeight(wide)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the thumb."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        palette = self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        thumb = QRectF(
            self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        ).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.muted if self.isSliderDown() else palette.track))
        radius = min(thumb.width(), thumb.height()) / 2
        painter.drawRoundedRect(thumb, radius, radius)
