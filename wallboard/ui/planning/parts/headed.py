"""A card whose heading gives way to the chips beside it."""

from PySide6.QtCore import QRectF

from wallboard.ui.paint.canvas import SEMI, Canvas, Type
from wallboard.ui.table.card import Card

_GAP = 0.6
"""Between heading and note, in parts of the padding."""
_LEAST = 0.72
"""To which part of its size a heading shrinks before it is cut."""


class HeadedCard(Card):
    """Paints heading and note into what its chips leave of the row."""

    def paint_card(self, canvas: Canvas) -> None:
        """Paint the heading, and the note where there is room for it."""
        sizes, palette = self.look.sizes, self.look.palette
        right = self.width() - sizes.pad * 1.2 - self.taken()
        row = QRectF(sizes.pad, sizes.pad * _GAP, max(1.0, right - sizes.pad), self.head_height())
        used = canvas.text(row, self.heading, Type(sizes.label, palette.text, SEMI, shrink=_LEAST))
        left = row.left() + used + sizes.pad * _GAP
        if self.note and row.right() - left > sizes.detail:
            drop = (sizes.label - sizes.detail) * 0.36
            room = QRectF(left, row.top() + drop, row.right() - left, row.height())
            canvas.text(room, self.note, Type(sizes.detail, palette.muted, shrink=_LEAST))
