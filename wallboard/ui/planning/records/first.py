"""The first rows of a file as a grid: what each column means above it, and how each row is understood."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView

from wallboard.domain.records.layout import Role
from wallboard.domain.text import mark, printable, say
from wallboard.ui.format import caller_number
from wallboard.ui.paint.canvas import MEDIUM, REGULAR
from wallboard.ui.planning.records.draft import Draft, FirstRow
from wallboard.ui.planning.records.words import IGNORED, ROLES
from wallboard.ui.table.bar import Bar
from wallboard.ui.table.ink import ROW, accent, qt_palette, selected_ground
from wallboard.ui.table.menu import empty_menu
from wallboard.ui.text import Words, shown, tip
from wallboard.ui.theme.look import Look

_NOWHERE = QModelIndex()
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2})
_NUMBERS = frozenset({Role.CALLER, Role.CALLED, Role.LINE})
_DIGITS = 6
"""A number of fewer digits names nobody."""
_CUT = 60
"""So many letters of a cell are shown."""
_SAID, _CELL = 30, 14
"""Widest columns, in font sizes."""
_AS_READ = mark("records", "As it is read")
Index = QModelIndex | QPersistentModelIndex


class FirstModel(QAbstractTableModel):
    """Column 0 says how a row is understood; the others are as they are written."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.look = look
        self.mask = False
        """Whether numbers are hidden, as elsewhere on this screen."""
        self.draft: Draft | None = None
        self.rows: tuple[FirstRow, ...] = ()

    def show_draft(self, draft: Draft, rows: tuple[FirstRow, ...]) -> None:
        """Show another reading."""
        self.beginResetModel()
        self.draft, self.rows = draft, rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() or self.draft is None else self.draft.columns + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's
        """Return the text of a cell; one that can't be read has a cross before it, and says why."""
        row, place = self.rows[index.row()], index.column() - 1
        bad = place in row.bad or (place < 0 and not row.good and bool(row.said))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, place, bad=bad)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(row.said) if bad else None
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(QColor(self._ink(place, bad=bad)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 -- Qt's
        """Return what a column means, and its heading below."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return shown(_AS_READ) if section == 0 else shown(self.meaning(section - 1))

    def meaning(self, place: int) -> Words:
        """Say what a column means, and what it is called in the file."""
        if self.draft is None:
            return ""
        roles, headings = self.draft.roles(place), self.draft.look.headings
        meant: Words = ROLES[roles[0]] if roles else IGNORED
        heading = printable(headings[place])[:_CUT] if place < len(headings) else str(place + 1)
        return say("records", "{meaning} ▾ · {heading}", meaning=meant, heading=heading)

    def _text(self, row: FirstRow, place: int, *, bad: bool) -> str:
        if place < 0:
            text = shown(row.said)
        else:
            text = printable(row.cells[place])[:_CUT] if place < len(row.cells) else ""
            if self.mask and self._may_name_somebody(place, text):
                text = shown(caller_number(text, mask=True))
        return f"✕ {text}" if bad else text

    def _may_name_somebody(self, place: int, text: str) -> bool:
        """Whether a cell is a telephone number, or might be one where nobody said what it is."""
        roles = self.draft.roles(place) if self.draft is not None else ()
        if roles:
            return bool(text) and not _NUMBERS.isdisjoint(roles)
        return sum(map(str.isdecimal, text)) >= _DIGITS

    def _ink(self, place: int, *, bad: bool) -> str:
        palette = self.look.palette
        if bad:
            return palette.alarm
        meant = self.draft is not None and (place < 0 or bool(self.draft.roles(place)))
        return palette.text if meant else palette.muted


class FirstTable(QTableView):
    """Enter, or a click on a heading, asks what a column means."""

    meant = Signal(int, object)
    """A column from 0, and a `Role`, or None for nothing."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.first = FirstModel(look, self)
        self.setModel(self.first)
        self.setAccessibleName(shown(mark("records", "First rows; Enter says what a column means")))
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().sectionClicked.connect(self.ask)
        self._bars = [Bar(look, way, self) for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)]
        self.setVerticalScrollBar(self._bars[0])
        self.setHorizontalScrollBar(self._bars[1])
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        self.look = self.first.look = look
        for bar in self._bars:
            bar.set_look(look)
        palette, colours, size = qt_palette(look), look.palette, look.sizes.detail
        self.setPalette(palette)
        self.setFont(look.fonts.font(size, REGULAR)[0])
        heads = self.horizontalHeader()
        heads.setFont(look.fonts.font(size, MEDIUM)[0])
        high = round(size * ROW)
        heads.setFixedHeight(high)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setStyleSheet(
            f"QTableView {{ background: {colours.card}; }}"
            f"QTableView::item {{ padding: 0 {round(size * 0.4)}px;"
            f" border-bottom: 1px solid {colours.line}; }}"
            f"QTableView::item:selected {{ background: {selected_ground(colours)};"
            f" border: 1px solid {accent(colours)}; }}"
            f"QHeaderView::section {{ background: {colours.chip}; color: {colours.text}; border: none;"
            f" border-right: 1px solid {colours.card}; padding: 0 {round(size * 0.4)}px; }}"
            f"QHeaderView {{ background: {colours.card}; }}"
        )

    def show_draft(self, draft: Draft, rows: tuple[FirstRow, ...]) -> None:
        """Show another reading; the keys stay where they are."""
        at = self.currentIndex()
        row, column = at.row(), at.column()
        self.first.show_draft(draft, rows)
        size = self.look.sizes.detail
        self.resizeColumnsToContents()
        for nth in range(self.first.columnCount()):
            most = round(size * (_SAID if nth == 0 else _CELL))
            head = self.horizontalHeader().sectionSizeHint(nth)
            self.setColumnWidth(nth, max(head, min(self.columnWidth(nth), most)))
        self.horizontalHeader().setStretchLastSection(True)
        there = self.first.index(max(0, row), max(min(1, self.first.columnCount() - 1), column))
        self.setCurrentIndex(there)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask what a column means, or do what tables do."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.ask(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def ask(self, section: int) -> None:
        """Show what a column may mean."""
        if section > 0 and self.first.draft is not None:
            left = self.horizontalHeader().sectionViewportPosition(section)
            corner = self.horizontalHeader().mapToGlobal(QPoint(left, self.horizontalHeader().height()))
            self.menu(section - 1).popup(corner)

    def menu(self, place: int) -> QMenu:
        """Make the menu of a column, by its place from 0."""
        menu = empty_menu(self.look, self)
        roles = self.first.draft.roles(place) if self.first.draft is not None else ()
        offers: tuple[tuple[Role | None, Words], ...] = ((None, IGNORED), *ROLES.items())
        for role, words in offers:
            action = menu.addAction(shown(words).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(role in roles if role is not None else not roles)
            action.setData((place, role))
        menu.triggered.connect(self._choose)
        return menu

    def _choose(self, action: Any) -> None:  # noqa: ANN401 -- a QAction
        self.meant.emit(*action.data())
