"""The line of the day: what an agent did when, coloured by state, with hours below and sums beside."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainterPath, QTransform

from wallboard.domain.text import mark
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.chart.axes import HOUR, hour_of, hours_in
from wallboard.ui.day.parts import Part, Span, said, sums_of
from wallboard.ui.format import Format, running_time
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import ROW
from wallboard.ui.table.card import Card
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_SHORTEST = 8 * HOUR
_LEAST = 1.5
"""A part is at least so many pixels wide: a short call is there, too."""
_BAR = 3.4
"""Height of the line in parts of the font size, at most."""
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}


def span_of(first: Seconds | None, now: Seconds, hours: Span | None, form: Format) -> Span:
    """Return the whole hours to show: when the centre is open, and what there was before and after."""
    begins = min(at for at in (first, now, hours[0] if hours else None) if at is not None)
    ends = max(now, hours[1] if hours else now)
    start, last = hour_of(begins, form), hour_of(ends, form)
    end = last if last == ends else last + HOUR
    return start, end if hours else max(end, start + _SHORTEST)


class DayLine(Card):
    """Paints the parts of the day; the one under the mouse, or chosen by keys, is told in words."""

    def __init__(self, look: Look, form: Format) -> None:
        """Begin without a day."""
        super().__init__(look, mark("agents", "The day"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(shown(self.heading))
        self._format = form
        self._parts: tuple[Part, ...] = ()
        self._span: Span = (0.0, HOUR)
        self._now: Seconds = 0.0
        self._chosen: Seconds | None = None
        """When the chosen part begins: parts come anew every second."""

    def show_day(self, parts: tuple[Part, ...], span: Span, now: Seconds) -> None:
        """Show these parts of a span, up to now."""
        if (parts, span, now) != (self._parts, self._span, self._now):
            self._parts, self._span, self._now = parts, span, now
            self._tell()
            self.update()

    @property
    def chosen(self) -> Part | None:
        """The part that is told in words."""
        return next((part for part in self._parts if part.since == self._chosen), None)

    def bar(self) -> QRectF:
        """Return the place of the line itself."""
        body, sizes = QRectF(self.body()), self.look.sizes
        pad = sizes.pad * 0.4
        height = min(sizes.detail * _BAR, max(8.0, body.height() - sizes.detail * ROW * 2.6))
        return QRectF(body.left() + pad, body.top() + sizes.pad * 0.2, body.width() - 2 * pad, height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        self._choose(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell nothing more."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the present."""
        super().focusInEvent(event)
        if self.chosen is None and self._parts:
            self._choose(self._parts[-1])

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from turning pages."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _STEPS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from part to part."""
        if event.key() not in _STEPS or not self._parts:
            super().keyPressEvent(event)
            return
        chosen = self.chosen
        nth = self._parts.index(chosen) if chosen is not None else len(self._parts)
        nth = min(max(nth + _STEPS[Qt.Key(event.key())], 0), len(self._parts) - 1)
        self._choose(self._parts[nth])

    def paint_card(self, canvas: Canvas) -> None:
        """Paint line, hours and sums."""
        super().paint_card(canvas)
        bar = self.bar()
        canvas.fill(bar, self.look.palette.chip, self.look.sizes.radius * 0.5)
        path = QPainterPath()
        path.addRoundedRect(bar, self.look.sizes.radius * 0.5, self.look.sizes.radius * 0.5)
        canvas.painter.save()
        canvas.painter.setClipPath(path)
        for part in self._parts:
            self._paint_part(canvas, part)
        canvas.painter.restore()
        low = self._paint_hours(canvas, bar)
        self._paint_sums(canvas, low)
        chosen = self.chosen
        if chosen is not None:
            paint_ring(canvas.painter, self.look, self._box(chosen), QRectF(self.rect()))

    def _paint_part(self, canvas: Canvas, part: Part) -> None:
        palette, box = self.look.palette, self._box(part)
        if part.state is None:
            brush = QBrush(QColor(palette.muted), Qt.BrushStyle.BDiagPattern)
            grain = max(1.0, self.look.sizes.detail / 16)
            brush.setTransform(QTransform.fromScale(grain, grain))
            canvas.painter.fillRect(box, QColor(palette.hatch))
            canvas.painter.fillRect(box, brush)
        elif part.state is not AgentState.LOGGED_OFF:
            canvas.painter.fillRect(box, QColor(palette.state(part.state)))

    def _paint_hours(self, canvas: Canvas, bar: QRectF) -> float:
        sizes, palette = self.look.sizes, self.look.palette
        room = max(2, int(bar.width() / (sizes.detail * 4)))
        row = QRectF(bar.left(), bar.bottom() + sizes.detail * 0.25, bar.width(), sizes.detail * ROW)
        wide = sizes.detail * 2
        for at, words in hours_in(self._span, room, self._format):
            x = self._x(at)
            canvas.painter.fillRect(
                QRectF(round(x), bar.bottom(), 1, sizes.detail * 0.3), QColor(palette.muted)
            )
            left = min(max(x - wide / 2, bar.left()), bar.right() - wide)
            side = Align.LEFT if left > x - wide / 2 else Align.RIGHT if left < x - wide / 2 else Align.CENTRE
            box = QRectF(left, row.top(), wide, row.height())
            canvas.text(box, words, Type(sizes.detail * 0.9, palette.muted, align=side))
        now = self._x(self._now)
        if self._now < self._span[1]:
            mark_ = QRectF(round(now), bar.top() - 3, 1, bar.height() + 6)
            canvas.painter.fillRect(mark_, QColor(palette.text))
        return row.bottom()

    def _paint_sums(self, canvas: Canvas, top: float) -> None:
        """Write how long each state was, beside its colour; what has no room is left out from the end."""
        sizes, palette, bar = self.look.sizes, self.look.palette, self.bar()
        size = sizes.detail
        row = QRectF(bar.left(), top + size * 0.25, bar.width(), size * ROW)
        x = row.left()
        for state, words, seconds in sums_of(self._parts):
            time = running_time(seconds)
            wide = canvas.width(words, size, MEDIUM), canvas.width(time, size, SEMI)
            if x + sum(wide) + size * 1.6 > row.right() or row.bottom() > self.height():
                break
            dot = QRectF(x, row.center().y() - size * 0.35, size * 0.7, size * 0.7)
            canvas.fill(dot, palette.state(state), size * 0.15)
            x = dot.right() + size * 0.4
            cell = QRectF(x, row.top(), wide[0] + 1, row.height())
            canvas.text(cell, words, Type(size, palette.muted, MEDIUM))
            x = cell.right() + size * 0.4
            cell = QRectF(x, row.top(), wide[1] + 1, row.height())
            canvas.text(cell, time, Type(size, palette.text, SEMI))
            x = cell.right() + size * 1.5

    def _x(self, at: Seconds) -> float:
        bar, (since, until) = self.bar(), self._span
        return bar.left() + bar.width() * (at - since) / (until - since)

    def _box(self, part: Part) -> QRectF:
        bar = self.bar()
        left = self._x(part.since)
        wide = max(_LEAST, self._x(part.until) - left)
        return QRectF(left, bar.top(), wide, bar.height())

    def _at(self, point: QPointF) -> Part | None:
        found = (part for part in reversed(self._parts) if self._box(part).contains(point))
        return next(found, None)

    def _choose(self, part: Part | None) -> None:
        since = part.since if part is not None else None
        if since != self._chosen:
            self._chosen = since
            self._tell()
            self.update()

    def _tell(self) -> None:
        chosen = self.chosen
        words = said(chosen, self._format) if chosen is not None else ""
        self.set_note(words)
        self.setAccessibleDescription(shown(words))


def whole(at: Seconds) -> Seconds:
    """Round down to a second: what is painted need not change more often."""
    return float(math.floor(at))
