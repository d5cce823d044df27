"""The bar under the head that says why a source is away: large enough for the room, and never shortened."""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.troubles import Trouble, troubles_of

_SIZES = (0.8, 0.68, 0.56)
"""Font sizes in parts of the label size: the first in which all is said in so many lines."""
_LINES = 2
_PAD = 0.2
"""Above and below the text, in parts of its size."""


class TroubleView(Struct, frozen=True):
    """All that is wrong, and whose turn it is to be told."""

    troubles: tuple[Trouble, ...]
    turn: int


class TroubleBar(QWidget):
    """Paints one trouble; several take turns."""

    def __init__(self, look: Look, format_: Format) -> None:
        """Begin hidden."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.record: Record | None = None
        self._format = format_
        self._view = TroubleView((), 0)
        self.hide()

    @property
    def view(self) -> TroubleView:
        """What is shown."""
        return self._view

    def show_moment(self, moment: Moment) -> bool:
        """Show what is wrong at this moment; return whether other texts may need another height."""
        before = self._view
        troubles = troubles_of(moment, self._format)
        self._view = TroubleView(troubles, moment.turn if len(troubles) > 1 else 0)
        if self._view != before:
            self.setVisible(bool(troubles))
            self.update()
        return troubles != before.troubles

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def wanted_height(self, width: float) -> int:
        """Return how high the bar must be, so that it need not change when another trouble is told."""
        told = [self._broken(trouble, width) for trouble in self._view.troubles]
        return round(max((size * (len(lines) * ROW + 2 * _PAD) for lines, size in told), default=0.0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        if self._view.troubles:
            self._paint_trouble(Canvas(painter, self.look, self.record))

    def _paint_trouble(self, canvas: Canvas) -> None:
        palette, pad = self.look.palette, self.look.sizes.pad
        troubles = self._view.troubles
        nth = self._view.turn % len(troubles)
        trouble = troubles[nth]
        canvas.fill(QRectF(self.rect()), palette.area(trouble.tone), self.look.sizes.radius)
        lines, size = self._broken(trouble, self.width())
        box = QRectF(self.rect()).adjusted(pad, 0, -pad, 0)
        if len(troubles) > 1:
            type_ = Type(self.look.sizes.detail, palette.on_level, SEMI, Align.RIGHT)
            canvas.text(QRectF(box), f"{nth + 1}/{len(troubles)}", type_)
            box.setRight(box.right() - self._mark_width())
        paint_lines(canvas, box, lines, Type(size, palette.on_level, SEMI, shrink=0.9), size * ROW)

    def _broken(self, trouble: Trouble, width: float) -> tuple[list[str], float]:
        """Return the lines of a text and their size; what has no room even then ends with an ellipsis."""
        several = len(self._view.troubles) > 1
        room = width - 2 * self.look.sizes.pad - (self._mark_width() if several else 0.0)
        text, size, lines = shown(trouble.words), 1.0, [""]
        for part in _SIZES:
            size = self.look.sizes.label * part
            lines = wrapped(self.look, text, room, size, SEMI)
            if len(lines) <= _LINES:
                return lines, size
        return [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])], size

    def _mark_width(self) -> float:
        return self.look.sizes.detail * 2.4
