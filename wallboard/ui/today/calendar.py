"""A month to choose a day from, in the colours of the page."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from wallboard.ui.paint.canvas import REGULAR
from wallboard.ui.table.ink import accent, qt_palette
from wallboard.ui.theme.look import Look


class DayPicker(QWidget):
    """Pops up and closes by itself; days that are still to come can't be chosen."""

    def __init__(self, look: Look, shown_day: date, latest: date, then: Callable[[date], None]) -> None:
        """Take the day to begin at, the last one there is, and what is told of the choice."""
        super().__init__(None, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month = QCalendarWidget(self)
        self.month.setMaximumDate(_qt(latest))
        self.month.setSelectedDate(_qt(shown_day))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._then = then
        self.month.clicked.connect(self._choose)
        self.month.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)
        self._dress(look)

    def open_at(self, place: QPoint) -> None:
        """Show it with its corner at a place of the screen, and give it the keys."""
        self.adjustSize()
        self.move(place)
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        self.close()
        self._then(date(day.year(), day.month(), day.day()))

    def _dress(self, look: Look) -> None:
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            button = self.month.findChild(QToolButton, name)
            if button is not None:  # its own icon is black in every theme
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
                button.setText(sign)
        palette, size = look.palette, look.sizes.detail
        self.setPalette(qt_palette(look))
        self.month.setFont(look.fonts.font(size, REGULAR)[0])
        plain = QTextCharFormat()
        plain.setForeground(QColor(palette.text))
        for day in Qt.DayOfWeek:
            self.month.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(QColor(palette.muted))
        head.setBackground(QColor(palette.card))
        self.month.setHeaderTextFormat(head)
        pad = round(size * 0.3)
        self.setStyleSheet(
            f"DayPicker {{ background: {palette.line}; }}"
            f"QCalendarWidget QWidget {{ background: {palette.card}; color: {palette.text}; }}"
            f"QCalendarWidget QAbstractItemView {{ outline: none; selection-background-color:"
            f" {accent(palette)}; selection-color: {palette.card}; }}"
            f"QCalendarWidget QAbstractItemView:disabled {{ color: {palette.track}; }}"
            f"QCalendarWidget QToolButton {{ padding: {pad}px; border: none; border-radius: {pad}px; }}"
            f"QCalendarWidget QToolButton:hover {{ background: {palette.chip}; }}"
            f"QCalendarWidget QMenu, QCalendarWidget QSpinBox {{ background: {palette.chip}; }}"
        )


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
