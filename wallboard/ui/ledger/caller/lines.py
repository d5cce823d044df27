"""The calls of one caller as time lines on a common scale, newest first; each opens its call."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from wallboard.domain.text import mark
from wallboard.ui.behind import CallBehind
from wallboard.ui.explain.story import Kind
from wallboard.ui.explain.timeline import ticks
from wallboard.ui.format import running_time
from wallboard.ui.ledger.caller.story import Bar, CallLine
from wallboard.ui.paint.canvas import REGULAR, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.table.bar import Bar as ScrollBar
from wallboard.ui.table.ink import ROW, qt_palette
from wallboard.ui.text import shown, tip
from wallboard.ui.theme.look import Look

_AT, _AT_DATE, _END = 5.6, 9.0, 8.0
"""Widths of a time, of one with its date, and of the end at least, in font sizes."""
_TIME = 10
"""So many characters has a time without a date at most."""
_MOST_END, _APART = 0.4, 0.7
"""The end takes at most this part of the width; so many font sizes are left of it."""
_SCALE = 1.4
"""Height of the scale above the calls, in font sizes."""
_SHORTEST = 60.0
"""The scale reaches at least so many seconds."""
_LEAST = 2.0
_RINGS = 0.2
"""Height of what says that a telephone rang, in parts of the bar."""
_BESIDE = 0.3
"""How far left of the bars the ring begins, in font sizes."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}


