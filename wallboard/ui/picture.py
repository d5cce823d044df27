"""A picture of a window as it would be on a screen of any size, also without a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from wallboard.ui.window import WallWindow


def picture_of(window: WallWindow, width: int, height: int) -> QImage:
    """Return what the window shows at this moment, in a size in logical pixels.

    The window must not be shown before; it is not seen on the screen, and is closed afterwards.
    """
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(width, height)
    window.show()
    try:
        return window.grab().toImage()
    finally:
        window.close()
