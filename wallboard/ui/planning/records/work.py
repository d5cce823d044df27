"""Something long in a thread of its own: how far it is can be looked at, and it can be stopped."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Any, TypeAlias

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal

from wallboard.domain.records.survey import Step, Tell
from wallboard.domain.source import Stop

_WAIT_S = 5.0
Long: TypeAlias = Callable[[Tell, Stop], Any]
"""Does it, tells how far it is, and looks whether to stop."""


class Work(QObject):
    """One piece of work. Its signals come in the thread that made it; steps are looked at, not sent."""

    done = Signal(object)
    """What it returned."""
    failed = Signal(object)
    _ended = Signal()

    def __init__(self, long: Long, parent: QObject) -> None:
        """Take what to do."""
        super().__init__(parent)
        self.step = Step(0.0, 0)
        """How far it is."""
        self.clock = QElapsedTimer()
        self._long = long
        self._stop = Event()
        self._came: tuple[bool, Any] | None = None
        self._thread = Thread(target=self._run, name="records", daemon=True)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._stop.set)

    def start(self) -> None:
        """Begin."""
        self.clock.start()
        self._thread.start()

    def stop(self) -> None:
        """Ask it to end; what came of it so far is told as if it were done."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def forget(self) -> None:
        """Want nothing of it any more, and wait until it is over."""
        self.done.disconnect()
        self.failed.disconnect()
        self._stop.set()
        self._thread.join(_WAIT_S)
        self.deleteLater()

    def _run(self) -> None:
        try:
            self._came = (True, self._long(self._take, self._stop))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the page must hear of it
            self._came = (False, error)
        try:
            self._ended.emit()
        except RuntimeError:  # the page was closed meanwhile, and Qt has deleted this object
            self._stop.set()

    def _take(self, step: Step) -> None:
        self.step = step

    def _tell(self) -> None:
        self._thread.join(_WAIT_S)
        if self._came is not None:
            good, what = self._came
            (self.done if good else self.failed).emit(what)
            self.deleteLater()
