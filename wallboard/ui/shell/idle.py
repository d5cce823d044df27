"""Hides the mouse pointer over a full-screen window that nobody touches."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

AFTER_MS = 3_000
_TOUCHED = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.Leave,
        QEvent.Type.Hide,
        QEvent.Type.Close,
    }
)


class Idle(QObject):
    """Watches the mouse of one window, after `watch` was called when it was shown.

    What the window system tells the window is looked at, because widgets hear of a moving mouse only where
    they ask for it.
    """

    def __init__(self, window: QWidget, after_ms: int = AFTER_MS) -> None:
        """Hide nothing yet."""
        super().__init__(window)
        self._window = window
        self._watched: QObject | None = None
        self.hiding = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self._rest)

    def watch(self) -> None:
        """Begin to watch the window that is on screen, and its time of rest anew."""
        handle = self._window.windowHandle()
        if handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)
        self.wake()

    def wake(self) -> None:
        """Show the pointer; it is hidden after some rest in full screen."""
        if self.hiding:
            self.hiding = False
            QGuiApplication.restoreOverrideCursor()
        if self._window.isFullScreen() and self._window.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _TOUCHED:
            self.wake()
        return super().eventFilter(watched, event)

    def _rest(self) -> None:
        window = self._window
        resting = window.isVisible() and window.isFullScreen() and window.geometry().contains(QCursor.pos())
        if resting and not self.hiding:
            self.hiding = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
