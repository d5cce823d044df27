"""The line in which a value is typed in place of the one that is shown."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from wallboard.ui.paint.canvas import SEMI
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.theme.look import Look

_LONGEST = 12


class TypedLine(QLineEdit):
    """Enter takes what was typed, Esc and going elsewhere leave things as they were."""

    taken = Signal(str)
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFrame(False)
        self.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        palette = qt_palette(look)
        palette.setColor(QPalette.ColorRole.Base, QColor(look.palette.chip))
        self.setPalette(palette)
        self.setFont(look.fonts.font(look.sizes.detail, SEMI)[0])

    def open_at(self, place: QRect, text: str, *, chosen: bool) -> None:
        """Show it there with a text, which the next letter replaces where it is `chosen`."""
        self.setGeometry(place)
        self.setText(text)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        if chosen:
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Keep what is typed from the shortcuts of the window."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it, leave it, or type."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.hide()
            self.taken.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave things as they were."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hide()
            self.dropped.emit()
