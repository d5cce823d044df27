"""The strip under the head with what somebody typed for the room, on a board that has no place for it.

Where nobody typed anything, it tells when there is time to ring lost callers back.
"""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.advice.advice import Advice
from wallboard.domain.caller import plain_text
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.format import Format
from wallboard.ui.ledger.advice import advice_words, behind_advice
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import REGULAR, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.until import until_words

_SIZES = ((0.8, 2), (0.68, 2), (0.56, 2), (0.56, 4))
"""Font sizes in parts of the label size, and lines: the first in which all is said."""
_PAD = 0.25
"""Above and below the text, in parts of its size."""
LONGEST = 1000
"""Characters of a message; no wall shows more."""


class MessageBarView(Struct, frozen=True):
    """A plain text, and when it is over."""

    text: str = ""
    until: Words = ""
    behind: LedgerBehind | None = None
    """What it opens, where it is an advice."""


def view_of(moment: Moment, format_: Format) -> MessageBarView:
    """Make the view; without a message that holds at this moment there is no text."""
    typed = moment.message
    if typed is None or (typed.until is not None and typed.until <= moment.now):
        advice = None if moment.frozen else moment.snapshot.advice
        return MessageBarView() if advice is None else _advising(advice)
    return MessageBarView(plain_text(typed.text, LONGEST), until_words(typed, moment.now, format_))


def _advising(advice: Advice) -> MessageBarView:
    return MessageBarView(shown(advice_words(advice)), behind=behind_advice(advice))


class MessageBar(QWidget):
    """Paints the message in a few lines; hides itself when there is none."""

    clicked = Signal()
    """Somebody wants to type."""
    opened = Signal(object)
    """What is behind an advice: a `Behind`."""

    def __init__(self, look: Look, format_: Format) -> None:
        """Begin hidden."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.record: Record | None = None
        self._format = format_
        self._view = MessageBarView()
        self.hide()

    @property
    def view(self) -> MessageBarView:
        """What is shown."""
        return self._view

    def show_moment(self, moment: Moment) -> bool:
        """Show what holds at this moment; return whether it may need another height."""
        before, self._view = self._view, view_of(moment, self._format)
        if self._view != before:
            self.setVisible(bool(self._view.text))
            self.update()
        return self._view != before

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def wanted_height(self, width: float) -> int:
        """Return how high the strip must be; 0 without a message."""
        if not self._view.text:
            return 0
        lines, size = self._broken(width)
        return round(size * (len(lines) * ROW + 2 * _PAD))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Open what it advises, or tell that it was clicked."""
        if self._view.behind is not None:
            self.opened.emit(self._view.behind)
        else:
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        palette, sizes = self.look.palette, self.look.sizes
        painter.fillRect(self.rect(), QColor(palette.background))
        if not self._view.text:
            return
        canvas, box = Canvas(painter, self.look, self.record), QRectF(self.rect())
        canvas.fill(box, palette.card, sizes.radius)
        side = QRectF(0, sizes.radius * 0.5, sizes.pad * 0.35, box.height() - sizes.radius)
        canvas.fill(side, palette.warn_area, side.width() / 2)  # as in the tile for messages
        lines, size = self._broken(box.width())
        box.adjust(sizes.pad, 0, -sizes.pad, 0)
        if (wide := self._until_width()) > 0:
            until = QRectF(box.right() - wide, box.top(), wide, box.height())
            canvas.text(
                until, self._view.until, Type(self._until_size(), palette.muted, REGULAR, Align.RIGHT)
            )
            box.setRight(until.left() - sizes.pad)
        paint_lines(canvas, box, lines, Type(size, palette.text, SEMI, shrink=0.9), size * ROW)

    def _broken(self, width: float) -> tuple[list[str], float]:
        """Return the lines of the text and their size; what has no room even then ends with an ellipsis."""
        beside = self._until_width()
        room = width - 2 * self.look.sizes.pad - (beside + self.look.sizes.pad if beside else 0.0)
        size, most, lines = 1.0, 1, [""]
        for part, most in _SIZES:
            size = self.look.sizes.label * part
            lines = wrapped(self.look, self._view.text, room, size, SEMI)
            if len(lines) <= most:
                return lines, size
        return [*lines[: most - 1], " ".join(lines[most - 1 :])], size

    def _until_size(self) -> float:
        return max(self.look.sizes.detail, self.look.sizes.label * 0.56)

    def _until_width(self) -> float:
        if not self._view.until:
            return 0.0
        return self.look.fonts.advance(shown(self._view.until), self._until_size(), REGULAR) + 1.0
