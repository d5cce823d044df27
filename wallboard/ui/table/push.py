"""A chip that can be pressed: an arrow, or a word behind which there is a choice."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from wallboard.domain.text import Text
from wallboard.ui.chart.plot import blend
from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_HIGH, _AIR, _WIDEST = 1.8, 0.9, 18.0
"""In font sizes: its height, what is beside the words, and how wide they may make it."""
_PALE = 0.6
"""What can't be pressed is pale, and can be read."""


class PushChip(QAbstractButton):
    """Paints words on a chip."""

    def __init__(self, look: Look, words: Words, name: Text, parent: QWidget) -> None:
        """Take the words, and the name that is read out."""
        super().__init__(parent)
        self.look = look
        self.record: Record | None = None
        self._words = words
        self.setAccessibleName(shown(name))
        self.setToolTip(shown(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ringed = False

    @property
    def words(self) -> Words:
        """What it says."""
        return self._words

    def set_words(self, words: Words) -> bool:
        """Say something else; return whether it did."""
        changed = words != self._words
        self._words = words
        if changed:
            self.update()
        return changed

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS

    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        size = self.look.sizes.detail
        wide = self.look.fonts.advance(shown(self._words), size, MEDIUM)
        return QSize(round(min(wide, size * _WIDEST) + 2 * _AIR * size) + 2, round(size * _HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        canvas, box = Canvas(painter, self.look, self.record), QRectF(self.rect())
        canvas.fill(box, palette.chip, box.height() / 2)
        ink = palette.text if self.isEnabled() else blend(palette.muted, palette.chip, _PALE)
        inner = box.adjusted(size * 0.4, 0, -size * 0.4, 0)
        canvas.text(inner, self._words, Type(size, ink, MEDIUM, Align.CENTRE, shrink=1.0))
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.look, box, box)
