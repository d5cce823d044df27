"""A button of the bar: its words, its key, and whether it is the one that matters."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import say
from wallboard.ui.desk.confirm import BLUE
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_HIGH, _AIR, _ROUND, _WIDEST = 1.9, 0.75, 0.42, 17.0
"""In font sizes: its height, what is beside the words, its corners, and how wide words may make it."""
_ON_PRIMARY = "#ffffff"


class ActionChip(PushChip):
    """Paints what a press of it does; one that can't be pressed now is dim, and says why when pointed at."""

    def __init__(self, look: Look, words: Words, key: str, parent: QWidget, *, primary: bool = False) -> None:
        """Take the words and the key that does the same."""
        super().__init__(look, words, say("desk", "{what}", what=shown(words)), parent)
        self.key, self._primary = key, primary
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def told(self) -> Words:
        """What stands on it."""
        return self._with_key if self._primary and self.isEnabled() else self.words

    @property
    def _with_key(self) -> Words:
        return say("desk", "{what} ({key})", what=self.words, key=self.key) if self.key else self.words

    def show_words(self, words: Words, why_not: Words = "", *, enabled: bool) -> bool:
        """Say something else; return whether that changes its width."""
        changed = self.set_words(words) or self.isEnabled() != enabled
        if changed:
            self.setEnabled(enabled)
            self.update()
        self.setAccessibleName(shown(words))
        self.setAccessibleDescription(shown(why_not))
        self.setToolTip(shown(why_not) or shown(self._with_key))
        return changed

    def sizeHint(self) -> QSize:
        """Return the size of the button."""
        size = self.look.sizes.detail
        wide = self.look.fonts.advance(shown(self.told), size, SEMI if self._primary else MEDIUM)
        return QSize(round(min(wide, size * _WIDEST) + 2 * _AIR * size) + 2, round(size * _HIGH))

    def paintEvent(self, _event: object) -> None:
        """Paint it."""
        painted(self, self._paint_action)

    def _paint_action(self, painter: QPainter) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        canvas, box = Canvas(painter, self.look, self.record), QRectF(self.rect())
        blue = self._primary and self.isEnabled()
        ground = BLUE if blue else palette.chip
        if self.isDown():
            ground = QColor(ground).darker(115).name()
        canvas.fill(box, ground, size * _ROUND)
        ink = _ON_PRIMARY if blue else palette.text if self.isEnabled() else palette.muted
        weight = SEMI if self._primary else MEDIUM
        inner = box.adjusted(size * 0.4, 0, -size * 0.4, 0)
        canvas.text(inner, self.told, Type(size, ink, weight, Align.CENTRE, shrink=0.8))
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.look, box, box)
