"""Paints cells and heads as the tiles paint theirs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from wallboard.ui.models.rows import BESIDE, GLOW, STRONG, tone_at
from wallboard.ui.paint.canvas import REGULAR, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import in_part
from wallboard.ui.table.ink import ROW, accent, selected_ground
from wallboard.ui.theme.look import Look

PAD = 0.45
"""From the edge of a cell to its text, in parts of the font size."""
_MARK = 0.2
"""Width of the mark at the left of what is selected, likewise: colour alone is not for everybody."""

_GLOW = 0.3
"""How much of the accent is in the ground of a row that has just changed."""


_LEGIBLE = 3.2
"""Less of a text that stands beside another is no word; likewise."""


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: plain text in the tone that its column says."""

    def __init__(self, look: Look, view: QTableView) -> None:
        """Take the look. The view owns it: whatever Qt object nobody owns may be collected in any thread."""
        super().__init__(view)
        self.look = look
        self.record: Record | None = None
        self.old = False
        """Whether what is shown is not the present; then it has no colours."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; widths are the columns' own."""
        return QSize(0, round(self.look.sizes.detail * ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        in_part(painter, lambda: self._paint_cell(painter, option, index))

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, box = self.look, QRectF(option.rect)
        size = look.sizes.detail
        state = option.state
        painter.setClipRect(box)
        canvas = Canvas(painter, look, self.record)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(selected_ground(look.palette)))
            if _leftmost(option, index):
                painter.fillRect(
                    QRectF(box.left(), box.top(), size * _MARK, box.height()), QColor(accent(look.palette))
                )
        if glow := index.data(GLOW):
            lit = QColor(accent(look.palette))
            lit.setAlphaF(_GLOW * glow)
            painter.fillRect(box, lit)
        canvas.hairline(box.left(), box.right(), box.bottom() - 1)
        tone = canvas.tone(tone_at(index), live=not self.old)
        weight = SEMI if index.data(STRONG) else REGULAR
        align = (
            Align.RIGHT
            if index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
            else Align.LEFT
        )
        inner = box.adjusted(size * PAD, 0, -size * PAD, 0)
        used = canvas.text(QRectF(inner), index.data(), Type(size, tone, weight, align, shrink=0.9))
        if beside := index.data(BESIDE):
            inner.setLeft(inner.left() + used + size * PAD)
            wide = canvas.width(beside, size * 0.9, REGULAR)
            if inner.width() > min(wide, size * _LEGIBLE):
                canvas.text(inner, beside, Type(size, look.palette.muted, REGULAR, shrink=0.9))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(accent(look.palette)), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))


def _leftmost(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
    view = option.widget
    heads = view.horizontalHeader() if isinstance(view, QTableView) else None
    return heads is not None and heads.sectionPosition(index.column()) == 0
