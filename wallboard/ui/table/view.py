"""The table itself: reached by keys, copied, and steady while its rows change."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView

from wallboard.ui.format import in_one_piece
from wallboard.ui.means import Memory
from wallboard.ui.models.column import Column
from wallboard.ui.models.copying import cell_text, table_text
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import REGULAR, Record
from wallboard.ui.table.bar import Bar
from wallboard.ui.table.columns import Columns
from wallboard.ui.table.delegate import CellDelegate
from wallboard.ui.table.head import Heads
from wallboard.ui.table.ink import ROW, qt_palette
from wallboard.ui.table.own_keys import keeps
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_K = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MOVES = frozenset(
    {_K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End}
    | {_K.Key_PageUp, _K.Key_PageDown, _K.Key_Return, _K.Key_Enter, _K.Key_Space}
)
_COPY_ROWS = QKeyCombination(_CTRL, _K.Key_C)
_COPY_CELL = QKeyCombination(_CTRL | _SHIFT, _K.Key_C)
_MENU = QKeyCombination(_SHIFT, _K.Key_F10)
_ALL = QKeyCombination(_CTRL, _K.Key_A)
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_OPENERS = frozenset({_K.Key_Return, _K.Key_Enter})


class RowsView(QTableView):
    """Shows the rows of a model; whole rows are selected, Enter or a double click opens one."""

    opened = Signal(object)
    """The row that was opened."""
    copied = Signal(int)
    """So many rows were copied."""

    def __init__(self, look: Look, model: RowsModel[Any], memory: Memory, name: str) -> None:
        """Show a model's rows; `name` is under what its columns are remembered."""
        super().__init__()
        self._rows_model = model
        self._cells = CellDelegate(look, self)
        self.heads = Heads(look, self)
        self._bars = [Bar(look, way, self) for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)]
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self.heads)
        self.setVerticalScrollBar(self._bars[0])
        self.setHorizontalScrollBar(self._bars[1])
        self.columns = Columns(self.heads, model, memory, name)
        self._behave()
        self.set_look(look)
        self.columns.arrange()
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._open)

    def _behave(self) -> None:
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        self._look = look
        self._cells.look = self.heads.look = look
        palette = qt_palette(look)
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Button):
            palette.setColor(role, QColor(Qt.GlobalColor.transparent))  # the card shows through
        self.setPalette(palette)
        self.heads.setPalette(palette)
        self.setFont(look.fonts.font(look.sizes.detail, REGULAR)[0])
        for bar in self._bars:
            bar.set_look(look)
        high = round(look.sizes.detail * ROW)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        self.heads.setFixedHeight(high)
        self.columns.widen(look.sizes.detail, self.viewport().width())
        self.viewport().update()

    def set_old(self, *, old: bool) -> None:
        """Show without colours what is not the present."""
        self._cells.old = old
        self.viewport().update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self._cells.record = self.heads.record = record

    def go_to(self, row: int) -> None:
        """Select a row, and only that one, and show it."""
        index = self._rows_model.index(row, 0)
        # Not `selectRow`: what that does depends on the keys that somebody holds down meanwhile.
        self.selectionModel().setCurrentIndex(index, _ONLY)
        self.scrollTo(index)

    def keep_chosen(self) -> None:
        """Select the row that the keys came to when the selected one was taken away."""
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().setCurrentIndex(self.currentIndex(), _ONLY)

    def selected_text(self) -> str:
        """Write the selected rows as they are shown, with the headings; telephone numbers in one piece."""
        model, columns = self._rows_model, self.columns.shown
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        chosen = [model.columns[n] for n in columns]
        heads = [shown(title) for column in chosen for title in _titles(column)]
        return table_text(heads, ([cell for c in chosen for cell in _cells(c, model.rows[n])] for n in rows))

    @contextmanager
    def kept_place(self) -> Iterator[None]:
        """Keep in sight what is in sight while the rows change; who is at the top stays there."""
        scroll = self.verticalScrollBar()
        top = QPersistentModelIndex(self.indexAt(self.viewport().rect().topLeft()))
        steady = scroll.value() > 0 and top.isValid()
        was = top.row()
        yield
        if steady and top.isValid() and top.row() != was:
            self.updateGeometries()  # the bar must know of the new rows before it can stand among them
            scroll.setValue(scroll.value() + (top.row() - was) * self.verticalHeader().defaultSectionSize())

    def event(self, event: QEvent) -> bool:
        """Keep the table's own keys from the shortcuts of the window."""
        return keeps(event, _is_own) or super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the head of the column offers; what comes by a key comes as a key too."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self.heads.menu(self.indexAt(event.pos()).column()).popup(event.globalPos())

    def column_menu(self) -> QMenu:
        """Make the menu of the column that the keys are at."""
        at = self.currentIndex().column()
        return self.heads.menu(at if at >= 0 else self.columns.shown[0])

    def _pop_up(self) -> None:
        at = self.currentIndex().column()
        left = self.heads.sectionViewportPosition(at if at >= 0 else self.columns.shown[0])
        self.column_menu().popup(self.heads.mapToGlobal(QPoint(left, self.heads.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, open, show the menu of the column, or do what tables do."""
        if event.key() == _K.Key_Menu or event.keyCombination() == _MENU:
            self._pop_up()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            self.copied.emit(len(self.selectionModel().selectedRows()))
        elif event.keyCombination() == _COPY_CELL:
            cell = in_one_piece(str(self.currentIndex().data() or ""))
            QGuiApplication.clipboard().setText(cell_text(cell))
            self.copied.emit(int(self.currentIndex().isValid()))
        elif event.key() in _OPENERS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is."""
        super().resizeEvent(event)
        self.columns.widen(self._look.sizes.detail, self.viewport().width())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows_model.rows[index.row()])


def _titles(column: Column[Any]) -> tuple[Words, ...]:
    return (column.title,) if column.beside is None else (column.title, column.beside_title)


def _cells(column: Column[Any], row: object) -> tuple[str, ...]:
    text = in_one_piece(column.text(row))
    return (text,) if column.beside is None else (text, in_one_piece(column.text_beside(row)))


def _is_own(event: QKeyEvent) -> bool:
    moves = event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier
    return moves or event.keyCombination() in (_COPY_ROWS, _COPY_CELL, _ALL, _MENU)
