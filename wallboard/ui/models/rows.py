"""The model of every table: frozen rows in columns; new rows keep selection, place and order."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from wallboard.ui.models.column import Column, R, in_order
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
TONE, STRONG, BESIDE, GLOW = (Qt.ItemDataRole.UserRole + n for n in range(4))


def _calm(_row: Any) -> float:  # noqa: ANN401 -- whatever the rows are
    return 0.0


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows rows as they are, or sorted here if `sort` may do it; else who asks for them sorts."""

    ordered = Signal()
    """Somebody wants another order."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        parent: QObject | None = None,
        *,
        sorts: bool = True,
    ) -> None:
        """Begin without rows; `key` tells which row is the same as before."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._sorts = sorts
        self._given: tuple[R, ...] = ()
        self._rows: list[R] = []
        self._keys: list[Hashable] = []
        self.order: tuple[Column[R], bool] | None = None
        """By which column, and whether the largest comes first."""
        self.glow: Callable[[R], float] = _calm
        """How strongly a row glows because it has just changed, from 0 to 1."""

    @property
    def rows(self) -> Sequence[R]:
        """What is shown, in the order in which it is."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's
        """Return the text, the side, the tone or the weight of a cell."""
        column, row = self.columns[index.column()], self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(text for text in (column.text(row), column.text_beside(row)) if text)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
            case _:
                return self.glow(row) if role == GLOW else _own(column, row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 -- Qt's
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(column.title)
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, section: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the raw value of a column, or let it be done by who gives the rows."""
        if not 0 <= section < len(self.columns):
            return
        wanted = (self.columns[section], order is Qt.SortOrder.DescendingOrder)
        if wanted != self.order:
            self.order = wanted
            if self._sorts:
                self._put(self._sorted())
            self.ordered.emit()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these from now on, in one step; those that were there before stay selected."""
        given = tuple(rows)
        if given != self._given:
            self._given = given
            self._put(self._sorted())

    def _sorted(self) -> list[R]:
        if self.order is None or not self._sorts:
            return list(self._given)
        column, descending = self.order
        return in_order(self._given, column, descending=descending)

    def _put(self, rows: list[R]) -> None:
        keys = [self._key(row) for row in rows]
        if keys != self._keys:
            self._remove(frozenset(keys))
            self._append(rows, keys)
            if self._keys != keys:
                self._reorder(rows, keys)
        self._rows, self._keys = rows, keys
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))

    def _remove(self, kept: frozenset[Hashable]) -> None:
        end = len(self._rows)
        while end > 0:
            start = end
            while start > 0 and self._keys[start - 1] not in kept:
                start -= 1
            if start < end:
                self.beginRemoveRows(_NOWHERE, start, end - 1)
                del self._rows[start:end], self._keys[start:end]
                self.endRemoveRows()
            end = start - 1

    def _append(self, rows: list[R], keys: list[Hashable]) -> None:
        there = frozenset(self._keys)
        news = [n for n, key in enumerate(keys) if key not in there]
        if news:
            first = len(self._rows)
            self.beginInsertRows(_NOWHERE, first, first + len(news) - 1)
            self._rows.extend(rows[n] for n in news)
            self._keys.extend(keys[n] for n in news)
            self.endInsertRows()

    def _reorder(self, rows: list[R], keys: list[Hashable]) -> None:
        self.layoutAboutToBeChanged.emit()
        place = {key: n for n, key in enumerate(keys)}
        before = self.persistentIndexList()
        after = [self.index(place[self._keys[old.row()]], old.column()) for old in before]
        self._rows, self._keys = rows, keys
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _own(column: Column[R], row: R, role: int) -> Tone | bool | str | None:
    if role == TONE:
        return column.tone(row)
    if role == STRONG:
        return column.strong
    return column.text_beside(row) if role == BESIDE else None


def tone_at(index: Index) -> Tone:
    """Return what the colour of a cell means."""
    return Tone(index.data(TONE))  # Qt gives back the text of it


def _side(column: Column[R]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
