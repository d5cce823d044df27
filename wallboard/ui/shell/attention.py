"""Knows when a window was last used: a wall on which somebody left a list returns to its board."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

FULL_S = 60.0
"""After so long without any input a window that fills its screen shows its board again, in seconds."""
WINDOW_S = 600.0
"""The same for one that does not: somebody works with it."""
_INPUT = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class Attention(QObject):
    """Watches the input of one window, after `watch` was called when it was shown.

    What the window system tells the window is looked at: no widget keeps that to itself.
    """

    def __init__(self, window: QWidget, ticks: Callable[[], float]) -> None:
        """`ticks` are the seconds of any clock that goes on."""
        super().__init__(window)
        self._window = window
        self._ticks = ticks
        self._watched: QObject | None = None
        self._last = ticks()

    def watch(self) -> None:
        """Begin to watch the window that is on screen."""
        handle = self._window.windowHandle()
        if handle is not self._watched:
            self._watched = handle
            if handle is not None:
                handle.installEventFilter(self)
        self.note()

    def note(self) -> None:
        """Somebody is there."""
        self._last = self._ticks()

    @property
    def gone(self) -> bool:
        """Whether nobody has used the window for so long that it should be as it was hung up."""
        limit = FULL_S if self._window.isFullScreen() else WINDOW_S
        return self._ticks() - self._last >= limit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _INPUT:
            self.note()
        return super().eventFilter(watched, event)
