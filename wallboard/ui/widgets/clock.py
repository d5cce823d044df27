"""What time it is, what day, and whether the centre is open."""

from PySide6.QtCore import QRectF

from wallboard.domain.text import mark
from wallboard.ui.format import DASH
from wallboard.ui.frame.hours import hours_words
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, Align, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_DIGITS = 0.86
"""Height that the time takes, in parts of its font size: digits have no tails."""
_WIDE = 2.5
"""From this ratio of width to height on, time and day stand side by side."""


class ClockView(TileView, frozen=True, kw_only=True):
    """The time and what is below it."""

    clock: str = DASH
    lines: tuple[Words, ...] = ()


def view_of(moment: Moment, setting: Setting) -> ClockView:
    """Make the view; the time of day has no source, so it is never old."""
    hours = hours_words(moment.snapshot.hours, moment.now, setting.format)
    lines = (setting.format.date(moment.now), hours)
    return ClockView(
        title=mark("tile", "Clock"),
        fresh=Freshness(Age.LIVE, 0.0),
        clock=setting.format.clock(moment.now),
        lines=tuple(line for line in lines if line),
    )


class Clock(Tile[ClockView]):
    """Paints the time large, and the lines below or beside it."""

    def __init__(self, look: Look, _spec: WidgetSpec, setting: Setting) -> None:
        """Show the time of the site's zone."""
        super().__init__(look)
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show the time of this moment."""
        self.show_view(view_of(moment, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: ClockView) -> None:
        """Paint time and lines."""
        sizes, palette = self.look.sizes, self.look.palette
        height = sizes.detail * ROW
        if self.width() > _WIDE * self.height():
            size = min(sizes.figure, inner.height() / _DIGITS)
            wide = min(inner.width() * 0.5, canvas.width(view.clock, size, BOLD) + 1)
            time = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
            first = QRectF(inner.left(), 0, time.left() - inner.left() - sizes.pad * 0.5, height)
            first.moveTop(inner.center().y() - len(view.lines) * height / 2)
        else:
            foot = (
                height * len(view.lines) if inner.height() > height * len(view.lines) + sizes.label else 0.0
            )
            time = inner.adjusted(0, 0, 0, -foot)
            first = QRectF(inner.left(), time.bottom(), inner.width(), height if foot else 0.0)
            size = min(sizes.figure, time.height() / _DIGITS)
        canvas.text(time, view.clock, Type(size, palette.text, BOLD, Align.LEFT, 0.3))
        for n, line in enumerate(view.lines if first.height() else ()):
            canvas.text(first.translated(0, n * height), line, Type(sizes.detail, palette.muted))
