"""A message for the whole room: what somebody typed until it is over, else what the board's file holds.

Where neither says anything, it tells when there is time to ring lost callers back.
"""

from PySide6.QtCore import QRectF

from wallboard.domain.caller import plain_text
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.ledger.advice import advice_words, behind_advice
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import SEMI, SHRINK, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.until import until_words
from wallboard.ui.widgets import figure

LONGEST = 1000
"""Characters of a message; no wall shows more."""


class MessageView(TileView, frozen=True, kw_only=True):
    """A plain text, or the figure that has its place while there is none."""

    text: str = ""
    typed: bool = False
    until: Words = ""
    """When a typed one is over; nothing where it isn't known."""
    instead: figure.FigureView | None = None
    behind: LedgerBehind | None = None
    """What it opens, where it is an advice."""


def view_of(moment: Moment, spec: WidgetSpec, setting: Setting) -> MessageView:
    """Make the view; a message has no source, so it is never old, but a figure is."""
    typed = moment.message
    over = typed is None or (typed.until is not None and typed.until <= moment.now)
    said = "" if typed is None or over else plain_text(typed.text, LONGEST)
    text = said or plain_text(spec.text, LONGEST)
    advice = moment.snapshot.advice
    if not text and advice is not None and not moment.frozen:
        said = shown(advice_words(advice))
        return MessageView(text=said, behind=behind_advice(advice), fresh=Freshness(Age.LIVE, 0.0))
    if text or not spec.figure:
        until = until_words(typed, moment.now, setting.format) if typed is not None and said else ""
        return MessageView(text=text, typed=bool(said), until=until, fresh=Freshness(Age.LIVE, 0.0))
    figured = figure.view_of(moment, spec, setting)
    return MessageView(instead=figured, fresh=figured.fresh)


class Message(Tile[MessageView]):
    """Paints the text in as many lines as it needs."""

    def __init__(self, look: Look, spec: WidgetSpec, setting: Setting) -> None:
        """Show the supervisor's text, the board's, or the board's figure."""
        super().__init__(look)
        self._spec = spec
        self._setting = setting

    def show_moment(self, moment: Moment) -> None:
        """Show what holds at this moment."""
        self.show_view(view_of(moment, self._spec, self._setting))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: MessageView) -> None:
        """Paint the lines, as large as lets all of them in."""
        if view.instead is not None:
            self.area(QRectF(self.rect()), figure.behind_of(self._spec))
            figure.paint_figure(self, canvas, inner, view.instead)
            return
        if view.behind is not None:
            self.area(QRectF(self.rect()), view.behind)
        sizes, palette = self.look.sizes, self.look.palette
        if view.typed:
            # A bar at its side tells what somebody has just written from what always stands there.
            bar = QRectF(0, sizes.radius, sizes.pad * 0.35, self.height() - 2 * sizes.radius)
            canvas.fill(bar, palette.warn_area, bar.width() / 2)
        label = sizes.label
        size = label
        lines = wrapped(self.look, view.text, inner.width(), size, SEMI)
        while len(lines) * size * ROW > inner.height() and size > label * SHRINK:
            size *= 0.94
            lines = wrapped(self.look, view.text, inner.width(), size, SEMI)
        high = sizes.detail * ROW
        if view.until and inner.height() - len(lines) * size * ROW >= high:
            foot = QRectF(inner.left(), inner.bottom() - high, inner.width(), high)
            canvas.text(foot, view.until, Type(sizes.detail, palette.muted))
            inner = inner.adjusted(0, 0, 0, -high)
        room = max(1, int(inner.height() / (size * ROW)))
        # What has no room is put into the last line, which says with an ellipsis that it is cut.
        lines = [*lines[: room - 1], " ".join(lines[room - 1 :])]
        paint_lines(canvas, inner, lines, Type(size, palette.text, SEMI, shrink=0.9), size * ROW)
