"""Puts a table's columns where somebody left them, and shares the room there is."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from wallboard.ui.means import Memory
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.table.columns_kept import Kept, keep, recall
from wallboard.ui.table.head import Heads

_TIGHTEST = 0.8
"""Part of their width that columns may have where there is little room; then the table is scrolled."""
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Columns(QObject):
    """Order, widths, what is hidden and what sorts; every change by hand is remembered.

    Who never chose what sorts finds it as at first, whatever else they changed.
    """

    changed = Signal()
    """What is shown, or where, is another."""

    def __init__(self, heads: Heads, model: RowsModel[Any], memory: Memory, name: str) -> None:
        """Take what was remembered under a name; `arrange` applies it."""
        super().__init__(heads)
        self._heads, self._model, self._memory, self._name = heads, model, memory, name
        self._keys = [column.key for column in model.columns]
        self._first = model.order
        self._kept = recall(memory, name)
        self._size, self._room = 1.0, 0.0
        self._placing = False
        self._out: frozenset[str] = frozenset()
        """For which there is no room now, unless somebody wants them all the same."""
        # While rows move, the heads put their sections aside and back: nobody did that by hand. They are
        # connected already, so they are done when `_rows_moved` is called.
        model.layoutAboutToBeChanged.connect(self._rows_move)
        model.layoutChanged.connect(self._rows_moved)
        heads.sectionResized.connect(self._resized)
        heads.sectionMoved.connect(self._changed)
        heads.toggled.connect(self._changed)
        heads.sortIndicatorChanged.connect(self._changed)
        heads.forgotten.connect(self._forget)
        heads.all_wanted.connect(self._show_all)

    @property
    def shown(self) -> list[int]:
        """The columns that are shown, from left to right."""
        sections = (self._heads.logicalIndex(place) for place in range(self._heads.count()))
        return [section for section in sections if not self._heads.isSectionHidden(section)]

    @property
    def put_away(self) -> int:
        """How many columns somebody hid."""
        return self._heads.hiddenSectionCount() - sum(
            self._heads.isSectionHidden(self._keys.index(key)) for key in self._left_out(self._kept or Kept())
        )

    def leave_out(self, keys: frozenset[str]) -> None:
        """Show all but these, for which there is no room; what somebody hid or wants stays so."""
        if keys == self._out:
            return
        back, kept = self._out - keys, self._kept or Kept()
        self._out = keys
        with self._by_hand_of_ours():
            self._hide(kept)
            if kept.sort in back:
                self._sort(kept)
        self._sort_by_what_is_shown()
        self.widen(self._size, self._room)
        self.changed.emit()

    def arrange(self) -> None:
        """Put order, visibility and sorting as they were left, or as at first."""
        kept, keys = self._kept or Kept(), self._keys
        with self._by_hand_of_ours():
            known = [keys.index(key) for key in kept.order if key in keys]
            for place, section in enumerate([*known, *(n for n in range(len(keys)) if n not in known)]):
                self._heads.moveSection(self._heads.visualIndex(section), place)
            self._hide(kept)
            self._sort(kept)
        self.widen(self._size, self._room)
        self.changed.emit()

    def widen(self, size: float, room: float) -> None:
        """Give each column its width; what room is left is shared, unless somebody set the widths."""
        self._size, self._room = size, room
        own = self._kept.wide if self._kept else {}
        wide = [size * own.get(column.key, column.wide) for column in self._model.columns]
        used = sum(wide[section] for section in self.shown)
        part = max(_TIGHTEST, room / used) if used and not own else 1.0
        with self._by_hand_of_ours():
            for section in self.shown:
                self._heads.resizeSection(section, int(wide[section] * part))

    def sort_for_now(self, key: str, *, falls: bool) -> None:
        """Sort by a column although nobody asked for it: it is not remembered."""
        with self._by_hand_of_ours():
            self._heads.setSortIndicator(self._keys.index(key), _DOWN if falls else _UP)

    def _left_out(self, kept: Kept) -> frozenset[str]:
        """Return which columns nobody hid and there is no room for."""
        return self._out - {*kept.wanted, *kept.hidden}

    def _hide(self, kept: Kept) -> None:
        hidden = {key for key in kept.hidden if key in self._keys}
        out = self._left_out(kept)
        for section, key in enumerate(self._keys):
            is_hidden = key in hidden and len(hidden | out) < len(self._keys)
            self._heads.setSectionHidden(section, is_hidden or key in out)

    def _sort(self, kept: Kept) -> None:
        if kept.sort in self._keys and kept.sort not in kept.hidden and kept.sort not in self._left_out(kept):
            self._heads.setSortIndicator(self._keys.index(kept.sort), _DOWN if kept.falls else _UP)
        elif self._first is not None:
            column, falls = self._first
            self._heads.setSortIndicator(self._keys.index(column.key), _DOWN if falls else _UP)
        else:
            self._heads.setSortIndicator(-1, _UP)

    @contextmanager
    def _by_hand_of_ours(self) -> Iterator[None]:
        before, self._placing = self._placing, True
        try:
            yield
        finally:
            self._placing = before

    def _rows_move(self) -> None:
        self._placing = True

    def _rows_moved(self) -> None:
        self._placing = False

    def _resized(self, _section: int, before: int, after: int) -> None:
        if before and after and not self._placing:  # hiding a column is told as a width of nothing
            wide = {self._keys[n]: self._heads.sectionSize(n) / self._size for n in self.shown}
            self._keep((self._kept.wide if self._kept else {}) | wide)

    def _changed(self, *_what: object) -> None:
        if not self._placing:
            self._sort_by_what_is_shown()
            self._keep(self._kept.wide if self._kept else {})
            self.widen(self._size, self._room)
            self.changed.emit()

    def _sort_by_what_is_shown(self) -> None:
        """Sort as at first when the column that sorted is hidden: its arrow would be seen nowhere."""
        sorts = self._heads.sortIndicatorSection()
        if 0 <= sorts < len(self._keys) and self._heads.isSectionHidden(sorts):
            with self._by_hand_of_ours():
                self._sort(Kept())
                sorts = self._heads.sortIndicatorSection()
                if sorts < 0 or self._heads.isSectionHidden(sorts):
                    self._heads.setSortIndicator(self.shown[0], _UP)

    def _show_all(self) -> None:
        with self._by_hand_of_ours():
            for section in range(len(self._keys)):
                self._heads.setSectionHidden(section, False)
        self._changed()

    def _keep(self, wide: dict[str, float]) -> None:
        heads, keys, before = self._heads, self._keys, self._kept or Kept()
        hidden = {key for n, key in enumerate(keys) if heads.isSectionHidden(n)}
        sorts, falls = heads.sortIndicatorSection(), heads.sortIndicatorOrder() is _DOWN
        sort = keys[sorts] if 0 <= sorts < len(keys) else ""
        if self._first is not None and (sort, falls) == (self._first[0].key, self._first[1]):
            sort, falls = "", False
        self._kept = Kept(
            tuple(keys[heads.logicalIndex(place)] for place in range(len(keys))),
            wide,
            tuple(key for key in keys if key in hidden - self._left_out(before)),
            sort,
            falls,
            tuple(key for key in keys if key in self._out - hidden or key in {*before.wanted} - hidden),
        )
        keep(self._memory, self._name, self._kept)

    def _forget(self) -> None:
        self._kept = None
        keep(self._memory, self._name, None)
        self.arrange()
