"""Moves the content of a full-screen window a little now and then, against burn-in."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLayout

from wallboard.ui.shell.drift import STEP_MS, offset, reach_of


class Mover(QObject):
    """Shifts a layout between its margins.

    The content has the same size at every place, so it is only moved, never laid out anew, and it never
    leaves the window.
    """

    def __init__(self, layout: QLayout, parent: QObject, step_ms: int = STEP_MS) -> None:
        """Stand still, without margins."""
        super().__init__(parent)
        self._layout = layout
        self._step = 0
        self._reach = 0
        self._timer = QTimer(self)
        self._timer.setInterval(step_ms)
        self._timer.timeout.connect(self.step)

    def run(self, *, running: bool, gap: float) -> None:
        """Wander from now on, as far as the gap between tiles allows; or fill the window and stand still."""
        self._reach = reach_of(gap) if running else 0
        if not running:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._place()

    def step(self) -> None:
        """Go on by one."""
        self._step += 1
        self._place()

    def _place(self) -> None:
        reach = self._reach
        x, y = offset(self._step, reach) if reach else (0, 0)
        self._layout.setContentsMargins(reach + x, reach + y, reach - x, reach - y)
