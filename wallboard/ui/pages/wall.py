"""The wall: the head, and a board's widgets in the cells of its grid."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text
from wallboard.ui.board import Board
from wallboard.ui.frame.header import Header
from wallboard.ui.frame.message_bar import MessageBar
from wallboard.ui.frame.trouble_bar import TroubleBar
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Record
from wallboard.ui.paint.guard import painted, tried
from wallboard.ui.paint.tile import Tile
from wallboard.ui.spec import Setting
from wallboard.ui.theme.look import Look
from wallboard.ui.widgets import KINDS


class WallPage(QWidget):
    """Lays out the widgets of a board and hands them each moment."""

    opened = Signal(object)
    """What is behind a place that was chosen: a `Behind`."""
    message_wanted = Signal()
    """The place for the message was clicked."""

    def __init__(self, look: Look, board: Board, setting: Setting, demo: Text | None = None) -> None:
        """Make all widgets of the board; `demo` marks a clock that is not the real one."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._board = board
        self._look = look
        self._room = 0
        self.header = Header(look, board.title, demo, setting)
        self.header.setParent(self)
        self.troubles = TroubleBar(look, setting.format)
        self.troubles.setParent(self)
        self.message = MessageBar(look, setting.format)
        self.message.setParent(self)
        self.message.clicked.connect(self.message_wanted)
        self.message.opened.connect(self.opened)
        self._has_place = any(spec.kind == "message" for spec in board.widgets)
        self.tiles: tuple[Tile[Any], ...] = tuple(
            KINDS[spec.kind].make(look, spec, setting) for spec in board.widgets
        )
        for tile in self.tiles:
            tile.setParent(self)
            tile.opened.connect(self.opened)

    def show_moment(self, moment: Moment) -> None:
        """Show this moment in head, bar and tiles."""
        tried(self.header.show_moment, moment)
        tried(self._show_bars, moment)
        for tile in self.tiles:
            tile.follow(moment)

    def make_room(self, wide: int) -> QPoint:
        """Leave so much room before the title; return where it is, by its middle left."""
        if wide != self._room:
            self._room = wide
            self._lay_out()
        return QPoint(round(self._look.sizes.margin), self.header.geometry().center().y())

    def set_look(self, look: Look) -> None:
        """Paint and lay out with other colours or sizes from now on."""
        self._look = look
        self.header.set_look(look)
        self.troubles.set_look(look)
        self.message.set_look(look)
        for tile in self.tiles:
            tile.set_look(look)
        self._lay_out()
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.header.record = record
        self.troubles.record = record
        self.message.record = record
        for tile in self.tiles:
            tile.record = record

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to type where a message is shown; a tile with something behind it keeps the click itself."""
        place = event.position().toPoint()
        for spec, tile in zip(self._board.widgets, self.tiles, strict=True):
            if spec.kind == "message" and tile.geometry().contains(place):
                self.message_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground between the tiles."""
        painted(self, lambda painter: painter.fillRect(self.rect(), QColor(self._look.palette.background)))

    def _show_bars(self, moment: Moment) -> None:
        changed = self.troubles.show_moment(moment)
        if not self._has_place:
            changed = self.message.show_moment(moment) or changed
        if changed:
            self._lay_out()

    def _lay_out(self) -> None:
        sizes = self._look.sizes
        margin, gap = round(sizes.margin), sizes.gap
        top = round(margin * 0.5)
        left = margin + (self._room + round(sizes.gap) if self._room else 0)
        self.header.setGeometry(left, top, self.width() - margin - left, round(sizes.header))
        first = top + round(sizes.header) + round(margin * 0.4)
        for bar in (self.troubles, self.message):
            height = bar.wanted_height(self.width() - 2 * margin)
            if height:
                bar.setGeometry(margin, first, self.width() - 2 * margin, height)
                first += height + round(gap)
        field = QRect(margin, first, self.width() - 2 * margin, self.height() - first - margin)
        for spec, tile in zip(self._board.widgets, self.tiles, strict=True):
            tile.setGeometry(_cells(field, self._board.grid, spec.at, gap))


def _cells(field: QRect, grid: tuple[int, int], at: tuple[int, int, int, int], gap: float) -> QRect:
    """Return the place of a widget; the gaps lie between cells, not around them."""
    column, row, width, height = at
    across, down = (field.width() + gap) / grid[0], (field.height() + gap) / grid[1]
    left, top = field.left() + column * across, field.top() + row * down
    right, bottom = left + width * across - gap, top + height * down - gap
    return QRect(round(left), round(top), round(right) - round(left), round(bottom) - round(top))
