"""Paints the cell of an agent's time as a bar in the colours of the states, and the legend to it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.agents.states import kind_of, words_of
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import MEDIUM, Canvas, Type
from wallboard.ui.paint.guard import in_part
from wallboard.ui.table.delegate import PAD, CellDelegate
from wallboard.ui.table.ink import selected_ground
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_HIGH = 0.95
"""Height of a bar in parts of the font size."""
_OLD = 0.4
"""How much of its colour a bar keeps that is not of the present."""
_LEAST = 1.0
"""A part is at least so many pixels wide: a short one is there, too."""


class BarDelegate(CellDelegate):
    """Paints what `parts` gives of a row, side by side over the whole width."""

    def __init__(
        self,
        look: Look,
        view: QTableView,
        model: RowsModel[Any],
        parts: Callable[[Any], tuple[tuple[AgentState, Seconds], ...]],
    ) -> None:
        """Take the model that has the rows."""
        super().__init__(look, view)
        self._model, self._parts = model, parts

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one bar."""
        in_part(painter, lambda: self._paint_bar(painter, option, index))

    def _paint_bar(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, box = self.look, QRectF(option.rect)
        size, canvas = look.sizes.detail, Canvas(painter, look)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(selected_ground(look.palette)))
        canvas.hairline(box.left(), box.right(), box.bottom() - 1)
        parts = self._parts(self._model.rows[index.row()])
        total = sum(seconds for _, seconds in parts)
        high = size * _HIGH
        bar = QRectF(box.left() + size * PAD, box.center().y() - high / 2, box.width() - size * PAD * 2, high)
        if total > 0 and bar.width() > 0:
            painter.setOpacity(_OLD if self.old else 1.0)
            paint_parts(painter, look, bar, tuple((state, seconds / total) for state, seconds in parts))


def paint_parts(
    painter: QPainter, look: Look, bar: QRectF, parts: tuple[tuple[AgentState, float], ...]
) -> None:
    """Fill a bar with shares that add up to one."""
    path, radius = QPainterPath(), look.sizes.radius * 0.3
    path.addRoundedRect(bar, radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    left = bar.left()
    for state, share in parts:
        if share > 0:
            wide = max(_LEAST, bar.width() * share)
            painter.fillRect(
                QRectF(left, bar.top(), wide + 0.5, bar.height()), QColor(look.palette.state(state))
            )
            left += wide
    painter.restore()


def paint_legend(
    canvas: Canvas, room: QRectF, look: Look, states: tuple[tuple[AgentState, Words], ...]
) -> None:
    """Write what each colour means, from the right end on; what has no room is left out."""
    size, right = look.sizes.detail, room.right()
    for state, words in reversed(states):
        wide = canvas.width(words, size, MEDIUM)
        left = right - wide - size * 0.3
        if left - size * 1.1 < room.left():
            break
        cell = QRectF(left, room.top(), wide + 1, room.height())
        canvas.text(cell, words, Type(size, look.palette.muted, MEDIUM))
        dot = QRectF(left - size * 1.0, room.center().y() - size * 0.34, size * 0.68, size * 0.68)
        canvas.fill(dot, look.palette.state(state), size * 0.15)
        right = dot.left() - size * 0.9


def words_for(state: AgentState) -> Words:
    """Return what a state is called in the legend."""
    return words_of(kind_of(state)).cell
