"""A field in which one of a few is chosen: a button that says which, and the program's own menu behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from wallboard.domain.naming.plain import plain
from wallboard.ui.desk.menus import Choice, menu_of, numbered
from wallboard.ui.paint.guard import painted
from wallboard.ui.text import Words, shown, tip
from wallboard.ui.theme.look import Look

_K = Qt.Key
_OPENERS = frozenset({_K.Key_Return, _K.Key_Enter, _K.Key_Space, _K.Key_F4})
_STEPS = {_K.Key_Down: 1, _K.Key_Up: -1, _K.Key_Home: -1_000_000, _K.Key_End: 1_000_000}
_LETTERS = 16
"""Of what is chosen that are always seen; of longer words the rest is in the menu and the tool tip."""
_ARROW = 2.2
"""Room for the arrow, in font sizes."""


class Chooser(QPushButton):
    """The arrows choose, a letter goes to what begins with it; Enter, Space or a click open the menu."""

    changed = Signal()
    """Another is chosen, by whomever."""
    chosen = Signal(object)
    """The code that somebody has chosen."""

    def __init__(self, none: Words, offers: Sequence[tuple[str, Words]]) -> None:
        """Take what stands there while nothing is chosen, and what there is: each with its code."""
        super().__init__()
        self.setObjectName("choice")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.look: Look | None = None
        self.offers: list[tuple[str, Words]] = [("", none), *offers]
        self.code = ""
        self.clicked.connect(self.open_menu)
        self._tell()

    @property
    def words(self) -> str:
        """What is chosen, whole."""
        return next(shown(words) for code, words in self.offers if code == self.code)

    def choose(self, code: str, words: Words = "") -> None:
        """Choose; what is not offered is from now on, by these words."""
        if all(code != one for one, _ in self.offers):
            self.offers.append((code, words))
        if code != self.code:
            self.code = code
            self._tell()
            self.changed.emit()

    def menu_now(self) -> QMenu | None:
        """Make the menu; None before it has a look."""
        if self.look is None:
            return None
        (none, first), *others = self.offers
        kept = [(words, partial(self._choose, code)) for code, words in others]
        lines = (Choice(first, partial(self._choose, none)), Choice(), *numbered(kept))
        menu = menu_of(lines, self.look, self)
        actions = [action for action in menu.actions() if not action.isSeparator()]
        menu.setActiveAction(actions[self._place])
        menu.setMinimumWidth(self.width())
        return menu

    def open_menu(self, *_checked: bool) -> None:
        """Show what there is, below the button."""
        menu = self.menu_now()
        if menu is not None:
            menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows or a letter, or open the menu."""
        key, bare = _K(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (key in _OPENERS and bare) or (key is _K.Key_Down and not bare):
            self.open_menu()
        elif key in _STEPS and bare:
            place = min(max(self._place + _STEPS[key], 0), len(self.offers) - 1)
            self._choose(self.offers[place][0])
        elif bare and event.text().isalnum():
            self._go_to(plain(event.text()))
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size at which the first letters are seen."""
        metrics = self.fontMetrics()
        high = metrics.height()
        return QSize(metrics.averageCharWidth() * _LETTERS + round(high * _ARROW), round(high * 1.7))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the dialog has to fit a small screen."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what has no room."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow at the right, as on every chip with a menu."""
        super().paintEvent(event)
        painted(self, self._paint_arrow)

    def _paint_arrow(self, painter: QPainter) -> None:
        room = QRect(self.rect()).adjusted(0, 0, -round(self.fontMetrics().height() * 0.5), 0)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "▾")

    @property
    def _place(self) -> int:
        return next(n for n, (code, _) in enumerate(self.offers) if code == self.code)

    def _choose(self, code: str) -> None:
        if code != self.code:
            self.choose(code)
            self.chosen.emit(code)

    def _go_to(self, letter: str) -> None:
        """Choose the next that begins with a letter, after the last again the first."""
        after = [*self.offers[self._place + 1 :], *self.offers[: self._place]]
        found = next((code for code, words in after if code and plain(shown(words)).startswith(letter)), None)
        if found is not None:
            self._choose(found)

    def _tell(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - round(metrics.height() * _ARROW)
        cut = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, max(room, 0))
        self.setText(cut.replace("&", "&&"))
        self.setAccessibleDescription(self.words)
        self.setToolTip(tip(self.words))
