"""What is said in place of what a screen may not tell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import REGULAR
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

HIDDEN = mark("caller", "Hidden, as numbers are on this screen")


class Said(QLabel):
    """Words in the middle of a card."""

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        """Say this."""
        super().__init__(shown(words), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        self.setPalette(qt_palette(look))
        self.setFont(look.fonts.font(look.sizes.detail, REGULAR)[0])