class Lines(QWidget):
    """Paints the calls; a click or Enter opens one."""

    opened = Signal(object)
    """A `CallBehind`."""
    moved = Signal(int, int)
    """From where to where the line is that the keys are at."""

    def __init__(self, look: Look) -> None:
        """Begin without calls."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.lines: tuple[CallLine, ...] = ()
        self._at = 0
        self._end = 0.0
        """How wide the ends are."""
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(shown(mark("ledger", "Calls of this caller")))

    def show_lines(self, lines: Sequence[CallLine]) -> None:
        """Show these calls."""
        if tuple(lines) != self.lines:
            self.lines = tuple(lines)
            self._at = min(self._at, max(0, len(self.lines) - 1))
            spoken = [f"{shown(line.at)}: {shown(line.told)} {shown(line.end)}" for line in self.lines]
            self.setAccessibleDescription("\n".join(spoken))
            self.setMinimumHeight(self.sizeHint().height())
            self.measure()
            self.update()

    def measure(self) -> None:
        """Find out how wide the ends are, in the look that there is now."""
        size, fonts = self.look.sizes.detail, self.look.fonts
        widest = max((fonts.advance(shown(line.end), size, REGULAR) for line in self.lines), default=0.0)
        self._end = max(_END * size, widest + 1) + _APART * size

    def event(self, event: QEvent) -> bool:
        """Tell the line below the mouse whole: what has no room is cut."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            nth = self._below(event.pos().y())
            QToolTip.showText(event.globalPos(), "" if nth is None else tip(self.told(nth)), self)
            return True
        return super().event(event)

    def told(self, nth: int) -> str:
        """Say all of one line: when, in which parts, and what became of it."""
        line = self.lines[nth]
        parts = (line.at, *(bar.words for bar in line.bars), line.told, line.end)
        return " · ".join(shown(part) for part in parts if part)

    def sizeHint(self) -> QSize:
        """Return the height at which all lines are seen."""
        return QSize(0, round(self.look.sizes.detail * (_SCALE + ROW * len(self.lines))))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from call to call, and open one."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.lines:
            self._at = min(max(self._at + step, 0), len(self.lines) - 1)
            self._ringed = True
            box = self._row(self._at)
            self.moved.emit(round(box.top()), round(box.bottom()))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.lines:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the call below the mouse."""
        nth = self._below(event.position().y())
        if nth is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = nth
            self._open(nth)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint scale and calls."""
        painted(self, self._paint)

    def _open(self, nth: int) -> None:
        line = self.lines[nth]
        if line.call:
            self.opened.emit(CallBehind(line.source, line.call))

    def _below(self, y: float) -> int | None:
        """Return the line at a height; None: there is none."""
        return next(
            (n for n in range(len(self.lines)) if self._row(n).top() <= y < self._row(n).bottom()), None
        )

    @property
    def _at_width(self) -> float:
        dated = any(len(shown(line.at)) > _TIME for line in self.lines)
        return _AT_DATE if dated else _AT

    def _row(self, nth: int) -> QRectF:
        size = self.look.sizes.detail
        return QRectF(0, size * _SCALE + nth * size * ROW, self.width(), size * ROW)

    def _field(self, row: QRectF) -> QRectF:
        size = self.look.sizes.detail
        end = min(self._end, row.width() * _MOST_END)
        return row.adjusted(size * self._at_width, size * 0.14, -end, -size * 0.14)

    def _paint(self, painter: QPainter) -> None:
        canvas = Canvas(painter, self.look, self.record)
        if not self.lines:
            return
        length = max(_SHORTEST, *(line.length for line in self.lines))
        self._paint_scale(canvas, length)
        for nth, line in enumerate(self.lines):
            row = self._row(nth)
            self._paint_line(canvas, row, line, length)
            if self._ringed and self.hasFocus() and nth == self._at:
                # Beside the time of day: around it, the ring would paint over its first digit.
                beside = row.adjusted(self._field(row).left() - self.look.sizes.detail * _BESIDE, 0, 0, 0)
                paint_ring(painter, self.look, beside, beside)

    def _paint_scale(self, canvas: Canvas, length: float) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        field = self._field(self._row(0))
        wide = size * 4
        for after in ticks(length, int(field.width() / (wide * 1.5))):
            x = field.left() + field.width() * after / length
            box = QRectF(x - (0 if not after else wide / 2), 0, wide, size * 1.3)
            if box.right() <= field.right() + size:
                align = Align.CENTRE if after else Align.LEFT
                canvas.text(box, running_time(after), Type(size * 0.9, palette.muted, align=align))

    def _paint_line(self, canvas: Canvas, row: QRectF, line: CallLine, length: float) -> None:
        size, palette, field = self.look.sizes.detail, self.look.palette, self._field(row)
        at = QRectF(row.left(), row.top(), size * (self._at_width - 0.5), row.height())
        canvas.text(at, line.at, Type(size, palette.muted, shrink=0.8))
        if line.told:
            self._paint_told(canvas, field, line)
        else:
            canvas.fill(field, palette.chip, size * 0.22)
        for bar in line.bars:
            self._paint_bar(canvas, field, bar, length)
        for since, until in line.rings:
            left, right = (field.left() + field.width() * part / length for part in (since, until))
            high = field.height() * _RINGS
            box = QRectF(left, field.bottom() - high, max(_LEAST, right - left - 1), high)
            canvas.fill(box, palette.talking, high * 0.4)
        end = QRectF(
            field.right() + size * _APART,
            row.top(),
            row.right() - field.right() - size * _APART,
            row.height(),
        )
        ink = palette.muted if line.told else canvas.tone(line.tone)
        canvas.text(end, line.end, Type(size, ink, shrink=0.8))

    def _paint_told(self, canvas: Canvas, field: QRectF, line: CallLine) -> None:
        size = self.look.sizes.detail
        dot = QRectF(field.left() + size * 0.4, field.center().y() - size * 0.2, size * 0.4, size * 0.4)
        canvas.fill(dot, canvas.tone(line.tone), size * 0.2)
        words = field.adjusted(size * 1.2, 0, 0, 0)
        canvas.text(words, line.told, Type(size, canvas.tone(line.tone), shrink=0.8))

    def _paint_bar(self, canvas: Canvas, field: QRectF, bar: Bar, length: float) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        left = field.left() + field.width() * bar.since / length
        wide = max(_LEAST, field.width() * (bar.until - bar.since) / length)
        colours = {Kind.MENU: palette.paused, Kind.WAIT: palette.warn_area, Kind.TALK: palette.ok_area}
        box = QRectF(left, field.top(), wide, field.height())
        # A pixel of the ground between two parts: each is seen as one.
        seen = box.adjusted(0, 0, -1 if wide > _LEAST * 2 else 0, 0)
        canvas.fill(seen, colours[bar.kind], size * 0.22)
        inner = seen.adjusted(size * 0.4, 0, -size * 0.3, 0)
        for words in (bar.words, bar.short):
            if words and canvas.width(words, size * 0.88, SEMI) <= inner.width():
                canvas.text(inner, words, Type(size * 0.88, palette.on_block, SEMI, shrink=1.0))
                return


class LinesView(QScrollArea):
    """The same where there are more than there is room for."""

    def __init__(self, look: Look) -> None:
        """Begin without calls."""
        super().__init__()
        self.its = Lines(look)
        self.setWidget(self.its)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.its)
        self._bar = ScrollBar(look, Qt.Orientation.Vertical, self)
        self.setVerticalScrollBar(self._bar)
        self.its.moved.connect(self._follow)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.its.look = look
        palette = qt_palette(look)
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.its.setPalette(palette)
        self._bar.set_look(look)
        self.its.setMinimumHeight(self.its.sizeHint().height())
        self.its.measure()
        self.its.update()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave free at the foot what is too little for another line: half of one can't be read."""
        size = self.its.look.sizes.detail
        over = 0.0
        if self.its.sizeHint().height() > self.height():
            over = max(0.0, self.height() - size * _SCALE) % (size * ROW)
        self.verticalScrollBar().setSingleStep(round(size * ROW))
        self.setViewportMargins(0, 0, 0, int(over))

    def _follow(self, top: int, bottom: int) -> None:
        self.ensureVisible(0, top, 0, 0)
        self.ensureVisible(0, bottom, 0, 0)
