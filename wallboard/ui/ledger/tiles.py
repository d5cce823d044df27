"""The five figures above the ledger as cards."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent

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
    """As the figures of a day, but larger; Left and Right lead from one to the next."""

    def __init__(self, look: Look) -> None:
        """Begin empty; one may be pressed in: the list is about it."""
        super().__init__(look)
        self.pressed = ""

    def press(self, key: str) -> None:
        """Show that the list is about a figure; none: about all."""
        if key != self.pressed:
            self.pressed = key
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        sizes = self.look.sizes
        return QSize(0, round(sizes.detail * (_TITLE + _VALUE + _BESIDE) + sizes.pad * 2 * _AROUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Left and Right for Up and Down: the figures stand side by side."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(QKeyEvent(event.type(), step, event.modifiers()))

    def _paint_total(self, canvas: Canvas, box: QRectF, total: Total) -> None:
        sizes, palette = self.look.sizes, self.look.palette
        if palette.card == palette.background or total.key == self.pressed:
            edge = palette.talking_ink if total.key == self.pressed else palette.line
            canvas.fill(box, edge, sizes.radius)
        canvas.fill(box.adjusted(1.5, 1.5, -1.5, -1.5), palette.card, sizes.radius)
        inner = box.adjusted(sizes.pad, sizes.pad * _AROUND, -sizes.pad * 0.6, 0)
        ink = palette.muted if self.old else canvas.tone(total.tone)
        top = inner.top()
        for words, high, type_ in (
            (total.title, _TITLE, Type(sizes.detail, palette.muted, MEDIUM)),
            (total.value, _VALUE, Type(sizes.detail * _LARGE, ink, BOLD)),
            (total.before, _BESIDE, Type(sizes.detail, palette.muted, shrink=0.75)),
        ):
            canvas.text(QRectF(inner.left(), top, inner.width(), sizes.detail * high), words, type_)
            top += sizes.detail * high
