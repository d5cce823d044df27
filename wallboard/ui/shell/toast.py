"""A word from the window to the one before it: there for some seconds, and in nobody's way."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

SHORT_MS = 2_500
CONFIRM_MS = 4_000
LONG_MS = 8_000
_HIGH = 1.6
"""Height in parts of the font size."""


class Toast(QWidget):
    """Paints one line at the foot of its parent, in the middle; clicks go through it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.look = look
        self._room = parent
        self.words: Words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: Words, for_ms: int = SHORT_MS) -> None:
        """Show a text for so long."""
        self.words = words
        self.place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start(for_ms)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.place()
        self.update()

    def place(self) -> None:
        """Go to the foot of the parent, as wide as the text needs."""
        size, room = self.look.sizes.detail, self._room.rect()
        text = self.look.fonts.font(size, MEDIUM)[1].horizontalAdvance(shown(self.words))
        wide = round(min(text + size * 2, room.width() * 0.9))
        high = round(size * ROW * _HIGH)
        self.setGeometry(
            (room.width() - wide) // 2, room.height() - high - round(self.look.sizes.margin * 2), wide, high
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill and its text."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        canvas, size, palette = Canvas(painter, self.look), self.look.sizes.detail, self.look.palette
        box = QRectF(self.rect())
        canvas.fill(box, palette.band, box.height() / 2)
        inner = box.adjusted(size, 0, -size, 0)
        canvas.text(inner, self.words, Type(size, palette.on_band, MEDIUM, Align.CENTRE))
