"""Python's garbage collector, in the thread of the windows and nowhere else.

Left to itself it runs in whichever thread happens to make the one object too many: also in one that
talks to a server. If what it finds there is a widget, Qt deletes it in the wrong thread, in the middle of
whatever the window is doing, and the program is gone. Here it is off in all threads but looks, on a beat,
whether there is something to do.

What it costs the windows: 0.4 ms a second for the young objects, and 26 ms for all 87,000 that there are
in the afternoon of the built-in centre (measured). So what has survived for some minutes is set aside,
and looked at once a day only: next to nothing of it is ever garbage.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1_000
MIDDLE, OLD, ALL = 10, 300, 86_400
"""Looks after which the middle-aged are looked through too, the old, and what was set aside."""


class Collector(QObject):
    """Looks through the young objects each second, and now and then through the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take over from Python; what there is by now is set aside."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Give it back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def look(self) -> None:
        """Collect once."""
        self._looks += 1
        if self._looks % ALL == 0:
            gc.unfreeze()
        if self._looks % OLD == 0:
            gc.collect()
            gc.freeze()
        else:
            gc.collect(1 if self._looks % MIDDLE == 0 else 0)


@contextmanager
def collecting(parent: QObject) -> Iterator[Collector]:
    """Collect in this thread only, as long as the wall is shown."""
    collector = Collector(parent)
    collector.start()
    try:
        yield collector
    finally:
        collector.stop()
