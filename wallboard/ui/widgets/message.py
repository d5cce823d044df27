"""A message that the board's file holds, for the whole room."""

from PySide6.QtCore import QRectF

from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import SEMI, SHRINK, Canvas, Type
from wallboard.ui.paint.tile import ROW, Tile, TileView
from wallboard.ui.paint.wrap import wrapped
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.look import Look


class MessageView(TileView, frozen=True, kw_only=True):
    """A plain text."""

    text: str


def view_of(spec: WidgetSpec) -> MessageView:
    """Make the view; a message has no source, so it is never old."""
    return MessageView(text=" ".join(spec.text.split()), fresh=Freshness(Age.LIVE, 0.0))


class Message(Tile[MessageView]):
    """Paints the text in as many lines as it needs."""

    def __init__(self, look: Look, spec: WidgetSpec, _setting: Setting) -> None:
        """Show the board's text."""
        super().__init__(look)
        self._spec = spec

    def show_moment(self, _moment: Moment) -> None:
        """Show the same at every moment."""
        self.show_view(view_of(self._spec))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: MessageView) -> None:
        """Paint the lines, as large as lets all of them in."""
        label = self.look.sizes.label
        size = label
        lines = wrapped(self.look, view.text, inner.width(), size, SEMI)
        while len(lines) * size * ROW > inner.height() and size > label * SHRINK:
            size *= 0.94
            lines = wrapped(self.look, view.text, inner.width(), size, SEMI)
        room = max(1, int(inner.height() / (size * ROW)))
        # What has no room is put into the last line, which says with an ellipsis that it is cut.
        lines = [*lines[: room - 1], " ".join(lines[room - 1 :])]
        y = inner.center().y() - len(lines) * size * ROW / 2
        for line in lines:
            type_ = Type(size, self.look.palette.text, SEMI, shrink=0.9)
            canvas.text(QRectF(inner.left(), y, inner.width(), size * ROW), line, type_)
            y += size * ROW
