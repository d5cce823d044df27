"""Paints a cell with a thin bar below its number: how much of the largest it is, and which part was lost."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from wallboard.ui.chart.plot import blend
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import Record
from wallboard.ui.paint.guard import in_part
from wallboard.ui.table.delegate import PAD, CellDelegate
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_HIGH = 0.2
"""Of the bar, in parts of the font size."""
_OLD = 0.4
"""How much of its colour a bar keeps that is not of the present."""
_DEEP = 0.82


class CountBarDelegate(CellDelegate):
    """`parts` gives of a row how many, and how many of them were lost."""

    def __init__(
        self, look: Look, view: QTableView, model: RowsModel[Any], parts: Callable[[Any], tuple[int, int]]
    ) -> None:
        """Take the model that has the rows."""
        super().__init__(look, view)
        self._model, self._parts = model, parts

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the number, and the bar."""
        super().paint(painter, option, index)
        in_part(painter, lambda: self._paint_bar(painter, QRectF(option.rect), index.row()))

    def _paint_bar(self, painter: QPainter, box: QRectF, row: int) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        most = max((self._parts(one)[0] for one in self._model.rows), default=0)
        number, lost = self._parts(self._model.rows[row])
        room = box.adjusted(size * PAD, 0, -size * PAD, -2)
        if not most or room.width() <= 0:
            return
        high = max(2.0, size * _HIGH)
        wide = room.width() * number / most
        bar = QRectF(room.right() - wide, room.bottom() - high, wide, high)
        painter.setOpacity(_OLD if self.old else 1.0)
        painter.fillRect(bar, QColor(blend(palette.talking, palette.on_block, _DEEP)))
        if number and lost:
            part = max(1.0, wide * lost / number)
            painter.fillRect(QRectF(bar.left(), bar.top(), part, high), QColor(palette.alarm_area))


class BarSheet(Sheet):
    """A table with bars in one of its columns."""

    def add_bars(self, key: str, parts: Callable[[Any], tuple[int, int]]) -> None:
        """Paint bars into a column."""
        self.bars = CountBarDelegate(self.look, self.view, self.model, parts)
        column = [one.key for one in self.model.columns].index(key)
        self.view.setItemDelegateForColumn(column, self.bars)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        self.bars.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.bars.record = record

    def set_note(self, note: Words, old: Words = "") -> None:
        """Write this beside the heading; what is old has no colours."""
        self.bars.old = bool(old)
        super().set_note(note, old)
