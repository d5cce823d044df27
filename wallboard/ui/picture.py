"""A picture of a window as it would be on a screen of any size, also without a screen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from wallboard.ui.window import WallWindow


def _as_it_is() -> None:
    """Do nothing to a window before its picture is taken."""


def picture_of(
    window: WallWindow, width: int, height: int, before: Callable[[], object] = _as_it_is
) -> QImage:
    """Return what the window shows at this moment, in a size in logical pixels.

    `before` is called when it is shown, to open a page, for instance; what that raises is raised here.
    The window must not be shown before; it is not seen on the screen, and is closed afterwards.
    """
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(width, height)
    window.show()
    try:
        before()
        return window.grab().toImage()
    finally:
        window.close()
