"""Asks for a few words of one's own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.desk.confirm import style_of
from wallboard.ui.paint.canvas import REGULAR
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

LONGEST = 80


class AskText(QDialog):
    """One line; Enter takes it, Esc does not, and nothing typed is nothing said."""

    def __init__(self, look: Look, hint: Text, then: Callable[[str], object], parent: QWidget) -> None:
        """`then` is called with what was typed."""
        super().__init__(parent)
        self.setWindowTitle(shown(hint))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._then = then
        self.line = QLineEdit(maxLength=LONGEST)
        self.line.setPlaceholderText(shown(hint))
        self.line.setAccessibleName(shown(hint))
        self.ok = QPushButton(shown(mark("desk", "OK")))
        self.ok.setObjectName("primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        self.accepted.connect(self._answer)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.ok)
        QVBoxLayout(self).addLayout(row)
        self._dress(look)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        text = " ".join(self.line.text().split())
        if text:
            self._then(text)

    def _dress(self, look: Look) -> None:
        size, palette = round(look.sizes.detail), look.palette
        for widget in (self, self.line, self.ok):
            widget.setFont(look.fonts.font(size, REGULAR)[0])
        self.setMinimumWidth(size * 26)
        line = f"background: {palette.chip}; color: {palette.text}; border: 2px solid {palette.track};"
        room = f"border-radius: {round(size * 0.42)}px; padding: {size // 3}px;"
        self.setStyleSheet(
            f"{style_of(look, size)} QLineEdit {{ {line} {room} }}"
            f"QLineEdit:focus {{ border-color: {palette.talking_ink}; }}"
        )
