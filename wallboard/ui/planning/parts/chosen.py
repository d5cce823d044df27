"""A title with chips behind it, of which one is chosen: a field that is not typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text
from wallboard.ui.paint.canvas import MEDIUM, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.chips import Chips
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_LEAST = 0.8
"""So much of what they want is enough for the chips, so that the title can be read."""


class ChosenField(QWidget):
    """Chips at the right, the title in what they leave; in a narrow one, the title is left out."""

    chosen = Signal(int)

    def __init__(self, look: Look, title: Words, options: Sequence[Text], first: int = 0) -> None:
        """Begin with one chosen."""
        super().__init__()
        self.title = title
        self.look = look
        self.record: Record | None = None
        self.chips = Chips(look, options, first)
        self.chips.setParent(self)
        self.chips.setAccessibleName(shown(title))
        self.chips.chosen.connect(self.chosen)

    def show_chosen(self, nth: int) -> None:
        """Show which one it is; nobody is told."""
        self.chips.chips[nth].setChecked(True)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.chips.set_look(look)
        self.lay_out()
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        self.chips.set_record(record)

    def sizeHint(self) -> QSize:
        """Return the size of the chips."""
        return self.chips.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Place the chips at the right; where they are too wide, each gives way."""
        hint = self.chips.sizeHint()
        title = round(self.look.fonts.advance(shown(self.title), self.look.sizes.detail, MEDIUM))
        beside = self.width() - title - round(self.look.sizes.detail)
        room = beside if beside >= hint.width() * _LEAST else self.width()
        wide = min(hint.width(), room)
        self.chips.setGeometry(self.width() - wide, (self.height() - hint.height()) // 2, wide, hint.height())
        self.chips.lay_out()
        over = hint.width() - wide
        if over > 0:
            part, left = wide / hint.width(), 0.0
            for chip in self.chips.chips:
                one = chip.sizeHint().width() * part
                chip.setGeometry(round(left), 0, round(one), hint.height())
                left += one + self.look.sizes.gap * part

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the title."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        palette, size = self.look.palette, self.look.sizes.detail
        painter.fillRect(self.rect(), QColor(palette.card))
        row = QRectF(0, 0, self.chips.x() - size * 0.5, self.height())
        if row.width() > size * 2:
            canvas = Canvas(painter, self.look, self.record)
            canvas.text(row, self.title, Type(size, palette.muted, MEDIUM, shrink=0.8))
