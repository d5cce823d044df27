"""What of a chart changes once a minute, painted into a picture that is kept.

Steps and dashes are filled rectangles: pens wider than a pixel cost fifteen times as much when they
are antialiased, and rectangles on whole pixels need no antialiasing at all.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from wallboard.domain.snapshot import Minute
from wallboard.domain.sweep import MINUTE, Peak
from wallboard.ui.chart.ahead import AheadLine, paint_ahead
from wallboard.ui.chart.columns import Column, Duty, Scale, columns_of, duty_of, runs_of
from wallboard.ui.chart.gaps import Gaps
from wallboard.ui.theme.look import Look

_TALKING, _PALE, _OLD = 0.82, 0.42, 0.5
"""How much of a colour is left: of the large area, of what only some sources saw, and of what is old."""
_FAINT = 0.5
"""How much is left of the colour of the stripes where nobody saw anything."""
_STRIPE = 0.45
"""Distance of the stripes where nobody saw anything, in parts of the padding; finer than an old tile's."""


@dataclass(frozen=True, slots=True)
class Plot:
    """What is painted, and where: everything that decides how the picture looks."""

    minutes: tuple[Minute, ...]
    gaps: Gaps
    scale: Scale
    levels: tuple[int, ...]
    """The round numbers along the left edge; the last is the top."""
    height: int
    ratio: float
    """Pixels of the screen in one logical pixel; the scale counts those of the screen."""
    look: Look
    live: bool
    ahead: AheadLine = ()
    """What is still to come."""

    def y(self, calls: float) -> int:
        """Return the pixel, from the top, at which so many calls end."""
        return self.height - round(calls / self.levels[-1] * self.height)

    def summit(self, peak: Peak) -> tuple[float, int] | None:
        """Return where the column of the peak ends: the middle of it, and its top; None: it is not shown."""
        since, until = self.scale.span
        if not peak.most or peak.at is None or not since <= peak.at < until:
            return None
        pixels = self.scale.pixels_of(Minute(peak.at - peak.at % MINUTE, 0, 0))
        return (pixels.start + pixels.stop) / 2, self.y(peak.most)

    @property
    def thick(self) -> int:
        """Thickness of the dashes in pixels."""
        return max(2, round(self.look.sizes.gap * 0.16 * self.ratio))


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot as it was painted."""

    plot: Plot
    columns: list[Column | None]
    duty: Duty
    pixmap: QPixmap


def painted(plot: Plot) -> Picture:
    """Paint grid, gaps, columns and dashes."""
    columns = columns_of(plot.minutes, plot.gaps, plot.scale)
    duty = duty_of(plot.minutes, plot.gaps)
    pixmap = QPixmap(plot.scale.pixels, plot.height)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        for level in plot.levels:
            y = min(plot.height - 1, plot.y(level))
            painter.fillRect(0, y, plot.scale.pixels, 1, QColor(plot.look.palette.line))
        for since, until in plot.gaps.unseen:
            _stripes(painter, plot, plot.scale.x(since), plot.scale.x(until))
        for left, right, column in runs_of(columns):
            paint_column(painter, plot, left, right, column)
        if plot.ahead:
            top = plot.levels[-1], plot.height
            paint_ahead(painter, plot.ahead, plot.scale, top, plot.look, live=plot.live)
        _paint_duty(painter, plot, duty)
    pixmap.setDevicePixelRatio(plot.ratio)
    return Picture(plot, columns, duty, pixmap)


def paint_column(painter: QPainter, plot: Plot, left: int, right: int, column: Column) -> None:
    """Paint waiting over talking between two pixels."""
    waiting, talking = inks(plot.look, live=plot.live, partly=column.partly)
    top, middle = plot.y(column.calls), plot.y(column.talking)
    painter.fillRect(left, middle, right - left, plot.height - middle, QColor(talking))
    painter.fillRect(left, top, right - left, middle - top, QColor(waiting))


def inks(look: Look, *, live: bool, partly: bool = False) -> tuple[str, str]:
    """Return the colours of waiting and talking."""
    palette = look.palette
    if not live:
        return palette.muted, blend(palette.muted, palette.card, _OLD)
    waiting, talking = palette.ringing, blend(palette.talking, palette.on_block, _TALKING)
    if partly:
        return blend(waiting, palette.card, _PALE), blend(talking, palette.card, _PALE)
    return waiting, talking


def hatch_ink(look: Look) -> str:
    """Return the colour of the stripes where nobody saw anything: faint, but seen."""
    return blend(look.palette.muted, look.palette.card, _FAINT)


def blend(one: str, other: str, part: float) -> str:
    """Return a colour between two: so much of one, the rest of the other."""
    pairs = ((int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(a * part + b * (1 - part)):02x}" for a, b in pairs)


def _paint_duty(painter: QPainter, plot: Plot, duty: Duty) -> None:
    """Draw the number of agents as a dashed line with steps; dashes keep their phase across steps."""
    ink = QColor(plot.look.palette.text if plot.live else plot.look.palette.muted)
    thick, dash = plot.thick, max(4, round(plot.look.sizes.gap * 0.75 * plot.ratio))
    before: tuple[float, int] | None = None
    for since, until, agents in duty:
        left, right = round(plot.scale.x(since)), round(plot.scale.x(until))
        y = min(plot.height - thick, plot.y(agents) - thick // 2)
        for x in range(left - left % (2 * dash), right, 2 * dash):
            begin = max(x, left)
            _dash(painter, plot, ink, (begin, y, min(x + dash, right) - begin, thick))
        if before is not None and before[0] == since:
            top, bottom = sorted((before[1], y))
            for y_ in range(top, bottom, 2 * dash):
                _dash(painter, plot, ink, (left, y_, thick, min(dash, bottom + thick - y_)))
        before = (until, y)


def _dash(painter: QPainter, plot: Plot, ink: QColor, box: tuple[int, int, int, int]) -> None:
    """Paint a dash with a dark edge, so that it is seen on columns of any colour."""
    x, y, wide, high = box
    if wide > 0 and high > 0:
        edge = plot.thick // 2
        ground = QColor(plot.look.palette.card)
        painter.fillRect(x - edge, y - edge, wide + 2 * edge, high + 2 * edge, ground)
        painter.fillRect(x, y, wide, high, ink)


def _stripes(painter: QPainter, plot: Plot, left: float, right: float) -> None:
    box = QRectF(left, 0, right - left, plot.height)
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QColor(hatch_ink(plot.look)))
    step = max(6, round(plot.look.sizes.pad * _STRIPE * plot.ratio))
    # Counted from the edge of the whole chart, so that neighbouring stretches have one pattern.
    x = int(left) // step * step - plot.height // step * step - step
    while x < right:
        painter.drawLine(x, plot.height, x + plot.height, 0)
        x += step
    painter.restore()
