"""What the benches of the screen share: painted frames, processor time, a stalled thread, memory."""

import gc
import resource as limits
from collections import Counter
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_PAGE = limits.getpagesize()


class Paints(QObject):
    """Counts what is painted in a window: frames of the whole, and paints of each kind of widget."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.frames = 0
        self.of: Counter[str] = Counter()
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            if watched.window() is self._window:
                self.of[type(watched).__name__] += 1
        elif event.type() == QEvent.Type.UpdateRequest and watched is self._window:
            self.frames += 1
        return False

    def close(self) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        app.removeEventFilter(self)


class Heart(QObject):
    """Beats every millisecond in the GUI thread, and knows how late each beat was."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = monotonic()
        self.late.append(now - self._last - 0.001)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def spin(seconds: float) -> None:
    """Let Qt's events happen for so long, as `exec` does: asleep while there are none."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def part(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of all lies."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]


def resident_mb() -> float:
    """Return how much memory this process holds, after what can be let go has been."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * _PAGE / 1e6
