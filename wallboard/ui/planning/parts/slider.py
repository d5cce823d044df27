"""A slider that says what it is about, its value, and where that came from: measured, forecast, or set."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider

from wallboard.ui.paint.canvas import SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.planning.parts.scales import Kind, Scale
from wallboard.ui.planning.parts.typed import TypedLine
from wallboard.ui.table.own_keys import keeps, plain
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_WORDS, _TRACK = 1.45, 0.95
"""Heights of the row of words and of the track, in font sizes."""
_THICK, _KNOB = 0.34, 0.98
"""Of the track and of the knob, likewise."""
_TYPED = 7.0
"""Width of the line in which a value is typed, likewise."""
_MINE = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp}
    | {Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)


class Slider(QAbstractSlider):
    """Moves by mouse, wheel, arrows, PageUp and PageDown; a digit, Enter or a click on the value types one.

    A value that was measured need not be on a step: it stays exact until somebody moves it.
    """

    changed = Signal(float)
    """Somebody chose another value."""

    def __init__(self, look: Look, title: Words, kind: Kind, scale: Scale) -> None:
        """Begin at the least value."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.title, self.kind, self.scale = title, kind, scale
        self.origin: Words = ""
        self.amount = scale.least
        self._ringed = False
        self.line = TypedLine(look, self)
        self.line.setAccessibleName(shown(title))
        self.line.taken.connect(self._take)
        self.line.dropped.connect(self._back)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_scale(scale)
        self.actionTriggered.connect(self._moved)

    def set_title(self, title: Words) -> None:
        """Call it so from now on."""
        if title != self.title:
            self.title = title
            self._say()

    def set_scale(self, scale: Scale) -> None:
        """Go from another least to another most; the value stays, as far as it can."""
        self.scale = scale
        self.setRange(0, scale.steps)
        self.setSingleStep(1)
        self.setPageStep(scale.page)
        self.show_amount(scale.kept(self.amount), self.origin)

    def show_amount(self, amount: float, origin: Words = "") -> None:
        """Show this value, and where it came from."""
        self.amount, self.origin = self.scale.kept(amount), origin
        self.setValue(self.scale.nth(self.amount))
        self._say()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.line.set_look(look)
        self.updateGeometry()
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def sizeHint(self) -> QSize:
        """Return the height of words and track."""
        size = self.look.sizes.detail
        return QSize(round(size * 16), round(size * (_WORDS + _TRACK)))

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the shortcuts of the window."""
        return keeps(event, _is_mine) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or begin to type."""
        if event.text().isdecimal():
            self._type(event.text(), chosen=False)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._type(shown(self.kind.write(self.amount)), chosen=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse is; on the value, type one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._typed_place().contains(event.position().toPoint()):
            self._type(shown(self.kind.write(self.amount)), chosen=True)
        else:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay."""
        self.setSliderDown(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, track and knob."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        canvas, wide = Canvas(painter, self.look, self.record), float(self.width())
        value = shown(self.kind.write(self.amount))
        origin = f" {shown(self.origin)}" if self.origin else ""
        beside = canvas.width(origin, size * 0.9) if origin else 0.0
        right = canvas.width(value, size, SEMI) + beside + 2
        row = QRectF(0, 0, wide, min(size * _WORDS, self._y() - size * _KNOB * 0.4))
        canvas.text(row.adjusted(0, 0, -right - size * 0.6, 0), self.title, Type(size, palette.muted))
        number = row.adjusted(wide - right, 0, -beside, 0)
        canvas.text(number, value, Type(size, palette.text, SEMI, Align.RIGHT))
        canvas.text(
            row.adjusted(wide - beside, 0, 0, 0),
            origin,
            Type(size * 0.9, palette.muted, align=Align.RIGHT),
        )
        self._paint_track(canvas, size)
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.look, QRectF(self.rect()), QRectF(self.rect()))

    def _paint_track(self, canvas: Canvas, size: float) -> None:
        palette = self.look.palette
        y, x = self._y(), self._x(self.amount)
        thick, knob = size * _THICK, size * _KNOB
        ink = palette.talking if self.isEnabled() else palette.paused
        canvas.fill(QRectF(0, y - thick / 2, self.width(), thick), palette.track, thick / 2)
        canvas.fill(QRectF(0, y - thick / 2, x, thick), ink, thick / 2)
        canvas.painter.setPen(QColor(palette.card))
        canvas.painter.setBrush(QColor(palette.text))
        canvas.painter.drawEllipse(QRectF(x - knob / 2, y - knob / 2, knob, knob))

    def _y(self) -> float:
        """Return the height of the track: all of the knob is seen, also where there is less room."""
        size = self.look.sizes.detail
        return min(size * (_WORDS + _TRACK / 2), self.height() - size * _KNOB / 2 - 1)

    def _x(self, amount: float) -> float:
        knob = self.look.sizes.detail * _KNOB
        part = (amount - self.scale.least) / max(1e-9, self.scale.most - self.scale.least)
        return knob / 2 + min(1.0, max(0.0, part)) * (self.width() - knob)

    def _go_to(self, x: float) -> None:
        knob = self.look.sizes.detail * _KNOB
        part = (x - knob / 2) / max(1.0, self.width() - knob)
        span = self.scale.most - self.scale.least
        self._choose(self.scale.at(self.scale.nth(self.scale.least + part * span)))

    def _moved(self, _action: int) -> None:
        """Follow a key or the wheel, which the position has already been given by Qt."""
        self._choose(self.scale.at(self.sliderPosition()))

    def _choose(self, amount: float) -> None:
        if amount != self.amount:
            self.show_amount(amount, self.origin)
            self.changed.emit(self.amount)

    def _type(self, text: str, *, chosen: bool) -> None:
        self.line.open_at(self._typed_place(), text, chosen=chosen)

    def _typed_place(self) -> QRect:
        size = self.look.sizes.detail
        wide = min(round(size * _TYPED), self.width())
        return QRect(self.width() - wide, 0, wide, round(size * _WORDS))

    def _take(self, text: str) -> None:
        amount = self.kind.read(text)
        if amount is not None:
            self._choose(self.scale.kept(amount))
        self._back()

    def _back(self) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        self.setAccessibleName(shown(self.title))
        self.setAccessibleDescription(f"{shown(self.kind.write(self.amount))} {shown(self.origin)}".strip())
        self.update()


def _is_mine(event: QKeyEvent) -> bool:
    return plain(event) and (event.key() in _MINE or event.text().isdecimal())
