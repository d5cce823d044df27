"""The service level as a gauge: how much was in time, and where it should be."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.ui.behind import FigureBehind
from wallboard.ui.details import few, level_of
from wallboard.ui.format import DASH, Format, limit_time
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, Align, Canvas, Type
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import Selection, checked, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.sizes import CAPITAL
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.widgets.figure import fraction, period_of

_KEY = "sl_default"
_RING = 0.115
"""Thickness of the ring in parts of its height."""
_CLEAR = 1.0
"""Of the hole, so much is for the number: its first and last characters leave some of their width free."""
_MARK, _BEYOND = 0.17, 0.3
"""Half the width of the target's mark, and how far it reaches beyond the ring, in parts of its thickness."""
_FLAT = 1.6
"""How many times as wide as high half the arc may be; a flatter one is no gauge."""
_LOW = 1.9
"""Below this height, in parts of a label, there is only the number."""
_DIGITS = 0.86
"""Height that a number takes, in parts of its size."""


class GaugeView(TileView, frozen=True, kw_only=True):
    """A share, where it should be, and what else there is to say."""

    value: Words = DASH
    share: float | None = None
    goal: float | None = None
    tone: Tone = Tone.TEXT
    line: Line = ()


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> GaugeView:
    """Make the view of a moment: the board's period in the ring, the other one below."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = checked(freshness(moment, chosen.sources, setting.format), chosen)
    key, other = (_KEY, _KEY + HALF_HOUR) if spec.period == "day" else (_KEY + HALF_HOUR, _KEY)
    title, note, queue = _title(chosen), period_of(key), chosen.whole
    if queue is None or fresh.age is Age.EMPTY:
        return GaugeView(title=title, note=note, fresh=fresh.still)
    figure = read(key, queue)
    goal, sparse = chosen.goal, few(figure, queue.policy.min_sample)
    return GaugeView(
        title=title,
        note=note,
        fresh=fresh.still,
        value=fraction(figure, setting.format) if sparse else setting.format.share(figure.value),
        share=figure.value,
        goal=goal,
        tone=tone_of(level_of(key, queue)),
        line=_line(goal, other, queue, setting.format) if fresh.live else (),
    )


def _title(chosen: Selection) -> Text:
    if chosen.target_s is None:
        return mark("tile", "In time")
    return say("tile", "In {limit}", limit=limit_time(chosen.target_s))


def _line(goal: float | None, other: str, queue: QueueNow, format_: Format) -> Line:
    figure = read(other, queue)
    sparse = few(figure, queue.policy.min_sample)
    value = fraction(figure, format_) if sparse else format_.share(figure.value)
    words = (
        say("tile", "30 min {share}", share=value)
        if other.endswith(HALF_HOUR)
        else say("tile", "day {share}", share=value)
    )
    if goal is None:
        return (Run(words, strong=True),)
    target = Run(say("tile", "goal {share}", share=format_.goal(goal)), Tone.MUTED)
    return (target, Run(words, strong=True))


@dataclass(frozen=True, slots=True)
class Arc:
    """The ring: the upper half of an ellipse, as flat as the room is low, so that its number stays large."""

    centre: QPointF
    wide: float
    """Half its width, outside."""
    high: float
    """Its height, outside."""

    @property
    def thick(self) -> float:
        """Thickness of the ring."""
        return self.high * _RING

    def segment(self, begin: float, end: float) -> QPainterPath:
        """Return the part of the ring between two shares; 0 is left, 1 is right."""
        start, sweep = 180 * (1 - begin), -180 * (end - begin)
        outer, inner = self._around(0.0), self._around(self.thick)
        path = QPainterPath()
        path.arcMoveTo(outer, start)
        path.arcTo(outer, start, sweep)
        path.arcTo(inner, start + sweep, -sweep)
        path.closeSubpath()
        return path

    def mark(self, goal: float) -> QPolygonF:
        """Return the mark across the ring at the goal."""
        near, far = self._point(goal, self.thick * (1 + _BEYOND)), self._point(goal, -self.thick * _BEYOND)
        along = (far - near) / math.hypot(far.x() - near.x(), far.y() - near.y())
        across = QPointF(-along.y(), along.x()) * (self.thick * _MARK)
        return QPolygonF([near - across, far - across, far + across, near + across])

    def room_for(self, wide: float) -> float:
        """Return the largest size of a number in the hole, whose upper corners all but touch the ring.

        `wide` is its width in parts of its size.
        """
        hole = self.wide - self.thick, self.high - self.thick
        return _CLEAR / math.hypot(wide / 2 / hole[0], CAPITAL / hole[1])

    def _around(self, inset: float) -> QRectF:
        wide, high = self.wide - inset, self.high - inset
        return QRectF(self.centre.x() - wide, self.centre.y() - high, 2 * wide, 2 * high)

    def _point(self, share: float, inset: float) -> QPointF:
        angle, box = math.pi * (1 - share), self._around(inset)
        return self.centre + QPointF(math.cos(angle) * box.width(), -math.sin(angle) * box.height()) / 2


def arc_in(room: QRectF) -> Arc:
    """Return the arc that fills a room, with what its mark needs above it."""
    high = min(room.height() / (1 + _RING * _BEYOND), room.width() / 2)
    # In a tall room it stands where the figures beside it do.
    bottom = room.bottom() - max(0.0, room.height() - high * (1 + _RING * _BEYOND)) / 2
    return Arc(QPointF(room.center().x(), bottom), min(room.width() / 2, high * _FLAT), high)


class Gauge(Tile[GaugeView]):
    """Paints a half ring that fills."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Show the service level of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show the service level of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: GaugeView) -> None:
        """Paint title, ring, value and the line below."""
        key = _KEY if self._spec.period == "day" else _KEY + HALF_HOUR
        self.area(QRectF(self.rect()), FigureBehind(key, self._spec.queues))
        sizes = self.look.sizes
        rest = self.paint_title(canvas, inner, view)
        if view.line and view.fresh.without is None:  # the ring is worth more than the line
            height = sizes.detail * ROW
            foot = QRectF(rest.left(), rest.bottom() - height, rest.width(), height)
            canvas.line(foot, view.line, sizes.detail)
            rest.setBottom(foot.top() - sizes.pad * 0.2)
        if rest.height() < sizes.label * _LOW:  # a ring would be too small to be read
            self._paint_value(canvas, rest, view, Align.LEFT)
            return
        arc = arc_in(rest)
        self._paint_ring(canvas, arc, view)
        wanted = canvas.width(view.value, sizes.figure, BOLD) / sizes.figure
        size = min(sizes.figure, arc.room_for(wanted))
        wide, high = wanted * size + 2, size * _DIGITS
        box = QRectF(arc.centre.x() - wide / 2, arc.centre.y() - (high + size * CAPITAL) / 2, wide, high)
        self._paint_value(canvas, box, view, Align.CENTRE)

    def _paint_value(self, canvas: Canvas, box: QRectF, view: GaugeView, align: Align) -> None:
        size = min(self.look.sizes.figure, box.height() / _DIGITS)
        colour = canvas.tone(view.tone, live=view.fresh.live)
        canvas.text(box, view.value, Type(size, colour, BOLD, align, 0.3))

    def _paint_ring(self, canvas: Canvas, arc: Arc, view: GaugeView) -> None:
        palette, painter = self.look.palette, canvas.painter
        painter.setPen(Qt.PenStyle.NoPen)
        # Filled outlines instead of fat pens: those cost many times more.
        painter.fillPath(arc.segment(0.0, 1.0), QColor(palette.track))
        if view.share:
            colour = QColor(self._ring_colour(view))
            painter.fillPath(arc.segment(0.0, min(1.0, view.share)), colour)
        if view.goal is not None:
            painter.setBrush(QColor(palette.text if view.fresh.live else palette.muted))
            painter.drawPolygon(arc.mark(view.goal))

    def _ring_colour(self, view: GaugeView) -> str:
        palette = self.look.palette
        return palette.area(view.tone) if view.fresh.live and view.tone is not Tone.TEXT else palette.muted
