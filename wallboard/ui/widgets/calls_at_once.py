"""Calls at once: how many wait or talk now, and the most there were today, and when."""

from PySide6.QtCore import QRectF

from wallboard.domain.kpis import read
from wallboard.domain.text import say
from wallboard.ui.details import level_of
from wallboard.ui.format import DASH
from wallboard.ui.freshness import Age, freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.paint.tile import Tile
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import tone_of
from wallboard.ui.widgets.figure import FigureView, paint_figure, title_of

_KEY = "calls_at_once_now"


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> FigureView:
    """Make the view of a moment."""
    chosen = select(moment.snapshot, spec.queues)
    fresh = freshness(moment, chosen.sources, setting.format)
    queue, title = chosen.whole, title_of(_KEY)
    if queue is None or fresh.age is Age.EMPTY:
        return FigureView(title=title, fresh=fresh, figure=DASH)
    most, at = read("calls_peak", queue).value, read("calls_peak_at", queue).value
    line: Line = ()
    if most and at is not None:
        words = say("tile", "most {n} at {time}", n=setting.format.count(most), time=setting.format.clock(at))
        line = (Run(words),)
    return FigureView(
        title=title,
        fresh=fresh,
        figure=setting.format.count(read(_KEY, queue).value),
        tone=tone_of(level_of(_KEY, queue)),
        lines=(line,) if line and fresh.live else (),
    )


class CallsAtOnce(Tile[FigureView]):
    """Paints it as a figure."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Count the calls of the board's queues."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show the calls of this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: FigureView) -> None:
        """Paint title, number and when there were most."""
        paint_figure(self, canvas, inner, view)
