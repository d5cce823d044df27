"""The day in one row of figures, with the day before beneath each."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.paint.canvas import MEDIUM, SEMI, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_TITLE, _VALUE, _BEFORE = 1.5, 1.75, 1.5
"""Heights of the three lines: in details, in labels, in details."""
_LARGE = 1.45
"""Size of a value in labels."""


class Total(Struct, frozen=True):
    """One figure of the day."""

    key: str
    title: Words
    value: Words
    before: Words
    """The same figure of the day before."""
    tone: Tone = Tone.TEXT
    below: str = ""
    """The key of another figure which the line below tells; empty: it belongs to this one."""


class Strip(QWidget):
    """Paints the figures side by side; a click, or Enter, asks why one is what it is."""

    chosen = Signal(str)
    """The key of a figure."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.look = look
        self.record: Record | None = None
        self.totals: tuple[Total, ...] = ()
        self.old = False
        self._at = 0

    def show_totals(self, totals: Sequence[Total], *, old: bool = False) -> None:
        """Show these figures; what is `old` has no colours."""
        if (tuple(totals), old) != (self.totals, self.old):
            self.totals, self.old = tuple(totals), old
            spoken = ", ".join(f"{shown(one.title)} {shown(one.value)}" for one in self.totals)
            self.setAccessibleName(spoken)
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        sizes = self.look.sizes
        lines = sizes.detail * (_TITLE + _BEFORE) + sizes.label * _VALUE
        return QSize(0, round(lines + sizes.pad * 0.9))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the figure below the mouse."""
        if self.totals and event.button() is Qt.MouseButton.LeftButton:
            nth = int(event.position().x() / self.width() * len(self.totals))
            self._at = min(max(nth, 0), len(self.totals) - 1)
            self.chosen.emit(self.asked_key(self.totals[self._at]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from figure to figure with Up and Down, and ask for one with Enter."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.totals:
            self._at = (self._at + step) % len(self.totals)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.totals:
            self.chosen.emit(self.asked_key(self.totals[min(self._at, len(self.totals) - 1)]))
        else:
            super().keyPressEvent(event)

    def asked_key(self, total: Total) -> str:
        """Return which figure is asked for where one is chosen."""
        return total.key

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all of them."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        canvas, gap = Canvas(painter, self.look, self.record), self.look.sizes.gap
        wide = (self.width() + gap) / max(1, len(self.totals))
        for n, total in enumerate(self.totals):
            box = QRectF(n * wide, 0, wide - gap, self.height())
            self._paint_total(canvas, box, total)
            if self.hasFocus() and n == self._at:
                paint_ring(painter, self.look, box, box)

    def _paint_total(self, canvas: Canvas, box: QRectF, total: Total) -> None:
        sizes, palette = self.look.sizes, self.look.palette
        if palette.card == palette.background:
            canvas.fill(box, palette.line, sizes.radius)
        canvas.fill(box.adjusted(1, 1, -1, -1), palette.card, sizes.radius)
        inner = box.adjusted(sizes.pad * 0.7, sizes.pad * 0.4, -sizes.pad * 0.5, 0)
        large = sizes.label * _LARGE
        tone = canvas.tone(total.tone, live=not self.old)
        ink = palette.muted if self.old else tone
        for words, high, type_ in (
            (total.title, sizes.detail * _TITLE, Type(sizes.detail, palette.muted, MEDIUM)),
            (total.value, sizes.label * _VALUE, Type(large, ink, SEMI)),
            (total.before, sizes.detail * _BEFORE, Type(sizes.detail, palette.muted)),
        ):
            canvas.text(QRectF(inner.left(), inner.top(), inner.width(), high), words, type_)
            inner.setTop(inner.top() + high)
