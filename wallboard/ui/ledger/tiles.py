"""The five figures above the ledger as cards."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from wallboard.ui.paint.canvas import BOLD, MEDIUM, Canvas, Type
from wallboard.ui.theme.look import Look
from wallboard.ui.today.strip import Strip, Total

_TITLE, _VALUE, _BESIDE = 1.45, 2.3, 1.45
"""Heights of the three lines in details."""
_LARGE = 2.25
"""Size of a value in details."""
_AROUND = 0.55
"""Above and below, in parts of the padding."""
_STEPS = {Qt.Key.Key_Left: Qt.Key.Key_Up, Qt.Key.Key_Right: Qt.Key.Key_Down}


class Tiles(Strip):
    """As the figures of a day, but larger; Left and Right lead to the next, Down to the line below."""

    def __init__(self, look: Look) -> None:
        """Begin empty; one may be pressed in: the list is about it."""
        super().__init__(look)
        self.pressed = ""
        self.below = False
        """Whether the line under a figure is meant."""

    def press(self, key: str) -> None:
        """Show that the list is about a figure; none: about all."""
        if key != self.pressed:
            self.pressed = key
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        sizes = self.look.sizes
        return QSize(0, round(sizes.detail * (_TITLE + _VALUE + _BESIDE) + sizes.pad * 2 * _AROUND))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the figure below the mouse, or for the one that the line under it tells."""
        sizes = self.look.sizes
        under = self.height() - sizes.pad * _AROUND - sizes.detail * _BESIDE
        self.below = event.position().y() >= under
        super().mousePressEvent(event)
        self.below = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from figure to figure with Left and Right, and to the line under one with Down."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.below = False
            event = QKeyEvent(event.type(), _STEPS[key], event.modifiers())
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.below = key == Qt.Key.Key_Down
            self.update()
            return
        super().keyPressEvent(event)

    def asked_key(self, total: Total) -> str:
        """Return which figure is asked for: that of the line under it, where there is one."""
        return total.below if self.below and total.below else total.key

    def _paint_total(self, canvas: Canvas, box: QRectF, total: Total) -> None:
        sizes, palette = self.look.sizes, self.look.palette
        if palette.card == palette.background or total.key == self.pressed:
            edge = palette.talking_ink if total.key == self.pressed else palette.line
            canvas.fill(box, edge, sizes.radius)
        canvas.fill(box.adjusted(1.5, 1.5, -1.5, -1.5), palette.card, sizes.radius)
        inner = box.adjusted(sizes.pad, sizes.pad * _AROUND, -sizes.pad * 0.6, 0)
        ink = palette.muted if self.old else canvas.tone(total.tone)
        asked = self.below and self.hasFocus() and total is self.totals[self._at]
        under = palette.talking_ink if asked and total.below else palette.muted
        top = inner.top()
        for words, high, type_ in (
            (total.title, _TITLE, Type(sizes.detail, palette.muted, MEDIUM)),
            (total.value, _VALUE, Type(sizes.detail * _LARGE, ink, BOLD)),
            (total.before, _BESIDE, Type(sizes.detail, under, shrink=0.75)),
        ):
            canvas.text(QRectF(inner.left(), top, inner.width(), sizes.detail * high), words, type_)
            top += sizes.detail * high
