"""The hours over the days of a roster, in the row of headings."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.planning.duty.bars import Span
from wallboard.ui.theme.look import Look

_HOUR = 3600.0
_SMALL = 0.86
"""Size in details."""
_AIR = 1.2
"""Between two of them at least, in font sizes."""


class HourLine(QWidget):
    """Writes as many full hours as have room; the mouse is for the heading below."""

    def __init__(self, look: Look, form: Format, parent: QWidget | None) -> None:
        """Begin without hours."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.look = look
        self.record: Record | None = None
        self.span: Span = (0.0, _HOUR)
        self.free = 0.0
        """So much at the left end is the heading's own."""
        self._form = form

    def show_span(self, span: Span) -> None:
        """Write these hours from now on."""
        if span != self.span:
            self.span = span
            self.update()

    def labels(self) -> list[tuple[float, str]]:
        """Return where in the widget which hour stands, by its middle."""
        since, until = self.span
        hours, wide = round((until - since) / _HOUR), self._wide()
        each = self.width() / max(1, hours)
        step = next((n for n in (1, 2, 3, 4, 6, 12) if each * n >= wide + self._size() * _AIR), 24)
        places = [(n * each, self._form.clock(since + n * _HOUR)) for n in range(1, hours)]
        return [(x, text) for x, text in places[step - 1 :: step] if self._fits(x, wide)]

    def _fits(self, x: float, wide: float) -> bool:
        return self.free < x - wide / 2 and x + wide / 2 < self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hours."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        canvas, wide = Canvas(painter, self.look, self.record), self._wide() + 2
        type_ = Type(self._size(), self.look.palette.muted, MEDIUM, Align.CENTRE)
        for x, text in self.labels():
            canvas.text(QRectF(x - wide / 2, 0, wide, self.height()), text, type_)

    def _size(self) -> float:
        return self.look.sizes.detail * _SMALL

    def _wide(self) -> float:
        return float(self.look.fonts.advance("00:00", self._size(), MEDIUM))
