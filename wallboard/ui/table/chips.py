"""Chips side by side, of which one is chosen: what a list shows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from wallboard.domain.text import Text, say
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.table.ink import accent, selected_ground
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_HIGH = 1.8
_AIR = 0.9
"""Beside the words, in parts of the font size."""


class Chip(QAbstractButton):
    """One of them, with how many it stands for."""

    def __init__(self, look: Look, title: Text, parent: QWidget) -> None:
        """Begin without a count."""
        super().__init__(parent)
        self.look = look
        self.record: Record | None = None
        self._title, self._words = title, title
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(shown(title))
        self._ringed = False

    def set_count(self, count: str) -> bool:
        """Say how many; returns whether that changes its width."""
        words = say("table", "{what} · {n}", what=self._title, n=count)
        changed = words != self._words
        self._words = words
        self.setAccessibleName(shown(words))
        self.update()
        return changed

    @property
    def words(self) -> Words:
        """What it says."""
        return self._words

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS

    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        size = self.look.sizes.detail
        wide = self.look.fonts.font(size, SEMI)[1].horizontalAdvance(shown(self._words))
        return QSize(round(wide + 2 * _AIR * size) + 2, round(size * _HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        canvas, box = Canvas(painter, self.look, self.record), QRectF(self.rect())
        chosen = self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Colour alone is not for everybody: what is chosen has an edge and heavier words.
        painter.setPen(QPen(QColor(accent(palette) if chosen else palette.chip), 1.5))
        painter.setBrush(QColor(selected_ground(palette) if chosen else palette.chip))
        edge = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        type_ = Type(size, palette.text, SEMI if chosen else MEDIUM, Align.CENTRE)
        canvas.text(box.adjusted(size * 0.4, 0, -size * 0.4, 0), self._words, type_)
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.look, box, box)


class Chips(QWidget):
    """A row of chips."""

    chosen = Signal(int)
    """Another one, counted from 0."""

    def __init__(self, look: Look, titles: Sequence[Text], first: int = 0) -> None:
        """Begin with one chosen."""
        super().__init__()
        self.chips = tuple(Chip(look, title, self) for title in titles)
        group = QButtonGroup(self)
        for n, chip in enumerate(self.chips):
            group.addButton(chip, n)
        self.chips[first].setChecked(True)
        group.idClicked.connect(self.chosen)
        self.look = look

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        for chip in self.chips:
            chip.look = look
            chip.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        for chip in self.chips:
            chip.record = record

    def set_counts(self, counts: Sequence[str]) -> None:
        """Say how many each stands for."""
        changed = [chip.set_count(count) for chip, count in zip(self.chips, counts, strict=True)]
        if any(changed):
            self.lay_out()

    def sizeHint(self) -> QSize:
        """Return the size of the row."""
        hints = [chip.sizeHint() for chip in self.chips]
        gap = round(self.look.sizes.gap)
        return QSize(sum(hint.width() + gap for hint in hints), max(hint.height() for hint in hints))

    def lay_out(self) -> None:
        """Put them side by side."""
        left = 0
        for chip in self.chips:
            hint = chip.sizeHint()
            chip.setGeometry(left, 0, hint.width(), hint.height())
            left += hint.width() + round(self.look.sizes.gap)
