"""Where a window was: remembered when it closes, and found again if that is still on a screen."""

from base64 import b64decode, b64encode

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from wallboard.ui.means import Memory

_KEY, _NORMAL = "window", "normal"
_PARTS, _DIGITS = 4, 6
_SEEN = 100
"""So many pixels of a window, both ways, must be on a screen, or nobody could get hold of it."""


def remember(window: QWidget, memory: Memory, normal: QRect | None = None) -> None:
    """Keep size, place, and whether it fills the screen; `normal` is where it is when it does not."""
    memory.put(_KEY, b64encode(window.saveGeometry().data()).decode())
    place = window.normalGeometry() if normal is None else normal
    memory.put(_NORMAL, f"{place.x()} {place.y()} {place.width()} {place.height()}")


def normal_in(memory: Memory) -> QRect | None:
    """Return where a window was when it filled no screen; None: nobody knows, or that is on no screen now.

    What Qt keeps is no help: to it, a window that was given a screen's size has it for good.
    """
    parts = (memory.get(_NORMAL) or "").split()
    if len(parts) != _PARTS or not all(part.removeprefix("-").isdecimal() for part in parts):
        return None
    left, top, wide, high = (int(part[:_DIGITS]) for part in parts)
    place = QRect(left, top, wide, high)
    return place if on_a_screen(place) else None


def restore(window: QWidget, memory: Memory) -> bool:
    """Put the window where it was; False: it was nowhere, or what is kept is no place any more."""
    kept = memory.get(_KEY)
    before = window.geometry()
    try:
        data = b64decode(kept or "", validate=True)
    except ValueError:  # binascii.Error is one; other characters than those of Base64 are another
        return False
    if not data or not window.restoreGeometry(data):
        return False
    if not window.isFullScreen() and not on_a_screen(window.geometry()):
        window.setGeometry(before)
        return False
    return True


def on_a_screen(place: QRect) -> bool:
    """Whether enough of a place can be seen."""
    seen = (place.intersected(screen.availableGeometry()) for screen in QGuiApplication.screens())
    return any(part.width() >= _SEEN and part.height() >= _SEEN for part in seen)
