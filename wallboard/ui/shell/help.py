"""The list of keys that lies over the page while somebody wants to see it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import BOLD, MEDIUM, REGULAR, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.shell.keys import GESTURES, SHORTCUTS, told
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_TITLE = mark("key", "Keys")
_VEIL = 200
"""How much of the page is covered, of 255."""
_AIR = 1.35
"""Height of a row in parts of a line."""


def rows() -> list[tuple[Words, Words]]:
    """Return each shortcut: its keys, and what they do."""
    return [*((told(shortcut), shortcut.words) for shortcut in SHORTCUTS), *GESTURES]


class Help(QWidget):
    """Paints a card in the middle; a click closes it."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin hidden, over the whole parent."""
        super().__init__(parent)
        self.look = look
        self.record: Record | None = None
        self.hide()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, as large as lets all rows in."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        veil = QColor(self.look.palette.background)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        self._paint_card(Canvas(painter, self.look, self.record))

    def _paint_card(self, canvas: Canvas) -> None:
        sizes, palette, listed = self.look.sizes, self.look.palette, rows()
        lines = len(listed) + 3
        size = min(sizes.label, self.height() * 0.9 / (lines * ROW * _AIR), self.width() * 0.9 / 34)
        row = size * ROW * _AIR
        keys = max(canvas.width(key, size, MEDIUM) for key, _ in listed)
        words = max(canvas.width(said, size) for _, said in listed)
        wide = min(keys + words + size * 4, self.width() * 0.94)
        card = QRectF(0, 0, wide, row * lines)
        card.moveCenter(QRectF(self.rect()).center())
        canvas.fill(card, palette.line, sizes.radius)
        canvas.fill(card.adjusted(1, 1, -1, -1), palette.card, sizes.radius)
        inner = card.adjusted(size * 1.5, row * 0.6, -size * 1.5, 0)
        canvas.text(_line(inner, 0, row), _TITLE, Type(size, palette.text, BOLD))
        for n, (key, said) in enumerate(listed, 1):
            line = _line(inner, n + 0.4, row)
            canvas.text(QRectF(line.left(), line.top(), keys + 1, row), key, Type(size, palette.text, MEDIUM))
            right = line.adjusted(keys + size, 0, 0, 0)
            canvas.text(right, said, Type(size, palette.muted, REGULAR))


def _line(inner: QRectF, nth: float, row: float) -> QRectF:
    return QRectF(inner.left(), inner.top() + nth * row, inner.width(), row)
