"""What is still to come, on a chart of calls at once: a band in which it will be, and a line in its middle.

The band is a lighter ground with an edge and the line is dashed, so that both are told from what was without
any colour.
"""

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.words import Seconds
from wallboard.ui.chart.columns import Scale
from wallboard.ui.chart.gaps import Span
from wallboard.ui.theme.look import Look

_GROUND, _EDGE = 42, 110
"""How much of the colour of talking is laid over the card, of 255: so the grid is seen through it."""
_DASH = [3.0, 3.0]


class AheadPoint(Struct, frozen=True, gc=False):
    """Calls at once at an instant that is to come."""

    at: Seconds
    middle: float
    low: float | None
    high: float | None


AheadLine: TypeAlias = tuple[AheadPoint, ...]


def line_of(ahead: Ahead | None, span: Span, now: Seconds) -> AheadLine:
    """Return where the line goes from now to the end of a chart: through the middles of the intervals."""
    if ahead is None:
        return ()
    every = [
        AheadPoint((part.since + part.until) / 2, part.at_once, *(part.at_once_range or (None, None)))
        for part in ahead.parts
    ]
    begin, end = max(now, span[0]), min(span[1], ahead.parts[-1].until)
    inside = [point for point in every if begin < point.at < end]
    if begin >= end:
        return ()
    return (_at(every, begin), *inside, _at(every, end))


def most_of(line: AheadLine) -> float:
    """Return the largest number that has to be shown."""
    return max((point.middle if point.high is None else point.high for point in line), default=0.0)


def paint_ahead(
    painter: QPainter, line: AheadLine, scale: Scale, top: tuple[int, int], look: Look, *, live: bool = True
) -> None:
    """Paint band and line; `top` is the number at the top of the picture and its height in pixels.

    A forecast that stands still is grey.
    """
    (most, height), palette = top, look.palette

    def place(at: Seconds, calls: float) -> QPointF:
        return QPointF(scale.x(at), height - calls / most * height)

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(palette.talking if live else palette.muted)
    highs = [place(point.at, point.high) for point in line if point.high is not None]
    lows = [place(point.at, point.low) for point in line if point.low is not None]
    if highs and lows:
        ink.setAlpha(_GROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([*highs, *reversed(lows)]))
        ink.setAlpha(_EDGE)
        painter.setPen(QPen(ink, 1))
        painter.drawPolyline(QPolygonF(highs))
        painter.drawPolyline(QPolygonF(lows))
    pen = QPen(QColor(palette.talking_ink if live else palette.muted), 1)
    pen.setDashPattern(_DASH)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([place(point.at, point.middle) for point in line]))
    painter.restore()


def _at(points: Sequence[AheadPoint], at: Seconds) -> AheadPoint:
    """Read the line at an instant; before its first point and after its last it is level."""
    after = next((n for n, point in enumerate(points) if point.at >= at), len(points))
    here, there = points[max(0, after - 1)], points[min(after, len(points) - 1)]
    gap = there.at - here.at
    share = (at - here.at) / gap if gap else 0.0
    low, high = (_between(getattr(here, name), getattr(there, name), share) for name in ("low", "high"))
    return AheadPoint(at, here.middle + (there.middle - here.middle) * share, low, high)


def _between(one: float | None, other: float | None, share: float) -> float | None:
    return None if one is None or other is None else one + (other - one) * share
