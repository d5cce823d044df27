"""The service level as a gauge: how much was in time, and where it should be."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.ui.behind import CallsBehind
from wallboard.ui.details import few, level_of
from wallboard.ui.format import DASH, Format, limit_time
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, Align, Canvas, Type
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.selection import Selection, select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.widgets.figure import fraction, period_of

_KEY = "sl_default"
_RING = 0.17
"""Thickness of the ring in parts of its radius."""
_CHORD = 0.84
"""How wide the hole still is at the height of the number's top, in parts of its radius."""
_MARK = 0.035
"""Half the width of the target's mark, likewise."""


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
    fresh = freshness(moment, chosen.sources, setting.format)
    key, other = (_KEY, _KEY + HALF_HOUR) if spec.period == "day" else (_KEY + HALF_HOUR, _KEY)
    title, note, queue = _title(chosen), period_of(key), chosen.whole
    if queue is None or fresh.age is Age.EMPTY:
        return GaugeView(title=title, note=note, fresh=fresh)
    figure = read(key, queue)
    goal = chosen.goal
    return GaugeView(
        title=title,
        note=note,
        fresh=fresh,
        value=fraction(figure, setting.format) if few(figure) else setting.format.share(figure.value),
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
    value = fraction(figure, format_) if few(figure) else format_.share(figure.value)
    words = (
        say("tile", "30 min {share}", share=value)
        if other.endswith(HALF_HOUR)
        else say("tile", "day {share}", share=value)
    )
    if goal is None:
        return (Run(words, strong=True),)
    target = Run(say("tile", "goal {share}", share=format_.goal(goal)), Tone.MUTED)
    return (target, Run(words, strong=True))


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
        self.area(QRectF(self.rect()), CallsBehind(self._spec.queues))
        sizes = self.look.sizes
        rest = self.paint_title(canvas, inner, view)
        if view.line and view.fresh.without is None:  # the ring is worth more than the line
            height = sizes.detail * ROW
            foot = QRectF(rest.left(), rest.bottom() - height, rest.width(), height)
            canvas.line(foot, view.line, sizes.detail)
            rest.setBottom(foot.top() - sizes.pad * 0.2)
        radius = min(rest.width() / 2, rest.height() * 0.96)
        if radius < sizes.label * 1.6:  # too small to be read; the number alone is larger
            self._paint_value(canvas, rest, view)
            return
        centre = QPointF(rest.center().x(), rest.bottom())
        self._paint_ring(canvas, centre, radius, view)
        hole = radius * (1 - _RING) * 0.93
        chord = hole * _CHORD
        box = QRectF(centre.x() - chord, centre.y() - hole * 0.56, 2 * chord, hole * 0.56)
        self._paint_value(canvas, box, view)

    def _paint_value(self, canvas: Canvas, box: QRectF, view: GaugeView) -> None:
        size = min(self.look.sizes.figure, box.height() / 0.78)
        colour = canvas.tone(view.tone, live=view.fresh.live)
        canvas.text(box, view.value, Type(size, colour, BOLD, Align.CENTRE, 0.3))

    def _paint_ring(self, canvas: Canvas, centre: QPointF, radius: float, view: GaugeView) -> None:
        palette, painter = self.look.palette, canvas.painter
        painter.setPen(Qt.PenStyle.NoPen)
        # Filled outlines instead of fat pens: those cost many times more.
        painter.fillPath(_segment(centre, radius, 0.0, 1.0), QColor(palette.track))
        if view.share:
            tone = view.tone if view.tone is not Tone.TEXT else Tone.MUTED
            colour = QColor(canvas.tone(tone, live=view.fresh.live))
            painter.fillPath(_segment(centre, radius, 0.0, min(1.0, view.share)), colour)
        if view.goal is not None:
            painter.setBrush(QColor(palette.text if view.fresh.live else palette.muted))
            painter.drawPolygon(_goal_mark(centre, radius, view.goal))


def _segment(centre: QPointF, radius: float, begin: float, end: float) -> QPainterPath:
    """Return the part of the half ring between two shares; 0 is left, 1 is right."""
    inside = radius * (1 - _RING)
    outer = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    inner = QRectF(centre.x() - inside, centre.y() - inside, 2 * inside, 2 * inside)
    start, sweep = 180 * (1 - begin), -180 * (end - begin)
    path = QPainterPath()
    path.arcMoveTo(outer, start)
    path.arcTo(outer, start, sweep)
    path.arcTo(inner, start + sweep, -sweep)
    path.closeSubpath()
    return path


def _goal_mark(centre: QPointF, radius: float, goal: float) -> QPolygonF:
    angle = math.pi * (1 - goal)
    along = QPointF(math.cos(angle), -math.sin(angle))
    across = QPointF(-along.y(), along.x()) * (radius * _MARK * 0.5)
    near, far = centre + along * (radius * (1 - _RING * 1.15)), centre + along * (radius * 1.03)
    return QPolygonF([near - across, far - across, far + across, near + across])
