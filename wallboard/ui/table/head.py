"""The heads of a table: click to sort, drag to move or widen, right click or the Menu key for more."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QProxyStyle, QStyle, QStyleOption, QWidget

from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import in_part
from wallboard.ui.table.delegate import PAD
from wallboard.ui.table.ink import ROW, qt_palette
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_SMALL = 0.92
"""Size of a heading in parts of the font size of the cells."""
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_ARROWS = {_UP: "▴", _DOWN: "▾"}


class _Bare(QProxyStyle):
    """Leaves the place behind the last heading as it is: the card shows through."""

    def drawControl(  # noqa: N802 -- Qt's name
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw all but that."""
        if element is not QStyle.ControlElement.CE_HeaderEmptyArea:
            super().drawControl(element, option, painter, widget)


class Heads(QHeaderView):
    """Paints the headings and which of them sorts."""

    forgotten = Signal()
    """Somebody wants the columns as they were at first."""
    all_wanted = Signal()
    """Somebody wants to see every column."""
    toggled = Signal()
    """A column was hidden or shown."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Take the look."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.look = look
        self.record: Record | None = None
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self._bare = _Bare()
        self._bare.setParent(self)
        self.setStyle(self._bare)

    def sizeHint(self) -> QSize:
        """Return the height of the row of headings."""
        return QSize(0, round(self.look.sizes.detail * ROW))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 -- Qt's name
        """Paint one heading."""
        in_part(painter, lambda: self._paint_heading(painter, rect, section))

    def _paint_heading(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, box = self.look, QRectF(rect)
        size = look.sizes.detail
        painter.setClipRect(box)
        canvas = Canvas(painter, look, self.record)
        canvas.hairline(box.left(), box.right(), box.bottom() - 1)
        inner = box.adjusted(size * PAD, 0, -size * PAD, 0)
        model = self.model()
        way = Qt.Orientation.Horizontal
        side = model.headerData(section, way, Qt.ItemDataRole.TextAlignmentRole)
        align = Align.RIGHT if side & Qt.AlignmentFlag.AlignRight else Align.LEFT
        words = str(model.headerData(section, way))
        sorts = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        weight, colour = (SEMI, look.palette.text) if sorts else (MEDIUM, look.palette.muted)
        if sorts:
            words = f"{words} {_ARROWS[self.sortIndicatorOrder()]}"
        canvas.text(inner, words, Type(size * _SMALL, colour, weight, align, shrink=0.8))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to sort, hide and show columns."""
        self.menu(self.logicalIndexAt(event.pos())).popup(event.globalPos())

    def menu(self, section: int = -1) -> QMenu:
        """Make the menu of columns, that of one of them first; the last one shown can't be hidden."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setPalette(qt_palette(self.look))
        menu.setFont(self.look.fonts.font(self.look.sizes.detail, MEDIUM)[0])
        if 0 <= section < self.count():
            self._add_own(menu, section)
            menu.addSeparator()
        for place in range(self.count()):
            menu.addAction(self._toggle_of(menu, self.logicalIndex(place)))
        menu.addSeparator()
        every = menu.addAction(shown(mark("table", "Show all columns")))
        every.setEnabled(self.hiddenSectionCount() > 0)
        every.triggered.connect(self.all_wanted)
        menu.addAction(shown(mark("table", "Reset columns and sorting"))).triggered.connect(self.forgotten)
        return menu

    def _add_own(self, menu: QMenu, section: int) -> None:
        """Offer what can be done with one column."""
        column = self._title(section)
        for words, order in (
            (say("table", "Sort by {column}, smallest first", column=column), _UP),
            (say("table", "Sort by {column}, largest first", column=column), _DOWN),
        ):
            action = menu.addAction(shown(words))
            action.triggered.connect(partial(self._sort, section, order))
        hide = menu.addAction(shown(say("table", "Hide {column}", column=column)))
        hide.setEnabled(self.count() - self.hiddenSectionCount() > 1)
        hide.triggered.connect(partial(self._show_section, section, shows=False))

    def _toggle_of(self, menu: QMenu, section: int) -> QAction:
        shows = not self.isSectionHidden(section)
        action = QAction(self._title(section), menu)
        action.setCheckable(True)
        action.setChecked(shows)
        action.setEnabled(not shows or self.count() - self.hiddenSectionCount() > 1)
        action.toggled.connect(partial(self._toggle, section))
        return action

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))

    def _sort(self, section: int, order: Qt.SortOrder, *_checked: bool) -> None:
        self.setSortIndicator(section, order)

    def _toggle(self, section: int, shows: bool) -> None:
        self._show_section(section, shows=shows)

    def _show_section(self, section: int, *_checked: bool, shows: bool) -> None:
        self.setSectionHidden(section, not shows)
        self.toggled.emit()
