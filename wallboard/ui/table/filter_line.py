"""The line into which one types what to look for."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wallboard.ui.paint.canvas import REGULAR
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.ink import accent, qt_palette
from wallboard.ui.table.own_keys import keeps, typed
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_LONGEST = 200
_HIGH = 1.62


class _Field(QLineEdit):
    """Esc empties it, and only when there is nothing left to empty it is the window's."""

    left = Signal()
    focused = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does; tell when the keys come and go."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.focused.emit()
        return keeps(event, self._is_mine) or super().event(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        return typed(event) or (event.key() == Qt.Key.Key_Escape and bool(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line, go down to the table, or type."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterLine(QWidget):
    """Paints a round ground around the field; it is outlined while one types."""

    def __init__(self, look: Look, hint: Words) -> None:
        """Begin empty; `hint` says what can be looked for."""
        super().__init__()
        self.field = _Field(self)
        self.field.setFrame(False)
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(shown(hint))
        self.field.setAccessibleName(shown(hint))
        self.field.focused.connect(self.update)
        self.setFocusProxy(self.field)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint in other colours or sizes from now on."""
        self._look = look
        palette = qt_palette(look)
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(look.palette.chip))
        self.field.setPalette(palette)
        self.field.setFont(look.fonts.font(look.sizes.detail, REGULAR)[0])
        self._lay_out()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the pill."""
        size = self._look.sizes.detail
        return QSize(round(size * 22), round(size * _HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the round ends."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        palette = self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = accent(palette) if self.field.hasFocus() else palette.chip
        painter.setPen(QPen(QColor(outline), 1))
        painter.setBrush(QColor(palette.chip))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def _lay_out(self) -> None:
        side = round(self._look.sizes.detail * 0.6)
        self.field.setGeometry(self.rect().adjusted(side, 2, -side, -2))
