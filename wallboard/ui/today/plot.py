"""Paints the two panels of a day: how many were in time above, how many came below."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from wallboard.domain.levels import Level
from wallboard.domain.words import Seconds
from wallboard.ui.chart.axes import levels_for
from wallboard.ui.chart.marks import paint_bands, paint_words
from wallboard.ui.chart.plot import blend, hatch_ink
from wallboard.ui.paint.canvas import Align, Canvas, Type
from wallboard.ui.theme.look import Look
from wallboard.ui.today.view import Bar, DayView

_UPPER = 0.3
"""Part of the height that the service level takes."""
_LINES = 4
"""So many steps along the left edge, at most."""
_PALE, _STILL = 0.45, 0.5
"""How much is left of the colours of a part that may change, and of what is old."""
_GROUND, _EDGE = 0.22, 0.6
"""How much of its colour the range of what is expected has, within and at its edge."""
_SHARES = (0.0, 0.5, 1.0)


class Inks(Struct, frozen=True):
    """The colours of a chart."""

    answered: str
    abandoned: str
    other: str
    before: str
    usual: str
    target: str
    unseen: str
    ahead: str


def inks_of(look: Look, *, live: bool = True) -> Inks:
    """Choose the colours; what is old has none."""
    palette = look.palette
    if not live:
        grey = blend(palette.muted, palette.card, _STILL)
        return Inks(
            grey, palette.muted, palette.track, palette.muted, palette.muted, palette.muted, palette.muted,
            palette.muted,
        )  # fmt: skip
    answered = blend(palette.talking, palette.on_block, 0.82)
    return Inks(
        answered,
        palette.alarm_area,
        palette.paused,
        palette.text,
        palette.ringing_ink,
        palette.ok,
        palette.muted,
        palette.talking_ink,
    )


class Places:
    """Where things are: two panels with one axis of time."""

    def __init__(self, canvas: Canvas, field: QRectF, view: DayView) -> None:
        """Take the room and what there is to show, which must not be nothing."""
        size = canvas.look.sizes.detail
        assert view.span is not None, "a chart of something"
        self.span = view.span
        self.levels = levels_for(view.most, _LINES)
        left = max(canvas.width(str(self.levels[-1]), size), canvas.width("100%", size)) + size * 0.6
        inner = field.adjusted(left, size * 0.4, -size * 0.4, -size * 1.5)
        high = inner.height() * _UPPER
        gap = size * 1.5
        self.upper = QRectF(inner.left(), inner.top(), inner.width(), high)
        self.lower = QRectF(
            inner.left(), inner.top() + high + gap, inner.width(), inner.height() - high - gap
        )
        self.foot = QRectF(inner.left(), self.lower.bottom(), inner.width(), size * 1.5)

    def x(self, at: Seconds) -> float:
        """Return where an instant is."""
        since, until = self.span
        return self.lower.left() + (at - since) / (until - since) * self.lower.width()

    def at(self, x: float) -> Seconds:
        """Return the instant at a place."""
        since, until = self.span
        return since + (x - self.lower.left()) / self.lower.width() * (until - since)

    def y(self, calls: float) -> float:
        """Return the height of so many calls."""
        return self.lower.bottom() - calls / self.levels[-1] * self.lower.height()

    def share_y(self, share: float) -> float:
        """Return the height of a share."""
        return self.upper.bottom() - share * self.upper.height()

    @property
    def both(self) -> QRectF:
        """Both panels."""
        return self.upper.united(self.lower)


class Plot:
    """One painting."""

    def __init__(
        self, canvas: Canvas, places: Places, view: DayView, clock: Sequence[tuple[Seconds, str]]
    ) -> None:
        """Take the labels of the axis of time with the rest."""
        self.canvas, self.places, self.view, self.clock = canvas, places, view, clock
        self.inks = inks_of(canvas.look, live=view.live)

    def paint(self, at: Bar | None = None) -> None:
        """Paint all of it; `at` is the part that somebody points at."""
        self._paint_grid()
        paint_bands(self.canvas, self.places.both, self.view.marks, self.places.x, live=self.view.live)
        if at is not None:
            self._paint_pointed(at)
        for bar in self.view.bars:
            self._paint_ahead(bar)
            self._paint_bar(bar)
        self._paint_gaps()
        self._paint_line([bar.before for bar in self.view.bars], self.inks.before, Qt.PenStyle.SolidLine)
        self._paint_line([bar.usual for bar in self.view.bars], self.inks.usual, Qt.PenStyle.DashLine)
        self._paint_targets()
        self._paint_levels()
        self._paint_now()
        paint_words(self.canvas, self.places.lower, self.view.marks, self.places.x, live=self.view.live)

    def _paint_grid(self) -> None:
        canvas, places, palette = self.canvas, self.places, self.canvas.look.palette
        size = canvas.look.sizes.detail
        left, right = places.lower.left(), places.lower.right()
        rows = [(places.y(level), f"{level}") for level in places.levels]
        rows += [(places.share_y(share), f"{share:.0%}") for share in _SHARES]
        for y, words in rows:
            canvas.hairline(left, right, min(y, places.lower.bottom()))
            room = QRectF(left - size * 5, y - size * 0.7, size * 4.6, size * 1.4)
            canvas.text(room, words, Type(size * 0.92, palette.muted, align=Align.RIGHT))
        for at, words in self.clock:
            room = QRectF(places.x(at) - size * 2.5, places.foot.top(), size * 5, places.foot.height())
            canvas.text(room, words, Type(size * 0.92, palette.muted, align=Align.CENTRE))

    def _paint_pointed(self, bar: Bar) -> None:
        both = self.places.both
        left, right = self.places.x(bar.since), self.places.x(bar.until)
        self.canvas.fill(QRectF(left, both.top(), right - left, both.height()), self.canvas.look.palette.chip)

    def _paint_bar(self, bar: Bar) -> None:
        places, painter = self.places, self.canvas.painter
        left, right = round(places.x(bar.since)), round(places.x(bar.until))
        air = max(1, round((right - left) * 0.08))
        bottom, total = 0, 0
        for calls, ink in (
            (bar.answered, self.inks.answered),
            (bar.other, self.inks.other),
            (bar.abandoned, self.inks.abandoned),
        ):
            total += calls
            top = round(places.lower.bottom() - places.y(total))
            if calls:
                colour = blend(ink, self.canvas.look.palette.card, _PALE) if bar.provisional else ink
                y = round(places.lower.bottom()) - top
                high = max(1, top - bottom)
                painter.fillRect(left + air, y, right - left - 2 * air, high, QColor(colour))
            bottom = top

    def _paint_ahead(self, bar: Bar) -> None:
        """Paint in which range a part will be: a pale box with an edge, and a dash in its middle."""
        ahead, painter, card = bar.ahead, self.canvas.painter, self.canvas.look.palette.card
        if ahead is None:
            return
        left, right = round(self.places.x(bar.since)), round(self.places.x(bar.until))
        air = max(1, round((right - left) * 0.08))
        box = QRectF(left + air, 0, right - left - 2 * air, 1)
        if ahead.range is not None:
            low, high = (round(self.places.y(edge)) for edge in ahead.range)
            whole = QRectF(box.left(), high, box.width(), max(1, low - high))
            painter.fillRect(whole, QColor(blend(self.inks.ahead, card, _EDGE)))
            painter.fillRect(whole.adjusted(1, 1, -1, -1), QColor(blend(self.inks.ahead, card, _GROUND)))
        middle = round(self.places.y(ahead.calls))
        third = box.width() / 3
        painter.fillRect(QRectF(box.left() + third, middle, third, 2), QColor(self.inks.ahead))

    def _paint_line(self, values: Sequence[float | None], ink: str, style: Qt.PenStyle) -> None:
        painter = self.canvas.painter
        pen = QPen(QColor(ink), 1.4, style)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in _runs(self.view.bars, values):
            painter.drawPolyline(QPolygonF([QPointF(self._middle(bar), self.places.y(v)) for bar, v in run]))

    def _paint_targets(self) -> None:
        painter, ink = self.canvas.painter, QColor(self.inks.target)
        dash = max(3, round(self.canvas.look.sizes.gap * 0.6))
        for bar in self.view.bars:
            if bar.target is not None:
                y = round(self.places.share_y(bar.target))
                left, right = round(self.places.x(bar.since)), round(self.places.x(bar.until))
                for x in range(left - left % (2 * dash), right, 2 * dash):
                    begin = max(x, left)
                    painter.fillRect(begin, y, min(x + dash, right) - begin, 1, ink)

    def _paint_levels(self) -> None:
        palette, painter = self.canvas.look.palette, self.canvas.painter
        values = [bar.level.value for bar in self.view.bars]
        ink = palette.text if self.view.live else palette.muted
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 1.6))
        for run in _runs(self.view.bars, values):
            points = [QPointF(self._middle(bar), self.places.share_y(value)) for bar, value in run]
            painter.drawPolyline(QPolygonF(points))
        radius = max(2.5, self.canvas.look.sizes.detail * 0.24)
        for bar in self.view.bars:
            if bar.level.value is not None:
                self._paint_point(bar, bar.level.value, radius, ink)

    def _paint_point(self, bar: Bar, value: float, radius: float, ink: str) -> None:
        """Paint a dot; what misses its target is a diamond too, and what stands on few calls is hollow."""
        painter, palette = self.canvas.painter, self.canvas.look.palette
        centre = QPointF(self._middle(bar), self.places.share_y(value))
        tints = {Level.WARN: palette.warn_area, Level.ALARM: palette.alarm_area}
        missed = tints.get(bar.judged) if self.view.live else None
        painter.setPen(QPen(QColor(missed or ink), 1.4))
        painter.setBrush(QColor(palette.card if bar.few else missed or ink))
        if missed is not None:
            r = radius * 1.4
            corners = ((0, -r), (r, 0), (0, r), (-r, 0))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(centre, radius, radius)

    def _paint_gaps(self) -> None:
        step = max(6, round(self.canvas.look.sizes.pad * 0.45))
        for spans, every in ((self.view.gaps.partly, step * 2), (self.view.gaps.unseen, step)):
            for since, until in spans:
                self._stripes(self._band(since, until), every)

    def _stripes(self, box: QRectF, step: int) -> None:
        painter = self.canvas.painter
        if box.width() <= 0:
            return
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QColor(hatch_ink(self.canvas.look)))
        x = int(box.left()) // step * step - round(box.height()) // step * step - step
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += step
        painter.restore()

    def _band(self, since: Seconds, until: Seconds) -> QRectF:
        begin, end = self.places.span
        both = self.places.both
        left, right = self.places.x(max(since, begin)), self.places.x(min(until, end))
        return QRectF(left, both.top(), right - left, both.height())

    def _paint_now(self) -> None:
        if self.view.now is not None:
            both, look = self.places.both, self.canvas.look
            x = round(self.places.x(self.view.now))
            self.canvas.painter.fillRect(QRectF(x, both.top(), 1, both.height()), QColor(look.palette.muted))

    def _middle(self, bar: Bar) -> float:
        return (self.places.x(bar.since) + self.places.x(bar.until)) / 2


def _runs(bars: Sequence[Bar], values: Sequence[float | None]) -> Iterator[list[tuple[Bar, float]]]:
    """Yield neighbours that have a value: no line is drawn across what nobody knows."""
    run: list[tuple[Bar, float]] = []
    for bar, value in zip(bars, values, strict=True):
        if value is None:
            if run:
                yield run
            run = []
        else:
            run.append((bar, value))
    if run:
        yield run


def hours_of(view: DayView, room: int) -> tuple[tuple[Seconds, str], ...]:
    """Return when whole hours begin, at most so many, and what to write there; of none, the first part."""
    whole = [bar for bar in view.bars if bar.label[3:5] == "00"]
    if not whole:
        return tuple((bar.since, bar.label) for bar in view.bars[:1])
    step = next((n for n in (1, 2, 3, 4, 6, 12) if len(whole) / n <= max(1, room)), 24)
    return tuple((bar.since, bar.label.partition(":")[0] + _offset(bar.label)) for bar in whole[::step])


def _offset(label: str) -> str:
    _, _, offset = label.partition(" ")
    return f" {offset}" if offset else ""
