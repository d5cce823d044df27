"""The bar in which notices are shown: in place, at the foot, without covering anything."""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text, say
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.notices import Notice, Weight
from wallboard.ui.paint.canvas import SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_TONES = {Weight.INFO: Tone.MUTED, Weight.WARN: Tone.WARN, Weight.ALARM: Tone.ALARM}
HEIGHT = 1.7
"""Height of the bar in parts of its font size."""


class BarView(Struct, frozen=True):
    """The worst of what there is to tell, and how much more there is."""

    words: Text
    weight: Weight
    more: Text | None = None


def view_of(moment: Moment, notices: tuple[Notice, ...], format_: Format) -> BarView | None:
    """Make the view of a moment; None: there is nothing to tell."""
    if moment.frozen:
        notices = (_stopped(moment, format_), *notices)
    if not notices:
        return None
    first, rest = notices[0], len(notices) - 1
    words = first.text
    if first.hint is not None:
        words = say("notice", "{text} {hint}", text=first.text, hint=first.hint)
    return BarView(words, first.weight, say("notice", "and {n} more", n=rest) if rest else None)


def _stopped(moment: Moment, format_: Format) -> Notice:
    since = format_.instant(moment.snapshot.at, moment.now)
    text = say("notice", "The wallboard has stopped updating since {time}.", time=since)
    return Notice(text, weight=Weight.ALARM)


class NoticeBar(QWidget):
    """Paints one line; hides itself when there is nothing to tell."""

    clicked = Signal()

    def __init__(self, look: Look) -> None:
        """Begin hidden."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.record: Record | None = None
        self._view: BarView | None = None
        self.hide()

    @property
    def view(self) -> BarView | None:
        """What is shown."""
        return self._view

    def show_view(self, view: BarView | None) -> None:
        """Show this from now on, or nothing."""
        if view != self._view:
            self._view = view
            self.setVisible(view is not None)
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.setFixedHeight(round(look.sizes.detail * HEIGHT))
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Tell that it was clicked."""
        self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        if view is None:
            return
        palette, size = self.look.palette, self.look.sizes.detail
        painter.fillRect(self.rect(), QColor(palette.area(_TONES[view.weight])))
        canvas = Canvas(painter, self.look, self.record)
        margin, middle = self.look.sizes.margin, self.height() / 2
        box = QRectF(margin, middle - size * ROW / 2, self.width() - 2 * margin, size * ROW)
        if view.more is not None:
            wide = canvas.width(view.more, size, SEMI) + 1
            more = QRectF(box.right() - wide, box.top(), wide, box.height())
            canvas.text(more, view.more, Type(size, palette.on_level, SEMI, Align.RIGHT))
            box.setRight(more.left() - size)
        canvas.text(box, view.words, Type(size, palette.on_level, SEMI))
