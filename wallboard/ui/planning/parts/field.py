"""A field with its title before it and its unit behind; what is wrong stands in place of the title."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wallboard.ui.paint.canvas import MEDIUM, SEMI, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.ink import accent, qt_palette
from wallboard.ui.table.own_keys import keeps, plain, typed
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_HIGH, _LINE, _UNIT = 1.75, 7.5, 4.2
"""Height of the field; widths of the line and of the unit: in font sizes."""
_LONGEST = 120
_MOVES = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})


class _Line(QLineEdit):
    """Keeps what is typed from the shortcuts of the window, but not the keys that lead away."""

    looked = Signal()

    def event(self, event: QEvent) -> bool:
        """Take letters and digits before the window does; tell when the keys come and go."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.looked.emit()
        return keeps(event, _is_mine) or super().event(event)


class Field(QWidget):
    """One value that is typed."""

    typed = Signal(str)

    def __init__(self, look: Look, title: Words, unit: Words = "", *, wide: float = _LINE) -> None:
        """Begin empty."""
        super().__init__()
        self.title, self.unit = title, unit
        self.wrong: Words = ""
        self.record: Record | None = None
        self._wide = wide
        self.line = _Line(self)
        self.line.setFrame(False)
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(shown(title))
        self.line.textEdited.connect(self.typed)
        self.line.looked.connect(self.update)
        self.setFocusProxy(self.line)
        self.set_look(look)

    def set_wrong(self, words: Words) -> None:
        """Say what is wrong with what was typed; nothing: it is right."""
        if words != self.wrong:
            self.wrong = words
            self.line.setAccessibleDescription(shown(words))
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        palette = qt_palette(look)
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(look.palette.chip))
        self.line.setPalette(palette)
        self.line.setFont(look.fonts.font(look.sizes.detail, SEMI)[0])
        self.lay_out()
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the field."""
        size = self.look.sizes.detail
        return QSize(round(size * 20), round(size * _HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the line."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Place the line before the unit."""
        ground = self._ground()
        inner = ground.adjusted(
            round(self.look.sizes.detail * 0.5), 1, -round(self.look.sizes.detail * 0.3), -1
        )
        self.line.setGeometry(inner)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint title, ground and unit."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        canvas, ground = Canvas(painter, self.look, self.record), QRectF(self._ground())
        painter.fillRect(self.rect(), QColor(palette.card))
        ink = palette.alarm if self.wrong else palette.muted
        row = QRectF(0, 0, ground.left() - size * 0.6, self.height())
        canvas.text(
            row, self.wrong or self.title, Type(size, ink, SEMI if self.wrong else MEDIUM, shrink=0.7)
        )
        edge = palette.alarm if self.wrong else accent(palette) if self.line.hasFocus() else palette.chip
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(palette.chip))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), size * 0.4, size * 0.4)
        rest = QRectF(
            ground.right() + size * 0.5, 0, self.width() - ground.right() - size * 0.5, self.height()
        )
        canvas.text(rest, self.unit, Type(size, palette.muted, shrink=0.7))

    def _ground(self) -> QRect:
        size = self.look.sizes.detail
        wide, unit = round(size * self._wide), round(size * _UNIT)
        return QRect(self.width() - unit - wide, 1, wide, self.height() - 2)


def _is_mine(event: QKeyEvent) -> bool:
    return typed(event) or (plain(event, shifted=True) and event.key() in _MOVES)
