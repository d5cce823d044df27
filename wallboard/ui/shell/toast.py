"""A word from the window to the one before it: there for some seconds, and in nobody's way.

It may offer one thing to do, such as to open the file that was written; then it takes clicks.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text
from wallboard.ui.paint.canvas import BOLD, MEDIUM, Align, Canvas, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

SHORT_MS = 2_500
CONFIRM_MS = 4_000
LONG_MS = 8_000
_APART = 1.4
"""Between the text and what is offered, in font sizes."""
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
        self.offer: Text | None = None
        """What a click on it does."""
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(
        self, words: Words, for_ms: int = SHORT_MS, act: tuple[Text, Callable[[], object]] | None = None
    ) -> None:
        """Show a text for so long, and offer to do something: what that is called, and what does it."""
        self.words = words
        self.offer, self._act = (None, None) if act is None else act
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, act is None)
        self.setCursor(Qt.CursorShape.ArrowCursor if act is None else Qt.CursorShape.PointingHandCursor)
        self.place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start(for_ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do what is offered."""
        act = self._act
        if act is None:
            event.ignore()
            return
        self._timer.stop()
        self.hide()
        act()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.place()
        self.update()

    def place(self) -> None:
        """Go to the foot of the parent, as wide as the text needs."""
        size, room = self.look.sizes.detail, self._room.rect()
        fonts = self.look.fonts
        text = fonts.advance(shown(self.words), size, MEDIUM)
        offer = 0.0 if self.offer is None else fonts.advance(shown(self.offer), size, BOLD) + size * _APART
        wide = round(min(text + offer + size * 2, room.width() * 0.9))
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
        if self.offer is not None:
            used = canvas.text(inner, self.offer, Type(size, palette.on_band, BOLD, Align.RIGHT))
            line = QRectF(inner.right() - used, inner.center().y() + size * 0.6, used, 1.5)
            canvas.fill(line, palette.on_band)
            inner.setRight(inner.right() - used - size * _APART)
        canvas.text(inner, self.words, Type(size, palette.on_band, MEDIUM, Align.CENTRE))
