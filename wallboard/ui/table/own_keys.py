"""Keys of a widget that are shortcuts of the window as well: whoever has the focus gets them first."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
Mine = Callable[[QKeyEvent], bool]


def keeps(event: QEvent, mine: Mine) -> bool:
    """Take a key that is `mine` before the window's shortcuts do; return whether it was one.

    Qt asks so by `ShortcutOverride`, and sends the key itself afterwards to whoever accepted.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not mine(event):
        return False
    event.accept()
    return True


def plain(event: QKeyEvent, *, shifted: bool = False) -> bool:
    """Whether a key is pressed alone; `shifted`: or with Shift."""
    allowed = Qt.KeyboardModifier.KeypadModifier
    if shifted:
        allowed |= Qt.KeyboardModifier.ShiftModifier
    return not event.modifiers() & ~allowed


def typed(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    return plain(event, shifted=True) and bool(event.text()) and event.text().isprintable()


def step_of(event: QEvent) -> int | None:
    """Return -1 or 1 where Left or Right alone was pressed: on pages of a time they lead to another one."""
    if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return None
    alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
    return _STEPS.get(Qt.Key(event.key())) if alone else None
