"""Plays shared lines in a thread of its own, and tells the window how far it is."""

from collections.abc import Callable, Iterator
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

from wallboard.domain.staffing.shared.scene import Comparison, Progress

_REST_S = 0.001
"""How long the others may work after each day that was played."""
_WAIT_S = 5.0
Steps = Callable[[], Iterator[Progress | Comparison]]


class Simulation(QObject):
    """One comparison. Its signals come in the thread that made it."""

    moved = Signal(int, int)
    """So many steps of so many are done."""
    found = Signal(object)
    """A `Comparison`."""
    failed = Signal(object)
    """What was wrong: an exception."""
    _ended = Signal()

    def __init__(self, steps: Steps, parent: QObject) -> None:
        """Take what makes the steps; that is called in the thread."""
        super().__init__(parent)
        self._steps = steps
        self._stop = Event()
        self._told: Comparison | BaseException | None = None
        self._thread = Thread(target=self._run, name="simulation", daemon=True)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to play."""
        self._thread.start()

    def cancel(self) -> None:
        """Play no more, and tell nobody; wait until the thread is over."""
        self._stop.set()
        self._thread.join(_WAIT_S)

    def _run(self) -> None:
        try:
            for step in self._steps():
                if isinstance(step, Comparison):
                    self._told = step
                else:
                    self._say(self.moved, step.done, step.of)
                if self._stop.wait(_REST_S):
                    return
        except Exception as error:  # noqa: BLE001 -- whatever it is, the one who waits must hear of it
            self._told = error
        self._say(self._ended)

    def _say(self, signal: object, *what: object) -> None:
        try:
            signal.emit(*what)  # type: ignore[attr-defined]  # a bound signal has no type of its own
        except RuntimeError:  # the page was closed meanwhile, and Qt has deleted this object
            self._stop.set()

    def _tell(self) -> None:
        if self._stop.is_set():
            return
        if isinstance(self._told, Comparison):
            self.found.emit(self._told)
        else:
            self.failed.emit(self._told)
