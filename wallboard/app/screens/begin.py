"""Begins the real work once the first frame is on the screen, so that a window is there at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

LATEST_MS = 300
"""A window that is hidden from the first moment on is never painted; the work begins all the same."""


class Begin(QObject):
    """Calls `action` once: after the first frame of any window, or soon, whichever comes first.

    What it raises is kept in `error`, and the program's event loop ends.
    """

    def __init__(self, app: QCoreApplication, action: Callable[[], None]) -> None:
        """Watch from now on; to be made before the first window is shown."""
        super().__init__(app)
        self._app = app
        self._action = action
        self._begun = False
        self.error: Exception | None = None
        app.installEventFilter(self)
        QTimer.singleShot(LATEST_MS, self._begin)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for something to be painted; the rest of that frame and its way to the screen come first."""
        if event.type() == QEvent.Type.Paint:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        self._app.removeEventFilter(self)
        try:
            self._action()
        except Exception as error:  # noqa: BLE001 -- Qt would only print it, and an empty wall would go on
            self.error = error
            self._app.quit()
