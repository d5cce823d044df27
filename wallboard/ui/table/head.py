"""The heads of a table: click to sort, drag to move or widen, right click to hide."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QProxyStyle, QStyle, QStyleOption, QWidget

from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import in_part
from wallboard.ui.table.delegate import PAD
from wallboard.ui.table.ink import ROW, qt_palette
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_SMALL = 0.92
"""Size of a heading in parts of the font size of the cells."""
_ARROWS = {Qt.SortOrder.AscendingOrder: "▴", Qt.SortOrder.DescendingOrder: "▾"}


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
        """Offer to hide and show columns."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Make the menu of columns; the last one that is shown can't be hidden."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setPalette(qt_palette(self.look))
        menu.setFont(self.look.fonts.font(self.look.sizes.detail, MEDIUM)[0])
        visible = self.count() - self.hiddenSectionCount()
        for place in range(self.count()):
            section = self.logicalIndex(place)
            shows = not self.isSectionHidden(section)
            action = QAction(str(self.model().headerData(section, Qt.Orientation.Horizontal)), menu)
            action.setCheckable(True)
            action.setChecked(shows)
            action.setEnabled(not shows or visible > 1)
            action.toggled.connect(partial(self._show_section, section))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(shown(mark("table", "As it was at first"))).triggered.connect(self.forgotten)
        return menu

    def _show_section(self, section: int, shows: bool) -> None:
        self.setSectionHidden(section, not shows)
        self.toggled.emit()
