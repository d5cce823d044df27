"""What is on the screen while the program is being loaded: after a cold start that takes seconds."""

import sys

from PySide6 import QtWidgets
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from wallboard.app.speech import speak
from wallboard.domain.text import mark
from wallboard.ui.paint.guard import painted

_SIZE = (420, 150)
_MOST_MS = 100
"""How long the start waits for it; a server of windows that is slower shows it when it shows it."""
_GROUND, _TITLE, _MUTED = "#131a22", "#f2f5f8", "#9aa7b6"
_LARGE, _SMALL = 34, 17
"""Heights of its letters, in pixels."""


class Splash(QtWidgets.QWidget):
    """Says the program's name and that it starts; needs nothing of the program but its language."""

    def __init__(self) -> None:
        """Not shown yet."""
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedSize(*_SIZE)
        self.painted = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint two lines in the system's own font: the house font is not loaded yet."""
        painted(self, self._paint)
        self.painted = True

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(_GROUND))
        line = QRectF(0, 28, self.width(), 48)
        _write(painter, line, speak(mark("window", "Wallboard")), _TITLE, _LARGE)
        _write(painter, line.translated(0, 48), speak(mark("window", "starting")), _MUTED, _SMALL)


def splash() -> Splash:
    """Begin Qt, and show the splash in the middle of the main screen. Who opens windows closes it."""
    app = QtWidgets.QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)  # it is the last one, until there is another
    shown = Splash()
    shown.move(app.primaryScreen().availableGeometry().center() - shown.rect().center())
    shown.show()
    left = QDeadlineTimer(_MOST_MS)
    while not shown.painted and not left.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, left)
    return shown


def _write(painter: QPainter, box: QRectF, words: str, colour: str, pixels: int) -> None:
    font = QFont()
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
