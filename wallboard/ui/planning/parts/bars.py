"""Bars against dashes: what each part of a day needs, and who is there. Any page may use it."""

import math

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.paint.canvas import Canvas, Record
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.planning.parts.bars_plot import paint_bars
from wallboard.ui.planning.parts.bars_view import BarsView
from wallboard.ui.table.own_keys import keeps, plain
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -9_999, Qt.Key.Key_End: 9_999}
_MORE = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_ZOOMS = {Qt.Key.Key_Plus: 0.5, Qt.Key.Key_Minus: 2.0, Qt.Key.Key_Equal: 0.5}
_OPENERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CLEARS = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_FEWEST = 4
"""Of bars that can be looked at."""
_MOST_TYPED = 100_000


class Bars(QWidget):
    """Paints bars; one is chosen by a click or the arrows.

    Up and Down, or typed digits, ask for more or fewer dashes at the chosen one; Backspace gives them back.
    Enter or a double click asks what is behind it. The wheel, plus and minus look at fewer of them.
    """

    chosen = Signal(int)
    opened = Signal(int)
    changed = Signal(int, int)
    """Which bar, and how high its dashes are to be; -1: as they were."""
    pointed = Signal(int)
    """Which one is below the mouse; -1: none."""

    def __init__(self, look: Look, name: Words) -> None:
        """Begin empty; `name` is read out."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.view = BarsView()
        self.at = 0
        self.over = -1
        """The one below the mouse."""
        self.old = False
        self._name = name
        self._span = 0, 0
        self._field = QRectF()
        self._digits = ""
        self._ringed = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(shown(name))

    def show_view(self, view: BarsView, at: int, *, old: bool = False) -> None:
        """Show these, with the ring around one; what is `old` has no colours."""
        if (view, at, old) != (self.view, self.at, self.old):
            if len(view.bars) != len(self.view.bars):
                self._span = 0, len(view.bars)
            self.view, self.at, self.old = view, min(max(at, 0), max(0, len(view.bars) - 1)), old
            self._say()
            self.update()

    @property
    def span(self) -> tuple[int, int]:
        """The first that can be seen, and the one after the last."""
        return self._span

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def zoom(self, by: float, around: int | None = None) -> None:
        """Look at so many times as many bars, around one of them or the chosen one."""
        count, middle = len(self.view.bars), self.at if around is None else around
        first, last = self._span
        wanted = min(count, max(_FEWEST, math.ceil((last - first) * by)))
        part = (middle + 0.5 - first) / max(1, last - first)
        first = min(max(0, round(middle + 0.5 - part * wanted)), max(0, count - wanted))
        self._span = first, first + wanted
        self.update()

    def bar_box(self, nth: int) -> QRectF:
        """Return the column of a bar, as it was painted last."""
        first, last = self._span
        wide = self._field.width() / max(1, last - first)
        left = self._field.left() + (nth - first) * wide
        return QRectF(left, self._field.top(), wide, self._field.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which one the mouse is at."""
        self._point(self._bar_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is at none."""
        super().leaveEvent(event)
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the one below the mouse."""
        nth = self._bar_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and nth >= 0:
            self._ringed = False
            self._choose(nth)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask what is behind it."""
        nth = self._bar_at(event.position().toPoint())
        if nth >= 0:
            self.opened.emit(nth)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look closer, or at more."""
        nth = self._bar_at(event.position().toPoint())
        if self.view.bars and event.angleDelta().y():
            self.zoom(0.8 if event.angleDelta().y() > 0 else 1.25, nth if nth >= 0 else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the bars, change what is beside the chosen one, look closer, or open it."""
        key = Qt.Key(event.key())
        if not self.view.bars:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._choose(min(max(self.at + _STEPS[key], 0), len(self.view.bars) - 1))
        elif key in _MORE:
            self._change((self.view.bars[self.at].beside or 0) + _MORE[key])
        elif event.text().isdecimal():
            self._digits += event.text()
            self._change(int(self._digits))
        elif key in _CLEARS:
            self._digits = ""
            self.changed.emit(self.at, -1)
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _OPENERS:
            self.opened.emit(self.at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the shortcuts of the window."""
        return keeps(event, _is_mine) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring, and begin a new number next time."""
        super().focusOutEvent(event)
        self._digits = ""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis, bars and dashes."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.card))
        canvas, box = Canvas(painter, self.look, self.record), QRectF(self.rect())
        if self.view.bars:
            self._field = paint_bars(
                canvas, box, self.view, self._span, (self.at, self.over), live=not self.old
            )
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.look, box, box)

    def _change(self, to: float) -> None:
        wanted = int(to)
        if 0 <= wanted < _MOST_TYPED:
            self.changed.emit(self.at, wanted)
        else:
            self._digits = ""

    def _choose(self, nth: int) -> None:
        if nth != self.at:
            self.at, self._digits = nth, ""
            first, last = self._span
            if not first <= nth < last:
                wide = last - first
                first = min(max(0, nth - wide // 2), max(0, len(self.view.bars) - wide))
                self._span = first, first + wide
            self._say()
            self.update()
            self.chosen.emit(nth)

    def _say(self) -> None:
        told = self.view.bars[self.at].told if self.view.bars else ""
        self.setAccessibleDescription(shown(told))

    def _bar_at(self, point: QPoint) -> int:
        first, last = self._span
        if not self.view.bars or not self._field.adjusted(0, -99, 0, 99).contains(point):
            return -1
        nth = first + int((point.x() - self._field.left()) / self._field.width() * (last - first))
        return min(max(nth, first), last - 1)

    def _point(self, nth: int) -> None:
        if nth != self.over:
            self.over = nth
            self.pointed.emit(nth)
            self.update()


def _is_mine(event: QKeyEvent) -> bool:
    mine = {*_STEPS, *_MORE, *_ZOOMS, *_OPENERS, *_CLEARS}
    return plain(event, shifted=True) and (event.key() in mine or event.text().isdecimal())
